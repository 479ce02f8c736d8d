"""The question, the pause, and what the organisers are told; names only, nobody's contact."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.urls import reverse

from core.mail.links import absolute, programme
from core.mail.outbox import queue_message
from core.models import OutgoingMessage
from directory.links import ask_again_address, public_address, still_address
from directory.models import Mentor
from directory.signatures import LIFETIME, Purpose


def still_up_for_it(mentor: Mentor, *, until: datetime) -> OutgoingMessage:
    """Ask somebody.

    Args:
        mentor: who is asked.
        until: when silence will pause them.
    """
    return _to_person("still", mentor, profile=public_address(mentor), until=until)


def paused_for_silence(mentor: Mentor) -> OutgoingMessage:
    """Tell somebody that they are paused, and how to come back."""
    again = ask_again_address(mentor.contact_language)
    return _to_person("paused", mentor, days=LIFETIME[Purpose.STILL].days, again=again)


def paused_digest(mentors: Sequence[Mentor]) -> OutgoingMessage | None:
    """Tell the organisers who was paused; None where they gave no address."""
    particulars = programme()
    to = particulars.organiser_email or particulars.contact_email
    if not to:
        return None
    link = absolute(reverse("wagtailsnippets_directory_mentor:list") + "?paused=true")
    context = {"names": [mentor.name for mentor in mentors], "link": link}
    return queue_message(kind="directory/paused_digest", to=to, language="fr", context=context)


def _to_person(kind: str, mentor: Mentor, **context: object) -> OutgoingMessage:
    return queue_message(
        kind=f"directory/{kind}",
        to=mentor.email,
        language=mentor.contact_language,
        context={"name": mentor.name, "link": still_address(mentor), **context},
        reply_to=programme().contact_email,
    )
