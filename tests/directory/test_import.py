"""Mentors from a spreadsheet: what is read, what is refused and why, and what a second reading changes."""

from __future__ import annotations

import codecs
import csv
import io
import zipfile
from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError
from django.db.models.signals import post_save
from django_tasks_db.models import DBTaskResult
from openpyxl import Workbook  # type: ignore[import-untyped]  # has no types
from wagtail.models import ModelLogEntry, ReferenceIndex, Revision

from directory.interchange import reading, xlsx_file
from directory.interchange.columns import Column, column_named
from directory.interchange.importing import Options, Outcome, outcomes
from directory.interchange.notes import Said
from directory.interchange.planning import Kind
from directory.interchange.reading import UnreadableFileError, open_table
from directory.interchange.references import refer_again
from directory.models import Mentor, Proposal, ProposalKind, ProposalState, Skill, SkillFamily
from directory.search.index import matching
from directory.search.words import parse_words
from tests.directory.factories import MentorFactory, RegionFactory, SkillFactory, SpokenLanguageFactory

ZOE = {
    "name": "Zoé Tremblay",
    "email": "zoe@example.org",
    "phone": "418 555-0123",
    "headline": "J’aide à démarrer",
    "bio": "Vingt ans de commerce.\n\nEt des abeilles & des ruches.",
    "language": "fr",
    "offers": "balado;compta",
    "seeks": "Sewing",
    "region": "Estrie",
    "city": "Sherbrooke",
    "languages": "français;English",
    "formats": "en personne;video",
    "capacity": "2",
    "website": "https://exemple.ca",
    "blog_feed": "",
    "consent_date": "2026-01-05",
}


@pytest.fixture(autouse=True)
def vocabulary(db: None) -> None:
    """The words that the rows name."""
    SkillFactory(name="balado", name_en="podcasting")
    SkillFactory(name="comptabilité", name_en="accounting", synonyms="compta\ntenue de livres")
    SkillFactory(name="couture", name_en="sewing")
    RegionFactory(slug="estrie", name_fr="Estrie", name_en="Eastern Townships")
    RegionFactory(slug="montreal", name_fr="Montréal", name_en="Montreal")
    SpokenLanguageFactory(slug="fr", name_fr="français", name_en="French")
    SpokenLanguageFactory(slug="en", name_fr="anglais", name_en="English")


def csv_of(*rows: dict[str, str], columns: Iterable[str] = tuple(Column), separator: str = ",") -> bytes:
    text = io.StringIO()
    writer = csv.DictWriter(text, list(columns), delimiter=separator, restval="", extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def xlsx_of(*lines: list[Any]) -> bytes:
    book, output = Workbook(), io.BytesIO()
    for line in lines:
        book.active.append(line)
    book.save(output)
    return output.getvalue()


def take(content: bytes, **options: bool) -> list[Outcome]:
    return list(outcomes(open_table(content).rows, options=Options(**options)))


def kinds(found: list[Outcome]) -> list[Kind]:
    return [each.kind for each in found]


def said(outcome: Outcome) -> set[Said]:
    return {each.said for each in outcome.notes}


# --- reading ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_encoding_and_separator(encoding: str, separator: str) -> None:
    content = csv_of(ZOE, separator=separator).decode().encode(encoding)
    [row] = open_table(content).rows
    assert row.values[Column.NAME] == "Zoé Tremblay"
    assert row.values[Column.BIO].startswith("Vingt ans de commerce.\n\nEt")
    assert row.values[Column.OFFERS] == "balado;compta"


def test_two_encodings_in_one_file() -> None:
    content = "name,city\nZoé,Matane\n".encode() + "Noël,Québec\n".encode("cp1252")
    assert [row.values[Column.NAME] for row in open_table(content).rows] == ["Zoé", "Noël"]


def test_headings_whatever_their_case_and_accents() -> None:
    table = open_table("NOM;Courriel;RÉGION;Adresse postale\nZoé;z@example.org;Estrie;ici\n".encode())
    assert table.columns == (Column.NAME, Column.EMAIL, Column.REGION)
    assert table.unknown == ("Adresse postale",)
    assert column_named(" E-mail ") is Column.EMAIL
    assert column_named("Consent_Date") is Column.CONSENT_DATE


def test_excel_says_its_separator_and_old_macs_end_lines_their_way() -> None:
    assert [row.number for row in open_table(b"sep=;\r\nname;city\r\nA;B\r\n\r\nC;D\r\n").rows] == [2, 4]
    assert [row.values[Column.CITY] for row in open_table(b"name,city\rA,B\rC,D\r").rows] == ["B", "D"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n\n",
        b"\x00\x01\x02\x03" * 500,
        b"%PDF-1.7\n\x00\x01\xff\xfe",
        b"\x89PNG\r\n\x1a\n\x00\x00",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600,
        b"PK\x03\x04garbage",
        b"hello world, how are you\n",
        b"region,city\nEstrie,Magog\n",
        b"name,nom\nA,B\n",
        b"\xff\xfe\x00\x00",
    ],
)
def test_what_is_no_table_of_people_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(UnreadableFileError) as refusal:
        list(open_table(content).rows)
    assert 10 < len(str(refusal.value)) < 200


