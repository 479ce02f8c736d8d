"""The rule of a request, driven at random."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairing.lifecycle import (
    CONFIRMED,
    FINAL,
    MOVES,
    PAIR_MOVES,
    PAIR_START,
    START,
    TO_HANDLE,
    Actor,
    MoveRefusedError,
    PairState,
    RequestState,
    check_move,
    check_pair_move,
    may_move,
)

STATES = st.sampled_from(RequestState)
ACTORS = st.sampled_from(Actor)


@given(STATES, STATES, ACTORS)
def test_a_move_passes_only_if_the_table_has_it_for_that_actor(
    state: RequestState, wanted: RequestState, actor: Actor
) -> None:
    if actor in MOVES.get((state, wanted), ()):
        check_move(state, wanted, actor)
        assert may_move(state, wanted, actor)
    else:
        with pytest.raises(MoveRefusedError) as refused:
            check_move(state, wanted, actor)
        assert (refused.value.state, refused.value.wanted, refused.value.actor) == (state, wanted, actor)
        assert not may_move(state, wanted, actor)


@given(st.lists(st.tuples(STATES, ACTORS), max_size=60))
def test_no_story_is_rewritten(steps: list[tuple[RequestState, Actor]]) -> None:
    state, visited = START, [START]
    for wanted, actor in steps:
        try:
            check_move(state, wanted, actor)
        except MoveRefusedError:
            continue
        assert state not in FINAL
        state = wanted
        visited.append(state)
    assert visited.count(RequestState.UNCONFIRMED) == 1
    if RequestState.ACCEPTED in visited:
        # Nobody is introduced who has not confirmed, or has not been asked.
        assert visited.index(RequestState.RECEIVED) < visited.index(RequestState.PROPOSED)


@given(st.lists(st.tuples(st.sampled_from(PairState), ACTORS), max_size=60))
def test_a_pair_begins_once_and_ends_once(steps: list[tuple[PairState, Actor]]) -> None:
    state, visited = PAIR_START, [PAIR_START]
    for wanted, actor in steps:
        try:
            check_pair_move(state, wanted, actor)
        except MoveRefusedError:
            continue
        assert actor in {Actor.HALF, Actor.ORGANISER}
        state = wanted
        visited.append(state)
    assert visited.count(PairState.INTRODUCED) == 1
    assert PairState.ENDED not in visited[:-1]


@pytest.mark.parametrize(
    ("start", "moves", "states"), [(START, MOVES, RequestState), (PAIR_START, PAIR_MOVES, PairState)]
)
def test_every_state_can_be_reached_and_every_story_can_end(start: Any, moves: Any, states: Any) -> None:
    reached = {start}
    for _step in states:
        reached |= {after for before, after in moves if before in reached}
    assert reached == set(states)
    final = {state for state in states if not any(before == state for before, _after in moves)}
    ends = set(final)
    for _step in states:
        ends |= {before for before, after in moves if after in ends}
    assert ends == set(states)


def test_how_a_request_ends() -> None:
    assert {state.value for state in FINAL} == {"accepted", "refused", "lapsed", "withdrawn", "set_aside", "expired"}


def test_a_sender_may_withdraw_at_any_time_before_acceptance() -> None:
    for state in set(RequestState) - FINAL:
        assert may_move(state, RequestState.WITHDRAWN, Actor.SENDER)


def test_only_the_sender_confirms_and_nobody_else_answers_for_whom_is_invited() -> None:
    assert MOVES[RequestState.UNCONFIRMED, RequestState.RECEIVED] == {Actor.SENDER}
    assert MOVES[RequestState.PROPOSED, RequestState.ACCEPTED] == {Actor.INVITED}
    assert MOVES[RequestState.PROPOSED, RequestState.REFUSED] == {Actor.INVITED}
    assert TO_HANDLE <= CONFIRMED
