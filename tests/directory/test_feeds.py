"""Following the directory, or a skill, in a feed reader."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from core.models import SiteSetting
from directory.models import FormerSkill, Mentor, Skill
from tests.directory.conftest import ENGLISH, FRENCH
from tests.directory.factories import MentorFactory, SkillFactory

ATOM = "{http://www.w3.org/2005/Atom}"
XML = "{http://www.w3.org/XML/1998/namespace}"


@pytest.fixture
def read(client: Client, pages: object) -> Callable[..., Any]:
    """Get a feed as a reader does; the answer carries its parsed XML as `feed`."""

    def get(path: str, *, status: int = 200, **headers: str) -> Any:
        response: Any = client.get(path, headers=headers)
        assert response.status_code == status, response.content.decode()[:2000]
        if status == 200:
            assert response["Content-Type"] == "application/atom+xml; charset=utf-8"
            response.feed = ElementTree.fromstring(response.content)  # noqa: S314  our own
        return response

    return get


def titles(response: Any) -> list[str]:
    return [entry.findtext(f"{ATOM}title") for entry in response.feed.iter(f"{ATOM}entry")]


def test_the_newest_come_first_with_what_their_card_says(read: Callable[..., Any]) -> None:
    SiteSetting.objects.create(site_id=1, programme_name="Mentorat 2.0")
    MentorFactory(name="Ancienne", offers=["vente"])
    MentorFactory(name="Brouillon", live=False)
    MentorFactory(name="Nouvelle", offers=["balado"], seeks=["wiki"], headline_fr="Je parle : beaucoup")
    Mentor.objects.filter(name="Nouvelle").update(
        first_published_at=datetime(2030, 5, 1, 12, tzinfo=UTC), last_published_at=datetime(2030, 5, 2, 12, tzinfo=UTC)
    )
    response = read(f"{FRENCH}flux/")
    feed = response.feed
    assert titles(response) == ["Nouvelle", "Ancienne"]
    assert feed.get(f"{XML}lang") == "fr-CA"
    assert "Mentorat 2.0" in feed.findtext(f"{ATOM}title")
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links == {"alternate": f"http://testserver{FRENCH}", "self": f"http://testserver{FRENCH}flux/"}
    entry = feed.find(f"{ATOM}entry")
    address = f"http://testserver{FRENCH}nouvelle/"
    assert (entry.findtext(f"{ATOM}id"), entry.find(f"{ATOM}link").get("href")) == (address, address)
    assert entry.findtext(f"{ATOM}published") == "2030-05-01T12:00:00+00:00"
    assert entry.findtext(f"{ATOM}updated") == feed.findtext(f"{ATOM}updated") == "2030-05-02T12:00:00+00:00"
    assert "Je parle\u00a0: beaucoup" in entry.findtext(f"{ATOM}summary")
    assert {category.get("term") for category in entry.findall(f"{ATOM}category")} == {"balado"}


def test_a_skill_is_followed_in_both_languages(read: Callable[..., Any]) -> None:
    SkillFactory(name="référencement", slug="referencement", name_en="search engine optimization")
    MentorFactory(name="Une", offers=["référencement"])
    MentorFactory(name="Autre", seeks=["référencement"])
    french, english = read(f"{FRENCH}flux/referencement/"), read(f"{ENGLISH}feed/referencement/")
    assert titles(french) == titles(english) == ["Une"]
    assert "référencement" in french.feed.findtext(f"{ATOM}title")
    assert "search engine optimization" in english.feed.findtext(f"{ATOM}title")
    assert english.feed.get(f"{XML}lang") == "en-CA"
    assert french.feed.find(f"{ATOM}link").get("href") == f"http://testserver{FRENCH}?offers=referencement"


def test_addresses_of_before_and_of_the_other_language_lead_to_todays(client: Client, pages: object) -> None:
    FormerSkill.objects.create(slug="podcast", skill=SkillFactory(name="balado"))
    for path, now in (
        (f"{FRENCH}flux/podcast/", f"{FRENCH}flux/balado/"),
        (f"{FRENCH}feed/", f"{FRENCH}flux/"),
        (f"{ENGLISH}flux/balado/", f"{ENGLISH}feed/balado/"),
    ):
        response = client.get(path)
        assert (response.status_code, response["Location"]) == (301, now)
    assert client.get(f"{FRENCH}flux/lune/").status_code == 404
    assert client.post(f"{FRENCH}flux/").status_code == 405


def test_a_reader_that_has_it_is_told_so(read: Callable[..., Any]) -> None:
    MentorFactory(name="Une", offers=["balado"])
    first = read(f"{FRENCH}flux/")
    assert "max-age" in first["Cache-Control"]
    assert read(f"{FRENCH}flux/", status=304, if_none_match=first["ETag"]).content == b""
    MentorFactory(name="Deux", offers=["balado"])
    assert titles(read(f"{FRENCH}flux/", if_none_match=first["ETag"])) == ["Deux", "Une"]
    empty = read(f"{FRENCH}flux/{SkillFactory(name='wiki').slug}/")
    read(f"{FRENCH}flux/wiki/", status=304, if_none_match=empty["ETag"])


def test_nothing_private_and_not_too_much(read: Callable[..., Any], django_assert_max_num_queries: Any) -> None:
    for number in range(25):
        MentorFactory(
            name=f"Personne {number:02}", phone="418 555-0199", contact_notes="le soir seulement",
            headline_fr="À garder pour l’équipe", withheld=["headline"], offers=["balado"],
        )  # fmt: skip
    response = read(f"{FRENCH}flux/")
    assert len(titles(response)) == 20
    text = response.content.decode()
    for private in ("example.org", "418 555", "le soir", "À garder"):
        assert private not in text
    with django_assert_max_num_queries(12):
        read(f"{FRENCH}flux/balado/")


def test_pages_name_their_feeds(client: Client, pages: object) -> None:
    MentorFactory(name="Une", offers=["balado", "vente"])

    def feeds(path: str) -> list[str]:
        soup = BeautifulSoup(client.get(path).content, "html.parser")
        return [str(link["href"]) for link in soup.select('link[rel=alternate][type="application/atom+xml"]')]

    def followed(path: str) -> list[str]:
        soup = BeautifulSoup(client.get(path).content, "html.parser")
        return [str(link["href"]) for link in soup.select(".follow a")]

    assert feeds(FRENCH) == [f"{FRENCH}flux/"]
    assert feeds(f"{ENGLISH}?offers=balado") == [f"{ENGLISH}feed/", f"{ENGLISH}feed/balado/"]
    assert feeds(f"{FRENCH}une/")[0] == f"{FRENCH}flux/"
    assert followed(f"{FRENCH}?offers=balado&region=montreal") == [f"{FRENCH}flux/balado/"]
    assert followed(FRENCH) == followed(f"{FRENCH}?offers=balado&offers=vente") == []


@pytest.mark.django_db
def test_no_profile_has_the_address_of_a_feed() -> None:
    assert Skill.objects.count() == 0
    assert {MentorFactory(name=name).slug for name in ("Flux", "Feed", "Suggerer")} == {
        "flux-2",
        "feed-2",
        "suggerer-2",
    }
