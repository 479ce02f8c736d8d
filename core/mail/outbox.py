"""Queueing a message in the transaction of the change it announces.

A message is a row (`OutgoingMessage`) and a task naming that row. Both are written in the caller's transaction: if the
change is rolled back, so is its announcement. The task carries the row's number only, never an address or a text.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from core.mail.catalogue import kind_of
from core.mail.composing import SUBJECT_MAXIMUM, ComposedMessage, compose_message
from core.mail.tasks import deliver_message
from core.mail.texts import report_broken
from core.models import MessageState, OutgoingMessage, ReturnedAddress

__all__ = ["SUBJECT_MAXIMUM", "ComposedMessage", "compose_message", "queue_composed", "queue_message"]


def queue_message(
    *,
    kind: str,
    to: str,
    language: str,
    context: Mapping[str, Any] | None = None,
    reply_to: str = "",
    to_name: str = "",
    calendar: str = "",
) -> OutgoingMessage:
    """Compose a message and queue it; must be called inside the transaction of the change it announces.

    Args:
        kind: as for `compose_message`.
        to: the address of one person; empty for somebody who has none, and whom a letter reaches.
        language: that person's language, `fr` or `en`.
        context: as for `compose_message`.
        reply_to: where an answer should go.
        to_name: that person's name, for a letter; what the context says where empty.
        calendar: an `.ics` file that goes with it, as its text.

    Raises:
        RuntimeError: no transaction is open.
    """
    _in_a_transaction()
    composed = compose_message(kind=kind, language=language, context=context)
    known = kind_of(kind)
    message = queue_composed(
        composed,
        kind=kind,
        to=to,
        language=language,
        reply_to=reply_to,
        to_name=to_name or (known.addressee_in(context or {}) if known else ""),
        calendar=calendar,
    )
    if composed.problem:
        for told in report_broken(kind=kind, language=language, problem=composed.problem):
            queue_message(**told)
    return message


def queue_composed(
    composed: ComposedMessage,
    *,
    kind: str,
    to: str,
    language: str,
    reply_to: str = "",
    to_name: str = "",
    calendar: str = "",
    again_of: OutgoingMessage | None = None,
) -> OutgoingMessage:
    """Queue a message that is composed already; arguments as for `queue_message`.

    A message to an address from which messages return is kept and not sent; one without an address is a letter.

    Args:
        composed: what it says.
        kind: what it is.
        to: the address of one person, or nothing.
        language: in which it is written.
        reply_to: where an answer should go.
        to_name: the person's name.
        calendar: an `.ics` file that goes with it, as its text.
        again_of: the message it repeats.

    Raises:
        RuntimeError: no transaction is open.
    """
    _in_a_transaction()
    message = OutgoingMessage.objects.create(
        kind=kind,
        to=to,
        to_name=to_name[:120],
        language=language,
        subject=composed.subject,
        text=composed.text,
        html=composed.html,
        reply_to=reply_to,
        calendar=calendar,
        state=_first_state(to),
        again_of=again_of,
    )
    if message.state == MessageState.WAITING:
        deliver_message.enqueue(message.pk)
    return message


def does_return(address: str) -> bool:
    """Return whether messages to an address come back."""
    return bool(address) and ReturnedAddress.objects.filter(address=address.casefold()).exists()


def _first_state(to: str) -> MessageState:
    if not to:
        return MessageState.LETTER
    return MessageState.HELD if does_return(to) else MessageState.WAITING


def _in_a_transaction() -> None:
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("A message is queued in the transaction of the change it announces.")
