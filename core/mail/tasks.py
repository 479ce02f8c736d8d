"""Delivering what the outbox holds, and trying again when the mail server cannot take it just now."""

from __future__ import annotations

from datetime import timedelta
from email.utils import formatdate, parseaddr
from typing import Final

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from core.mail.forgetting import is_unkept
from core.models import OutgoingMessage

RETRY_AFTER: Final = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 20, 60, 240, 720))
"""How long to wait after each failure. After the last one the row keeps its error and the task has failed."""


class UndeliverableError(Exception):
    """The mail server refused for the last time; says what kind of refusal it was, and nothing of whom."""


@task()
def deliver_message(message_id: int) -> str:
    """Send one message of the outbox, unless it was sent already.

    Args:
        message_id: the outbox row's number.

    Returns:
        `sent`, `already sent`, `gone`, or `later` when the mail server refused and another try is queued.

    Raises:
        UndeliverableError: the mail server refused for the last time.
    """
    with transaction.atomic():
        message = OutgoingMessage.objects.select_for_update().filter(pk=message_id).first()
        if message is None:
            return "gone"
        if message.sent_at:
            return "already sent"
        message.attempts += 1
        message.save(update_fields=["attempts"])
    try:
        _as_email(message).send()
    except Exception as error:
        # Only what kind of refusal it was: servers repeat people's addresses in their answers.
        code = getattr(error, "smtp_code", "") or getattr(error, "errno", "") or ""
        reason = f"{type(error).__name__} {code}".strip()
        if _try_again(message, reason):
            return "later"
        raise UndeliverableError(reason) from None  # what the server said of whom stays out of the task's record
    kept = OutgoingMessage.objects.filter(pk=message.pk)
    if is_unkept(message.kind):
        kept.delete()
    else:
        kept.update(sent_at=timezone.now(), error="")
    return "sent"


def _try_again(message: OutgoingMessage, reason: str) -> bool:
    """Note the failure and queue another try, both or neither; return whether there is one."""
    again = message.attempts <= len(RETRY_AFTER) and deliver_message.get_backend().supports_defer
    with transaction.atomic():
        OutgoingMessage.objects.filter(pk=message.pk).update(error=reason)
        if again:
            delay = RETRY_AFTER[message.attempts - 1]
            deliver_message.using(run_after=timezone.now() + delay).enqueue(message.pk)
    return again


def _as_email(message: OutgoingMessage) -> EmailMultiAlternatives:
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    email = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        to=[message.to],
        reply_to=[message.reply_to] if message.reply_to else None,
        headers={
            # The same message keeps its name however often it is tried, so that a second copy can be recognised.
            "Message-ID": f"<message-{message.pk}@{domain}>",
            "Date": formatdate(message.created_at.timestamp()),
            "Content-Language": message.language,
            "Auto-Submitted": "auto-generated",
        },
    )
    if message.html:
        email.attach_alternative(message.html, "text/html")
    return email
