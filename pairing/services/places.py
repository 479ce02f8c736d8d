"""The places people of the directory have: taken by pairs, and held by invitations that wait for an answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.db.models import Count, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from directory.models import Mentor
from directory.room.services import tell_who_waits
from directory.search.index import index_mentors
from pairing.errors import NoRoomError, PlaceTakenError
from pairing.lifecycle import OPEN, InvitationState, PairState
from pairing.models import Invitation, Participant


def recount_places(mentor_ids: Iterable[int | None]) -> None:
    """Write into each mentor how many places are taken, past the revisions: none may bring an old count back."""
    chosen = {each for each in mentor_ids if each}
    if not chosen:
        return
    with transaction.atomic():
        if len(chosen) > 1:  # an UPDATE alone locks several in whatever order it finds them
            list(_locked(chosen))
        Mentor.objects.filter(pk__in=chosen).update(
            active_pairs=_counted(Participant.objects.exclude(pair__state=PairState.ENDED)),
            pending_invitations=_counted(Invitation.objects.filter(holding())),
        )
        index_mentors(chosen)
        tell_who_waits(chosen)


def holding() -> Q:
    """Which invitations hold a place: those that wait, and the first yes of two while the other is awaited."""
    return Q(state=InvitationState.PENDING) | Q(state=InvitationState.YES, request__state__in=OPEN)


def hold_places(mentors: Iterable[Mentor]) -> None:
    """Lock people of the directory, always in the same order, and see that each has room for an invitation.

    Raises:
        NoRoomError: one has none, or takes a break.
    """
    for mentor in _locked(mentor.pk for mentor in mentors):
        if not mentor.is_available:
            raise NoRoomError(mentor)


def take_places(mentors: Iterable[Mentor]) -> None:
    """Lock people of the directory and see that each has room for one more pair.

    Raises:
        PlaceTakenError: one has none left.
    """
    for mentor in _locked(mentor.pk for mentor in mentors):
        if mentor.active_pairs >= mentor.capacity:
            raise PlaceTakenError(mentor)


def _locked(mentor_ids: Iterable[int]) -> Iterable[Mentor]:
    return Mentor.objects.select_for_update().filter(pk__in=list(mentor_ids)).order_by("pk")


def _counted(rows: Any) -> Any:
    each = rows.filter(mentor=OuterRef("pk")).order_by().values("mentor").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(each), 0)
