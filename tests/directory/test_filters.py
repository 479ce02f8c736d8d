"""Reading a search from an address, and writing it back."""

from __future__ import annotations

import pytest
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from directory.filters import MAX_SKILLS, Facet, Filters, parse_filters
from directory.models import MeetingFormat, Region, Skill, SpokenLanguage
from directory.vocabulary import Vocabulary

VOCABULARY = Vocabulary(
    skills={n: Skill(pk=n, slug=f"s{n}", name=f"compétence {n}") for n in range(1, 15)},
    regions={1: Region(pk=1, slug="estrie", name_fr="Estrie", name_en="Estrie")},
    languages={1: SpokenLanguage(pk=1, slug="fr", name_fr="français", name_en="French")},
)


def parse(query: str) -> Filters:
    return parse_filters(QueryDict(query), VOCABULARY).filters


def test_everything_is_read() -> None:
    asked = parse_filters(
        QueryDict("q=Balado&offers=s1&offers=s2&seeks=s3&region=estrie&language=fr&format=video&available=1&page=2"),
        VOCABULARY,
    )
    filters = asked.filters
    assert filters.words.typed == "Balado"
    assert [skill.slug for skill in filters.offers] == ["s1", "s2"]
    assert [skill.slug for skill in filters.seeks] == ["s3"]
    assert filters.region is VOCABULARY.regions[1]
    assert filters.language is VOCABULARY.languages[1]
    assert filters.format is MeetingFormat.VIDEO
    assert filters.available
    assert (asked.page, asked.status, asked.problems) == (2, 200, ())


@pytest.mark.parametrize("query", ["", "q=", "offers=", "region=&language=&format=&available=0&page=", "utm_source=x"])
def test_nothing_is_asked_for(query: str) -> None:
    asked = parse_filters(QueryDict(query), VOCABULARY)
    assert not asked.filters
    assert asked.status == 200
    assert asked.filters.query() == ""


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("offers=nimporte", "nimporte"),
        ("seeks=s1&seeks=<b>", "<b>"),
        ("region=lune", "lune"),
        ("language=klingon", "klingon"),
        ("format=pigeon", "pigeon"),
        ("available=peut-etre", "peut-etre"),
        ("page=abc", "abc"),
        ("page=0", "0"),
        ("page=-1", "-1"),
        ("page=²", "²"),
        ("page=" + "9" * 5000, "999"),
        ("region=%00", "«"),
        ("offers=" + "x" * 5000, "xxx"),
    ],
)
def test_what_means_nothing_is_left_out_and_said(query: str, named: str) -> None:
    asked = parse_filters(QueryDict(query), VOCABULARY)
    assert asked.status == 404
    assert named in asked.problems[0]
    assert len(asked.problems[0]) < 200
    assert asked.page == 1


def test_too_many_words_and_skills_are_said() -> None:
    asked = parse_filters(QueryDict("q=" + "+".join(f"mot{n}" for n in range(12))), VOCABULARY)
    assert asked.status == 200
    assert "2" in asked.notes[0]
    asked = parse_filters(QueryDict("&".join(f"offers=s{n}" for n in range(1, 15))), VOCABULARY)
    assert len(asked.filters.offers) == MAX_SKILLS
    assert asked.notes
    asked = parse_filters(QueryDict("q=" + "x" * 10_000), VOCABULARY)
    assert asked.status == 400
    assert asked.problems


def test_one_thing_can_be_taken_away() -> None:
    filters = parse("q=balado&offers=s1&offers=s2&region=estrie&available=1")
    assert filters.without(Facet.OFFERS, "s1").query() == "?q=balado&offers=s2&region=estrie&available=1"
    assert filters.without(Facet.REGION).query() == "?q=balado&offers=s1&offers=s2&available=1"
    assert filters.without(Facet.AVAILABLE).query(page=3) == "?q=balado&offers=s1&offers=s2&region=estrie&page=3"
    assert filters.without_words().query() == "?offers=s1&offers=s2&region=estrie&available=1"


_VALUES = st.one_of(
    st.text(max_size=40), st.sampled_from(["", "s1", "s2", "estrie", "fr", "video", "phone", "1", "0", "2"])
)
_NAMES = st.sampled_from(["q", "offers", "seeks", "region", "language", "format", "available", "page", "autre"])


@given(st.lists(st.tuples(_NAMES, _VALUES), max_size=8))
def test_any_address_is_read_and_writing_it_back_asks_for_the_same(pairs: list[tuple[str, str]]) -> None:
    query = QueryDict(mutable=True)
    for name, value in pairs:
        query.appendlist(name, value)
    asked = parse_filters(query, VOCABULARY)
    assert asked.status in (200, 400, 404)
    if asked.status != 400:
        again = parse_filters(QueryDict(asked.filters.query().removeprefix("?")), VOCABULARY)
        assert again.filters == asked.filters
        assert again.status == 200
