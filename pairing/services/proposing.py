"""Inviting the person, or the two people, that a request is about or that an organiser thought of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from pairing import messages
from pairing.errors import AgainTooSoonError, SamePersonError, WrongNumberError
from pairing.lifecycle import Actor, RequestState
from pairing.models import Invitation, PairingRequest, PairingSetting, RequestKind
from pairing.people import Person, are_one, must_be_called, sender_as_person
from pairing.services.places import hold_places, recount_places
from pairing.services.steps import attach, locked, move


def propose(*, request_id: int, people: Sequence[Person], by: User | None, words: str = "") -> list[Invitation]:
    """Invite whom a request is about: one person to form a pair with its sender, or two to form one with each other.

    Args:
        request_id: which request.
        people: whom.
        by: the organiser; None where the request is confirmed and its sender chose.
        words: the organiser's own words to those who are invited, may be empty.

    Raises:
        MoveRefusedError: the request does not wait for this (any more).
        WrongNumberError: one person where two are needed, or the reverse.
        SamePersonError: somebody would form a pair with themselves.
        NoRoomError: one of them is in the directory and has no room, or takes a break.
        AgainTooSoonError: the same two were proposed to each other not long ago.
    """
    with transaction.atomic():
        request = locked(request_id)
        check_pair_of(request, people)
        invitations = invite(request, people, by, words)
        line = move(request, RequestState.PROPOSED, Actor.ORGANISER if by else Actor.SENDER, by=by, note=words)
        queued = [messages.invitation(each, words) for each in invitations]
        attach(line, messages.proposed(request, invitations, words), *queued)
        if by is None and any(must_be_called(each) for each in invitations):
            attach(line, messages.new_request(request))
    return invitations


def check_pair_of(request: PairingRequest, people: Sequence[Person]) -> None:
    """See that these people are whom such a request needs.

    Raises:
        WrongNumberError: too few, or too many.
        SamePersonError: somebody would form a pair with themselves.
        AgainTooSoonError: the two were proposed to each other not long ago.
    """
    if len(people) != (2 if request.kind == RequestKind.OTHERS else 1):
        raise WrongNumberError
    one, two = people if request.kind == RequestKind.OTHERS else (sender_as_person(request), people[0])
    if are_one(one, two):
        raise SamePersonError
    days = PairingSetting.load().again_after
    if _proposed_since(request, one, two, days):
        raise AgainTooSoonError(days)


def invite(request: PairingRequest, people: Sequence[Person], by: User | None, words: str = "") -> list[Invitation]:
    """Write the invitations and hold the places; the request is locked, the messages are the caller's.

    Raises:
        NoRoomError: one of them is in the directory and has no room, or takes a break.
    """
    mentors = [person.mentor for person in people if person.mentor]
    hold_places(mentors)
    setting, now = PairingSetting.load(), timezone.now()
    invitations = [
        Invitation.objects.create(
            request=request,
            mentor=person.mentor,
            name=person.name,
            email=person.email,
            phone=person.phone,
            language=person.language,
            reached_by=person.reached_by,
            asked_at=now,
            remind_at=now + timedelta(days=setting.remind_after),
            lapse_at=now + timedelta(days=setting.lapse_after),
        )
        for person in people
    ]
    recount_places(mentor.pk for mentor in mentors)
    return invitations


def _proposed_since(request: PairingRequest, one: Person, two: Person, days: int) -> bool:
    """Return whether two people were proposed to each other before, either way round, not long ago."""
    recent = Invitation.objects.filter(asked_at__gte=timezone.now() - timedelta(days=days)).exclude(request=request)
    if request.kind == RequestKind.OTHERS:
        both = PairingRequest.objects.filter(invitations__in=recent.filter(_is(one)))
        return both.filter(invitations__in=recent.filter(_is(two)), kind=RequestKind.OTHERS).exists()
    alone = recent.exclude(request__kind=RequestKind.OTHERS)
    return any(alone.filter(_is(invited), _sent_by(sender)).exists() for sender, invited in ((one, two), (two, one)))


def _is(person: Person) -> Q:
    """Which invitations are somebody's."""
    known = Q(pk=None)
    if person.mentor:
        known |= Q(mentor=person.mentor)
    if person.email:
        known |= Q(email__iexact=person.email) | Q(mentor__email__iexact=person.email)
    if person.phone and not person.email:
        known |= Q(phone=person.phone)
    return known


def _sent_by(person: Person) -> Q:
    """Which invitations are about a request of somebody's."""
    if person.email:
        return Q(request__email__iexact=person.email)
    return Q(request__email="", request__phone=person.phone) if person.phone else Q(pk=None)
