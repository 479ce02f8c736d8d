"""What a person answers, or does not."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from directory.live_fields import set_live
from directory.models import Mentor, PauseReason


def confirm_still_true(*, mentor: Mentor, now: datetime | None = None, come_back: bool = False) -> None:
    """Note that somebody said, by an answer or by changing it, that their profile is true.

    It ends the pause that silence began. One that the person asked for ends where they ask for that too; one that the
    organisers decided is theirs to end.

    Args:
        mentor: a saved profile.
        now: when they said so; the present where None.
        come_back: whether they also want to receive requests again.

    Raises:
        Mentor.DoesNotExist: the profile was erased meanwhile.
    """
    with transaction.atomic():
        current = Mentor.objects.select_for_update().get(pk=mentor.pk)
        fields: dict[str, Any] = {"confirmed_at": now or timezone.now(), "asked_at": None}
        ends = current.pause_reason == PauseReason.SILENCE or (come_back and may_come_back(current))
        if current.paused and ends:
            fields |= {"paused": False, "pause_reason": ""}
        set_live(mentor, **fields)


def pause(*, mentor: Mentor, reason: PauseReason = PauseReason.PERSON) -> None:
    """Pause a profile. Whoever asks for it has answered: they are not asked again before they come back.

    Raises:
        Mentor.DoesNotExist: the profile was erased meanwhile.
    """
    with transaction.atomic():
        current = Mentor.objects.select_for_update().get(pk=mentor.pk)
        if current.paused and reason == PauseReason.PERSON and not may_come_back(current):
            return  # what the organisers decided does not become the person's to end
        answered = {} if reason == PauseReason.SILENCE else {"asked_at": None}
        set_live(mentor, paused=True, pause_reason=reason, **answered)


def may_come_back(mentor: Mentor) -> bool:
    """Return whether the person themselves may end the pause they are in."""
    return mentor.paused and mentor.pause_reason in {PauseReason.SILENCE, PauseReason.PERSON}
