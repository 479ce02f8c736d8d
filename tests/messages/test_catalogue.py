"""Every kind of message is in the catalogue, says what it is for, and can be edited without losing a word."""

from __future__ import annotations

from itertools import product
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.utils import translation

from core.mail.catalogue import Kind, every_kind, kind_of
from core.mail.checking import complaints
from core.mail.composing import ComposedMessage, compose_edited, compose_original
from core.mail.fields import Field, Holds
from core.mail.transcribing import transcribe
from core.models import SiteSetting

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("particulars")]
KINDS = [kind.key for kind in every_kind()]
MAIL = Path(settings.BASE_DIR) / "templates" / "mail"


def found(key: str) -> Kind:
    kind = kind_of(key)
    assert kind is not None
    return kind


def contexts(kind: Kind, language: str) -> list[dict[str, Any]]:
    """Return the sample, and the sample with each field that may be missing turned the other way."""
    every = [kind.sample(language)]
    for field in kind.fields:
        turned = kind.sample(language)
        *outer, last = field.path.split(".")
        place = turned
        for name in outer:
            place = place[name]
        if field.holds is Holds.CHOICE:
            place[last] = (not field.sample) if field.when is None else (None if field.sample else field.when)
        elif field.name in {"words", "directory", "first_meeting", "brings", "seeks", "contact_link"}:
            place[last] = ""
        else:
            continue
        every.append(turned)
    return every


def plain(text: str) -> str:
    return " ".join(text.replace("\xa0", " ").replace("\u202f", " ").split())


def words_of(message: ComposedMessage) -> str:
    """Return what a message says on the screen, without what the layout adds to a button."""
    page = BeautifulSoup(message.html, "html.parser")
    inside = page.select_one("td.inside")
    assert inside is not None
    for small in inside.select("p.small"):
        links = small.find_all("a")
        if len(links) == 1 and links[0].get_text() == links[0].get("href"):
            small.decompose()
    return plain(inside.get_text(" ")).replace(" .", ".")


def addresses_in(message: ComposedMessage) -> set[str]:
    return {str(link["href"]) for link in BeautifulSoup(message.html, "html.parser").select("td.inside a")}


def test_every_template_is_in_the_catalogue_and_the_other_way_round() -> None:
    templates = {str(path.relative_to(MAIL).with_suffix("")) for path in MAIL.glob("*/*.*")}
    assert templates == set(KINDS)
    for key in KINDS:
        assert (MAIL / f"{key}.txt").exists()
        assert (MAIL / f"{key}.html").exists()


def test_every_kind_that_the_code_queues_is_in_the_catalogue() -> None:
    """The names that follow `kind=`, or are given to the little helpers, all lead to a template of the catalogue."""
    names = {key.partition("/")[2] for key in KINDS}
    for app, folder in product(("core", "directory", "pairing"), ("messages.py", "*/messages.py", "many.py")):
        for path in (Path(settings.BASE_DIR) / app).glob(folder):
            source = path.read_text()
            used = {name for name in names if f'"{name}"' in source or f'/{name}"' in source}
            assert used, path


@pytest.mark.parametrize("key", KINDS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_kind_is_described_and_renders_from_its_sample(key: str, language: str) -> None:
    kind = found(key)
    with translation.override(language):
        for said in (kind.name, kind.when, *(field.meaning for field in kind.fields)):
            assert str(said)
    message = compose_original(kind=key, language=language, context=kind.sample(language))
    assert message.subject
    assert "Mentorat d’essai" in message.text
    for field in kind.fields:
        value = field.value(kind.sample(language))
        if field.required:
            assert plain(str(value)) in plain(message.text), field.name


@pytest.mark.parametrize("key", KINDS)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_offered_for_editing_says_what_the_original_says(key: str, language: str) -> None:
    kind = found(key)
    written = transcribe(kind, language)
    assert complaints(kind, written.subject, written.text) == []
    for context in contexts(kind, language):
        original = compose_original(kind=key, language=language, context=context)
        edited = compose_edited(
            kind=kind, language=language, context=context, subject=written.subject, text=written.text
        )
        assert edited.subject == original.subject
        assert words_of(edited) == words_of(original)
        assert addresses_in(edited) >= addresses_in(original)
        for field in kind.fields:
            if field.required and field.holds is Holds.LINK:
                assert str(field.value(context)) in edited.text


@pytest.mark.parametrize("key", KINDS)
def test_the_two_languages_have_the_same_fields(key: str) -> None:
    from core.mail.markup import names_in, parse

    kind = found(key)
    french, english = (transcribe(kind, language) for language in ("fr", "en"))
    assert names_in(parse(french.text)) == names_in(parse(english.text))


def test_contact_is_flagged() -> None:
    """What says how somebody is reached has an address as its example."""
    flagged = {(kind.key, field.name) for kind in every_kind() for field in kind.fields if field.contact}
    assert flagged >= {("pairing/introduction", "contact"), ("pairing/introduction", "contact_link")}
    for kind in every_kind():
        for field in kind.fields:
            if "@" in str(field.sample) or str(field.sample).startswith("tel:"):
                assert (kind.key, field.name) in flagged


def test_the_team_is_named_in_every_kind(particulars: SiteSetting) -> None:
    kind = found("pairing/confirm")
    message = compose_edited(
        kind=kind,
        language="fr",
        context=kind.sample("fr"),
        subject="{programme}",
        text="{team_phone}, {team_email} {link}",
    )
    assert message.subject == particulars.programme_name
    assert "514 555-0100, bonjour@example.org" in message.text.replace("\xa0", " ")


def test_a_field_reads_only_where_the_catalogue_says() -> None:
    secret = Field("name", "nom", source="name")
    assert secret.value({"name": "Ana", "password": "x"}) == "Ana"
    assert Field("x", "x", source="a.b.c").value({"a": {"b": None}}) == ""
