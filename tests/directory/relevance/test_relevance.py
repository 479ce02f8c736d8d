"""The search finds whom a librarian would name, for every question of the set."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from django.db import transaction

from tests.directory.relevance import measure
from tests.directory.relevance.measure import Score
from tests.directory.relevance.profiles import profiles
from tests.directory.relevance.queries import QUERIES
from tests.directory.relevance.shapes import Query


@pytest.fixture(scope="module")
def answers(django_db_setup: None, django_db_blocker: Any) -> Iterator[Mapping[str, Score]]:
    """Every question asked once, of everybody in the set."""
    with django_db_blocker.unblock(), transaction.atomic():
        measure.fill_directory()
        yield measure.scores()
        transaction.set_rollback(True)


@pytest.mark.parametrize("query", QUERIES, ids=lambda query: query.typed)
def test_who_is_meant_comes_first(answers: Mapping[str, Score], query: Query) -> None:
    score = answers[query.typed]
    assert score.holds, (
        f"MRR {score.reciprocal_rank:.2f}, recall {score.recall:.2f}; shown: {score.shown[:10]}; "
        f"not expected: {score.others[:10]}; missing: {sorted(score.expected.difference(score.shown))[:10]}"
    )


def test_the_whole_set_stays_good(answers: Mapping[str, Score]) -> None:
    assert measure.mean_reciprocal_rank(answers) >= 0.97
    assert measure.mean_recall(answers) >= 0.97


def test_the_set_is_large_and_asks_for_people_who_exist() -> None:
    everybody = profiles()
    assert len(everybody) >= 300
    assert len({profile.key for profile in everybody}) == len(everybody)
    assert len({query.typed for query in QUERIES}) == len(QUERIES) >= 60
    assert [query.typed for query in QUERIES if not any(map(query.best, everybody))] == []


def test_it_measures_what_it_says() -> None:
    query = QUERIES[0]
    score = Score(query, ("x", "a", "b"), frozenset({"a", "c"}), frozenset())
    assert (score.reciprocal_rank, score.recall, score.others) == (0.5, 0.5, ["x", "b"])
    assert not score.holds
    assert Score(query, ("a", "c", "x"), frozenset({"a", "c"}), frozenset()).holds
    assert not Score(query, ("a", "c", "x"), frozenset({"a", "c"}), frozenset({"x"})).holds
