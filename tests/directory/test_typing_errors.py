"""Typing errors, and the people who come nearest where nobody is found."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from directory.dictionary import load_dictionary
from directory.models import Mentor
from directory.search.suggest import Dictionary, Entry, dictionary, suggest
from directory.search.words import parse_words
from directory.vocabulary import load_vocabulary
from home.models import HomePage
from tests.directory.conftest import ENGLISH, FRENCH
from tests.directory.factories import MentorFactory, RegionFactory, SkillFactory

Visit = Callable[..., Any]

KNOWN = dictionary(
    [
        Entry("entrepreneuriat", 12),
        Entry("référencement", 9),
        Entry("marketing numérique", 7),
        Entry("gestion de projet", 20),
        Entry("plan d’affaires", 8),
        Entry("négociation", 11),
        Entry("WordPress", 5),
        Entry("RH", 6),
        Entry("vente", 30),
        Entry("balado", 4),
        Entry("ballade", 1),
        Entry("wiki", 3),
        Entry("e-commerce", 3),
        Entry("tissage", 0),
        Entry("Trois-Rivières", 6),
        Entry("Rimouski", 5),
        Entry("Ludivine Désormeaux", 1, bends=False),
    ]
)


def meant(typed: str, known: Dictionary = KNOWN, **kwargs: int) -> str | None:
    suggestion = suggest(parse_words(typed), known, **kwargs)
    return suggestion.query if suggestion else None


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("entreprenariat", "entrepreneuriat"),
        ("l’entreprenariat", "l’entrepreneuriat"),
        ("markettinng", "marketing"),
        ("referancemant", "référencement"),
        ("RÉFÉRANCEMANT", "RÉFÉRENCEMENT"),
        ("gestoin de projet", "gestion de projet"),
        ('balado "gestoin de projet" rimouski', 'balado "gestion de projet" rimouski'),
        ("« plan d’afaires » à rimoski", "« plan d’affaires » à Rimouski"),
        ("trois-rivierres", "trois-Rivières"),
        ("wordpres", None),  # the beginning of a word
        ("wordpres rimouski", "WordPress rimouski"),
        ("ludivinne desormeau", "Ludivine desormeau"),
        ("wikki", "wiki"),
        ("ballado", "balado"),
        ("référence\u0301ment", None),
    ],
)
def test_a_word_that_nobody_knows_is_corrected_and_the_rest_kept(typed: str, query: str | None) -> None:
    assert meant(typed) == query


@pytest.mark.parametrize(
    "typed",
    [
        "ventes",
        "negociations",
        "gestion",
        "négoc",
        "ecommerce",
        "pour le",
        "RS",
        "vant",
        "1234567",
        "quincaillerie",
        "",
    ],
)
def test_no_wild_guess_and_nothing_known_is_corrected(typed: str) -> None:
    assert meant(typed) is None


def test_a_word_that_finds_nobody_is_known_and_never_suggested() -> None:
    assert meant("tissage") is None
    assert meant("tisssage") is None


def test_the_closest_comes_first_then_the_same_first_letter_then_what_most_have() -> None:
    known = dictionary([Entry("vente", 3), Entry("rente", 90), Entry("vents", 9), Entry("ventes", 1)])
    assert meant("vemte", known) == "vente"
    known = dictionary([Entry("conte", 3), Entry("comte", 9), Entry("honte", 99)])
    assert meant("copte", known) == "comte"


def test_where_some_were_found_a_correction_finds_many_more() -> None:
    assert meant("ballado", found=0) == "balado"
    assert meant("ballado", found=1) is None
    assert meant("entreprenariat", found=2) == "entrepreneuriat"


@given(st.text(max_size=120))
def test_anything_typed_has_a_suggestion_or_none(typed: str) -> None:
    words = parse_words(typed)
    suggestion = suggest(words, KNOWN)
    if suggestion:
        assert suggestion.people > 0
        assert suggestion.query != words.typed


@pytest.mark.django_db
def test_the_dictionary_knows_what_everybody_may_read(django_assert_num_queries: Any) -> None:
    skill = SkillFactory(name="comptabilité", name_en="accounting", synonyms="tenue de livres")
    region = RegionFactory(slug="estrie", name_fr="Estrie", name_en="Eastern Townships")
    MentorFactory(name="Zoé Tremblant", city="Matane", region=region, offers=[skill])
    MentorFactory(
        name="Noé Caché", city="Secretville", withheld=["city"], email="courriel@example.org", phone="4185550199"
    )
    MentorFactory(name="Brouillonne", city="Nulleville", live=False, offers=[skill])
    vocabulary = load_vocabulary()
    with django_assert_num_queries(1):
        known = load_dictionary(vocabulary)
    with django_assert_num_queries(0):
        load_dictionary(vocabulary)
    words = known.words
    assert words["comptabilite"] == ("comptabilité", 1)
    assert {"livres", "accounting", "matane", "townships", "zoe", "tremblant", "cache"} <= words.keys()
    assert not {"secretville", "brouillonne", "nulleville", "courriel", "4185550199"} & words.keys()


@pytest.fixture
def people(db: None) -> None:
    """Enough people for every word to be known."""
    business = SkillFactory(name="démarrer une entreprise", synonyms="entrepreneuriat\nstartup")
    seo = SkillFactory(name="référencement", synonyms="SEO")
    ads = SkillFactory(name="publicité en ligne", synonyms="marketing numérique")
    laval = RegionFactory(slug="laval")
    for number in range(4):
        MentorFactory(name=f"Fonde {number}", offers=[business], headline_fr="", region=laval)
        MentorFactory(name=f"Trouve {number}", offers=[seo], headline_fr="")
        MentorFactory(name=f"Annonce {number}", offers=[ads], headline_fr="")


def cards(response: Any, where: str = ".results") -> list[str]:
    return [link.get_text(strip=True) for link in response.soup.select(f"{where} .mentor-card h3 a")]


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("typed", "who"), [("entreprenariat", "Fonde"), ("referencment", "Trouve"), ("marketting", "Annonce")]
)
def test_a_typing_error_finds_who_was_meant_at_once_or_after_one_touch(visit: Visit, typed: str, who: str) -> None:
    expected = {f"{who} {number}" for number in range(4)}
    page = visit(q=typed)
    assert set(cards(page)) == expected
    if link := page.soup.select_one(f'.results a[href^="{FRENCH}?q="].meant'):
        assert "Vouliez-vous dire" in link.parent.get_text()
        assert set(cards(visit(link["href"]))) == expected


@pytest.mark.usefixtures("people")
def test_the_correction_keeps_the_filters_and_shows_whom_it_would_find(visit: Visit) -> None:
    page = visit(q="entreprenariat", region="laval")
    link = page.soup.select_one(".results a.meant")
    assert link["href"] == f"{FRENCH}?q=entrepreneuriat&region=laval"
    assert link.get_text() == "«\xa0entrepreneuriat\xa0»"
    assert page.soup.select_one("#results").get_text(strip=True) == "Aucune personne"
    assert (
        page.soup.select_one("#nearest").get_text() == "Les personnes les plus proches\xa0: «\xa0entrepreneuriat\xa0»"
    )
    assert len(cards(page, ".nearest")) == 4
    assert not page.soup.select_one("form.wish"), "a skill that was misspelled is not one that is missing"
    english = visit(ENGLISH, q="entreprenariat").soup.select_one("a.meant")
    assert "Did you mean" in english.parent.get_text()


@pytest.mark.usefixtures("people")
@pytest.mark.parametrize(
    ("query", "who", "heading"),
    [
        ("q=startup+quincaillerie", "Fonde", "elles ont une partie de vos mots"),
        ("q=seo&region=laval", "Trouve", "sans vos filtres"),
        ("q=zzzzzzzz+seo&region=laval", "Trouve", "sans vos filtres"),
        ("offers=referencement&region=laval", "Trouve", "d’ailleurs ou autrement"),
    ],
)
def test_nobody_found_shows_who_comes_nearest(visit: Visit, query: str, who: str, heading: str) -> None:
    page = visit(f"{FRENCH}?{query}")
    assert set(cards(page)) == {f"{who} {number}" for number in range(4)}
    assert heading in page.soup.select_one(".nearest #nearest").get_text()
    # They come right after what is missing, before the other ways of finding somebody.
    in_order = page.soup.select(".empty-state, .nearest, .ask-us")
    assert [part["class"][0] for part in in_order] == ["empty-state", "nearest", "ask-us"]


@pytest.mark.usefixtures("people")
def test_whoever_was_found_by_name_needs_nobody_else(visit: Visit) -> None:
    MentorFactory(name="Zoé Fonde")
    page = visit(q="zoe fonde")
    assert cards(page) == ["Zoé Fonde"]
    assert not page.soup.select(".nearest, a.meant")


@pytest.mark.usefixtures("people")
def test_a_few_who_bring_it_are_followed_by_those_who_nearly_do(visit: Visit) -> None:
    MentorFactory(name="Les deux", offers=["balado", "vente"])
    MentorFactory(name="Un seul", offers=["balado"])
    page = visit(q="balado vente")
    assert cards(page) == ["Les deux", "Un seul"]
    assert cards(page, ".nearest") == ["Un seul"]


@pytest.mark.usefixtures("people")
def test_a_draft_is_never_near(visit: Visit) -> None:
    Mentor.objects.filter(name__startswith="Fonde").update(live=False)
    page = visit(q="startup quincaillerie")
    assert cards(page) == []


@pytest.mark.parametrize(
    "query", ["?q=entreprenariat+zzzzzzz&region=laval", "?offers=referencement&region=laval&language=fr"]
)
def test_help_takes_few_queries_and_no_more_with_more_people(client: Client, site_layout: HomePage, query: str) -> None:
    RegionFactory(slug="laval")

    def add(number: int) -> None:
        MentorFactory(name=f"Fonde {number}", offers=[SkillFactory(name="fonder", synonyms="entrepreneuriat")])
        MentorFactory(name=f"Trouve {number}", offers=["référencement", f"a{number}"])

    def count() -> int:
        client.get(FRENCH + query)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(FRENCH + query).status_code == 200
        return len(queries)

    for number in range(3):
        add(number)
    few = count()
    assert few <= 12
    for number in range(3, 20):
        add(number)
    assert count() <= few
