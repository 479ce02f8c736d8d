"""Every change of a request or of a pair: a function each, one transaction, one line in the log, its messages queued.

Each function locks the request first, asks `pairing.lifecycle` whether the move is allowed as things stand now, and
only then writes. Of two people acting at once, one wins; the other gets an exception that says what is now the case.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from core.models import OutgoingMessage
from directory.models import Mentor, Skill
from directory.room.services import tell_who_waits
from directory.search.index import index_mentors
from directory.wishes import note_wishes_in
from pairing import messages
from pairing.errors import NoRoomError, PairEndedError, SamePersonError
from pairing.lifecycle import START, Actor, RequestState, check_move
from pairing.models import Pair, PairingRequest, Participant, RequestMove
from pairing.people import Person, are_one
from pairing.tasks import expire_request

_PERSONAL_TEXTS = (
    *("name", "email", "phone", "own_words_offers", "own_words_seeks", "together", "availability", "note"),
    *("other_1_name", "other_1_contact", "other_2_name", "other_2_contact"),
)


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
            request = PairingRequest(form_token=draft.form_token, state=START, **draft.fields)
            request.save(force_insert=True)
            request.offers.set(draft.offers)
            request.seeks.set(draft.seeks)
            move = RequestMove.objects.create(request=request, to_state=START, actor=Actor.SENDER)
            move.messages.add(messages.confirm(request))
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


def confirm_request(*, request_id: int) -> PairingRequest:
    """Take a request in, as its sender asked by following the link; tell the sender and the organisers.

    Raises:
        PairingRequest.DoesNotExist: it was erased.
        MoveRefusedError: it was confirmed before, or has expired.
    """
    with transaction.atomic():
        request = _locked(request_id)
        move = _move(request, RequestState.RECEIVED, Actor.SENDER)
        request.confirmed_at = move.at
        request.save(update_fields=["state", "confirmed_at"])
        _attach(move, messages.received(request), messages.new_request(request))
    return request


def accept_request(*, request_id: int, by: User, words: str = "") -> PairingRequest:
    """Say yes to a request; the introduction follows later.

    Args:
        request_id: which.
        by: the organiser.
        words: the organiser's own words to the sender, may be empty.

    Raises:
        MoveRefusedError: it no longer waits for an answer.
    """
    with transaction.atomic():
        request, move = _decide(request_id, RequestState.ACCEPTED, by, words)
        _attach(move, messages.accepted(request, words))
    return request


def refuse_request(*, request_id: int, by: User, words: str = "") -> PairingRequest:
    """Answer no to a request, kindly.

    Args:
        request_id: which.
        by: the organiser.
        words: the organiser's own words to the sender, may be empty.

    Raises:
        MoveRefusedError: it no longer waits for an answer.
    """
    with transaction.atomic():
        request, move = _decide(request_id, RequestState.REFUSED, by, words)
        _attach(move, messages.refused(request, words))
    return request


def introduce(*, request_id: int, by: User, first: Person, second: Person, words: str = "") -> Pair:
    """Introduce two people to each other: from here on each has the other's contact, and they are a pair.

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
        request, move = _decide(request_id, RequestState.INTRODUCED, by, words)
        mentors = _take_places(first, second)
        pair = Pair.objects.create(request=request, introduced_at=move.at, introduced_by=by)
        one, two = (person.as_participant() for person in (first, second))
        for participant in (one, two):
            participant.pair = pair
            participant.save()
        recount_active_pairs(mentors)
        _attach(move, messages.introduction(one, two, words), messages.introduction(two, one, words))
    return pair


