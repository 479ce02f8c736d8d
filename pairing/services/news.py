"""Asking each half of a pair how it goes, and keeping what it says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from core.rounds import register
from pairing import messages
from pairing.check_in_rule import CheckInAnswer, due
from pairing.errors import NewsGivenError, PairEndedError
from pairing.lifecycle import Actor
from pairing.models import CheckIn, Happening, Pair, PairingSetting
from pairing.services.pairs import leave_pair
from pairing.services.steps import attach, locked_pair, note_pair


@register
def ask_for_news(now: datetime | None = None) -> int:
    """Ask each half of the pairs whose time has come (see `pairing.check_in_rule`); return how many pairs."""
    moment = now or timezone.now()
    setting = PairingSetting.load()
    soonest = moment - timedelta(days=min(setting.first_check_in, setting.second_check_in))
    chosen = Pair.objects.may_be_asked_for_news(soonest).order_by("pk").prefetch_related("check_ins")
    # Those that only wait for the second time are left alone: no lock is taken of them every day.
    ready = [pair.pk for pair in chosen if _due(pair, pair.check_ins.all(), setting, moment)]
    return sum(_ask(pair_id, setting, moment) for pair_id in ready)


def answer_check_in(
    *, check_in_id: int, answer: CheckInAnswer, words: str = "", thanks: str = "", by: User | None = None
) -> CheckIn:
    """Keep what one half says of its pair, once; “it is over” ends the pair, as `leave_pair` does.

    Args:
        check_in_id: what was asked of whom.
        answer: what they say.
        words: a sentence for the organisers, may be empty.
        thanks: where it is over, a line or two to the other half, may be empty.
        by: the organiser to whom it was said on the telephone; None where the person's own link was used.

    Raises:
        CheckIn.DoesNotExist: the pair was erased.
        NewsGivenError: this half has answered already.
        PairEndedError: the pair has ended.
    """
    with transaction.atomic():
        pair = locked_pair(CheckIn.objects.only("pair_id").get(pk=check_in_id).pair_id)
        asked = CheckIn.objects.select_related("half").get(pk=check_in_id)
        if asked.answered_at is not None:
            raise NewsGivenError
        if not pair.is_active:
            raise PairEndedError
        asked.answered_at, asked.answer, asked.words, asked.by = timezone.now(), answer, words.strip(), by
        asked.save(update_fields=["answered_at", "answer", "words", "by"])
        note_pair(pair, Happening.NEWS, Actor.HALF, half=asked.half, by=by)
        if answer == CheckInAnswer.OVER:
            leave_pair(half_id=asked.half_id, thanks=thanks, by=by)
    return asked


def _ask(pair_id: int, setting: PairingSetting, moment: datetime) -> bool:
    """Ask the halves of a pair, unless somebody was quicker."""
    with transaction.atomic():
        pair = Pair.objects.select_for_update().filter(pk=pair_id).first()
        number = _due(pair, pair.check_ins.all(), setting, moment) if pair else None
        if pair is None or number is None:
            return False
        line = note_pair(pair, Happening.ASKED_FOR_NEWS, Actor.CLOCK)
        one, two = pair.participants.all()
        for to, other in ((one, two), (two, one)):
            CheckIn.objects.create(pair=pair, half=to, number=number, asked_at=moment)
            attach(line, messages.check_in(to, other))
    return True


def _due(pair: Pair, before: Iterable[CheckIn], setting: PairingSetting, moment: datetime) -> int | None:
    return due(
        introduced_at=pair.introduced_at,
        now=moment,
        state=pair.current_state,
        asked={each.number: each.asked_at for each in before},
        first_after=timedelta(days=setting.first_check_in),
        second_after=timedelta(days=setting.second_check_in),
    )
