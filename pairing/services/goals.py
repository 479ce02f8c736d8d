"""A pair's goals: a common one and each half's own, written by either, kept in every wording."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.contrib.auth.models import User
from django.db import transaction

from pairing.errors import GoalChangedError
from pairing.lifecycle import Actor
from pairing.models import Goal, Happening, Pair
from pairing.services.steps import locked_living_half, note_pair

COMMON: Final = None
"""Whose goal the common one is."""


def write_goals(
    *,
    half_id: int,
    texts: Mapping[int | None, str],
    seen: Mapping[int | None, int | None] | None = None,
    by: User | None = None,
) -> list[Goal]:
    """Write the goals that their writer changed; those that were left as they were seen stay as they are now.

    Args:
        half_id: who writes.
        texts: by whose goal it is (a half's number, None for the common one), what it shall be; empty takes it back.
        seen: by whose, the number of the wording that the writer had before them, None where there was none. Not given,
            nobody's writing at the same time is looked for.
        by: the organiser to whom it was said on the telephone.

    Returns:
        the new wordings.

    Raises:
        PairEndedError: the pair was ended.
        GoalChangedError: the other half changed one of them meanwhile; nothing is written.
    """
    with transaction.atomic():
        pair, half = locked_living_half(half_id)
        now = current_goals(pair)
        whose = {COMMON, *pair.participants.values_list("pk", flat=True)}
        read = _as_read(pair, now, seen)
        changed = {
            of: text.strip()
            for of, text in texts.items()
            if of in whose and text.strip() not in {_text(now.get(of)), read.get(of, "")}
        }
        if seen is not None and any(seen.get(of) != _number(now.get(of)) for of in changed):
            raise GoalChangedError
        written = [Goal.objects.create(pair=pair, of_id=of, text=text, half=half) for of, text in changed.items()]
        if written:
            note_pair(pair, Happening.GOAL, Actor.HALF, half=half, by=by)
    return written


def current_goals(pair: Pair) -> dict[int | None, Goal]:
    """Return the latest wording of each goal there is, by whose it is; None is both's."""
    return {
        goal.of_id: goal for goal in pair.goals.select_related("half")
    }  # in the order they were written: the last one stays


def texts_seen(pair: Pair, seen: Mapping[int | None, int | None]) -> dict[int | None, str]:
    """Return what a writer had before them, by whose goal it is: the wordings of these numbers; nothing where none.

    Args:
        pair: whose goals they are.
        seen: the number of a wording, by whose goal it is.
    """
    wordings = {goal.pk: goal.text for goal in pair.goals.all()}
    return {of: wordings.get(number, "") if number else "" for of, number in seen.items()}


def _as_read(
    pair: Pair, now: Mapping[int | None, Goal], seen: Mapping[int | None, int | None] | None
) -> dict[int | None, str]:
    return {of: goal.text for of, goal in now.items()} if seen is None else texts_seen(pair, seen)


def _text(goal: Goal | None) -> str:
    return goal.text if goal else ""


def _number(goal: Goal | None) -> int | None:
    return goal.pk if goal else None
