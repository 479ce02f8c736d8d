"""Sending a request, confirming it, and trying again after one that led nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final

from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from directory.models import ConsentChannel, Mentor, Skill
from directory.wishes import note_wishes_in
from pairing import messages
from pairing.errors import PairingError, TooManyOpenError
from pairing.lifecycle import START, WITHOUT_A_PAIR, Actor, MoveRefusedError, RequestState
from pairing.models import PairingRequest, PairingSetting, RequestKind, RequestMove
from pairing.people import Person, mentor_as_person, named_people
from pairing.services.proposing import propose
from pairing.services.steps import attach, locked, move
from pairing.tasks import expire_request

_COPIED: Final = (
    *("language", "name", "email", "phone", "wants_call", "own_words_offers", "own_words_seeks", "together"),
    *("meeting", "availability", "consent_given_at", "consent_wording", "consent_channel"),
)
"""What somebody who tries again need not say again."""


@dataclass(frozen=True, slots=True)
class RequestDraft:
    """What somebody filled in."""

    form_token: str
    fields: Mapping[str, Any]
    """Values of `PairingRequest`'s own fields, by name."""
    offers: Iterable[Skill] = field(default_factory=tuple)
    seeks: Iterable[Skill] = field(default_factory=tuple)


def submit_request(*, draft: RequestDraft) -> tuple[PairingRequest, bool]:
    """Keep a request as unconfirmed and ask its sender to confirm it.

    Returns:
        the request and whether it is new: the same form sent twice, even at once, makes one request and one message.
    """
    try:
        with transaction.atomic():
            request = _create(draft)
            line = RequestMove.objects.create(request=request, to_state=START, actor=Actor.SENDER)
            attach(line, messages.confirm(request))
            for words in (request.own_words_offers, request.own_words_seeks):
                note_wishes_in(words)
            expire_request.using(run_after=request.created_at + confirmation_time() + timedelta(hours=1)).enqueue(
                request.pk
            )
    except IntegrityError:
        earlier = PairingRequest.objects.filter(form_token=draft.form_token).first()
        if earlier is None:
            raise
        return earlier, False
    return request, True


def take_down_request(*, draft: RequestDraft, by: User) -> tuple[PairingRequest, bool]:
    """Keep what somebody wrote on paper, or said, as a request that is confirmed: they agreed to it by hand or aloud.

    Args:
        draft: what an organiser typed in, with the way the consent was given.
        by: the organiser.

    Returns:
        the request and whether it is new: the same page sent twice makes one request.

    Raises:
        TooManyOpenError: the person has as many open requests as one may have; nothing is kept.
    """
    on_paper = draft.fields["consent_channel"] == ConsentChannel.PAPER
    try:
        with transaction.atomic():
            request = _create(draft)
            RequestMove.objects.create(
                request=request, to_state=START, actor=Actor.SENDER, by=by, by_phone=not on_paper
            )
            for words in (request.own_words_offers, request.own_words_seeks):
                note_wishes_in(words)
            request = confirm_request(request_id=request.pk, by=by)
            if on_paper:  # whoever types for somebody is taken to have them on the telephone
                request.moves.update(by_phone=False)
    except IntegrityError:
        earlier = PairingRequest.objects.filter(form_token=draft.form_token).first()
        if earlier is None:
            raise
        return earlier, False
    return request, True


def confirm_request(*, request_id: int, by: User | None = None) -> PairingRequest:
    """Take a request in, as its sender asked by following the link; invite whom it names where the settings say so.

    Args:
        request_id: which.
        by: the organiser to whom the sender said so on the telephone; None where they followed the link.

    Raises:
        PairingRequest.DoesNotExist: it was erased.
        MoveRefusedError: it was confirmed before, or has expired.
        TooManyOpenError: its sender has as many open requests as one may have.
    """
    with transaction.atomic():
        request = _with_the_senders_others(request_id)
        line = move(request, RequestState.RECEIVED, Actor.SENDER, coming_from=START, by=by)
        request.confirmed_at = line.at
        request.save(update_fields=["confirmed_at"])
        if not _invite_at_once(request):
            # Who sent a sheet waits for word of it; who is on the telephone has just been told.
            heard = by is not None and request.consent_channel != ConsentChannel.PAPER
            attach(line, messages.received(request, heard=heard), messages.new_request(request))
    return request


