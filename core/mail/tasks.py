"""Delivering what the outbox holds, and trying again when the mail server cannot take it just now.

Of each message the row is the truth: it is sent while it says `waiting`, and says `sent` as soon as the server took it,
before a word more is exchanged. What tasks there are for it, and how often they run, changes nothing: see
`core.mail.orphans` for a message whose task was lost, and `core.worker` for a task whose worker was killed.
"""

from __future__ import annotations

import contextlib
import smtplib
from datetime import timedelta
from email.utils import formatdate, parseaddr
from typing import Final

from django.conf import settings
from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone
from django_tasks import task

from core.mail.forgetting import is_unkept
from core.models import MessageState, OutgoingMessage

_CALENDAR_FILE: Final = "rencontre.ics"
RETRY_AFTER: Final = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 20, 60, 240, 720))
"""How long to wait after each failure. After the last one the row keeps its error and the task has failed."""


class UndeliverableError(Exception):
    """The message will not be tried again; says what kind of refusal it was, and nothing of whom."""


@task()
def deliver_message(message_id: int) -> str:
    """Send one message of the outbox, unless it is no longer to be sent.

    Args:
        message_id: the outbox row's number.

    Returns:
        `sent`, `already sent`, `gone`, `not to be sent`, or `later` when another try is queued.

    Raises:
        UndeliverableError: the mail server refused for good, or for the last time.
    """
    with transaction.atomic():
        message = OutgoingMessage.objects.select_for_update().filter(pk=message_id).first()
        if message is None:
            return "gone"
        if message.state != MessageState.WAITING:
            return "already sent" if message.sent_at else "not to be sent"
        message.attempts += 1
        message.save(update_fields=["attempts"])
    # A worker that dies of a message leaves no error behind; the number of tries says it all the same.
    if message.attempts > len(RETRY_AFTER) + 1:
        raise _given_up(message, message.error or "Interrupted")
    connection = get_connection()
    try:
        connection.open()
        if not connection.send_messages([_as_email(message)]):
            raise smtplib.SMTPServerDisconnected
    except Exception as error:
        _close(connection)
        reason = reason_of(error)
        if not is_permanent(error) and _try_again(message, reason):
            return "later"
        raise _given_up(message, reason) from None  # what the server said of whom stays out of the task's record
    _note_sent(message)
    _close(connection)
    return "sent"


def reason_of(error: Exception) -> str:
    """Return what kind of refusal it was, and its code; not the server's words, which repeat people's addresses."""
    code: object = _code_of(error) or getattr(error, "errno", None) or ""
    return f"{type(error).__name__} {code}".strip()


def is_permanent(error: Exception) -> bool:
    """Return whether trying again is of no use: this reader or this message was refused for good (RFC 5321, 4.2.1).

    A server that refuses the connection, the account or the sender refuses the site, not the message: somebody mends
    that, and the message is still due.
    """
    if isinstance(error, smtplib.SMTPRecipientsRefused | smtplib.SMTPDataError):
        return 500 <= _code_of(error) < 600
    # An address or a header that no server could be given: an end of line in it, say.
    return isinstance(error, ValueError)


def _code_of(error: Exception) -> int:
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return max((code for code, _said in error.recipients.values()), default=0)
    return int(getattr(error, "smtp_code", 0) or 0)


def _note_sent(message: OutgoingMessage) -> None:
    kept = OutgoingMessage.objects.filter(pk=message.pk)
    if is_unkept(message.kind):
        kept.delete()
    else:
        kept.update(state=MessageState.SENT, sent_at=timezone.now(), error="")


def _close(connection: BaseEmailBackend) -> None:
    """End the conversation; how it ends changes nothing for a message that was taken or refused."""
    with contextlib.suppress(Exception):
        connection.close()


def _given_up(message: OutgoingMessage, reason: str) -> UndeliverableError:
    OutgoingMessage.objects.filter(pk=message.pk).update(state=MessageState.FAILED, error=reason)
    return UndeliverableError(reason)


def _try_again(message: OutgoingMessage, reason: str) -> bool:
    """Note the failure and queue another try, both or neither; return whether there is one."""
    again = message.attempts <= len(RETRY_AFTER) and deliver_message.get_backend().supports_defer
    with transaction.atomic():
        OutgoingMessage.objects.filter(pk=message.pk).update(error=reason)
        if again:
            delay = RETRY_AFTER[message.attempts - 1]
            deliver_message.using(run_after=timezone.now() + delay).enqueue(message.pk)
    return again


def message_id_of(message: OutgoingMessage) -> str:
    """Return the `Message-ID`, the same at every try."""
    domain = parseaddr(settings.DEFAULT_FROM_EMAIL)[1].rpartition("@")[2] or "localhost"
    return f"<{message.uid}@{domain}>"


def _as_email(message: OutgoingMessage) -> EmailMultiAlternatives:
    email = EmailMultiAlternatives(
        subject=message.subject,
        body=message.text,
        to=[message.to],
        reply_to=[message.reply_to] if message.reply_to else None,
        headers={
            "Message-ID": message_id_of(message),
            "Date": formatdate(message.created_at.timestamp()),
            "Content-Language": message.language,
            "Auto-Submitted": "auto-generated",
        },
    )
    if message.html:
        email.attach_alternative(message.html, "text/html")
    if message.calendar:
        email.attach(_CALENDAR_FILE, message.calendar, "text/calendar")
    return email
