"""A pair's meetings: proposing times, picking one, changing, cancelling, writing down what took place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from pairing import messages
from pairing.errors import MeetingChangedError, NotYetHeldError, TimePassedError, TooManyMeetingsError
from pairing.lifecycle import Actor
from pairing.meeting_rule import TO_COME, MeetingState, may_have_been_held, may_move_meeting, may_pick
from pairing.models import Happening, Meeting, MeetingTime, MeetingWay, Pair, PairMove, Participant
from pairing.services.steps import attach, locked_living_half, note_pair, other_of

AT_ONCE: Final = 6
"""How many meetings of one pair may wait at a time."""


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """What a half proposes."""

    times: tuple[datetime, ...]
    """One to three, aware."""
    way: MeetingWay = MeetingWay.IN_PERSON
    place: str = ""
    minutes: int = 60


def propose_meeting(*, half_id: int, plan: MeetingPlan, by: User | None = None) -> Meeting:
    """Propose a meeting to the other half; the same one proposed twice is proposed once.

    Args:
        half_id: who proposes.
        plan: when, how and where.
        by: the organiser to whom it was said on the telephone.

    Raises:
        PairEndedError: the pair was ended.
        TooManyMeetingsError: so many meetings wait that one more makes no sense.
    """
    with transaction.atomic():
        pair, half = locked_living_half(half_id)
        waiting = list(pair.meetings.filter(state__in=TO_COME).prefetch_related("times"))
        for each in waiting:
            if each.proposed_by_id == half.pk and _plan_of(each) == plan:
                return each
        if len(waiting) >= AT_ONCE:
            raise TooManyMeetingsError(AT_ONCE)
        meeting = Meeting(pair=pair)
        _plan(meeting, plan, half)
        line = note_pair(pair, Happening.MEETING_PROPOSED, Actor.HALF, half=half, by=by)
        attach(line, messages.meeting_proposed(other_of(pair, half), half, meeting, plan.times))
    return meeting


def propose_other_times(*, half_id: int, meeting_id: int, plan: MeetingPlan, by: User | None = None) -> Meeting:
    """Propose other times for a meeting that was proposed or agreed; the other half picks one of them.

    Raises:
        PairEndedError: the pair was ended.
        MeetingChangedError: it was cancelled or held meanwhile.
    """
    with transaction.atomic():
        pair, half = locked_living_half(half_id)
        meeting = _moving(pair, meeting_id, MeetingState.PROPOSED)
        if meeting.proposed_by_id == half.pk and _plan_of(meeting) == plan:
            return meeting
        _plan(meeting, plan, half)
        line = note_pair(pair, Happening.MEETING_PROPOSED, Actor.HALF, half=half, by=by)
        attach(line, messages.meeting_proposed(other_of(pair, half), half, meeting, plan.times))
    return meeting


def pick_time(*, half_id: int, meeting_id: int, time_id: int, by: User | None = None) -> Meeting:
    """Pick one of the times that the other half proposes: the meeting is agreed, and both get it for their calendars.

    Raises:
        PairEndedError: the pair was ended.
        MeetingChangedError: other times are proposed by now, or it was cancelled; or they are one's own times.
        TimePassedError: that time has passed.
    """
    with transaction.atomic():
        pair, half = locked_living_half(half_id)
        meeting = _moving(pair, meeting_id, MeetingState.AGREED)
        picked = meeting.times.filter(pk=time_id).first()
        if picked is None or not may_pick(meeting.proposed_by_id, half.pk):
            raise MeetingChangedError
        if picked.starts_at <= timezone.now():
            raise TimePassedError
        if meeting.starts_at:  # calendars have it at another time: this replaces that
            meeting.sequence += 1
        meeting.starts_at = picked.starts_at
        meeting.times.all().delete()
        line = _move(meeting, MeetingState.AGREED, Happening.MEETING_AGREED, half, by)
        other = other_of(pair, half)
        theirs = messages.meeting_agreed(half, other, meeting, by_reader=True)
        attach(line, theirs, messages.meeting_agreed(other, half, meeting))
    return meeting


def agree_on_meeting(*, half_id: int, plan: MeetingPlan, by: User) -> Meeting:
    """Write down a meeting on which the two agreed by themselves: both get it for their calendars.

    Args:
        half_id: who says so on the telephone.
        plan: when, one time, how and where.
        by: the organiser.

    Raises:
        PairEndedError: the pair was ended.
        TimePassedError: that time has passed.
    """
    [starts_at] = plan.times
    with transaction.atomic():
        pair, half = locked_living_half(half_id)
        if starts_at <= timezone.now():
            raise TimePassedError
        agreed = pair.meetings.filter(state=MeetingState.AGREED, starts_at=starts_at).first()
        if agreed:  # written down twice
            return agreed
        meeting = Meeting(pair=pair, proposed_by=half, starts_at=starts_at)
        meeting.way, meeting.place, meeting.minutes = plan.way, plan.place, plan.minutes
        line = _move(meeting, MeetingState.AGREED, Happening.MEETING_AGREED, half, by)
        other = other_of(pair, half)
        own = messages.meeting_agreed(half, other, meeting, by_reader=True)
        attach(line, own, messages.meeting_agreed(other, half, meeting))
    return meeting


def cancel_meeting(*, half_id: int, meeting_id: int, by: User | None = None) -> Meeting:
    """Cancel a meeting, without a reason; the other half is told, and an agreed one leaves both calendars.

    Raises:
        PairEndedError: the pair was ended.
        MeetingChangedError: it was cancelled or held meanwhile.
    """
    with transaction.atomic():
        pair, half = locked_living_half(half_id)
        meeting = _moving(pair, meeting_id, MeetingState.CANCELLED)
        meeting.times.all().delete()
        meeting.sequence += 1
        line = _move(meeting, MeetingState.CANCELLED, Happening.MEETING_CANCELLED, half, by)
        attach(line, messages.meeting_cancelled(other_of(pair, half), half, meeting))
        if meeting.starts_at:
            attach(line, messages.meeting_cancelled(half, other_of(pair, half), meeting, by_reader=True))
    return meeting


def log_meeting(
    *,
    half_id: int,
    starts_at: datetime,
    minutes: int,
    way: MeetingWay,
    meeting_id: int | None = None,
    by: User | None = None,
) -> Meeting:
    """Write down that a meeting took place: one that was agreed, or one that was never planned here. Nobody is told.

    Args:
        half_id: who writes it down.
        starts_at: when it began, aware.
        minutes: how long it lasted.
        way: how they met.
        meeting_id: the meeting that was agreed; None for one that was not planned.
        by: the organiser to whom it was said on the telephone.

    Raises:
        PairEndedError: the pair was ended.
        NotYetHeldError: it lies ahead, or too far back.
        MeetingChangedError: the meeting is no longer one that was agreed.
    """
    with transaction.atomic():
        pair, half = locked_living_half(half_id)
        if not may_have_been_held(starts_at, timezone.now()):
            raise NotYetHeldError
        if meeting_id is None:
            noted = pair.meetings.filter(state=MeetingState.HELD, starts_at=starts_at).first()
            if noted:  # both halves write the same meeting down, or one presses twice
                return noted
            meeting = Meeting(pair=pair, proposed_by=half)
        else:
            meeting = _moving(pair, meeting_id, MeetingState.HELD)
        meeting.starts_at, meeting.minutes, meeting.way = starts_at, minutes, way
        _move(meeting, MeetingState.HELD, Happening.MEETING_HELD, half, by)
    return meeting


def _moving(pair: Pair, meeting_id: int, to: MeetingState) -> Meeting:
    meeting = pair.meetings.filter(pk=meeting_id).first()
    if meeting is None or not may_move_meeting(meeting.current_state, to):
        raise MeetingChangedError
    return meeting


def _plan(meeting: Meeting, plan: MeetingPlan, half: Participant) -> None:
    """Write a plan into a meeting, new or not, and save it."""
    meeting.state, meeting.proposed_by = MeetingState.PROPOSED, half
    meeting.way, meeting.place, meeting.minutes = plan.way, plan.place, plan.minutes
    meeting.changed_at = timezone.now()
    meeting.save()
    meeting.times.all().delete()
    MeetingTime.objects.bulk_create(MeetingTime(meeting=meeting, starts_at=each) for each in sorted(set(plan.times)))


def _plan_of(meeting: Meeting) -> MeetingPlan:
    times = tuple(each.starts_at for each in meeting.times.all())
    return MeetingPlan(times, MeetingWay(meeting.way), meeting.place, meeting.minutes)


def _move(meeting: Meeting, to: MeetingState, what: Happening, half: Participant, by: User | None) -> PairMove:
    meeting.state, meeting.changed_at = to, timezone.now()
    meeting.save()
    return note_pair(meeting.pair, what, Actor.HALF, half=half, by=by)
