"""What happens because time passes: reminders, lapses, requests that nobody confirmed.

Each function may run at any time and any number of times; what is not due is left alone.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from core.models import OutgoingMessage
from core.rounds import register
from pairing import messages
from pairing.lifecycle import OPEN, START, Actor, InvitationState, RequestState
from pairing.models import Invitation, PairingRequest, PairingSetting
from pairing.services.closing import close
from pairing.services.erasing import erase_texts
from pairing.services.steps import attach, locked, move, note
from pairing.services.submitting import confirmation_time


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


@register
def expire_requests() -> int:
    """Let go of requests that nobody confirmed and the worker missed; return how many."""
    return expire_unconfirmed()


@register
def let_invitations_lapse(now: datetime | None = None) -> int:
    """Let go of requests whose invitations were not answered in time; return how many."""
    moment = now or timezone.now()
    due = Invitation.objects.pending().filter(lapse_at__lte=moment, request__state__in=OPEN)
    lapsed = 0
    for request_id in sorted(set(due.values_list("request", flat=True))):
        with transaction.atomic():
            request = locked(request_id)
            late = [each for each in request.invitations.pending() if each.lapse_at <= moment]
            # Who waits for an answer to a question is not late.
            late = [each for each in late if not each.questions.filter(answered_at=None).exists()]
            if late and request.current_state in {RequestState.PROPOSED, RequestState.QUESTION}:
                close(request, RequestState.LAPSED, Actor.CLOCK, late=late)
                lapsed += 1
    return lapsed


@register
def let_questions_lapse(now: datetime | None = None) -> int:
    """Let go of requests whose sender left a question unanswered; return how many."""
    moment = now or timezone.now()
    due = PairingRequest.objects.filter(state=RequestState.QUESTION, lapse_at__lte=moment)
    lapsed = 0
    for request_id in list(due.values_list("pk", flat=True)):
        with transaction.atomic():
            request = locked(request_id)
            if request.current_state == RequestState.QUESTION and request.lapse_at and request.lapse_at <= moment:
                close(request, RequestState.LAPSED, Actor.CLOCK)
                lapsed += 1
    return lapsed


@register
def remind_invited(now: datetime | None = None) -> int:
    """Remind those who were invited and have not answered, once; return how many."""
    moment = now or timezone.now()
    due = Invitation.objects.pending().filter(remind_at__lte=moment, request__state=RequestState.PROPOSED)
    reminded = 0
    for invitation_id, request_id in list(due.values_list("pk", "request")):
        with transaction.atomic():
            request = locked(request_id)
            invitation = Invitation.objects.select_related("mentor").get(pk=invitation_id)
            waits = invitation.state == InvitationState.PENDING and request.state == RequestState.PROPOSED
            if waits and invitation.remind_at and invitation.remind_at <= moment:
                invitation.remind_at = None
                invitation.save(update_fields=["remind_at"])
                reminder = messages.invitation(invitation, reminder=True)
                if reminder:  # who has no address, and has not been called yet, is not reminded of anything
                    attach(note(request, Actor.CLOCK), reminder)
                    reminded += 1
    return reminded


@register
def give_news(now: datetime | None = None) -> int:
    """Remind senders of a question, once; tell those whose request waits for the organisers that it is not forgotten.

    The organisers are reminded of what waits for them each time.

    Returns:
        how many requests were concerned.
    """
    moment = now or timezone.now()
    due = PairingRequest.objects.filter(state__in=[RequestState.RECEIVED, RequestState.QUESTION], remind_at__lte=moment)
    told = 0
    for request_id in list(due.values_list("pk", flat=True)):
        with transaction.atomic():
            request = locked(request_id)
            if request.remind_at is None or request.remind_at > moment:
                continue
            line = note(request, Actor.CLOCK)
            if request.current_state == RequestState.QUESTION:
                request.remind_at = None
                question = request.questions.filter(answered_at=None).last()
                attach(line, messages.question(request, question, reminder=True) if question else None)
            else:
                request.remind_at = moment + timedelta(days=PairingSetting.load().remind_after)
                attach(line, messages.still_looking(request), messages.new_request(request, reminder=True))
            request.save(update_fields=["remind_at"])
            told += 1
    return told


def _expire(request_id: int) -> int:
    with transaction.atomic():
        request = PairingRequest.objects.select_for_update().filter(pk=request_id).first()
        if request is None or request.current_state != START:
            return 0
        OutgoingMessage.objects.filter(pk__in=request.moves.values("messages")).delete()
        move(request, RequestState.EXPIRED, Actor.CLOCK)
        erase_texts(request)
    return 1
