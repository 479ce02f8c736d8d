"""The rule by which a pair is asked for news.

In plain words:

    Each half of a pair is asked how it goes twice: some weeks after the introduction, and again some months after it.
    One tap answers: they have met, not yet, or it is over. A pair that takes a break, or has ended, is left in peace.

    Nobody is asked two things at once. Where both times have gone by, because the pair took a break or the site was not
    yet asking anybody, only the later question is asked, and the earlier one never is. Where the first was asked late,
    the second waits as long after it as it would have waited had the first been on time.

Worked example, with 21 and 90 days: Ana and Bernard were introduced on March 1. On March 22 they are asked the first
time; on May 30 the second time, and never again. Had they been on a break from March 10 to May 25, they would be asked
the first time on May 25, and the second time not on May 30 but on August 2, 69 days later. Had they come back on June
10 they would be asked once only, the second time.

Nothing here reads the database or the clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _

from pairing.lifecycle import PairState


class CheckInAnswer(models.TextChoices):
    """What a half says of its pair."""

    MET = "met", _("vus")
    NOT_YET = "not_yet", _("pas encore")
    OVER = "over", _("terminé")


FIRST: Final = 1
SECOND: Final = 2
ASKED_IN: Final = frozenset({PairState.INTRODUCED, PairState.ACTIVE})
"""Where a pair stands that is asked for news."""
SILENT_AFTER: Final = timedelta(days=14)
"""How long somebody may leave the question unanswered before the organisers see it."""


def due(
    *,
    introduced_at: datetime,
    now: datetime,
    state: PairState,
    asked: Mapping[int, datetime],
    first_after: timedelta,
    second_after: timedelta,
) -> int | None:
    """Return which question a pair is to be asked now: `FIRST`, `SECOND`, or None.

    Args:
        introduced_at: when the two were introduced; all moments are aware.
        now: the moment to judge by.
        state: where the pair stands.
        asked: by number, when the pair was asked before.
        first_after: how long after the introduction the first question comes.
        second_after: the same of the second; where that is no later than the first, there is no first.
    """
    if state not in ASKED_IN or SECOND in asked:
        return None
    if now >= introduced_at + second_after:
        waits_until = asked[FIRST] + (second_after - first_after) if FIRST in asked else now
        return SECOND if now >= waits_until else None
    is_first_due = now >= introduced_at + first_after and FIRST not in asked
    return FIRST if is_first_due else None
