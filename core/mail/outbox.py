"""Queueing a message in the transaction of the change it announces.

A message is a row (`OutgoingMessage`) and a task naming that row. Both are written in the caller's transaction: if the
change is rolled back, so is its announcement. The task carries the row's number only, never an address or a text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db import transaction
from django.template import Context
from django.template.loader import get_template, render_to_string
from django.utils import timezone, translation

from core.mail.links import programme
from core.mail.tasks import deliver_message
from core.models import OutgoingMessage
from core.typography import typeset_html, typeset_text

SUBJECT_MAXIMUM = 200
_BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)*")


@dataclass(frozen=True, slots=True)
class ComposedMessage:
    """A message as its reader will see it."""

    subject: str
    text: str
    html: str


def compose_message(*, kind: str, language: str, context: Mapping[str, Any] | None = None) -> ComposedMessage:
    """Return a message in its reader's language, without queueing anything; what a preview shows.

    Args:
        kind: the templates' name below `templates/mail/`, e.g. `pairing/confirm`: `<kind>.txt` opens with the subject
            on a line of its own, then a blank line, then the text; `<kind>.html` is its designed form.
        language: `fr` or `en`.
        context: what the templates show. `site_url`, `language`, `programme` and, for the HTML, `subject` are added.
    """
    values: dict[str, Any] = {
        "programme": programme(),
        **(context or {}),
        "site_url": settings.WAGTAILADMIN_BASE_URL.rstrip("/"),
        "language": language,
    }
    # A message is written in its reader's language and time zone, not in those of the request that caused it.
    with translation.override(language), timezone.override(settings.TIME_ZONE):
        # Plain text is not HTML: `L’Écuyer & fils` must not arrive as `&amp;`.
        template: Any = get_template(f"mail/{kind}.txt")
        written = template.template.render(Context(values, autoescape=False)).strip()
        # Up to the first blank line, so that an end of line in somebody's name stays in the subject.
        first, _, text = _BLANK_LINES.sub("\n\n", written.replace("\r\n", "\n")).partition("\n\n")
        subject = typeset_text(_one_line(first), language)[:SUBJECT_MAXIMUM]
        html = render_to_string(f"mail/{kind}.html", {**values, "subject": subject})
    return ComposedMessage(
        subject=subject,
        text=typeset_text(text.strip(), language) + "\n",
        html=typeset_html(html, default_language=language),
    )


def queue_message(
    *, kind: str, to: str, language: str, context: Mapping[str, Any] | None = None, reply_to: str = ""
) -> OutgoingMessage:
    """Compose a message and queue it; must be called inside the transaction of the change it announces.

    Args:
        kind: as for `compose_message`.
        to: the address of one person.
        language: that person's language, `fr` or `en`.
        context: as for `compose_message`.
        reply_to: where an answer should go.

    Raises:
        RuntimeError: no transaction is open.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A message is queued in the transaction of the change it announces.")
    composed = compose_message(kind=kind, language=language, context=context)
    message = OutgoingMessage.objects.create(
        kind=kind,
        to=to,
        language=language,
        subject=composed.subject,
        text=composed.text,
        html=composed.html,
        reply_to=reply_to,
    )
    deliver_message.enqueue(message.pk)
    return message


def _one_line(text: str) -> str:
    """Return the text without anything that could end a header: no ends of lines, no control characters."""
    return "".join(character for character in " ".join(text.split()) if character.isprintable() or character == " ")
