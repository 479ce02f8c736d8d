"""What every change shares: locking, asking the rule, writing one line into the log, keeping the messages with it."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import User
from django.utils import timezone

from core.models import OutgoingMessage
from pairing.errors import PairEndedError
from pairing.lifecycle import (
    FINAL,
    PERSONAL,
    Actor,
    MoveRefusedError,
    PairState,
    RequestState,
    check_move,
    check_pair_move,
)
from pairing.models import Happening, Pair, PairingRequest, PairingSetting, PairMove, Participant, RequestMove


def locked(request_id: int) -> PairingRequest:
    """Return a request that nobody else changes before this transaction ends.

    Everything about a request is changed under its lock. A pair that is there is locked before its request, and mentors
    are locked after both: no two changes wait for each other.

    Raises:
        PairingRequest.DoesNotExist: it was erased.
    """
    return PairingRequest.objects.select_for_update().get(pk=request_id)


def locked_pair(pair_id: int) -> Pair:
    """Return a pair that nobody else changes before this transaction ends.

    Raises:
        Pair.DoesNotExist: it was erased.
    """
    return Pair.objects.select_for_update().get(pk=pair_id)


def locked_half(half_id: int) -> tuple[Pair, Participant]:
    """Return a pair that nobody else changes before this transaction ends, and one of its halves.

    Raises:
        Participant.DoesNotExist, Pair.DoesNotExist: it was erased.
    """
    pair = locked_pair(Participant.objects.only("pair_id").get(pk=half_id).pair_id)
    return pair, Participant.objects.get(pk=half_id)


def locked_living_half(half_id: int) -> tuple[Pair, Participant]:
    """Return what `locked_half` does, of a pair that nobody has ended.

    Raises:
        PairEndedError: somebody has.
        Participant.DoesNotExist, Pair.DoesNotExist: it was erased.
    """
    pair, half = locked_half(half_id)
    if not pair.is_active:
        raise PairEndedError
    return pair, half


def other_of(pair: Pair, half: Participant) -> Participant:
    """Return the other half of a pair."""
    return next(each for each in pair.participants.all() if each.pk != half.pk)


def move(
    request: PairingRequest,
    to: RequestState,
    actor: Actor,
    *,
    coming_from: RequestState | None = None,
    by: User | None = None,
    note: str = "",
) -> RequestMove:
    """Make a move of a locked request: check it, write it into the log and into the request.

    Args:
        request: locked, see `locked`.
        to: where it goes.
        actor: whose move it is.
        coming_from: where it must stand, for what leads to a state that more than one way leads to: confirming and
            answering a question are both the sender's move to `received`.
        by: the organiser who makes it, for themselves or for somebody on the telephone.
        note: why, in somebody's own words.

    Raises:
        MoveRefusedError: the rule does not know that move as things stand.
    """
    check_move(request.current_state, to, actor)
    if coming_from is not None and request.current_state != coming_from:
        raise MoveRefusedError(request.current_state, to, actor)
    line = _line(request, to, actor, by=by, note=note)
    request.state = to
    if by is not None:
        request.handled_by = by
    if to in FINAL:
        request.decided_at = line.at
    request.remind_at, request.lapse_at = None, None
    setting = PairingSetting.load()
    if to in {RequestState.RECEIVED, RequestState.QUESTION}:
        request.remind_at = line.at + timedelta(days=setting.remind_after)
    if to == RequestState.QUESTION:
        request.lapse_at = line.at + timedelta(days=setting.lapse_after)
    request.save(update_fields=["state", "handled_by", "decided_at", "remind_at", "lapse_at"])
    return line


def note(request: PairingRequest, actor: Actor, *, by: User | None = None, note: str = "") -> RequestMove:
    """Write into the log of a locked request what belongs to its story and moves nothing."""
    return _line(request, request.current_state, actor, by=by, note=note)


def move_pair(
    pair: Pair,
    to: PairState,
    actor: Actor,
    *,
    half: Participant | None = None,
    by: User | None = None,
    note: str = "",
) -> PairMove:
    """Make a move of a locked pair, as `move` does of a request.

    Raises:
        MoveRefusedError: the rule does not know that move as things stand.
    """
    check_pair_move(pair.current_state, to, actor)
    line = _pair_line(pair, to, actor, half=half, by=by, note=note)
    pair.state = to
    if to == PairState.ENDED:
        pair.ended_at, pair.ended_by = line.at, by
    pair.save(update_fields=["state", "ended_at", "ended_by"])
    return line


def note_pair(
    pair: Pair, what: Happening, actor: Actor, *, half: Participant | None = None, by: User | None = None
) -> PairMove:
    """Write into the log of a locked pair what belongs to its story and moves nothing."""
    return _pair_line(pair, pair.current_state, actor, what=what, half=half, by=by)


def attach(line: RequestMove | PairMove, *queued: OutgoingMessage | None) -> None:
    """Keep with a line of the log the messages that went with it."""
    line.messages.add(*(each for each in queued if each is not None))


def _line(
    request: PairingRequest, after: RequestState, actor: Actor, *, by: User | None = None, note: str = ""
) -> RequestMove:
    return RequestMove.objects.create(
        request=request,
        from_state=request.state,
        to_state=after,
        at=timezone.now(),
        actor=actor,
        by=by,
        by_phone=by is not None and actor in PERSONAL,
        note=note.strip(),
    )


def _pair_line(
    pair: Pair,
    after: PairState,
    actor: Actor,
    *,
    what: Happening | str = "",
    half: Participant | None = None,
    by: User | None = None,
    note: str = "",
) -> PairMove:
    return PairMove.objects.create(
        pair=pair,
        from_state=pair.state,
        to_state=after,
        what=what,
        at=timezone.now(),
        actor=actor,
        half=half,
        by=by,
        by_phone=by is not None and actor in PERSONAL,
        note=note.strip(),
    )
