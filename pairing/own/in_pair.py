"""The rooms of a pair's own space, each opened by the same link as the first page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from pairing.errors import PairEndedError
from pairing.models import Pair, Participant
from pairing.own.links import broken_link, opened_by_link
from pairing.signatures import Purpose

Room = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Inside:
    """Who is inside, with whom, and by which link."""

    me: Participant
    other: Participant
    token: str

    @property
    def pair(self) -> Pair:
        """The pair."""
        return self.me.pair

    @property
    def halves(self) -> tuple[Participant, Participant]:
        """Both halves, oneself first."""
        return self.me, self.other

    def address(self, room: str = "half", *rest: Any) -> str:
        """Return the path of one of the rooms; of the first one by itself."""
        return reverse(f"pairing:{room}", args=[self.token, *rest])

    def back(self, what: str = "") -> HttpResponse:
        """Lead to the first page, which says what was done."""
        return redirect(self.address() + (f"?fait={what}" if what else ""))


def room(view: Room) -> Room:
    """Hand the view who is inside; where the pair has ended, lead to the first page, which says so.

    The view is given the request, `Inside`, and the rest of the address.
    """

    @opened_by_link(Purpose.HALF)
    @wraps(view)
    def entered(request: HttpRequest, record: Participant, token: str, **rest: Any) -> HttpResponse:
        other = other_half(record)
        if not record.pair.is_active or other is None:
            return redirect("pairing:half", token)
        inside = Inside(record, other, token)
        try:
            return view(request, inside, **rest)
        except PairEndedError:
            return inside.back()
        except (Participant.DoesNotExist, Pair.DoesNotExist):
            return broken_link(request, "gone", 410)

    return entered


def other_half(record: Participant) -> Participant | None:
    """Return the other half; None where it is erased."""
    return record.pair.participants.select_related("mentor").exclude(pk=record.pk).first()