def test_a_zip_bomb_is_refused() -> None:
    output = io.BytesIO()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * (xlsx_file.MAX_UNPACKED + 1))
    with pytest.raises(UnreadableFileError, match="trop gros"):
        open_table(output.getvalue())


def test_a_file_too_big_is_refused() -> None:
    with pytest.raises(UnreadableFileError):
        open_table(b"name\n" + b"x" * reading.MAX_BYTES)


def test_rows_beyond_the_limit_are_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_ROWS", 3)
    rows = list(open_table(b"name\n" + b"A\n" * 5).rows)
    assert len(rows) == 4
    assert rows[-1].problem
    assert rows[-1].problem.said is Said.TOO_MANY


# --- rows -------------------------------------------------------------------------------------------------------------


def test_a_row_becomes_a_published_mentor() -> None:
    [outcome] = take(csv_of(ZOE), publish=True)
    assert outcome.kind is Kind.CREATED
    assert said(outcome) == {Said.PUBLISHED}
    zoe = Mentor.objects.get()
    assert zoe.live
    assert not zoe.has_unpublished_changes
    assert zoe.live_revision == zoe.latest_revision
    assert zoe.live_revision.as_object().city == "Sherbrooke"
    assert zoe.last_published_at == zoe.first_published_at
    assert zoe.email == "zoe@example.org"
    assert zoe.text_fr == "<p>Vingt ans de commerce.</p><p>Et des abeilles &amp; des ruches.</p>"
    assert [skill.name for skill in zoe.offered] == ["balado", "comptabilité"]
    assert [skill.name for skill in zoe.sought] == ["couture"]
    assert {language.slug for language in zoe.languages.all()} == {"fr", "en"}
    assert [how.value for how in zoe.formats] == ["in_person", "video"]
    assert (zoe.region.slug, zoe.capacity, zoe.consent_on) == ("estrie", 2, date(2026, 1, 5))
    assert matching(parse_words("abeilles")).ranked(Mentor.objects.listed(), limit=5) == [zoe.pk]


def test_a_dry_run_says_the_same_and_does_nothing() -> None:
    content = csv_of(ZOE, {**ZOE, "email": "noe@example.org", "region": "Atlantide"}, {**ZOE, "offers": "inventée"})
    dry = take(content, publish=True, create_skills=True, dry_run=True)
    assert not Mentor.objects.exists()
    assert not Skill.objects.filter(name="inventée").exists()
    assert dry == take(content, publish=True, create_skills=True)


def test_taking_the_same_file_again_changes_nothing() -> None:
    content = csv_of(ZOE, {**ZOE, "email": "", "name": "Noé Gagnon"}, {**ZOE, "email": "a@example.org", "seeks": "x"})
    for options in ({}, {"publish": True}, {"publish": True, "create_skills": True}):
        take(content, **options)
        before = Revision.objects.count()
        assert kinds(take(content, **options)) == [Kind.UNCHANGED] * 3, options
        assert Revision.objects.count() == before


