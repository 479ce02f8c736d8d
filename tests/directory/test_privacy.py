"""What is private of a mentor appears nowhere in public."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection
from django.test import Client

from directory.models import DirectoryPage, Mentor
from directory.panels import PRIVATE_FIELDS
from directory.search.adapter import TABLE
from directory.search.index import matching, rebuild
from directory.search.words import parse_words
from tests.directory.conftest import ENGLISH, FRENCH
from tests.directory.factories import MentorFactory

SECRETS = {
    "email": "zzsecretcourriel@zzsecretdomaine.example.org",
    "phone": "418 555-0177",
    "contact_notes": "zzsecretnote appeler le soir",
    "consent_on": date(2019, 11, 23),
}
TRACES = ("zzsecret", "555-0177", "5550177", "2019-11-23", "23 novembre 2019", "sur papier")


@pytest.fixture
def secretive(pages: tuple[DirectoryPage, DirectoryPage]) -> Mentor:
    """A mentor whose private details can be told from anything else."""
    return MentorFactory(
        name="Zoé Tremblay",
        offers=["balado"],
        seeks=["vente"],
        contact_preference="phone",
        consent_channel="paper",
        **SECRETS,
    )


def public_addresses() -> Iterator[str]:
    for directory in (FRENCH, ENGLISH):
        yield directory
        yield f"{directory}zoe-tremblay/"
        for query in ("q=balado", "q=zoe", "q=zzz", "offers=balado", "seeks=vente&available=1", "page=9", "region=x"):
            yield f"{directory}?{query}"


def test_every_private_field_is_tried() -> None:
    assert set(PRIVATE_FIELDS) == {
        *SECRETS,
        *("contact_preference", "contact_language", "consent_channel", "withheld"),
    }


def test_no_page_tells(client: Client, secretive: Mentor, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        for address in public_addresses():
            html = client.get(address).content.decode()
            assert "Zo" in html or "zz" in address, address
            assert not [trace for trace in TRACES if trace in html], address
    assert not [trace for trace in TRACES if trace in caplog.text]


def test_no_log_tells_when_a_profile_is_saved_and_published(
    secretive: Mentor, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.INFO):
        secretive.city = "Matane"
        secretive.save_revision().publish()
    assert not [trace for trace in TRACES if trace in caplog.text]


def test_the_index_does_not_hold_it(secretive: Mentor) -> None:
    rebuild()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {TABLE}")  # noqa: S608  a constant
        held = str(cursor.fetchall())
    assert "tremblay" in held
    assert not [word for word in ("zzsecret", "555", "0177", "2019", "novembre", "papi") if word in held]


@pytest.mark.parametrize(
    "typed", ["zzsecretcourriel", "zzsecretdomaine", "zzsecretnote", "0177", "418", "zzsecretcourriel@zzsecretdomaine"]
)
def test_no_search_finds_by_it(client: Client, secretive: Mentor, typed: str) -> None:
    assert not matching(parse_words(typed)).ranked(Mentor.objects.listed(), limit=5)
    html = client.get(FRENCH, {"q": typed}).content.decode()
    assert "zoe-tremblay" not in html


def test_the_cache_does_not_hold_it(client: Client, secretive: Mentor) -> None:
    for address in public_addresses():
        client.get(address)
    held = str(cache.get("directory.vocabulary"))
    assert "balado" in held
    assert not [trace for trace in TRACES if trace in held]


def test_public_templates_of_the_directory_name_no_private_field() -> None:
    """Those of the desk are pages of the CMS, each behind a permission of its own."""
    folder = Path(settings.BASE_DIR) / "templates"
    desk = folder / "directory" / "desk"
    found = [each for each in folder.glob("directory/**/*.html") if not each.is_relative_to(desk)]
    templates = [*found, folder / "components" / "mentor_card.html"]
    assert len(templates) > 5
    for template in templates:
        text = template.read_text()
        assert not [field for field in PRIVATE_FIELDS if f"mentor.{field}" in text], template
