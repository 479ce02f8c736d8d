"""How a request comes to an end without a pair: a no, a lapse, withdrawn, set aside."""

from __future__ import annotations

from collections.abc import Collection

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q

from pairing import messages
from pairing.calls import LEFT
from pairing.lifecycle import START, Actor, InvitationState, RequestState
from pairing.models import Invitation, PairingRequest, RequestKind, RequestMove
from pairing.services.erasing import erase_invited
from pairing.services.places import recount_places
from pairing.services.steps import attach, locked, move


def withdraw(*, request_id: int, by: User | None = None) -> PairingRequest:
    """Take a request back, as its sender asks; whoever was invited is told that it came to nothing.

    Args:
        request_id: which.
        by: the organiser to whom the sender said so on the telephone; None where their own link was used.

    Raises:
        PairingRequest.DoesNotExist: it was erased.
        MoveRefusedError: it came to an end before.
    """
    with transaction.atomic():
        request = locked(request_id)
        close(request, RequestState.WITHDRAWN, Actor.SENDER, by=by)
    return request


def set_aside(*, request_id: int, by: User, words: str = "") -> PairingRequest:
    """Answer no to a request, kindly.

    Args:
        request_id: which.
        by: the organiser.
        words: the organiser's own words to the sender, may be empty.

    Raises:
        MoveRefusedError: it came to an end before.
    """
    with transaction.atomic():
        request = locked(request_id)
        close(request, RequestState.SET_ASIDE, Actor.ORGANISER, by=by, words=words)
    return request


def close(
    request: PairingRequest,
    to: RequestState,
    actor: Actor,
    *,
    by: User | None = None,
    words: str = "",
    late: Collection[Invitation] = (),
) -> RequestMove:
    """Bring a locked request to an end without a pair.

    The places of those invited are free again. Who was still waited for, or had said yes, is told that it came to
    nothing, but for those who did not answer in time, and those nobody had told of it yet; of who is not in the
    directory, nothing is kept once they are told.

    Raises:
        MoveRefusedError: the rule does not know that move as things stand.
    """
    was_confirmed = request.current_state != START
    line = move(request, to, actor, by=by, note=words)
    invited = list(request.invitations.select_related("mentor"))
    told = []
    for each in invited:
        if each.state in {InvitationState.PENDING, InvitationState.YES}:
            if each not in late and not never_heard(each):
                told.append(messages.invitation_cancelled(each))
            each.state = InvitationState.LAPSED if each in late else InvitationState.CANCELLED
            each.save(update_fields=["state"])
    # The mentors' places are counted before a word is said of who else has room.
    recount_places(each.mentor_id for each in invited)
    erase_invited(request, invited)
    attach(line, *told)
    match to:
        case RequestState.SET_ASIDE:
            attach(line, messages.refused(request, words))
        case RequestState.WITHDRAWN:
            attach(line, messages.withdrawn(request) if was_confirmed else None)
        case _:
            attach(line, messages.no_pair(request))
            if request.kind == RequestKind.SUGGEST and invited:
                attach(line, messages.look_again(request))
    return line


def never_heard(invited: Invitation) -> bool:
    """Return whether somebody without an address was neither called nor sent a letter: it need not be taken back."""
    if invited.email or not invited.is_pending or invited.questions.exists():
        return False
    return not invited.calls.filter(Q(told_at__isnull=False) | Q(message__state__in=LEFT)).exists()
