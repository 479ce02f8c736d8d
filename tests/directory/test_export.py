"""What is taken away comes back as it was: the file that the list gives is one that the import reads."""

from __future__ import annotations

import csv
import io
import unicodedata
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook  # type: ignore[import-untyped]  # has no types
from wagtail.models import Revision

from core.spreadsheets import defuse, restore
from directory.interchange.exporting import write_csv, write_xlsx
from directory.interchange.importing import Options, outcomes
from directory.interchange.planning import Kind
from directory.interchange.prose import tidy, to_plain, to_rich
from directory.interchange.reading import open_table
from directory.models import Mentor, SkillFamily
from tests.directory.factories import MentorFactory, RegionFactory, SkillFactory

LIST = "wagtailsnippets_directory_mentor:list"


def member(group: str) -> Client:
    user = User.objects.create_user(f"essai-{group}", password="x")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


def whole(response: Any) -> bytes:
    return b"".join(response.streaming_content)


def exported(kind: str) -> bytes:
    people = Mentor.objects.order_by("pk")
    if kind == "csv":
        return b"".join(write_csv(people))
    output = io.BytesIO()
    write_xlsx(people, output)
    return output.getvalue()


def odd_people() -> None:
    """People whose profiles are hard to write down."""
    for slug, name in (("cecile", "Cécile ; la suite"), ("c-2", "C#"), ("c", "C")):
        SkillFactory(slug=slug, name=name, name_en="C", family=SkillFamily.WEB)
    MentorFactory(name="=SOMME(A1)", headline_fr="-5 ans d’avance", city="@Matane", email="a@example.org")
    MentorFactory(name="'=déjà", text_fr="<p>'+1</p><ul><li>un</li><li><b>deux</b></li></ul>", email="b@example.org")
    MentorFactory(name="Deux  blancs ", text_fr="<p>Un <a href='/x'>lien</a><br/>puis &lt;rien&gt;</p><p>fin</p>")
    MentorFactory(offers=["Cécile ; la suite", "C#"], seeks=["C"], email="", languages=["fr", "es"])
    MentorFactory(email="zoe@example.org", contact_language="en", headline_en="I help", live=False)
    MentorFactory(email="ZOE@example.org", region=RegionFactory(slug="ile", name_fr="Île", name_en="Isle"))
    for live in (True, False):
        draft = MentorFactory(email=f"draft-{live}@example.org", offers=["C"], live=live)
        draft.city = "Ailleurs"
        draft.save_revision()


@pytest.mark.django_db
@pytest.mark.parametrize("kind", ["csv", "xlsx"])
@pytest.mark.parametrize("publish", [False, True])
def test_what_was_exported_changes_nothing_when_it_comes_back(kind: str, publish: bool) -> None:
    odd_people()
    before = list(Mentor.objects.order_by("pk").values()), Revision.objects.count()
    found = list(outcomes(open_table(exported(kind)).rows, options=Options(publish=publish, create_skills=True)))
    assert {each.kind for each in found} == {Kind.UNCHANGED, Kind.REFUSED}
    refused = [each.name for each in found if each.kind is Kind.REFUSED]
    assert len(refused) == 2  # two profiles with one address: whose the row is, nobody can tell
    assert (list(Mentor.objects.order_by("pk").values()), Revision.objects.count()) == before


LINES = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn", "Co", "Cf", "Zl", "Zp"], exclude_characters="\ufffd"),
    max_size=60,
)


@given(st.text(st.characters(exclude_categories=["Cc", "Cs"]), max_size=40) | st.from_regex(r"'*[=+@-][a-z]*"))
def test_an_apostrophe_that_defuses_is_taken_back(text: str) -> None:
    visible = "".join(each for each in text if unicodedata.category(each) != "Cc")
    assert restore(defuse(visible)) == visible
    assert not defuse(visible).lstrip().startswith(("=", "+", "-", "@"))


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\x1c\x1d\x1e\x85"), max_size=200))
def test_a_presentation_survives_being_rich_and_plain_again(text: str) -> None:
    assert to_plain(to_rich(text)) == tidy(text)


@pytest.mark.django_db
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=LINES, city=LINES, headline=LINES, bio=st.lists(LINES, max_size=4), kind=st.sampled_from(["csv", "xlsx"]))
def test_any_text_comes_back_as_it_was(name: str, city: str, headline: str, bio: list[str], kind: str) -> None:
    Mentor.objects.all().delete()
    MentorFactory(
        name=f"Z{name}".replace("@", "").replace("/", "").replace("www", ""),
        email="zoe@example.org",
        city=city,
        headline_fr=headline,
        text_fr=to_rich("\n\n".join(bio)),
    )
    [outcome] = outcomes(open_table(exported(kind)).rows, options=Options(publish=True))
    assert outcome.kind is Kind.UNCHANGED, [str(each) for each in outcome.notes]


@pytest.mark.django_db
def test_the_list_is_taken_away_as_it_is_filtered_by_those_who_may_see_addresses() -> None:
    MentorFactory(name="Zoé Tremblay", email="zoe@example.org", region=RegionFactory(slug="estrie"))
    MentorFactory(name="=Noé", email="noe@example.org")
    organiser, editor = member("Organisateurs"), member("Rédacteurs")
    page = organiser.get(reverse(LIST)).content.decode()
    assert "export=csv" in page
    assert "export=xlsx" in page
    response = organiser.get(reverse(LIST), {"export": "csv", "region": RegionFactory(slug="estrie").pk})
    content = whole(response)
    assert content.startswith(b"\xef\xbb\xbf")
    assert "no-store" in response["Cache-Control"]
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert [(row["name"], row["email"]) for row in rows] == [("Zoé Tremblay", "zoe@example.org")]
    book = load_workbook(io.BytesIO(whole(organiser.get(reverse(LIST), {"export": "xlsx"}))))
    assert [row[0].value for row in book.active.iter_rows(min_row=2)] == ["'=Noé", "Zoé Tremblay"]
    assert "export=" not in editor.get(reverse(LIST)).content.decode()
    refused = editor.get(reverse(LIST), {"export": "csv"})
    assert "example.org" not in refused.content.decode()


@pytest.mark.django_db
def test_the_export_asks_no_more_for_more_people(django_assert_max_num_queries: Any) -> None:
    for number in range(20):
        MentorFactory(offers=["balado", f"s{number}"], seeks=["vente"])
    with django_assert_max_num_queries(14):
        exported("csv")


@pytest.mark.django_db
def test_the_command_writes_a_file_for_its_owner_alone(tmp_path: Any) -> None:
    MentorFactory(name="Zoé Tremblay", email="zoe@example.org")
    for name in ("tous.csv", "tous.xlsx"):
        call_command("export_mentors", str(tmp_path / name))
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
        [row] = open_table((tmp_path / name).read_bytes()).rows
        assert list(row.values.values())[:2] == ["Zoé Tremblay", "zoe@example.org"]
