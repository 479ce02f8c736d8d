"""Asking to be told of room, confirming it, and telling."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from core.rounds import register
from directory.models import DirectorySetting, Mentor, RoomAlert
from directory.room import messages
from directory.signatures import LIFETIME, Purpose


def ask_to_be_told(*, mentor: Mentor, email: str, language: str) -> None:
    """Keep that somebody wants to be told, once they confirm it by the link they are sent.

    Nothing tells whoever asks whether the address was waiting already; one that was gets no second message.
    """
    with transaction.atomic():
        waiting = RoomAlert.objects.select_for_update().filter(mentor=mentor, email__iexact=email).first()
        if waiting is None:
            waiting, _ = RoomAlert.objects.get_or_create(mentor=mentor, email=email, defaults={"language": language})
        if waiting.confirmed_at is None:
            messages.confirm(waiting)


def confirm_alert(*, alert_id: int, now: datetime | None = None) -> Mentor | None:
    """Note that the address is its owner's, who is told at once where room came meanwhile.

    Returns:
        who is waited for; None where the alert is gone.
    """
    with transaction.atomic():
        alert = RoomAlert.objects.select_for_update().select_related("mentor").filter(pk=alert_id).first()
        if alert is None:
            return None
        if alert.confirmed_at is None:
            alert.confirmed_at = now or timezone.now()
            alert.save(update_fields=["confirmed_at"])
            tell_who_waits([alert.mentor_id])
    return alert.mentor


def forget_alert(*, alert_id: int) -> None:
    """Let go of an alert: who waited has changed their mind."""
    RoomAlert.objects.filter(pk=alert_id).delete()


def tell_who_waits(mentor_ids: Iterable[int]) -> int:
    """Tell all who wait for these people, as far as they have room now, and forget that they waited.

    Called in the transaction by which room may have come, so that nobody is told of what did not happen. What makes
    room past the models is seen by the daily round.

    Returns:
        how many people were told.
    """
    with transaction.atomic():
        open_now = Mentor.objects.open_to_pairing().filter(pk__in=list(mentor_ids))
        waiting = RoomAlert.objects.filter(mentor__in=open_now, confirmed_at__isnull=False)
        told = list(waiting.select_related("mentor").order_by("pk").select_for_update(of=("self",)))
        for alert in told:
            messages.room_came(alert)
        RoomAlert.objects.filter(pk__in=[alert.pk for alert in told]).delete()
    return len(told)


@register
def keep_room_alerts(now: datetime | None = None) -> int:
    """Tell those who were missed, forget those who waited too long or never confirmed; return how many it were."""
    moment = now or timezone.now()
    told = tell_who_waits(
        RoomAlert.objects.filter(confirmed_at__isnull=False).values_list("mentor", flat=True).distinct()
    )
    long_ago = moment - timedelta(days=DirectorySetting.load().room_alert_for)
    forgotten, _ = RoomAlert.objects.filter(confirmed_at__lt=long_ago).delete()
    unconfirmed = RoomAlert.objects.filter(confirmed_at=None, created_at__lt=moment - LIFETIME[Purpose.ROOM])
    expired, _ = unconfirmed.delete()
    return told + forgotten + expired
