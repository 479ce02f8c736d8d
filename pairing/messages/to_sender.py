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
from pairing.messages.common import directory_address, form_address, own_address, queue
from pairing.models import Invitation, PairingRequest, PairingSetting, Question, RequestKind
from pairing.next_steps import next_steps
from pairing.signatures import confirmation_token
from pairing.suggesting import best_for


def confirm(request: PairingRequest) -> OutgoingMessage | None:
    """Ask the sender to confirm, by a link."""
    with translation.override(request.language):
        path = reverse("pairing:confirm", args=[confirmation_token(request.pk)])
    return _queue(
        "confirm",
        request,
        link=absolute(path),
        days=settings.CONFIRMATION_LINK_DAYS,
        until=timezone.now() + timedelta(days=settings.CONFIRMATION_LINK_DAYS),
    )


def received(request: PairingRequest) -> OutgoingMessage | None:
    """Tell the sender what happens next and when."""
    with translation.override(request.language):
        steps = next_steps(request.kind)
    return _queue("received", request, wants_call=request.wants_call, steps=steps, link=own_address(request))


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
    return _queue(
        "question",
        request,
        question=asked.text,
        by_team=asked.by_id is not None,
        until=request.lapse_at or timezone.now() + timedelta(days=PairingSetting.load().lapse_after),
        reminder=reminder,
        link=own_address(request),
    )


def still_looking(request: PairingRequest) -> OutgoingMessage | None:
    """Tell the sender that their request is not forgotten."""
    days = PairingSetting.load().remind_after
    return _queue("still_looking", request, days=days, kind=request.kind, link=own_address(request))


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
    return queue("refused", request.email, request.language, refused_context(request, words))


def withdrawn(request: PairingRequest) -> OutgoingMessage | None:
    """Confirm to the sender that their request is taken back."""
    return _queue("withdrawn", request, form=form_address(request.language))


def others_introduced(request: PairingRequest) -> OutgoingMessage | None:
    """Tell whoever thought of two other people that they were introduced, and nothing more of them."""
    return _queue("others_introduced", request)


def _queue(kind: str, request: PairingRequest, /, **context: Any) -> OutgoingMessage | None:
    return queue(kind, request.email, request.language, {"name": request.name, **context})