def test_an_address_is_known_whatever_its_case_and_only_the_columns_there_change() -> None:
    take(csv_of(ZOE), publish=True)
    change = {"email": "ZOE@Example.org", "city": "Magog", "bio": ""}
    take(csv_of(change, columns=change), publish=True)
    zoe = Mentor.objects.get()
    assert (zoe.city, zoe.email, zoe.capacity) == ("Magog", "zoe@example.org", 2)
    assert "abeilles" in zoe.text_fr


def test_a_change_waits_as_a_draft_unless_it_is_to_be_published() -> None:
    take(csv_of(ZOE), publish=True)
    [outcome] = take(csv_of({**ZOE, "city": "Magog", "offers": "couture"}))
    assert outcome.kind is Kind.UPDATED
    zoe = Mentor.objects.get()
    assert (zoe.city, zoe.has_unpublished_changes) == ("Sherbrooke", True)
    assert [skill.name for skill in zoe.offered] == ["balado", "comptabilité"]
    assert zoe.get_latest_revision_as_object().city == "Magog"
    take(csv_of({**ZOE, "city": "Magog", "offers": "couture"}), publish=True)
    zoe = Mentor.objects.get()
    assert (zoe.city, zoe.has_unpublished_changes) == ("Magog", False)
    assert [skill.name for skill in zoe.offered] == ["couture"]


def test_publishing_a_change_leaves_somebody_elses_draft_a_draft() -> None:
    take(csv_of(ZOE), publish=True)
    draft = Mentor.objects.get()
    draft.headline_fr = "Commencé par quelqu’un d’autre"
    draft.save_revision()
    take(csv_of({"email": "zoe@example.org", "city": "Magog"}, columns=["email", "city"]), publish=True)
    zoe = Mentor.objects.get()
    assert (zoe.city, zoe.headline_fr, zoe.has_unpublished_changes) == ("Magog", "J’aide à démarrer", True)
    later = zoe.get_latest_revision_as_object()
    assert (later.city, later.headline_fr) == ("Magog", "Commencé par quelqu’un d’autre")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"consent_date": ""}, Said.DRAFT_NO_CONSENT),
        ({"seeks": ""}, Said.DRAFT_NO_SKILLS),
        ({"seeks": "astrologie"}, Said.DRAFT_NO_SKILLS),
    ],
)
def test_nobody_is_published_without_consent_or_skills(changes: dict[str, str], reason: Said) -> None:
    [outcome] = take(csv_of({**ZOE, **changes}), publish=True)
    assert reason in said(outcome)
    assert not Mentor.objects.get().live


def test_a_profile_taken_off_the_site_is_not_published_again() -> None:
    take(csv_of(ZOE), publish=True)
    Mentor.objects.get().unpublish()
    [outcome] = take(csv_of({**ZOE, "city": "Magog"}), publish=True)
    assert said(outcome) == {Said.DRAFT_WITHDRAWN}
    assert not Mentor.objects.get().live


def test_what_somebody_proposed_and_nobody_read_is_not_published() -> None:
    take(csv_of(ZOE))
    Proposal.objects.create(kind=ProposalKind.JOIN, state=ProposalState.WAITING, mentor=Mentor.objects.get())
    [outcome] = take(csv_of({**ZOE, "city": "Magog"}), publish=True)
    assert said(outcome) == {Said.DRAFT_PROPOSED}
    assert not Mentor.objects.get().live


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"name": ""}, Said.NO_NAME),
        ({"name": "visitez www.exemple.ca"}, Said.BAD_NAME),
        ({"name": "Z" * 121}, Said.TOO_LONG),
        ({"email": "zoe@localhost"}, Said.BAD_EMAIL),
        ({"email": "zoe at example.org"}, Said.BAD_EMAIL),
        ({"phone": "demandez-moi"}, Said.BAD_PHONE),
        ({"region": ""}, Said.NO_REGION),
        ({"region": "Atlantide"}, Said.UNKNOWN_REGION),
        ({"language": "klingon"}, Said.UNKNOWN_LANGUAGE),
        ({"languages": "français;klingon"}, Said.UNKNOWN_LANGUAGE),
        ({"formats": "par pigeon"}, Said.UNKNOWN_FORMAT),
        ({"capacity": "0"}, Said.BAD_CAPACITY),
        ({"capacity": "beaucoup"}, Said.BAD_CAPACITY),
        ({"website": "javascript:alert(1)"}, Said.BAD_ADDRESS),
        ({"blog_feed": "ftp://exemple.ca/feed"}, Said.BAD_ADDRESS),
        ({"consent_date": "05/01/2026"}, Said.BAD_DATE),
        ({"consent_date": "2999-01-01"}, Said.BAD_DATE),
        ({"bio": "x" * 1_000_000}, Said.TOO_LONG),
        ({"city": "Mat\x00ane"}, Said.BAD_TEXT),
        ({"headline": "\ufffd"}, Said.UNREADABLE),
    ],
)
def test_a_bad_row_is_refused_with_its_reason_and_the_others_go_in(changes: dict[str, str], reason: Said) -> None:
    rows = [{**ZOE, "email": f"m{number}@example.org", "name": f"Personne {number}"} for number in "ab"]
    # Far enough down not to make the whole file look like something else than text.
    filler = {**rows[0], "email": "", "name": "", "bio": "y" * 70_000} if reason is Said.BAD_TEXT else ZOE
    found = take(csv_of(rows[0], filler, {**ZOE, "email": "c@example.org", **changes}, rows[1]), publish=True)
    assert found[2].kind is Kind.REFUSED
    assert reason in said(found[2])
    assert found[0].kind is found[3].kind is Kind.CREATED


