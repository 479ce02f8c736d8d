"""Which message goes to whom, and what it says of whom. Nobody's contact is in any of them but the introduction."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone, translation

from core.mail.links import absolute, page_path, programme
from core.mail.outbox import ComposedMessage, compose_message, queue_message
from core.models import OutgoingMessage, SiteSetting
from directory.addresses import directory_page
from pairing.models import PairingRequest, Participant, RequestKind
from pairing.next_steps import next_steps
from pairing.people import Contact, contact_of
from pairing.signatures import confirmation_token


def confirm(request: PairingRequest) -> OutgoingMessage:
    """Ask the sender to confirm, by a link."""
    with translation.override(request.language):
        path = reverse("pairing:confirm", args=[confirmation_token(request.pk)])
    context = {
        "name": request.name,
        "link": absolute(path),
        "days": settings.CONFIRMATION_LINK_DAYS,
        "until": timezone.now() + timedelta(days=settings.CONFIRMATION_LINK_DAYS),
    }
    return _to_sender("confirm", request, context)


def received(request: PairingRequest) -> OutgoingMessage | None:
    """Tell the sender what happens next and when."""
    with translation.override(request.language):
        context = {"name": request.name, "wants_call": request.wants_call, "steps": next_steps(request.kind)}
    return _to_sender("received", request, context) if request.email else None


def new_request(request: PairingRequest) -> OutgoingMessage | None:
    """Tell the organisers that somebody waits; their mailbox gets the name and with whom, nothing more.

    A mentor is in the directory for all to see and is named; two other people are not.
    """
    to = _organisers(programme())
    if not to:
        return None
    with translation.override("fr"):
        context = {
            "name": request.name,
            "kind": request.with_whom if request.kind == RequestKind.MENTOR else request.get_kind_display(),
            "request_language": request.get_language_display(),
            "wants_call": request.wants_call,
            "link": absolute(reverse("pairing_pairingrequest_modeladmin_inspect", args=[request.pk])),
        }
    return queue_message(kind="pairing/new_request", to=to, language="fr", context=context)


def accepted_context(request: PairingRequest, words: str) -> dict[str, Any]:
    """Return what the message that says yes shows."""
    return {"name": request.name, "words": words.strip(), "for_others": request.kind == RequestKind.OTHERS}


def refused_context(request: PairingRequest, words: str) -> dict[str, Any]:
    """Return what the message that says no shows: the organiser's words, and where else to look."""
    page = directory_page(request.language)
    parts = page.get_url_parts() if page else None
    return {
        "name": request.name,
        "words": words.strip(),
        "directory": absolute(parts[2]) if parts and parts[2] else "",
    }


def accepted(request: PairingRequest, words: str = "") -> OutgoingMessage | None:
    """Tell the sender that the introduction follows."""
    return _to_sender("accepted", request, accepted_context(request, words)) if request.email else None


def refused(request: PairingRequest, words: str = "") -> OutgoingMessage | None:
    """Tell the sender no, kindly."""
    return _to_sender("refused", request, refused_context(request, words)) if request.email else None


def introduction_context(to: Participant, other: Participant, words: str = "") -> dict[str, Any]:
    """Return what the introduction shows to one of the two people."""
    settings_ = programme()
    path = page_path(settings_.first_meeting_page, to.language)
    # Only what the directory shows anyway: what somebody wrote in a request is for the organisers.
    with translation.override(to.language):
        brings, seeks = (
            (", ".join(skill.label for skill in skills) for skills in (other.mentor.offered, other.mentor.sought))
            if other.mentor
            else ("", "")
        )
    contact: Contact = contact_of(other, settings_)
    return {
        "name": to.name,
        "other": other.name,
        "brings": brings,
        "seeks": seeks,
        "contact": contact,
        "first_meeting": absolute(path) if path else "",
        "words": words.strip(),
        "programme": settings_,
    }


def introduction(to: Participant, other: Participant, words: str = "") -> OutgoingMessage | None:
    """Introduce one person to another by e-mail; None where this one has no e-mail and is called instead."""
    if not to.email:
        return None
    return queue_message(
        kind="pairing/introduction",
        to=to.email,
        language=to.language,
        context=introduction_context(to, other, words),
        reply_to=programme().contact_email,
    )


def preview(kind: str, language: str, context: dict[str, Any]) -> ComposedMessage:
    """Return a message of this module as its reader would see it."""
    return compose_message(kind=f"pairing/{kind}", language=language, context=context)


def _to_sender(kind: str, request: PairingRequest, context: dict[str, Any]) -> OutgoingMessage:
    return queue_message(
        kind=f"pairing/{kind}",
        to=request.email,
        language=request.language,
        context=context,
        reply_to=programme().contact_email,
    )


def _organisers(settings_: SiteSetting) -> str:
    return settings_.organiser_email or settings_.contact_email
