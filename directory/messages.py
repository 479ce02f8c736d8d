"""What people of the directory, and those who want to enter it, are written; and what the organisers are told.

Nobody's contact is in any of them. Each is queued in the transaction of what it announces.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.urls import reverse
from django.utils import timezone

from core.mail.links import absolute, programme
from core.mail.outbox import ComposedMessage, compose_message, queue_message
from core.models import OutgoingMessage
from directory.links import (
    ask_again_address,
    below_directory,
    join_confirmation_address,
    keep_address,
    new_address_confirmation,
    public_address,
)
from directory.models import DirectorySetting, Mentor, Proposal
from directory.signatures import LIFETIME, Purpose


def confirm_join(proposal: Proposal, name: str, email: str) -> OutgoingMessage:
    """Ask somebody to confirm the profile they propose."""
    days = min(LIFETIME[Purpose.JOIN], timedelta(days=DirectorySetting.load().unconfirmed_for))
    context = {
        "name": name,
        "link": join_confirmation_address(proposal.pk, proposal.language),
        "until": timezone.now() + days,
    }
    return _queue("confirm_join", email, proposal.language, context)


def already_there(mentor: Mentor) -> OutgoingMessage:
    """Tell somebody who proposed a profile that they have one, and where they keep it."""
    return _to_person("already_there", mentor, **_keeping(mentor))


def join_received(mentor: Mentor) -> OutgoingMessage:
    """Tell somebody who confirmed what happens next."""
    return _to_person("join_received", mentor, **_keeping(mentor))


def to_organisers(proposal: Proposal, name: str) -> OutgoingMessage | None:
    """Tell the organisers that a profile, or a change of one, waits to be read."""
    particulars = programme()
    to = particulars.organiser_email or particulars.contact_email
    if not to:
        return None
    context = {
        "name": name,
        "kind": proposal.kind,
        "link": absolute(reverse("proposals:read", args=[proposal.pk])),
    }
    return queue_message(kind="directory/new_proposal", to=to, language="fr", context=context)


def published(proposal: Proposal, mentor: Mentor) -> OutgoingMessage | None:
    """Tell somebody that what they proposed is to be seen, and where."""
    if not mentor.email:
        return None
    return _to_person("published", mentor, kind=proposal.kind, profile=public_address(mentor), **_keeping(mentor))


def declined(proposal: Proposal, mentor: Mentor, words: str) -> OutgoingMessage | None:
    """Tell somebody no, in the organiser's own words."""
    return _to_person("declined", mentor, **declined_context(proposal, mentor, words)) if mentor.email else None


def declined_context(proposal: Proposal, mentor: Mentor, words: str) -> dict[str, Any]:
    """Return what the message that declines shows."""
    return {
        "name": mentor.name,
        "kind": proposal.kind,
        "words": words.strip(),
        "days": DirectorySetting.load().declined_for,
        **_keeping(mentor),
    }


def preview_declined(proposal: Proposal, mentor: Mentor, words: str) -> ComposedMessage:
    """Return that message as its reader would see it, but for the link, which is theirs alone."""
    context = declined_context(proposal, mentor, words)
    context["keep"] = f"{context['ask_again']}…"
    return compose_message(kind="directory/declined", language=mentor.contact_language, context=context)


def new_link(mentor: Mentor) -> OutgoingMessage:
    """Send somebody the link to their profile."""
    return _to_person("new_link", mentor, **_keeping(mentor))


def confirm_new_address(proposal: Proposal, mentor: Mentor, email: str) -> OutgoingMessage:
    """Ask at a new address whether it is the person's."""
    context = {
        "name": mentor.name,
        "link": new_address_confirmation(proposal.pk, mentor.contact_language),
        "until": timezone.now() + LIFETIME[Purpose.ADDRESS],
    }
    return _queue("confirm_address", email, mentor.contact_language, context)


def address_changed(mentor: Mentor, former: str) -> OutgoingMessage:
    """Tell the former address that it is no longer the person's."""
    return _queue("address_changed", former, mentor.contact_language, {"name": mentor.name})


def erased(email: str, language: str) -> OutgoingMessage:
    """Say that all is erased, to an address that is forgotten as soon as the message has left."""
    return _queue("erased", email, language, {"join": below_directory("join", language=language)})


def _keeping(mentor: Mentor) -> dict[str, Any]:
    return {
        "keep": keep_address(mentor),
        "ask_again": ask_again_address(mentor.contact_language),
        "until": timezone.now() + LIFETIME[Purpose.KEEP],
    }


def _to_person(kind: str, mentor: Mentor, /, **context: Any) -> OutgoingMessage:
    return _queue(kind, mentor.email, mentor.contact_language, {"name": mentor.name, **context})


def _queue(kind: str, to: str, language: str, context: dict[str, Any]) -> OutgoingMessage:
    return queue_message(
        kind=f"directory/{kind}", to=to, language=language, context=context, reply_to=programme().contact_email
    )
