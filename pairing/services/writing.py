"""What the two halves of a pair write to each other through the site."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from pairing import messages
from pairing.errors import TooManyWordsError
from pairing.lifecycle import Actor
from pairing.models import Happening, PairMessage
from pairing.services.steps import attach, locked_living_half, note_pair, other_of

A_DAY: Final = 20
"""How many messages one half may write within a day."""
_SAME_WITHIN: Final = timedelta(minutes=10)


def write_to_other(*, half_id: int, text: str, by: User | None = None) -> PairMessage:
    """Write to the other half: kept in the pair's space, and delivered; sent twice in a moment, it is sent once.

    Args:
        half_id: who writes.
        text: what.
        by: the organiser who wrote it down on the telephone.

    Raises:
        PairEndedError: the pair was ended.
        TooManyWordsError: they have written 20 times within a day.
    """
    with transaction.atomic():
        pair, half = locked_living_half(half_id)
        today = PairMessage.objects.filter(half=half, at__gte=timezone.now() - timedelta(days=1))
        last = today.last()
        if last and last.text == text.strip() and last.at >= timezone.now() - _SAME_WITHIN:
            return last
        if today.count() >= A_DAY:
            raise TooManyWordsError
        written = PairMessage.objects.create(pair=pair, half=half, text=text.strip(), by=by)
        line = note_pair(pair, Happening.MESSAGE, Actor.HALF, half=half, by=by)
        attach(line, messages.pair_message(other_of(pair, half), half, written.text))
    return written