def test_a_row_with_bad_quotation_marks_is_refused_alone() -> None:
    lines = [
        "name,email,region",
        "A,a@example.org,Estrie",
        '"B"b,b@example.org,Estrie',
        "C,c@example.org,Estrie",
        'D,"d@example.org,Estrie',
        "E,e@example.org,Estrie",
        '"F, la même",f@example.org,Estrie',
        'G,"never closed,Estrie',
        "H,h@example.org,Estrie",
    ]
    found = take("\n".join(lines).encode())
    assert Counter(kinds(found)) == {Kind.CREATED: 5, Kind.REFUSED: 3}
    assert set(Mentor.objects.values_list("name", flat=True)) == {"A", "C", "E", "F, la même", "H"}


def test_a_separator_too_many_is_seen() -> None:
    [outcome] = take(b"name,email,region\nZoe, Tremblay,zoe@example.org,Estrie\n")
    assert said(outcome) == {Said.EXTRA_CELLS}


def test_one_address_twice_is_refused_the_second_time() -> None:
    found = take(csv_of(ZOE, {**ZOE, "name": "Une autre", "email": "Zoe@EXAMPLE.org"}))
    assert kinds(found) == [Kind.CREATED, Kind.REFUSED]
    assert [(each.said, each.word) for each in found[1].notes] == [(Said.EMAIL_TWICE, "2")]


def test_an_address_that_two_profiles_have_is_left_alone() -> None:
    MentorFactory(email="zoe@example.org")
    MentorFactory(email="ZOE@example.org")
    [outcome] = take(csv_of(ZOE))
    assert said(outcome) == {Said.SEVERAL}


def test_without_an_address_the_same_name_in_the_same_city_may_be_the_same_person() -> None:
    MentorFactory(name="zoe TREMBLAY", city="sherbrooke", email="")
    nameless = {**ZOE, "email": ""}
    found = take(csv_of(nameless, {**nameless, "city": "Magog"}, {**nameless, "city": "Magog"}))
    assert kinds(found) == [Kind.REFUSED, Kind.CREATED, Kind.REFUSED]
    assert [said(each) for each in found] == [{Said.MAYBE_THERE}, {Said.DRAFT}, {Said.NAME_TWICE}]
    assert Mentor.objects.get(city="Magog").contact_preference == "phone"


def test_unknown_skills_are_reported_or_made() -> None:
    content = csv_of({**ZOE, "offers": "balado;Fromagerie;podcasting", "seeks": "fromagerie;Tir à l’arc"})
    [outcome] = take(content)
    assert [(each.said, each.word) for each in outcome.notes[1:]] == [
        (Said.UNKNOWN_SKILL, "Fromagerie"),
        (Said.UNKNOWN_SKILL, "fromagerie"),
        (Said.UNKNOWN_SKILL, "Tir à l’arc"),
    ]
    assert [skill.name for skill in Mentor.objects.get().get_latest_revision_as_object().offered] == ["balado"]
    take(content, create_skills=True)
    assert Skill.objects.get(name="Fromagerie").family == SkillFamily.OTHER
    draft = Mentor.objects.get().get_latest_revision_as_object()
    assert [skill.name for skill in draft.offered] == ["balado", "Fromagerie"]
    assert [skill.name for skill in draft.sought] == ["Fromagerie", "Tir à l’arc"]


