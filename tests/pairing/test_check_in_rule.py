"""When a pair is asked for news: the rule itself, without a database or a clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairing.check_in_rule import ASKED_IN, FIRST, SECOND, due
from pairing.lifecycle import PairState

START = datetime(2027, 3, 1, 17, tzinfo=UTC)
DAY = timedelta(days=1)


VALUES: dict[str, Any] = {"introduced_at": START, "first_after": 21 * DAY, "second_after": 90 * DAY}


def due_on(day: float, state: PairState = PairState.ACTIVE) -> int | None:
    return due(now=START + day * DAY, state=state, asked={}, **VALUES)


def test_the_worked_example() -> None:
    assert [due_on(day) for day in (0, 20.9, 21, 89.9, 90, 900)] == [None, None, FIRST, FIRST, SECOND, SECOND]
    asked = {FIRST: START + 21 * DAY}
    assert due(now=START + 89 * DAY, state=PairState.ACTIVE, asked=asked, **VALUES) is None
    assert due(now=START + 90 * DAY, state=PairState.ACTIVE, asked=asked, **VALUES) == SECOND
    late = {FIRST: datetime(2027, 5, 25, 17, tzinfo=UTC)}
    for moment, expected in ((datetime(2027, 5, 30, 17, tzinfo=UTC), None), (datetime(2027, 8, 2, 17, tzinfo=UTC), 2)):
        assert due(now=moment, state=PairState.ACTIVE, asked=late, **VALUES) == expected


@pytest.mark.parametrize("state", [PairState.PAUSED, PairState.ENDED])
@pytest.mark.parametrize("day", [21, 90, 900])
def test_who_rests_or_has_ended_is_left_in_peace(state: PairState, day: int) -> None:
    assert due_on(day, state) is None


@given(
    first=st.integers(min_value=1, max_value=1000),
    second=st.integers(min_value=1, max_value=1000),
    days=st.lists(st.integers(min_value=0, max_value=2500), max_size=40, unique=True).map(sorted),
    states=st.lists(st.sampled_from(list(PairState)), min_size=40, max_size=40),
)
def test_nobody_is_asked_too_often_whatever_happens(
    first: int, second: int, days: list[int], states: list[PairState]
) -> None:
    asked: dict[int, datetime] = {}
    for day, state in zip(days, states, strict=False):
        now = START + day * DAY
        number = due(
            introduced_at=START,
            now=now,
            state=state,
            asked=asked,
            first_after=first * DAY,
            second_after=second * DAY,
        )
        if number is None:
            continue
        assert state in ASKED_IN
        assert day >= (first if number == FIRST else second)
        assert number not in asked
        assert SECOND not in asked  # nothing comes after the second
        if FIRST in asked:
            assert now - asked[FIRST] >= (second - first) * DAY > timedelta(0)
        asked[number] = now


@given(day=st.integers(min_value=0, max_value=2500), first=st.integers(1, 1000), second=st.integers(1, 1000))
def test_a_pair_that_goes_on_is_asked_in_the_end(day: int, first: int, second: int) -> None:
    asked_today = due(
        introduced_at=START,
        now=START + day * DAY,
        state=PairState.ACTIVE,
        asked={},
        first_after=first * DAY,
        second_after=second * DAY,
    )
    assert (asked_today is not None) == (day >= min(first, second))
    assert (asked_today == SECOND) == (day >= second)
