"""The rule of meetings, by itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from pairing.meeting_rule import (
    FURTHEST,
    MEETING_MOVES,
    MEETING_START,
    TO_COME,
    MeetingState,
    may_have_been_held,
    may_move_meeting,
    may_pick,
)

NOW = datetime(2026, 12, 1, 12, tzinfo=UTC)


@given(st.lists(st.sampled_from(list(MeetingState)), max_size=12))
def test_what_is_held_or_cancelled_stays_so(wanted: list[MeetingState]) -> None:
    state = MEETING_START
    for each in wanted:
        if may_move_meeting(state, each):
            assert state in TO_COME
            state = each
        else:
            assert (state, each) not in MEETING_MOVES


def test_every_state_can_be_reached() -> None:
    reached = {MEETING_START}
    for _step in MeetingState:
        reached |= {after for before, after in MEETING_MOVES if before in reached}
    assert reached == set(MeetingState)


@given(st.integers(1, 9), st.integers(1, 9))
def test_times_are_picked_by_the_half_that_did_not_propose_them(one: int, other: int) -> None:
    assert may_pick(one, other) == (one != other)
    assert may_pick(None, other)


@given(st.timedeltas(timedelta(days=-900), timedelta(days=900)))
def test_a_meeting_is_written_down_after_it_began_and_within_the_year(ago: timedelta) -> None:
    assert may_have_been_held(NOW - ago, NOW) == (timedelta(0) <= ago <= FURTHEST)
