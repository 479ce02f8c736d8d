"""What whoever sent a request is told, at each turn: what happens next, and when. Nobody's contact is in any of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from core.mail.links import absolute
from core.models import OutgoingMessage
from pairing.lifecycle import RequestState
from pairing.messages.common import directory_address, form_address, own_address, queue, queue_email
from pairing.models import Invitation, PairingRequest, PairingSetting, Question, RequestKind
from pairing.next_steps import next_steps
from pairing.signatures import confirmation_token
from pairing.suggesting import best_for


def confirm(request: PairingRequest) -> OutgoingMessage | None:
    """Ask the sender to confirm, by a link; nobody is called about what may not be theirs.

    None where there is no address: what comes by telephone or on paper is confirmed as it is typed in.
    """
    with translation.override(request.language):
        path = reverse("pairing:confirm", args=[confirmation_token(request.pk)])
    context = {
        "name": request.name,
        "link": absolute(path),
        "days": settings.CONFIRMATION_LINK_DAYS,
        "until": timezone.now() + timedelta(days=settings.CONFIRMATION_LINK_DAYS),
    }
    return queue_email("confirm", request, context)


def received(request: PairingRequest, *, heard: bool = False) -> OutgoingMessage | None:
    """Tell the sender what happens next and when; `heard` where an organiser has just told them on the telephone."""
    with translation.override(request.language):
        steps = next_steps(request.kind)
    context = {"name": request.name, "wants_call": request.wants_call, "steps": steps, "link": own_address(request)}
    return queue("received", request, context, heard=heard)


def proposed(request: PairingRequest, invitations: Sequence[Invitation], words: str = "") -> OutgoingMessage | None:
    """Tell the sender who was invited, and by when they will hear."""
    return _queue("proposed", request, **proposed_context(request, [each.name for each in invitations], words))


def proposed_context(request: PairingRequest, names: Sequence[str], words: str) -> dict[str, Any]:
    """Return what that message shows; two other people are not named in somebody else's mailbox."""
    for_others = request.kind == RequestKind.OTHERS
    return {
        "name": request.name,
        "invited": "" if for_others else "".join(names),
        "for_others": for_others,
        "until": timezone.now() + timedelta(days=PairingSetting.load().lapse_after),
        "link": own_address(request),
        "words": words.strip(),
    }


def question(request: PairingRequest, asked: Question, *, reminder: bool = False) -> OutgoingMessage | None:
    """Ask the sender what an organiser, or somebody invited, would like to know first."""
    context = {
        "name": request.name,
        "question": asked.text,
        "by_team": asked.by_id is not None,
        "until": request.lapse_at or timezone.now() + timedelta(days=PairingSetting.load().lapse_after),
        "reminder": reminder,
        "link": own_address(request),
    }
    return queue("question", request, context, repeats=reminder)


def still_looking(request: PairingRequest) -> OutgoingMessage | None:
    """Tell the sender that their request is not forgotten."""
    days = PairingSetting.load().remind_after
    context = {"name": request.name, "days": days, "kind": request.kind, "link": own_address(request)}
    return queue("still_looking", request, context, repeats=True)


def no_pair(request: PairingRequest) -> OutgoingMessage | None:
    """Tell the sender that it was a no, or that no answer came; and who else would be a good match, at once."""
    suggestions = [] if request.kind == RequestKind.OTHERS else best_for(request)
    return _queue(
        "no_pair",
        request,
        lapsed=request.state == RequestState.LAPSED,
        # Without anybody invited, or with their own question open, it lapsed for want of the sender's answer.
        unanswered=request.state == RequestState.LAPSED and request.questions.filter(answered_at=None).exists(),
        for_others=request.kind == RequestKind.OTHERS,
        team_looks=request.kind == RequestKind.SUGGEST,
        suggested=[each.mentor.name for each in suggestions],
        link=own_address(request),
        directory=directory_address(request.language),
    )


def refused_context(request: PairingRequest, words: str) -> dict[str, Any]:
    """Return what the message that says no shows: the organiser's words, and where else to look."""
    return {"name": request.name, "words": words.strip(), "directory": directory_address(request.language)}


def refused(request: PairingRequest, words: str = "") -> OutgoingMessage | None:
    """Tell the sender no, kindly."""
    return queue("refused", request, refused_context(request, words))


def withdrawn(request: PairingRequest) -> OutgoingMessage | None:
    """Confirm to the sender that their request is taken back; they need no call for that."""
    return queue("withdrawn", request, {"name": request.name, "form": form_address(request.language)}, heard=True)


def others_introduced(request: PairingRequest) -> OutgoingMessage | None:
    """Tell whoever thought of two other people that they were introduced, and nothing more of them."""
    return _queue("others_introduced", request)


def _queue(kind: str, request: PairingRequest, /, **context: Any) -> OutgoingMessage | None:
    return queue(kind, request, {"name": request.name, **context})
