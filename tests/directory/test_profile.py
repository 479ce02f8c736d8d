"""One person's page."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from directory.models import Mentor
from home.models import HomePage
from tests.directory.conftest import ENGLISH, FRENCH
from tests.directory.factories import MentorFactory, RegionFactory, SkillFactory

Visit = Callable[..., Any]


@pytest.fixture
def zoe(db: None) -> Mentor:
    """A mentor who says everything, in French only."""
    return MentorFactory(
        name="Zoé Tremblay",
        headline_fr="Je tiens une <librairie> à Matane",
        text_fr="<p>Venez jaser de <b>livres</b>.</p>",
        offers=[SkillFactory(name="vente", name_en="sales")],
        seeks=[SkillFactory(name="balado", name_en="podcasting")],
        city="Matane",
        region=RegionFactory(slug="bas-saint-laurent"),
        languages=["fr", "es"],
        website="https://www.librairie.example.org/accueil",
        blog_feed="https://librairie.example.org/flux.atom",
    )


def test_the_two_halves_and_the_facts(visit: Visit, zoe: Mentor) -> None:
    soup = visit(f"{FRENCH}{zoe.slug}/").soup
    assert soup.select_one("h1").get_text() == "Zoé Tremblay"
    offers, seeks = soup.select_one(".half-offers"), soup.select_one(".half-seeks")
    assert offers.h2.get_text() == "J’apporte"
    assert seeks.h2.get_text() == "J’aimerais apprendre"
    assert offers.select_one("a.chip")["href"] == f"{FRENCH}?offers=vente"
    assert seeks.select_one("a.chip")["href"] == f"{FRENCH}?seeks=balado"
    facts = soup.select_one(".facts").get_text(" ", strip=True)
    for fact in ("Matane", "Bas-Saint-Laurent", "espagnol", "en personne, par vidéo", "librairie.example.org"):
        assert fact in facts
    assert soup.select_one('.facts a[href="https://librairie.example.org/flux.atom"]')
    assert soup.select_one('a[href="/fr/jumelage/?mentor=zoe-tremblay"]').get_text() == "Proposer un duo à Zoé Tremblay"
    assert soup.select_one('link[hreflang="en"]')["href"] == f"http://testserver{ENGLISH}zoe-tremblay/"
    assert soup.title.get_text().startswith("Zoé Tremblay")
    assert "librairie" in soup.select_one('meta[name="description"]')["content"]
    assert soup.select_one('meta[property="og:type"]')["content"] == "profile"


def test_a_text_in_the_other_language_is_marked_so(visit: Visit, zoe: Mentor) -> None:
    soup = visit(f"{ENGLISH}{zoe.slug}/").soup
    assert soup.html["lang"] == "en-CA"
    assert soup.select_one("p.lead")["lang"] == "fr"
    assert soup.select_one('.prose [lang="fr"]').get_text().strip() == "Venez jaser de livres."
    assert soup.select_one(".half-offers a.chip").get_text() == "sales"
    assert soup.select_one(".half-offers h2").get_text() == "I bring"
    assert soup.select_one(".half-seeks h2").get_text() == "I would like to learn"
    zoe.text_en = "<p>Come and talk about books.</p>"
    zoe.save()
    soup = visit(f"{ENGLISH}{zoe.slug}/").soup
    assert not soup.select(".prose [lang]")
    assert "Come and talk" in soup.select_one(".prose").get_text()


def test_structured_data_cannot_end_its_script(visit: Visit, zoe: Mentor) -> None:
    zoe.headline_fr = "</script><script>alert(1)</script>&amp;"
    zoe.save()
    response = visit(f"{FRENCH}{zoe.slug}/")
    assert b"<script>alert" not in response.content
    data = json.loads(response.soup.select_one('script[type="application/ld+json"]').string)
    assert data["@type"] == "ProfilePage"
    assert data["inLanguage"] == "fr-CA"
    person = data["mainEntity"]
    assert person["name"] == "Zoé Tremblay"
    assert person["description"] == "</script><script>alert(1)</script>&amp;"
    assert person["url"] == f"http://testserver{FRENCH}zoe-tremblay/"
    assert person["knowsAbout"] == ["vente"]
    assert person["sameAs"] == ["https://www.librairie.example.org/accueil"]


@pytest.mark.parametrize(
    ("state", "badge", "word"),
    [({"paused": True}, "paused", "pause"), ({"active_pairs": 1}, "full", "autant de duos")],
)
def test_somebody_without_room_is_said_kindly(
    visit: Visit, zoe: Mentor, state: dict[str, Any], badge: str, word: str
) -> None:
    Mentor.objects.filter(pk=zoe.pk).update(**state)
    soup = visit(f"{FRENCH}{zoe.slug}/").soup
    assert soup.select_one(f"article header .badge.{badge}")
    assert word in soup.select_one("article header").get_text()
    assert not soup.select('a[href*="?mentor="]')
    assert soup.select_one('article a[href="/fr/jumelage/"]')


@pytest.mark.parametrize("path", ["personne-d-autre/", "brouillon/", "Zo%C3%A9/", "zoe-tremblay/rien/", "../../admin/"])
def test_nobody_there(visit: Visit, zoe: Mentor, path: str) -> None:
    MentorFactory(name="Brouillon", live=False)
    visit(f"{FRENCH}{path}", status=404)


def test_a_page_without_anybody_helps(visit: Visit) -> None:
    soup = visit(f"{FRENCH}personne/", status=404).soup
    assert soup.select_one(f'form[action="{FRENCH}"] input[name="q"]')
    assert soup.select_one('a[href="/fr/jumelage/"]')
    assert soup.select_one('meta[name="robots"]')["content"] == "noindex"


def test_an_unpublished_change_does_not_show(visit: Visit, zoe: Mentor) -> None:
    zoe.headline_fr = "Pas encore relu"
    zoe.save_revision()
    assert "Pas encore relu" not in visit(f"{FRENCH}{zoe.slug}/").content.decode()


def test_others_who_bring_the_same_are_named(visit: Visit, zoe: Mentor) -> None:
    MentorFactory(name="Une seule", offers=["vente"])
    MentorFactory(name="Plein", offers=["vente"], paused=True)
    MentorFactory(name="Rien à voir", offers=["tricot"])
    section = visit(f"{FRENCH}{zoe.slug}/").soup.select_one('[aria-labelledby="similar"]')
    assert [link.get_text() for link in section.select("h3 a")] == ["Une seule"]
    assert section.select_one(".why").get_text() == "Apporte aussi\xa0: vente"
    assert not visit(f"{FRENCH}rien-a-voir/").soup.select('[aria-labelledby="similar"]')


def test_those_who_share_the_most_come_first(visit: Visit) -> None:
    MentorFactory(name="Moi", offers=["a1", "b1", "c1"])
    for name, offers in (("Un", ["a1"]), ("Trois", ["a1", "b1", "c1"]), ("Deux", ["a1", "b1"]), ("Aussi un", ["c1"])):
        MentorFactory(name=name, offers=offers)
    found = visit(f"{FRENCH}moi/").soup.select('[aria-labelledby="similar"] h3 a')
    assert [link.get_text() for link in found] == ["Trois", "Deux", "Aussi un"]


def test_those_nearby_come_before_those_who_share_more(visit: Visit) -> None:
    here, there = RegionFactory(slug="estrie"), RegionFactory(slug="laval")
    MentorFactory(name="Moi", offers=["a1", "b1", "c1"], region=here)
    for name, offers, region in (
        ("Loin, trois", ["a1", "b1", "c1"], there),
        ("Ici, un", ["a1"], here),
        ("Loin, un", ["c1"], there),
        ("Ici, deux", ["a1", "b1"], here),
        ("Ici, rien", ["d1"], here),
    ):
        MentorFactory(name=name, offers=offers, region=region)
    found = visit(f"{FRENCH}moi/").soup.select('[aria-labelledby="similar"] h3 a')
    assert [link.get_text() for link in found] == ["Ici, deux", "Ici, un", "Loin, trois"]


def test_a_profile_takes_few_queries_however_many_people_there_are(client: Client, site_layout: HomePage) -> None:
    def count() -> int:
        client.get(f"{FRENCH}moi/")
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"{FRENCH}moi/").status_code == 200
        return len(queries)

    MentorFactory(name="Moi", offers=["balado", "vente"], seeks=["wiki"], languages=["fr", "en"])
    for _number in range(4):
        MentorFactory(offers=["balado"])
    few = count()
    for _number in range(40):
        MentorFactory(offers=["balado", "vente"])
    assert count() <= few


def test_a_list_of_people_finds_the_directory_once(client: Client, site_layout: HomePage) -> None:
    for number in range(4):
        MentorFactory(offers=["balado", "vente"], name=f"Personne {number}")
    response = client.get("/fr/")
    assert response.content.count(b'href="/fr/repertoire/personne-') == 4
    with CaptureQueriesContext(connection) as queries:
        client.get("/fr/")
    assert len([q for q in queries if "directory_offeredskill" in q["sql"]]) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(("mode", "language"), [("fr", "fr-CA"), ("en", "en-CA")])
@pytest.mark.parametrize("with_pages", [True, False])
def test_a_preview_shows_an_unsaved_profile(
    request: pytest.FixtureRequest, mode: str, language: str, with_pages: bool
) -> None:
    request.getfixturevalue("pages" if with_pages else "db")
    mentor = Mentor(name="Pas encore là", headline_fr="Bonjour", text_fr="<p>Salut</p>", live=False)
    mentor.offers.add(SkillFactory(name="vente", name_en="sales"))
    response = mentor.make_preview_request(RequestFactory().get("/admin/"), mode)
    assert response.status_code == 200
    html = response.content.decode()
    assert f'lang="{language}"' in html
    assert "Pas encore là" in html
    assert ("sales" if mode == "en" else "vente") in html


def test_a_preview_of_somebody_saved_has_their_address(visit: Visit, zoe: Mentor) -> None:
    assert zoe.full_url == f"http://localhost{FRENCH}zoe-tremblay/"
    response = zoe.make_preview_request(None, "en")
    assert response.status_code == 200
    assert "Tremblay" in response.content.decode()
    with translation.override("en"):
        assert zoe.full_url == f"http://localhost{ENGLISH}zoe-tremblay/"
