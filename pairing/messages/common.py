"""What every message of pairing needs: links in the language of who follows them, and the queue."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.urls import reverse
from django.utils import translation

from core.mail.links import absolute, programme
from core.mail.outbox import ComposedMessage, compose_message, queue_message
from core.models import OutgoingMessage
from directory.addresses import directory_page
from pairing.models import Invitation, PairingRequest, Participant
from pairing.signatures import Opened, Purpose, token

Between = Callable[[Participant, Participant], OutgoingMessage | None]
"""A message to one half of a pair about the other."""


def own_address(record: Opened) -> str:
    """Return the whole address of somebody's own page, in the language they are written to."""
    name, purpose = {
        PairingRequest: ("pairing:mine", Purpose.SENDER),
        Invitation: ("pairing:invitation", Purpose.INVITATION),
        Participant: ("pairing:half", Purpose.HALF),
    }[type(record)]
    with translation.override(record.language):
        return absolute(reverse(name, args=[token(purpose, record)]))


def news_address(half: Participant, answer: str = "") -> str:
    """Return the whole address of the page where a half says how it goes, with an answer to confirm where one is named.

    Following it answers nothing: whoever reads mail for others (scanners, previews) follows links too.
    """
    with translation.override(half.language):
        page = absolute(reverse("pairing:news", args=[token(Purpose.HALF, half)]))
    return f"{page}?reponse={answer}" if answer else page


def form_address(language: str) -> str:
    """Return the whole address of the form by which somebody proposes a pair."""
    with translation.override(language):
        return absolute(reverse("pairing:request"))


def directory_address(language: str) -> str:
    """Return the whole address of the directory; empty where none is published."""
    page = directory_page(language)
    parts = page.get_url_parts() if page else None
    return absolute(parts[2]) if parts and parts[2] else ""


def queue(kind: str, to: str, language: str, context: dict[str, Any], *, calendar: str = "") -> OutgoingMessage | None:
    """Queue a message of pairing to somebody; None where they have no address and are called instead."""
    if not to:
        return None
    return queue_message(
        kind=f"pairing/{kind}",
        to=to,
        language=language,
        context=context,
        reply_to=programme().contact_email,
        calendar=calendar,
    )


def preview(kind: str, language: str, context: dict[str, Any]) -> ComposedMessage:
    """Return a message of pairing as its reader would see it."""
    return compose_message(kind=f"pairing/{kind}", language=language, context=context)
