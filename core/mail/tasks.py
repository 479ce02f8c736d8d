"""Delivering what the outbox holds."""

from __future__ import annotations

from email.utils import formatdate, parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from core.models import OutgoingMessage


@task()
def deliver_message(message_id: int) -> str:
    """Send one message of the outbox, unless it was sent already.

    Args:
        message_id: the outbox row's number.

    Returns:
        `sent`, `already sent` or `gone`.

    Raises:
        OSError, smtplib.SMTPException: the mail server refused; the row says so, and the task counts as failed.
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
        OutgoingMessage.objects.filter(pk=message.pk).update(error=f"{type(error).__name__}: {error}"[:1000])
        raise
    OutgoingMessage.objects.filter(pk=message.pk).update(sent_at=timezone.now(), error="")
    return "sent"


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
