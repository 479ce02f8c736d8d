"""The rule of a request, driven at random."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pairing.lifecycle import (
    CONFIRMED,
    FINAL,
    MOVES,
    START,
    TO_HANDLE,
    Actor,
    MoveRefusedError,
    RequestState,
    check_move,
    may_move,
)

STATES = st.sampled_from(RequestState)
ACTORS = st.sampled_from(Actor)


@given(STATES, STATES, ACTORS)
def test_a_move_passes_only_if_the_table_has_it_for_that_actor(
    state: RequestState, wanted: RequestState, actor: Actor
) -> None:
    if MOVES.get((state, wanted)) == actor:
        check_move(state, wanted, actor)
        assert may_move(state, wanted, actor)
    else:
        with pytest.raises(MoveRefusedError) as refused:
            check_move(state, wanted, actor)
        assert (refused.value.state, refused.value.wanted, refused.value.actor) == (state, wanted, actor)
        assert not may_move(state, wanted, actor)


@given(st.lists(st.tuples(STATES, ACTORS), max_size=40))
def test_no_story_is_rewritten_and_no_place_visited_twice(steps: list[tuple[RequestState, Actor]]) -> None:
    state, visited = START, [START]
    for wanted, actor in steps:
        try:
            check_move(state, wanted, actor)
        except MoveRefusedError:
            continue
        assert state not in FINAL
        assert wanted not in visited
        state = wanted
        visited.append(state)
    if RequestState.INTRODUCED in visited:
        assert RequestState.RECEIVED in visited  # nobody is introduced who has not confirmed


def test_every_state_can_be_reached_and_every_story_ends() -> None:
    reached = {START}
    for _step in RequestState:
        reached |= {after for before, after in MOVES if before in reached}
    assert reached == set(RequestState)
    assert {RequestState.INTRODUCED, RequestState.REFUSED, RequestState.EXPIRED} == FINAL


def test_only_the_sender_confirms_and_only_organisers_answer() -> None:
    assert MOVES[RequestState.UNCONFIRMED, RequestState.RECEIVED] == Actor.SENDER
    assert {actor for (before, _after), actor in MOVES.items() if before in TO_HANDLE} == {Actor.ORGANISER}
    assert TO_HANDLE <= CONFIRMED
