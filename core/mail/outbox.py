"""Queueing a message in the transaction of the change it announces.

A message is a row (`OutgoingMessage`) and a task naming that row. Both are written in the caller's transaction: if the
change is rolled back, so is its announcement. The task carries the row's number only, never an address or a text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import timezone, translation

from core.mail.tasks import deliver_message
from core.models import OutgoingMessage
from core.typography import typeset_text


def queue_message(
    *, kind: str, to: str, language: str, context: Mapping[str, Any] | None = None, reply_to: str = ""
) -> OutgoingMessage:
    """Compose a message and queue it; must be called inside the transaction of the change it announces.

    Args:
        kind: the templates' name below `templates/mail/`, e.g. `pairing/confirm`: `<kind>.txt` opens with the subject on
            a line of its own, then a blank line, then the text; `<kind>.html` where the message also has a designed form.
        to: the address of one person.
        language: that person's language, `fr` or `en`.
        context: what the templates show. `site_url` and `language` are added.
        reply_to: where an answer should go.

    Raises:
        RuntimeError: no transaction is open.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A message is queued in the transaction of the change it announces.")
    values = {**(context or {}), "site_url": settings.WAGTAILADMIN_BASE_URL.rstrip("/"), "language": language}
    # Whole messages are written in one time zone and one language: the reader's, not that of the request that caused them.
    with translation.override(language), timezone.override(settings.TIME_ZONE):
        subject, _, text = render_to_string(f"mail/{kind}.txt", values).strip().partition("\n")
        html = render_to_string(f"mail/{kind}.html", {**values, "subject": subject.strip()})
    message = OutgoingMessage.objects.create(
        kind=kind,
        to=to,
        language=language,
        subject=typeset_text(" ".join(subject.split()), language)[:200],
        text=typeset_text(text.strip(), language) + "\n",
        html=html,
        reply_to=reply_to,
    )
    deliver_message.enqueue(message.pk)
    return message