def test_notes_repeat_no_address_and_no_number() -> None:
    shifted = {"name": "zoe@example.org", "region": "418 555-0123", "offers": "moi@example.org", "seeks": "5145550199"}
    [outcome] = take(csv_of({**ZOE, **shifted}))
    text = " ".join([outcome.name, *map(str, outcome.notes)])
    assert "@" not in text
    assert "555" not in text


def test_a_profile_that_somebody_locked_is_left_alone() -> None:
    rows = [{**ZOE, "email": f"m{n}@example.org", "name": f"Personne {n}"} for n in range(4)]
    MentorFactory(email="m1@example.org", contact_preference="phone", phone="", locked=True)
    found = take(csv_of(*rows), publish=True)
    assert kinds(found) == [Kind.CREATED, Kind.REFUSED, Kind.CREATED, Kind.CREATED]
    assert said(found[1]) == {Said.LOCKED}


# --- workbooks --------------------------------------------------------------------------------------------------------


def test_a_workbook_is_read_as_text() -> None:
    content = xlsx_of(
        ["Nom", "Courriel", "Téléphone", "Région", "Duos à la fois", "consent_date", None],
        ["Zoé", "zoe@example.org", 4185550123, "Estrie", 2.0, date(2026, 1, 5)],
        [None],
        ["Noé", "noe@example.org", "418 555-0124", "Estrie", None, None],
    )
    found = take(content)
    assert [(each.number, each.kind) for each in found] == [(2, Kind.CREATED), (4, Kind.CREATED)]
    zoe = Mentor.objects.get(name="Zoé")
    assert (zoe.phone, zoe.capacity, zoe.consent_on) == ("4185550123", 2, date(2026, 1, 5))


def test_a_formula_is_refused_and_never_computed() -> None:
    found = take(
        xlsx_of(
            ["name", "email", "region"],
            ['=HYPERLINK("https://exemple.ca")', "a@example.org", "Estrie"],
            ["Zoé", "zoe@example.org", "Estrie"],
        )
    )
    assert kinds(found) == [Kind.REFUSED, Kind.CREATED]
    assert [(each.said, each.word) for each in found[0].notes] == [(Said.FORMULA, "name")]


@pytest.mark.parametrize("column", ["name", "city", "headline", "bio", "region", "offers"])
def test_what_a_spreadsheet_would_run_is_refused_in_a_csv_too(column: str) -> None:
    found = take(csv_of({**ZOE, column: " =cmd|' /C calc'!A0"}, {**ZOE, "email": "autre@example.org"}), publish=True)
    assert kinds(found) == [Kind.REFUSED, Kind.CREATED]
    assert Said.FORMULA in said(found[0])
    assert kinds(take(csv_of({**ZOE, "headline": "'=bonjour"}))) == [Kind.CREATED]


