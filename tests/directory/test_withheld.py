"""What a person gave without wanting it shown is shown nowhere, and found by nobody."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client

from directory.models import WITHHOLDABLE, DirectoryPage, Mentor
from directory.panels import WithheldWidget
from directory.search.adapter import TABLE
from tests.directory.conftest import ENGLISH, FRENCH
from tests.directory.factories import MentorFactory

GIVEN = {
    "headline_fr": "zzlignefr",
    "headline_en": "zzlineen",
    "text_fr": "<p>zztextefr</p>",
    "text_en": "<p>zztexten</p>",
    "city": "zzville",
    "website": "https://zzsite.example.org/",
    "blog_feed": "https://zzblogue.example.org/feed",
}


@pytest.fixture
def discreet(pages: tuple[DirectoryPage, DirectoryPage]) -> Mentor:
    """A mentor who shows as little as one can."""
    return MentorFactory(name="Zoé Tremblay", offers=["balado"], seeks=["vente"], withheld=list(WITHHOLDABLE), **GIVEN)


def test_no_page_shows_it(client: Client, discreet: Mentor) -> None:
    addresses = [FRENCH, ENGLISH, f"{FRENCH}zoe-tremblay/", f"{ENGLISH}zoe-tremblay/"]
    addresses += ["/fr/jumelage/?mentor=zoe-tremblay", "/en/pairing/?mentor=zoe-tremblay"]
    for address in addresses:
        html = client.get(address).content.decode()
        assert "Zoé Tremblay" in html, address
        assert "zz" not in html, address


@pytest.mark.parametrize("word", ["zzlignefr", "zzlineen", "zztextefr", "zztexten", "zzville"])
def test_no_search_finds_by_it(client: Client, discreet: Mentor, word: str) -> None:
    assert "zoe-tremblay" not in client.get(FRENCH, {"q": word}).content.decode()
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {TABLE}")  # noqa: S608  a constant
        assert "zz" not in str(cursor.fetchall())


def test_it_is_kept_and_comes_back_when_shown_again(client: Client, discreet: Mentor) -> None:
    mentor = Mentor.objects.get(pk=discreet.pk)
    assert mentor.city == "zzville"
    mentor.withheld = []
    mentor.save()
    assert "zzville" in client.get(f"{FRENCH}zoe-tremblay/").content.decode()


def test_a_profile_read_for_the_public_cannot_be_saved(discreet: Mentor) -> None:
    shown = Mentor.objects.for_cards().get(pk=discreet.pk)
    with pytest.raises(RuntimeError, match="withheld"):
        shown.save()
    assert Mentor.objects.get(pk=discreet.pk).city == "zzville"


def test_the_form_of_the_cms_takes_known_names_only() -> None:
    from django.http import QueryDict

    widget = WithheldWidget()
    assert widget.value_from_datadict(QueryDict("w=city&w=email&w=text"), None, "w") == '["city", "text"]'
    assert widget.value_from_datadict(QueryDict(""), None, "w") == "[]"
    assert widget.format_value('["city"]') == ["city"]