def try_again(*, request_id: int, mentor: Mentor, by: User | None = None) -> PairingRequest:
    """Send what somebody said in a request that led nowhere to another person of the directory, as a new request.

    Args:
        request_id: the one that led nowhere.
        mentor: whom it is for now.
        by: the organiser who does it for the sender; None where they did it themselves.

    Returns:
        the new request; the same one however often this is asked for.

    Raises:
        MoveRefusedError: the request did not lead nowhere, or what it said is erased.
        TooManyOpenError: its sender has as many open requests as one may have.
    """
    with transaction.atomic():
        earlier = locked(request_id)
        found = PairingRequest.objects.filter(follows=earlier, mentor=mentor).first()
        if found:
            return found
        if not may_be_tried_again(earlier, by_sender=by is None):
            raise MoveRefusedError(earlier.current_state, RequestState.RECEIVED, Actor.SENDER)
        draft = RequestDraft(
            form_token=f"again-{earlier.pk}-{mentor.pk}",
            fields={
                **{name: getattr(earlier, name) for name in _COPIED},
                "kind": RequestKind.MENTOR,
                "mentor": mentor,
                "follows": earlier,
            },
            offers=earlier.offers.all(),
            seeks=earlier.seeks.all(),
        )
        request = _create(draft)
        RequestMove.objects.create(request=request, to_state=START, actor=Actor.SENDER, by=by, by_phone=by is not None)
        return confirm_request(request_id=request.pk, by=by)


def may_be_tried_again(request: PairingRequest, *, by_sender: bool) -> bool:
    """Return whether what a request says may be sent to another person of the directory.

    What an organiser set aside, an organiser alone takes up again; its sender sends another request.
    """
    ended = WITHOUT_A_PAIR - {RequestState.SET_ASIDE} if by_sender else WITHOUT_A_PAIR
    still_says_something = request.erased_at is None and request.confirmed_at is not None
    return request.current_state in ended and still_says_something and request.kind != RequestKind.OTHERS


def confirmation_time() -> timedelta:
    """Return how long a sender has to confirm."""
    return timedelta(days=settings.CONFIRMATION_LINK_DAYS)


def _create(draft: RequestDraft) -> PairingRequest:
    request = PairingRequest(form_token=draft.form_token, state=START, **draft.fields)
    request.save(force_insert=True)
    request.offers.set(draft.offers)
    request.seeks.set(draft.seeks)
    return request


def _with_the_senders_others(request_id: int) -> PairingRequest:
    """Lock a request that is about to be opened with all others of its sender, and see that there are not too many."""
    seen = PairingRequest.objects.get(pk=request_id)
    theirs = PairingRequest.objects.of_sender(seen)
    list(theirs.select_for_update().order_by("pk").values_list("pk", flat=True))
    request = locked(request_id)
    limit = PairingSetting.load().open_requests
    if request.current_state == START and theirs.open().count() >= limit:
        raise TooManyOpenError(limit)
    return request


def _invite_at_once(request: PairingRequest) -> bool:
    """Invite whom the request names; return False where an organiser has to look at it first."""
    if PairingSetting.load().organisers_approve:
        return False
    people: list[Person] = []
    if request.kind == RequestKind.MENTOR and request.mentor:
        people = [mentor_as_person(request.mentor)]
    elif request.kind == RequestKind.OTHERS:
        people = named_people(request)
    try:
        propose(request_id=request.pk, people=people, by=None)
    except PairingError:
        return False  # no room meanwhile, proposed not long ago, nobody named: an organiser sees what can be done
    request.refresh_from_db()
    return True
