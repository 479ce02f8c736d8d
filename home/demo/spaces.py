"""Filling the own space of the demonstration's pairs, as the two would have over some weeks."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.utils import timezone

from home.demo.content import shapes
from home.demo.content.spaces import SPACES
from pairing import services
from pairing.models import Goal, MeetingWay, Pair, PairMessage, PairMove, Participant, Turn

_GOALS_AFTER: Final = timedelta(days=3)
_WRITTEN_AT: Final = 9


def load_spaces(*, now: datetime) -> None:
    """Fill the spaces that are empty, each in a transaction of its own with its messages, and date them back."""
    for record in SPACES:
        pair = Pair.objects.filter(request__name=record.request, goals=None).first()
        if pair is None or not pair.is_active:
            continue
        with transaction.atomic():
            _fill(pair, record, now)


def _fill(pair: Pair, record: shapes.Space, now: datetime) -> None:
    sender = pair.participants.get(name=record.request)
    other = pair.participants.exclude(pk=sender.pk).get()
    half: dict[str, Participant] = {"sender": sender, "other": other}
    for each in (sender, other):
        services.go_on(half_id=each.pk)
    texts: dict[int | None, str] = {None: record.common, **{half[side].pk: text for side, text in record.goals.items()}}
    services.write_goals(half_id=sender.pk, texts=texts)
    Goal.objects.filter(pair=pair).update(at=pair.introduced_at + _GOALS_AFTER)
    for taken in record.turns:
        turn = services.pass_turn(half_id=sender.pk, to_id=half[taken.by].pk, topic=taken.topic)
        Turn.objects.filter(pk=turn.pk).update(at=now - timedelta(days=taken.days_ago))
    for met in record.met:
        services.log_meeting(
            half_id=sender.pk,
            starts_at=_at(now, -met.days_ago, record.next_hour),
            minutes=met.minutes,
            way=MeetingWay(met.way),
        )
    plan = services.MeetingPlan((_at(now, record.next_in_days, record.next_hour),), place=record.next_place)
    meeting = services.propose_meeting(half_id=sender.pk, plan=plan)
    for time in meeting.times.all():
        services.pick_time(half_id=other.pk, meeting_id=meeting.pk, time_id=time.pk)
    for written in record.written:
        letter = services.write_to_other(half_id=half[written.by].pk, text=written.text)
        PairMessage.objects.filter(pk=letter.pk).update(at=_at(now, -written.days_ago, _WRITTEN_AT))
    PairMove.objects.filter(pair=pair, at__gt=now - timedelta(hours=1)).update(at=now - timedelta(days=1))


def _at(now: datetime, days: int, hour: int) -> datetime:
    day = timezone.localtime(now) + timedelta(days=days)
    return day.replace(hour=hour, minute=0, second=0, microsecond=0)
