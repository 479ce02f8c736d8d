"""Calling people: what was told, who did not answer the telephone, and reminding the organisers of whom to call."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Final

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import F, Max, Q
from django.utils import timezone

from core.mail.forgetting import is_unkept
from core.models import MessageState, OutgoingMessage
from core.rounds import register
from pairing import messages
from pairing.models import Call, PairingSetting
from pairing.services.erasing import forget_who_was_told
from pairing.signatures import Opened

LONG: Final = timedelta(days=7)
"""After which the organisers are told again of those who still wait to be called."""
ONE_TRY: Final = timedelta(minutes=1)
"""A button pressed twice within this time is one try."""


def told(*, call_id: int, by: User) -> bool:
    """Note that somebody was told, on the telephone, what a message says; its letter need not be posted.

    Args:
        call_id: which call.
        by: the organiser who told them.

    Returns:
        whether this is new: False where it was told before, where its letter was posted, or where it was erased.
    """
    with transaction.atomic():
        call = Call.objects.select_for_update().filter(pk=call_id, told_at=None).first()
        if call is None:
            return False
        message = OutgoingMessage.objects.select_for_update().get(pk=call.message_id)
        if message.state in {MessageState.POSTED, MessageState.TOLD}:
            return False
        now = timezone.now()
        call.told_at, call.told_by = now, by
        call.save(update_fields=["told_at", "told_by"])
        if message.state in {MessageState.LETTER, MessageState.HELD}:
            message.state, message.sent_at = MessageState.TOLD, now
            message.save(update_fields=["state", "sent_at"])
            if is_unkept(message.kind):
                message.delete()
                forget_who_was_told()
    return True


def tried(*, call_id: int) -> bool:
    """Note that nobody answered the telephone: the call goes to the end of the list.

    Returns:
        whether it was noted: False where there is nothing to call about any more.
    """
    now = timezone.now()
    with transaction.atomic():
        call = Call.objects.open().filter(pk=call_id).first()
        if call is None:
            return False
        again = Q(tried_at=None) | Q(tried_at__lt=now - ONE_TRY)
        Call.objects.filter(again, pk=call.pk).update(tries=F("tries") + 1, tried_at=now)
    return True


def answered(*, whose: Opened, by: User, act: Callable[[], object], calls: Iterable[int] | None = None) -> None:
    """Make the step somebody asked for on the telephone, and note that they were told what there was to tell them.

    What the step itself gives to tell, an introduction say, is not told yet. What `act` raises undoes it all.

    Args:
        whose: whose step it is.
        by: the organiser.
        act: makes the step.
        calls: the numbers of what the organiser had before them; all that was open where None.
    """
    with transaction.atomic():
        before = Call.objects.open().about(whose)
        if calls is not None:
            before = before.filter(pk__in=list(calls))
        chosen = list(before.values_list("pk", flat=True))
        act()  # first: it locks the request or the pair, before any message is locked
        for call_id in chosen:
            told(call_id=call_id, by=by)


@register
def throw_away_settled() -> int:
    """Throw away the letters of what nobody has to be told any more; return how many."""
    with transaction.atomic():
        unneeded = list(Call.objects.settled().filter(message__to="").values_list("message_id", flat=True))
        OutgoingMessage.objects.filter(pk__in=unneeded, state=MessageState.LETTER).delete()
    return len(unneeded)


@register
def tell_team_of_calls(now: datetime | None = None) -> int:
    """Tell the organisers, in one message, that people are to be called; return how many there are, 0 where none left.

    They are told when somebody has come onto the list since they last were; of the same people again only once a week,
    and only where somebody has waited that long. Made twice, it tells once.
    """
    moment = now or timezone.now()
    with transaction.atomic():
        # Two rounds at once take turns here.
        PairingSetting.objects.select_for_update().filter(pk=PairingSetting.load().pk).first()
        open_calls = Call.objects.open().waiting()
        if not open_calls:
            return 0
        last = OutgoingMessage.objects.filter(kind="pairing/calls_waiting").aggregate(at=Max("created_at"))["at"]
        new = last is None or any(each.created_at > last for each in open_calls)
        still = last is not None and last <= moment - LONG and open_calls[0].created_at <= moment - LONG
        if not new and not still:
            return 0
        people = len({each.person for each in open_calls})
        return people if messages.calls_waiting(people=people, new=new) else 0
