"""Asking the search every question of the set, and how well it answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from django.db import transaction
from django.http import QueryDict
from django.utils.http import urlencode

from directory.filters import parse_filters
from directory.models import Mentor, Region
from directory.results import find
from directory.search.batch import indexing
from directory.vocabulary import load_vocabulary as vocabulary_at_hand
from home.demo.people import load_vocabulary
from tests.directory.relevance.profiles import profiles
from tests.directory.relevance.queries import QUERIES
from tests.directory.relevance.shapes import AT, Fact, Query

Search = Callable[[str], Sequence[str]]
"""Returns the keys of the people shown for what was typed, the first of them first."""


@dataclass(frozen=True, slots=True)
class Score:
    """How well one question was answered."""

    query: Query
    shown: tuple[str, ...]
    """The keys of the people on the first page, in order."""
    expected: frozenset[str]
    unwanted: frozenset[str]
    """Whom to show is a mistake."""

    @property
    def reciprocal_rank(self) -> float:
        """1 over the place of the first person expected; 0 where there is none among the first ten."""
        return next((1 / place for place, key in enumerate(self.shown[:AT], 1) if key in self.expected), 0.0)

    @property
    def recall(self) -> float:
        """How much of the people expected (of ten of them, where there are more) is among the first ten."""
        return len(self.expected.intersection(self.shown[:AT])) / min(AT, len(self.expected))

    @property
    def others(self) -> list[str]:
        """Who was shown and not expected."""
        return [key for key in self.shown if key not in self.expected]

    @property
    def holds(self) -> bool:
        """Whether the answer is as good as the question demands."""
        enough = self.reciprocal_rank >= self.query.rank and self.recall >= self.query.recall
        return enough and self.unwanted.isdisjoint(self.shown) and not (self.query.nobody_else and self.others)


@transaction.atomic
def fill_directory() -> None:
    """Publish everybody in the set, with the demonstration's vocabulary."""
    skills = load_vocabulary()
    regions = {region.slug: region for region in Region.objects.all()}
    with indexing():
        for profile in profiles():
            mentor = Mentor(
                name=profile.name,
                slug=profile.key,
                city=profile.city,
                region=regions[profile.region],
                headline_fr=profile.headline_fr,
                headline_en=profile.headline_en,
                text_fr=profile.text_fr,
                text_en=profile.text_en,
            )
            mentor.offers.add(*(skills[slug] for slug in profile.offers))
            mentor.seeks.add(*(skills[slug] for slug in profile.seeks))
            mentor.save()


def search(typed: str) -> tuple[str, ...]:
    """Return whom the directory's page shows for what was typed, those who come nearest last.

    Where it found nobody and asks whether something else was meant, that is what a visitor touches next.
    """
    vocabulary = vocabulary_at_hand()
    page = find(parse_filters(QueryDict(urlencode({"q": typed})), vocabulary), vocabulary)
    if page.suggestion and not page.total:
        return search(page.suggestion.label)
    found = [result.mentor.slug for result in page.results]
    near = [near.mentor.slug for near in page.nearest.people] if page.nearest else []
    return (*found, *near)


def scores(ask: Search = search) -> Mapping[str, Score]:
    """Return how well each question is answered, by what was typed."""
    everybody = profiles()

    def keys(fact: Fact) -> frozenset[str]:
        return frozenset(profile.key for profile in everybody if fact(profile))

    return {
        query.typed: Score(query, tuple(ask(query.typed)), keys(query.best), keys(query.never)) for query in QUERIES
    }


def mean_reciprocal_rank(answers: Mapping[str, Score]) -> float:
    """Return the mean over all questions of 1 over the place of the first person expected."""
    return fmean(score.reciprocal_rank for score in answers.values())


def mean_recall(answers: Mapping[str, Score]) -> float:
    """Return the mean over all questions of the recall at ten."""
    return fmean(score.recall for score in answers.values())
