"""Sending somebody their link again, and letting the ones sent before die."""

from __future__ import annotations

from django.db import transaction
from django.db.models import F

from pairing import messages
from pairing.signatures import Opened


def send_link_again(*, record: Opened) -> bool:
    """Send whoever a request, an invitation or a place in a pair belongs to their link; return whether there is where.

    The address is the one that is known, never one that somebody types.
    """
    with transaction.atomic():
        return messages.link_again(record) is not None


def renew_link(*, record: Opened) -> bool:
    """Let every link sent so far die, and send a new one; return whether there is where to send it."""
    with transaction.atomic():
        type(record)._default_manager.filter(pk=record.pk).update(link_version=F("link_version") + 1)
        record.refresh_from_db(fields=["link_version"])
        return messages.link_again(record) is not None
