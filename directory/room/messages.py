"""The two messages about room: one to confirm, one when it came."""

from __future__ import annotations

from django.utils import timezone

from core.mail.links import programme
from core.mail.outbox import queue_message
from core.models import OutgoingMessage
from directory.addresses import mentor_address
from directory.links import room_confirmation_address
from directory.models import RoomAlert
from directory.signatures import LIFETIME, Purpose


def confirm(alert: RoomAlert) -> OutgoingMessage:
    """Ask whether the address is its owner's."""
    link = room_confirmation_address(alert.pk, alert.language)
    return _to_waiting("room_confirm", alert, link=link, until=timezone.now() + LIFETIME[Purpose.ROOM])


def room_came(alert: RoomAlert) -> OutgoingMessage:
    """Say that there is room, to somebody who will not be written to again."""
    return _to_waiting("room_came", alert, link=mentor_address(alert.mentor, alert.language))


def _to_waiting(kind: str, alert: RoomAlert, **context: object) -> OutgoingMessage:
    return queue_message(
        kind=f"directory/{kind}",
        to=alert.email,
        language=alert.language,
        context={"mentor_name": alert.mentor.name, **context},
        reply_to=programme().contact_email,
    )