def test_a_workbook_cut_short_is_refused_in_a_sentence() -> None:
    content = xlsx_of(["name", "region"], *[[f"Personne {n}", "Estrie"] for n in range(200)])
    with pytest.raises(UnreadableFileError):
        open_table(content[: len(content) // 2])


# --- the command ------------------------------------------------------------------------------------------------------


def test_the_command_says_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "mentors.csv"
    file.write_bytes(codecs.BOM_UTF8 + csv_of(ZOE, {**ZOE, "email": "x@example.org", "region": "Atlantide"}))
    call_command("import_mentors", str(file), "--dry-run", "--publish")
    assert not Mentor.objects.exists()
    call_command("import_mentors", str(file), "--publish")
    printed = capsys.readouterr().out
    assert "région inconnue : « Atlantide »" in printed
    assert "À blanc. 2 lignes. à créer : 1, à mettre à jour : 0, inchangée : 0, refusée : 1." in printed
    assert "créée : 1, mise à jour : 0, inchangée : 0, refusée : 1" in printed
    assert "example.org" not in printed
    assert Mentor.objects.get().live
    for name in ("nowhere.csv", str(tmp_path)):
        with pytest.raises(CommandError):
            call_command("import_mentors", name)


def test_thousands_of_rows_cost_a_fixed_number_of_questions_each(django_assert_max_num_queries: Any) -> None:
    rows = [{**ZOE, "email": f"m{n}@example.org", "name": f"Personne {n}"} for n in range(200)]
    with django_assert_max_num_queries(320):  # four batches of thirty, and one a person: has somebody proposed it?
        assert set(kinds(take(csv_of(*rows), publish=True))) == {Kind.CREATED}
    with django_assert_max_num_queries(40):  # four batches, nothing to write
        assert set(kinds(take(csv_of(*rows), publish=True))) == {Kind.UNCHANGED}
    changed = [{**row, "headline": "Autre chose"} for row in rows[:50]]
    with django_assert_max_num_queries(50 * 52):
        assert set(kinds(take(csv_of(*changed), publish=True))) == {Kind.UPDATED}


def test_a_newcomer_has_a_version_a_history_and_references_like_anybody() -> None:
    take(csv_of(ZOE), publish=True)
    zoe = Mentor.objects.get()
    revision = zoe.latest_revision
    assert (revision, zoe.has_unpublished_changes) == (zoe.live_revision, False)
    assert zoe.first_published_at == zoe.last_published_at
    # Saved by the editor, the same profile gives the same version.
    again = zoe.save_revision(clean=False)
    again.refresh_from_db()
    kept = {name for name in again.content if name not in ("latest_revision", "live_revision")}
    assert {name: revision.content[name] for name in kept} == {name: again.content[name] for name in kept}
    entries = ModelLogEntry.objects.for_instance(zoe).order_by("pk")
    assert [entry.action for entry in entries] == ["wagtail.create", "wagtail.publish"]
    task = DBTaskResult.objects.get(task_path=refer_again.module_path)
    refer_again.call(*task.args_kwargs["args"])
    referred = ReferenceIndex.get_references_for_object(zoe)
    assert zoe.region_id in {int(each.to_object_id) for each in referred}


def test_people_of_the_same_name_get_addresses_of_their_own() -> None:
    MentorFactory(name="Zoé Tremblay")
    take(csv_of(ZOE, {**ZOE, "email": "deux@example.org"}))
    take(csv_of({**ZOE, "email": "trois@example.org"}))
    slugs = Mentor.objects.order_by("pk").values_list("slug", flat=True)
    assert list(slugs) == ["zoe-tremblay", "zoe-tremblay-2", "zoe-tremblay-3", "zoe-tremblay-4"]


def test_one_whom_the_database_will_not_have_does_not_keep_the_others_out() -> None:
    def refuse(instance: Mentor, **_kwargs: Any) -> None:
        if instance.name == "Personne de trop":
            raise IntegrityError

    rows = [
        {**ZOE, "email": f"{n}@example.org", "name": name} for n, name in enumerate(["Un", "Personne de trop", "Deux"])
    ]
    post_save.connect(refuse, sender=Mentor)
    try:
        found = take(csv_of(*rows), publish=True)
    finally:
        post_save.disconnect(refuse, sender=Mentor)
    assert kinds(found) == [Kind.CREATED, Kind.REFUSED, Kind.CREATED]
    assert said(found[1]) == {Said.INVALID}
    assert set(Mentor.objects.listed().values_list("name", flat=True)) == {"Un", "Deux"}
    assert matching(parse_words("Deux")).ranked(Mentor.objects.listed(), limit=5)


def test_somebody_without_an_address_beside_one_with_is_known_again() -> None:
    bare = {**ZOE, "email": ""}
    assert kinds(take(csv_of(bare, ZOE), publish=True)) == [Kind.CREATED, Kind.CREATED]
    assert kinds(take(csv_of(bare, ZOE), publish=True)) == [Kind.UNCHANGED, Kind.UNCHANGED]
    # The other way round, the second line is most likely the first person.
    assert kinds(take(csv_of(ZOE, bare), publish=True)) == [Kind.UNCHANGED, Kind.REFUSED]
