"""Saying yes or no to an invitation; and introducing two people who told an organiser yes."""

from __future__ import annotations

from collections.abc import Sequence

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from pairing import messages
from pairing.errors import AnsweredError, SamePersonError
from pairing.lifecycle import (
    OPEN,
    PAIR_START,
    Actor,
    InvitationState,
    RequestState,
    check_move,
)
from pairing.models import Invitation, Pair, PairingRequest, PairMove, RequestKind
from pairing.people import Person, are_one, invited_as_person, sender_as_person
from pairing.services.closing import close
from pairing.services.places import recount_places, take_places
from pairing.services.proposing import invite
from pairing.services.steps import attach, locked, move, note


def say_yes(*, invitation_id: int, by: User | None = None) -> Pair | None:
    """Take somebody's yes; where all have said it, the two are a pair in the same moment.

    Args:
        invitation_id: which invitation.
        by: the organiser to whom it was said on the telephone; None where the person's own link was used.

    Returns:
        the pair; None while another person's yes is awaited.

    Raises:
        Invitation.DoesNotExist, PairingRequest.DoesNotExist: it was erased.
        AnsweredError: it was answered, or the request came to its end, before.
        MoveRefusedError: their own question to the sender waits for its answer.
        PlaceTakenError: one of the two has as many pairs by now as they have room for.
    """
    with transaction.atomic():
        request, invitation = _waiting(invitation_id)
        invitation.state, invitation.answered_at = InvitationState.YES, timezone.now()
        others = request.invitations.pending().exclude(pk=invitation.pk)
        if others.exists():
            invitation.save(update_fields=["state", "answered_at"])
            note(request, Actor.INVITED, by=by)
            return None
        check_move(request.current_state, RequestState.ACCEPTED, Actor.INVITED)
        invitation.save(update_fields=["state", "answered_at"])
        people = [invited_as_person(each) for each in request.invitations.select_related("mentor")]
        if request.kind != RequestKind.OTHERS:
            people = [sender_as_person(request), *people]
        return _pair_up(request, people, by)


def say_no(*, invitation_id: int, by: User | None = None) -> PairingRequest:
    """Take somebody's no: no reason is asked, and what was kept of them is erased.

    Raises:
        Invitation.DoesNotExist, PairingRequest.DoesNotExist: it was erased.
        AnsweredError: it was answered, or the request came to its end, before.
    """
    with transaction.atomic():
        request, invitation = _waiting(invitation_id)
        invitation.state, invitation.answered_at = InvitationState.NO, timezone.now()
        invitation.save(update_fields=["state", "answered_at"])
        close(request, RequestState.REFUSED, Actor.INVITED, by=by)
    return request


def introduce(*, request_id: int, by: User, first: Person, second: Person, words: str = "") -> Pair:
    """Introduce two people who both told an organiser yes: from here on each has the other's contact.

    Both their invitations and their yeses are recorded, as given on the telephone.

    Args:
        request_id: the request that this answers.
        by: the organiser.
        first: one person.
        second: the other.
        words: the organiser's own words to both, may be empty.

    Raises:
        MoveRefusedError: the request was answered meanwhile.
        SamePersonError: the two are one.
        NoRoomError: one of them is in the directory and has no room, or takes a break.
    """
    if are_one(first, second):
        raise SamePersonError
    with transaction.atomic():
        request = locked(request_id)
        check_move(request.current_state, RequestState.PROPOSED, Actor.ORGANISER)
        sender = sender_as_person(request)
        asked = [each for each in (first, second) if not are_one(each, sender)]
        invitations = invite(request, asked, by)
        move(request, RequestState.PROPOSED, Actor.ORGANISER, by=by)
        for each in invitations:
            each.state, each.answered_at = InvitationState.YES, timezone.now()
            each.save(update_fields=["state", "answered_at"])
        return _pair_up(request, (first, second), by, words)


def _waiting(invitation_id: int) -> tuple[PairingRequest, Invitation]:
    """Return an invitation that still waits for an answer, and its request, locked."""
    request = locked(Invitation.objects.only("request_id").get(pk=invitation_id).request_id)
    invitation = Invitation.objects.select_related("mentor").get(pk=invitation_id)
    if not invitation.is_pending or request.current_state not in OPEN:
        raise AnsweredError
    return request, invitation


def _pair_up(request: PairingRequest, people: Sequence[Person], by: User | None, words: str = "") -> Pair:
    line = move(request, RequestState.ACCEPTED, Actor.INVITED, by=by, note=words)
    mentors = [person.mentor for person in people if person.mentor]
    take_places(mentors)
    pair = Pair.objects.create(request=request, introduced_at=line.at, introduced_by=by)
    one, two = (person.as_participant() for person in people)
    for participant in (one, two):
        participant.pair = pair
        participant.save()
    PairMove.objects.create(
        pair=pair, to_state=PAIR_START, at=line.at, actor=Actor.INVITED, by=by, by_phone=by is not None
    )
    recount_places(mentor.pk for mentor in mentors)
    attach(line, messages.introduction(one, two, words), messages.introduction(two, one, words))
    if request.kind == RequestKind.OTHERS:
        attach(line, messages.others_introduced(request))
    return pair
