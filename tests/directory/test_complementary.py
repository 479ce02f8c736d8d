"""Searching by what one brings and would like to learn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directory.affinity import Side, affinity
from directory.complementary import find_matched, skill_weights
from directory.filters import Filters, parse_filters
from directory.models import FormerSkill, Mentor, Skill
from directory.results import find
from directory.vocabulary import load_vocabulary
from home.models import HomePage
from tests.directory.conftest import ENGLISH, FRENCH
from tests.directory.factories import MentorFactory, RegionFactory, SkillFactory
from tests.directory.test_search_page import facet, names

Visit = Callable[..., Any]


def said(response: Any) -> dict[str, str]:
    """Return what each card says goes each way."""
    return {
        card.select_one("h3").get_text(strip=True): " · ".join(
            " ".join(line.get_text(" ", strip=True).split()) for line in card.select(".exchange > div")
        )
        for card in response.soup.select(".results .mentor-card")
    }


def headings(response: Any) -> list[str]:
    return [heading.get_text(strip=True) for heading in response.soup.select(".results .group-title")]


@pytest.fixture
def people(db: None) -> None:
    MentorFactory(name="Apprend seulement", offers=["wiki"], seeks=["vente"])
    MentorFactory(name="Les deux", offers=["balado", "wiki"], seeks=["vente", "crochet"])
    MentorFactory(name="Mieux encore", offers=["balado", "code"], seeks=["vente"])
    MentorFactory(name="Enseigne seulement", offers=["balado"], seeks=["crochet"])
    MentorFactory(name="Sans rapport", offers=["vente"], seeks=["balado"])


@pytest.mark.usefixtures("people")
def test_those_with_whom_both_gain_come_first_and_each_card_says_why(visit: Visit) -> None:
    response = visit(f"{FRENCH}?bring=vente&learn=balado&learn=code")
    assert names(response) == ["Mieux encore", "Les deux", "Apprend seulement", "Enseigne seulement"]
    assert headings(response) == ["Dans les deux sens", "Dans un seul sens"]
    assert [len(group.select(".mentor-card")) for group in response.soup.select(".results .people")] == [2, 2]
    assert said(response) == {
        "Mieux encore": "Vous apprenez code, balado · Vous lui apportez vente",
        "Les deux": "Vous apprenez balado · Vous lui apportez vente",
        "Enseigne seulement": "Vous apprenez balado",
        "Apprend seulement": "Vous lui apportez vente",
    }
    assert "4 personnes" in response.soup.select_one("#results").get_text()


@pytest.mark.usefixtures("people")
def test_what_is_brought_and_learnt_is_chosen_in_a_panel_and_taken_away_one_by_one(visit: Visit) -> None:
    response = visit(f"{FRENCH}?bring=vente&learn=balado&learn=wiki")
    panel = response.soup.select_one("details#exchange")
    assert panel.has_attr("open")
    ticked = {(box["name"], box["value"]) for box in panel.select("input[checked][form=search]")}
    assert ticked == {("bring", "vente"), ("learn", "balado"), ("learn", "wiki")}
    more = {option["value"] for option in panel.select("select[name=learn] option")}
    assert more == {"", "vente", "crochet", "code"}
    links = {link["href"] for link in response.soup.select(".active-filters a")}
    assert f"{FRENCH}?learn=balado&learn=wiki" in links
    assert f"{FRENCH}?bring=vente&learn=balado" in links
    chips = [" ".join(link.get_text().split()) for link in response.soup.select(".active-filters a.chip")]
    assert any("J’apporte" in chip and "vente" in chip for chip in chips)
    assert any("J’aimerais apprendre" in chip and "wiki" in chip for chip in chips)
    assert not visit().soup.select_one("details#exchange").has_attr("open")


@pytest.mark.usefixtures("people")
def test_it_combines_with_words_filters_and_counts(visit: Visit) -> None:
    MentorFactory(
        name="Loin", offers=["balado"], seeks=["vente"], region=RegionFactory(slug="estrie"), headline_fr="À Sherbrooke"
    )
    both = visit(f"{FRENCH}?bring=vente&learn=balado")
    assert facet(both, "region") == {"montreal": 4, "estrie": 1}
    assert facet(both, "offers") == {"balado": 4, "wiki": 2, "code": 1}
    assert names(visit(f"{FRENCH}?bring=vente&learn=balado&region=estrie")) == ["Loin"]
    assert names(visit(f"{FRENCH}?bring=vente&learn=balado&q=sherbrooke")) == ["Loin"]
    assert set(names(visit(f"{FRENCH}?bring=vente&learn=balado&offers=wiki"))) == {"Les deux", "Apprend seulement"}


@pytest.mark.usefixtures("people")
def test_one_side_alone_is_a_search_too(visit: Visit) -> None:
    learning = visit(f"{FRENCH}?learn=balado")
    assert set(names(learning)) == {"Les deux", "Mieux encore", "Enseigne seulement"}
    assert headings(learning) == []
    assert "ce que vous apportez" in learning.soup.select_one(".results .hint").get_text()
    bringing = visit(f"{FRENCH}?bring=vente")
    assert set(names(bringing)) == {"Apprend seulement", "Les deux", "Mieux encore"}
    nobody = visit(f"{FRENCH}?bring=wiki&learn=balado")
    assert headings(nobody) == ["Dans un seul sens"]
    assert "dans les deux sens avec personne" in nobody.soup.select_one(".results").get_text()


@pytest.mark.usefixtures("people")
def test_it_speaks_english(visit: Visit) -> None:
    response = visit(f"{ENGLISH}?bring=vente&learn=balado")
    assert headings(response) == ["Both ways", "One way only"]
    assert said(response)["Les deux"] == "You learn balado (en) · You bring them vente (en)"


def test_the_two_parts_follow_each_other_over_the_pages(visit: Visit) -> None:
    for number in range(22):
        MentorFactory(name=f"Un {number:02}", offers=["balado"])
    for number in range(20):
        MentorFactory(name=f"Deux {number:02}", offers=["balado"], seeks=["vente"])
    pages = [visit(f"{FRENCH}?bring=vente&learn=balado&page={page}") for page in (1, 2, 3)]
    assert [headings(page) for page in pages] == [
        ["Dans les deux sens"],
        ["Dans les deux sens", "Dans un seul sens"],
        ["Dans un seul sens"],
    ]
    everybody = [name for page in pages for name in names(page)]
    assert everybody == [f"Deux {n:02}" for n in reversed(range(20))] + [f"Un {n:02}" for n in reversed(range(22))]
    assert visit(f"{FRENCH}?bring=vente&learn=balado&page=4", status=404)


@pytest.mark.usefixtures("people")
def test_the_order_can_be_by_name_or_by_arrival_within_the_two_parts(visit: Visit) -> None:
    by_name = visit(f"{FRENCH}?bring=vente&learn=balado&learn=code&sort=name")
    assert names(by_name) == ["Les deux", "Mieux encore", "Apprend seulement", "Enseigne seulement"]
    newest = visit(f"{FRENCH}?bring=vente&learn=balado&learn=code&sort=newest")
    assert names(newest) == ["Mieux encore", "Les deux", "Enseigne seulement", "Apprend seulement"]


@pytest.mark.usefixtures("people")
def test_a_former_name_of_a_skill_leads_to_todays(visit: Visit, client: Client) -> None:
    FormerSkill.objects.create(slug="podcast", skill=Skill.objects.get(slug="balado"))
    for query, now in (
        ("offers=podcast&page=2&q=x", "offers=balado&page=2&q=x"),
        ("learn=podcast&bring=vente", "learn=balado&bring=vente"),
        ("seeks=balado&seeks=podcast", "seeks=balado"),
    ):
        response = client.get(f"{FRENCH}?{query}")
        assert (response.status_code, response["Location"]) == (301, f"{FRENCH}?{now}")


@pytest.mark.parametrize("query", ["bring=lune", "learn=lune&bring=%00", "bring=vente&sort=lune", "sort=%3Cb%3E"])
@pytest.mark.usefixtures("people")
def test_what_means_nothing_is_said(visit: Visit, query: str) -> None:
    response = visit(f"{FRENCH}?{query}", status=404)
    assert response.soup.select_one('.notice.error[role="alert"]')
    assert names(response)


def test_more_people_and_skills_take_no_more_queries(client: Client, site_layout: HomePage) -> None:
    address = f"{FRENCH}?bring=vente&bring=crochet&learn=balado&learn=wiki&q=commerce&region=montreal"

    def count() -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        return len(queries)

    MentorFactory(offers=["balado"], seeks=["vente"])
    SkillFactory(name="wiki")
    SkillFactory(name="crochet")
    few = count()
    for number in range(40):
        MentorFactory(offers=["balado", "wiki", f"a{number}"], seeks=["vente", "crochet"][: number % 3])
    assert count() <= few <= 12


SKILLS = ["a", "b", "c", "d", "e"]
PEOPLE = st.lists(
    st.tuples(st.sets(st.sampled_from(SKILLS), max_size=4), st.sets(st.sampled_from(SKILLS), max_size=4)),
    min_size=1,
    max_size=12,
)


@pytest.mark.django_db
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PEOPLE, st.sets(st.sampled_from(SKILLS), max_size=3), st.sets(st.sampled_from(SKILLS), min_size=1, max_size=3))
def test_the_database_puts_people_as_the_rule_does(
    people: list[tuple[set[str], set[str]]], bring: set[str], learn: set[str]
) -> None:
    Mentor.objects.all().delete()
    skills = {name: SkillFactory(name=name) for name in SKILLS}
    made = [MentorFactory(offers=sorted(offers), seeks=sorted(seeks)) for offers, seeks in people]
    cache.clear()
    weights = skill_weights()
    me = Side(frozenset(skills[name].pk for name in bring), frozenset(skills[name].pk for name in learn))
    expected = []
    for mentor, (offers, seeks) in zip(made, people, strict=True):
        them = Side(frozenset(skills[name].pk for name in offers), frozenset(skills[name].pk for name in seeks))
        found = affinity(me, them, weights)
        if found.gain:
            expected.append((not found.is_mutual, -round(found.score, 9), -round(found.gain, 9), -mentor.pk))
    filters = Filters(bring=tuple(skills[name] for name in bring), learn=tuple(skills[name] for name in learn))
    pages = [find_matched(filters, limit=5, offset=start).people for start in (0, 5, 10)]
    assert [key for page in pages for key, _affinity in page] == [-row[-1] for row in sorted(expected)]
    assert find_matched(filters, limit=5).mutual == sum(not row[0] for row in expected)
    vocabulary = load_vocabulary()
    assert find(parse_filters(QueryDict(filters.query()[1:]), vocabulary), vocabulary).total == len(expected)
