"""What the organisers are told in their mailbox: that somebody waits, and where to read about it."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from django.utils import translation

from core.mail.links import absolute, programme
from core.mail.outbox import queue_message
from core.models import OutgoingMessage
from pairing.models import PairingRequest, RequestKind


def new_request(request: PairingRequest, *, reminder: bool = False) -> OutgoingMessage | None:
    """Tell the organisers that somebody waits; their mailbox gets the name and with whom, nothing more.

    A mentor is in the directory for all to see and is named; two other people are not.
    """
    with translation.override("fr"):
        context = {
            "kind": request.with_whom if request.kind == RequestKind.MENTOR else request.get_kind_display(),
            "request_language": request.get_language_display(),
            "wants_call": request.wants_call,
            "reminder": reminder,
        }
    return _queue("new_request", request, context)


def look_again(request: PairingRequest) -> OutgoingMessage | None:
    """Tell the organisers that whom they thought of said no, or nothing: somebody else is to be found."""
    return _queue("look_again", request, {"lapsed": request.get_state_display()})


def answered(request: PairingRequest) -> OutgoingMessage | None:
    """Tell the organisers that the sender answered; what was said is on the desk."""
    return _queue("question_answered", request, {"by": request.name, "to_team": True})


def calls_waiting(*, people: int, new: bool) -> OutgoingMessage | None:
    """Tell the organisers how many people are to be called; who they are is on the desk.

    Args:
        people: how many.
        new: whether somebody is on the list since they were last told; else the same people wait for long.
    """
    link = absolute(reverse("pairing_calls:list"))
    return queue_to_team("calls_waiting", {"people": people, "new": new, "link": link})


def _queue(kind: str, request: PairingRequest, context: dict[str, Any]) -> OutgoingMessage | None:
    link = absolute(reverse("pairing_pairingrequest_modeladmin_inspect", args=[request.pk]))
    return queue_to_team(kind, {"name": request.name, "link": link, **context})


def queue_to_team(kind: str, context: dict[str, Any]) -> OutgoingMessage | None:
    """Queue a message of pairing to the organisers' mailbox; None where the programme gives no address."""
    settings_ = programme()
    to = settings_.organiser_email or settings_.contact_email
    return queue_message(kind=f"pairing/{kind}", to=to, language="fr", context=context) if to else None
