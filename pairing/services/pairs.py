"""What becomes of a pair: going on after the first meeting, a pause, an end."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from pairing import messages
from pairing.errors import PairEndedError
from pairing.lifecycle import Actor, MoveRefusedError, PairState
from pairing.models import Happening, Pair, PairMove
from pairing.services.places import recount_places
from pairing.services.steps import attach, locked_half, locked_pair, move_pair, note_pair, other_of


def go_on(*, half_id: int, by: User | None = None) -> Pair:
    """Take one half's “we go on” after the first meeting; said by both, the pair is active.

    Args:
        half_id: whose word it is.
        by: the organiser to whom it was said on the telephone; None where the person's own link was used.

    Raises:
        Participant.DoesNotExist: the pair was erased.
        MoveRefusedError: the pair has ended, or is beyond its first meeting.
    """
    with transaction.atomic():
        pair, half = locked_half(half_id)
        if pair.current_state != PairState.INTRODUCED:  # taking up a paused pair leads to `active` as well
            raise MoveRefusedError(pair.current_state, PairState.ACTIVE, Actor.HALF)
        if half.goes_on_at is not None:
            return pair
        half.goes_on_at = timezone.now()
        half.save(update_fields=["goes_on_at"])
        if pair.participants.filter(goes_on_at=None).exists():
            note_pair(pair, Happening.GOES_ON, Actor.HALF, half=half, by=by)
            return pair
        line = move_pair(pair, PairState.ACTIVE, Actor.HALF, half=half, by=by)
        _tell_both(line, pair, messages.both_go_on)
    return pair


def pause_pair(*, half_id: int, by: User | None = None) -> Pair:
    """Pause a pair for both; its places stay taken.

    Raises:
        MoveRefusedError: it is not active.
    """
    with transaction.atomic():
        pair, half = locked_half(half_id)
        line = move_pair(pair, PairState.PAUSED, Actor.HALF, half=half, by=by)
        attach(line, messages.pair_paused(other_of(pair, half), half))
    return pair


def resume_pair(*, half_id: int, by: User | None = None) -> Pair:
    """Take a paused pair up again.

    Raises:
        MoveRefusedError: it is not paused.
    """
    with transaction.atomic():
        pair, half = locked_half(half_id)
        if pair.current_state != PairState.PAUSED:  # going on after the first meeting leads to `active` as well
            raise MoveRefusedError(pair.current_state, PairState.ACTIVE, Actor.HALF)
        line = move_pair(pair, PairState.ACTIVE, Actor.HALF, half=half, by=by)
        attach(line, messages.pair_resumed(other_of(pair, half), half))
    return pair


def leave_pair(*, half_id: int, thanks: str = "", by: User | None = None) -> Pair:
    """End a pair, as one half wishes: no reason, nobody's approval; both are told, kindly, and are free again.

    Args:
        half_id: who ends it.
        thanks: a line or two to the other half, may be empty.
        by: the organiser to whom it was said on the telephone; None where the person's own link was used.

    Raises:
        PairEndedError: it was ended before.
    """
    with transaction.atomic():
        pair, half = locked_half(half_id)
        if not pair.is_active:
            raise PairEndedError
        line = move_pair(pair, PairState.ENDED, Actor.HALF, half=half, by=by)
        _free(pair)
        attach(
            line,
            messages.pair_ended(other_of(pair, half), half, thanks),
            messages.pair_left(half, other_of(pair, half)),
        )
    return pair


def end_pair(*, pair_id: int, by: User | None, note: str = "") -> Pair:
    """End a pair without a word to anybody: an organiser has spoken with both, or one of the two has left the site.

    Args:
        pair_id: which.
        by: the organiser; None where one of the two has left.
        note: why, if anybody said.

    Raises:
        PairEndedError: it was ended before.
    """
    with transaction.atomic():
        pair = locked_pair(pair_id)
        if not pair.is_active:
            raise PairEndedError
        pair.note = note or pair.note
        pair.save(update_fields=["note"])
        move_pair(pair, PairState.ENDED, Actor.ORGANISER if by else Actor.HALF, by=by, note=note)
        _free(pair)
    return pair


def _free(pair: Pair) -> None:
    recount_places(each.mentor_id for each in pair.participants.all())


def _tell_both(line: PairMove, pair: Pair, message: messages.Between) -> None:
    one, two = pair.participants.all()
    attach(line, message(one, two), message(two, one))
