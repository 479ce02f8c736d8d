"""Whose turn it is to be the mentor."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.db import transaction

from pairing import messages
from pairing.errors import TurnChangedError
from pairing.lifecycle import Actor
from pairing.models import Happening, Pair, Participant, Turn
from pairing.services.steps import attach, locked_living_half, note_pair, other_of


def pass_turn(*, half_id: int, to_id: int, topic: str = "", seen: int | None = None, by: User | None = None) -> Turn:
    """Say whose turn it is, and on what; the other half is told. Said twice, it is said once.

    Args:
        half_id: who says it.
        to_id: the half whose turn it is to be the mentor.
        topic: what they will show, may be empty.
        seen: the number of the turn that was now when they looked, 0 where there was none; not looked at where None.
        by: the organiser to whom it was said on the telephone.

    Raises:
        PairEndedError: the pair was ended.
        TurnChangedError: the other half passed the turn meanwhile; nothing is written.
        Participant.DoesNotExist: no such half in this pair.
    """
    with transaction.atomic():
        pair, half = locked_living_half(half_id)
        mentor = pair.participants.get(pk=to_id)
        now = current_turn(pair)
        if now and now.mentor_id == mentor.pk and now.topic == topic.strip():
            return now
        if seen is not None and seen != (now.pk if now else 0):
            raise TurnChangedError
        turn = Turn.objects.create(pair=pair, mentor=mentor, topic=topic.strip())
        line = note_pair(pair, Happening.TURN, Actor.HALF, half=half, by=by)
        attach(line, messages.turn(other_of(pair, half), half, turn))
    return turn


def current_turn(pair: Pair) -> Turn | None:
    """Return the latest turn; None where nobody's was ever said."""
    return pair.turns.select_related("mentor").last()


def next_mentor(halves: Iterable[Participant], turn: Turn) -> Participant:
    """Return whose turn comes next: that of the half whose turn it is not."""
    return next(each for each in halves if each.pk != turn.mentor_id)
