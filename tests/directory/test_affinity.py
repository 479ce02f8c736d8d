"""The one rule that says how well two people would be matched."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.affinity import Side, affinity, weight

SKILLS = st.integers(1, 12)
SIDES = st.builds(Side, st.frozensets(SKILLS, max_size=8), st.frozensets(SKILLS, max_size=8))
WEIGHTS = st.dictionaries(SKILLS, st.floats(0.001, 1))


def test_the_worked_example() -> None:
    podcast, sales = 1, 2
    weights = {podcast: weight(10, 100), sales: weight(50, 100)}
    assert weights == {podcast: pytest.approx(0.52, abs=0.005), sales: pytest.approx(0.24, abs=0.005)}
    ada = Side(offers=frozenset({sales}), seeks=frozenset({podcast}))
    zoe = Side(offers=frozenset({podcast, 3}), seeks=frozenset({sales, 4}))
    found = affinity(ada, zoe, weights)
    assert (found.to_one, found.to_other) == ((podcast,), (sales,))
    assert found.gain_of_one == pytest.approx(0.34, abs=0.005)
    assert found.gain_of_other == pytest.approx(0.19, abs=0.005)
    assert found.score == pytest.approx(0.26, abs=0.005)


def test_the_fairer_of_two_matches_is_the_better() -> None:
    weights = {1: 0.5, 2: 0.5, 3: 0.5, 4: 0.5}
    me = Side(offers=frozenset({3, 4}), seeks=frozenset({1, 2}))
    fair = affinity(me, Side(frozenset({1}), frozenset({3})), weights)
    lopsided = affinity(me, Side(frozenset({1, 2}), frozenset()), weights)
    assert fair.score > lopsided.score == 0
    assert lopsided.gain > 0
    assert not lopsided.is_mutual


@given(st.integers(0, 200_000), st.integers(0, 200_000))
def test_a_skill_weighs_the_more_the_fewer_bring_it(bringing: int, people: int) -> None:
    assert 0 < weight(bringing, people) <= 1
    if people > bringing >= 1:
        assert weight(bringing + 1, people) < weight(bringing, people)
    assert weight(1, people) == 1


@given(SIDES, SIDES, WEIGHTS)
def test_it_is_the_same_from_either_side(one: Side, other: Side, weights: dict[int, float]) -> None:
    here, there = affinity(one, other, weights), affinity(other, one, weights)
    assert here.score == there.score
    assert (here.gain_of_one, here.to_one) == (there.gain_of_other, there.to_other)
    assert (here.gain_of_other, here.to_other) == (there.gain_of_one, there.to_one)


@given(SIDES, SIDES, WEIGHTS)
def test_it_is_bounded_and_nothing_where_a_side_gains_nothing(
    one: Side, other: Side, weights: dict[int, float]
) -> None:
    found = affinity(one, other, weights)
    assert 0 <= found.score < 1
    assert min(found.gain_of_one, found.gain_of_other) <= found.score or isclose(
        min(found.gain_of_one, found.gain_of_other), found.score
    )
    assert (found.score == 0) == (not found.is_mutual)
    assert set(found.to_one) == one.seeks & other.offers
    assert set(found.to_other) == other.seeks & one.offers


@given(SIDES, SIDES, WEIGHTS, SKILLS)
def test_a_skill_more_never_makes_it_worse(one: Side, other: Side, weights: dict[int, float], more: int) -> None:
    before = affinity(one, other, weights)
    for better in (
        affinity(Side(one.offers | {more}, one.seeks), other, weights),
        affinity(Side(one.offers, one.seeks | {more}), other, weights),
        affinity(one, Side(other.offers | {more}, other.seeks), weights),
    ):
        assert better.score >= before.score - 1e-12
        assert better.gain_of_one >= before.gain_of_one - 1e-12
        assert better.gain_of_other >= before.gain_of_other - 1e-12


@given(SIDES, SIDES, WEIGHTS, SKILLS)
def test_a_rarer_skill_never_makes_it_worse(one: Side, other: Side, weights: dict[int, float], skill: int) -> None:
    rarer = {**weights, skill: 1.0}
    assert affinity(one, other, rarer).score >= affinity(one, other, weights).score - 1e-12
