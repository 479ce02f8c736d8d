"""The rule that a pair's meetings follow.

In plain words:

    Either half proposes a meeting: up to three times, how, and where. It is *proposed* until the other picks one of the
    times; then it is *agreed* and both have it in their calendars. Whoever would rather have another time proposes
    other times, and it is *proposed* again, to be picked by the one who did not propose. Either half may have it
    *cancelled*, without a reason. Once its time has come either half may write down that it was *held*; so may they a
    meeting that was never planned here: two people who met by chance did meet.

What was held or cancelled stays so. A proposal is picked by the other half, never by the one who made it, and a meeting
is not held before its time.

Worked example: Ana proposes Tuesday or Thursday, Bernard picks Thursday (agreed, sequence 0). On Wednesday Bernard
proposes Friday instead (proposed); Ana picks it (agreed, sequence 1): calendars replace Thursday by Friday, because the
entry kept its name and its sequence went up (RFC 5545, 3.8.7.4).

Nothing here reads the database or the clock.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _

from pairing.lifecycle import Actor


class MeetingState(models.TextChoices):
    """Where a meeting stands."""

    PROPOSED = "proposed", _("proposée")
    AGREED = "agreed", _("convenue")
    HELD = "held", _("tenue")
    CANCELLED = "cancelled", _("annulée")


MEETING_START: Final = MeetingState.PROPOSED
_BY_A_HALF: Final = frozenset({Actor.HALF})
MEETING_MOVES: Final[Mapping[tuple[MeetingState, MeetingState], frozenset[Actor]]] = {
    (MeetingState.PROPOSED, MeetingState.PROPOSED): _BY_A_HALF,  # other times
    (MeetingState.PROPOSED, MeetingState.AGREED): _BY_A_HALF,
    (MeetingState.PROPOSED, MeetingState.CANCELLED): _BY_A_HALF,
    (MeetingState.AGREED, MeetingState.PROPOSED): _BY_A_HALF,
    (MeetingState.AGREED, MeetingState.CANCELLED): _BY_A_HALF,
    (MeetingState.AGREED, MeetingState.HELD): _BY_A_HALF,
}
"""The only moves of a meeting there are, and who may make each: a half, on its own page or by telephone."""
TO_COME: Final = frozenset({MeetingState.PROPOSED, MeetingState.AGREED})
"""Something is still to be said or done about it."""

TIMES: Final = 3
"""How many times may be proposed at once."""
SHORTEST, LONGEST = timedelta(minutes=10), timedelta(hours=8)
FURTHEST: Final = timedelta(days=400)
"""How far ahead a meeting is planned, and how long ago one was held that is written down now."""


def may_move_meeting(state: MeetingState, wanted: MeetingState) -> bool:
    """Return whether a meeting may go from where it stands to where a half wants it."""
    return (state, wanted) in MEETING_MOVES


def may_pick(proposed_by: int | None, half: int) -> bool:
    """Return whether somebody may pick one of the times proposed: the half that did not propose them.

    Args:
        proposed_by: the number of the half that did; None where it is not known any more.
        half: the number of the half that asks.
    """
    return proposed_by is None or proposed_by != half


def may_have_been_held(starts_at: datetime, now: datetime) -> bool:
    """Return whether a meeting that began at a moment may be written down as held by now; both aware."""
    return now - FURTHEST <= starts_at <= now
