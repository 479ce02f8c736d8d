"""Asking, and pausing those who do not answer: once a day, in batches, each in a transaction of its own.

A batch is asked, or paused, together with the messages that say so, or not at all. What a round leaves, the next does.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from core.rounds import register
from directory.models import DirectorySetting, Mentor, PauseReason
from directory.querysets import MentorQuerySet
from directory.stillness import messages
from directory.stillness.services import pause

BATCH: Final = 100


@register
def ask_who_is_still_up_for_it(now: datetime | None = None) -> int:
    """Ask those who have said nothing for as long as the settings allow; return how many were asked."""
    moment, times = now or timezone.now(), DirectorySetting.load()
    due = Mentor.objects.to_be_asked(before=moment - timedelta(days=times.confirm_every))

    def ask(batch: list[Mentor]) -> None:
        Mentor.objects.filter(pk__in=[mentor.pk for mentor in batch]).update(asked_at=moment)
        for mentor in batch:
            messages.still_up_for_it(mentor, until=moment + timedelta(days=times.pause_after))

    return _in_batches(due, ask)


@register
def pause_the_silent(now: datetime | None = None) -> int:
    """Pause those who were asked and did not answer in the time the settings give; return how many were paused."""
    moment, times = now or timezone.now(), DirectorySetting.load()
    silent = Mentor.objects.silent_since(moment - timedelta(days=times.pause_after))

    def pause_all(batch: list[Mentor]) -> None:
        for mentor in batch:
            pause(mentor=mentor, reason=PauseReason.SILENCE)
            messages.paused_for_silence(mentor)
        messages.paused_digest(batch)

    return _in_batches(silent, pause_all)


def _in_batches(due: MentorQuerySet, work: Callable[[list[Mentor]], None]) -> int:
    """Work through a selection that what is done makes smaller; return how many there were."""
    done = 0
    while True:
        with transaction.atomic():
            # Locked, so that two rounds at once do not both write to the same person.
            batch = list(due.select_for_update().order_by("pk")[:BATCH])
            if batch:
                work(batch)
        done += len(batch)
        if len(batch) < BATCH:
            return done