def end_pair(*, pair_id: int, by: User | None, note: str = "") -> Pair:
    """End a pair: no reason is asked, and those of the two who are in the directory have room again.

    Args:
        pair_id: which.
        by: the organiser; None where one of the two has left.
        note: why, if anybody said.

    Raises:
        PairEndedError: it was ended before.
    """
    with transaction.atomic():
        pair = Pair.objects.select_for_update().get(pk=pair_id)
        if not pair.is_active:
            raise PairEndedError
        pair.ended_at, pair.ended_by, pair.note = timezone.now(), by, note or pair.note
        pair.save(update_fields=["ended_at", "ended_by", "note"])
        recount_active_pairs(each.mentor_id for each in pair.participants.all())
    return pair


def expire_unconfirmed(*, now: datetime | None = None, only: int | None = None) -> int:
    """Let go of requests that nobody confirmed in time: what they said of people is erased, the date and the kind stay.

    Args:
        now: the moment to count from; this one where None.
        only: one request's number, or all that are due.

    Returns:
        how many expired.
    """
    chosen = PairingRequest.objects.overdue_for_confirmation(before=(now or timezone.now()) - confirmation_time())
    if only is not None:
        chosen = chosen.filter(pk=only)
    return sum(_expire(request_id) for request_id in list(chosen.values_list("pk", flat=True)))


def recount_active_pairs(mentor_ids: Iterable[int | None]) -> None:
    """Write into each mentor how many pairs they are in, past the revisions: none may bring an old count back."""
    active = (
        Participant.objects.filter(mentor=OuterRef("pk"), pair__ended_at__isnull=True)
        .order_by()
        .values("mentor")
        .annotate(number=Count("pk"))
        .values("number")
    )
    chosen = [each for each in mentor_ids if each]
    if chosen:
        with transaction.atomic():
            Mentor.objects.filter(pk__in=chosen).update(active_pairs=Coalesce(Subquery(active), 0))
            index_mentors(chosen)
            tell_who_waits(chosen)


def confirmation_time() -> timedelta:
    """Return how long a sender has to confirm."""
    return timedelta(days=settings.CONFIRMATION_LINK_DAYS)


# --- the steps they share -------------------------------------------------------------------------------------------


def _locked(request_id: int) -> PairingRequest:
    return PairingRequest.objects.select_for_update().get(pk=request_id)


def _move(
    request: PairingRequest, to: RequestState, actor: Actor, by: User | None = None, note: str = ""
) -> RequestMove:
    """Check a move and write it into the log and into the request, which the caller saves."""
    before = request.current_state
    check_move(before, to, actor)
    request.state = to
    return RequestMove.objects.create(request=request, from_state=before, to_state=to, actor=actor, by=by, note=note)


def _decide(request_id: int, to: RequestState, by: User, note: str) -> tuple[PairingRequest, RequestMove]:
    request = _locked(request_id)
    move = _move(request, to, Actor.ORGANISER, by, note.strip())
    request.decided_at, request.handled_by = move.at, by
    request.save(update_fields=["state", "decided_at", "handled_by"])
    return request, move


def _attach(move: RequestMove, *queued: OutgoingMessage | None) -> None:
    move.messages.add(*(each for each in queued if each is not None))


def _take_places(*people: Person) -> list[int]:
    """Lock those who are in the directory, always in the same order, and see that each has room."""
    wanted = sorted(person.mentor.pk for person in people if person.mentor)
    for mentor in Mentor.objects.select_for_update().filter(pk__in=wanted).order_by("pk"):
        if not mentor.is_available:
            raise NoRoomError(mentor)
    return wanted


def _expire(request_id: int) -> int:
    with transaction.atomic():
        request = PairingRequest.objects.select_for_update().filter(pk=request_id).first()
        if request is None or request.current_state != START:
            return 0
        OutgoingMessage.objects.filter(pk__in=request.moves.values("messages")).delete()
        _move(request, RequestState.EXPIRED, Actor.CLOCK)
        for text in _PERSONAL_TEXTS:
            setattr(request, text, "")
        request.wants_call, request.mentor = False, None
        request.offers.clear()
        request.seeks.clear()
        request.save()
    return 1
