"""Which calls are still to be made: not made yet, and still true.

What a call was to say may be settled before anybody telephones: somebody else was quicker, or time has passed. Such a
call is no longer open, and its letter is thrown away by the daily rounds (`pairing.services.calling`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final, NamedTuple, Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils import timezone

from core.models import MessageState
from directory.search.text import fold
from pairing.check_in_rule import ASKED_IN
from pairing.lifecycle import InvitationState, PairState, RequestState
from pairing.meeting_rule import MeetingState

if TYPE_CHECKING:
    # Named in strings: a model and its queryset name each other.
    from pairing.models import Call, Invitation, PairingRequest, Participant  # noqa: F401  named in quotes

INVITATION: Final = "pairing/invitation"
WHILE: Final[Mapping[str, Q]] = {
    INVITATION: Q(invitation__state=InvitationState.PENDING),
    "pairing/question_answered": Q(invitation__state=InvitationState.PENDING),
    "pairing/question": Q(request__state=RequestState.QUESTION),
    "pairing/received": Q(request__state=RequestState.RECEIVED),
    "pairing/still_looking": Q(request__state=RequestState.RECEIVED),
    "pairing/introduction": Q(half__pair__state=PairState.INTRODUCED, half__goes_on_at=None),
    "pairing/proposed": Q(request__state__in=[RequestState.PROPOSED, RequestState.QUESTION]),
}
"""Messages that are true only while a request, an invitation or a pair stands where it stood."""
MEETING_PROPOSED: Final = "pairing/meeting_proposed"
MEETING_AGREED: Final = "pairing/meeting_agreed"
PAIR_ENDED: Final = "pairing/pair_ended"
CHECK_IN: Final = "pairing/check_in"
TURN: Final = "pairing/turn"
NO_PAIR: Final = "pairing/no_pair"
LEFT: Final = frozenset({MessageState.POSTED, MessageState.TOLD})


def record_field(record: PairingRequest | Invitation | Participant) -> str:
    """Return the field of a call that names such a record."""
    fields = {"pairingrequest": "request", "invitation": "invitation", "participant": "half"}
    return fields[str(record._meta.model_name)]


class Waiting(NamedTuple):
    """One open call, as far as it says whose turn it is."""

    pk: int
    created_at: datetime
    tried_at: datetime | None
    person: tuple[str, str]
    """The same for all calls to one person: their name, and the number or the address they are known by."""


class CallQuerySet(models.QuerySet["Call"]):
    """Named selections of calls."""

    def open(self) -> Self:
        """Those still to be made."""
        return self._untold().filter(_still_true())

    def settled(self) -> Self:
        """Those nobody made, and nobody has to any more."""
        return self._untold().exclude(pk__in=self.model._default_manager.filter(_still_true()).values("pk"))

    def about(self, record: PairingRequest | Invitation | Participant) -> Self:
        """Those to one record's person."""
        return self.filter(**{record_field(record): record})

    def waiting(self) -> list[Waiting]:
        """Return the calls with whose they are, in one query and without a word of what is to be said."""
        known = [
            Coalesce(*(f"{record}__{field}" for record in ("half", "invitation", "request")))
            for field in ("name", "phone", "email")
        ]
        rows = self.order_by("created_at", "pk").values_list("pk", "created_at", "tried_at", *known)
        return [
            Waiting(pk, created_at, tried_at, (fold(name), re.sub(r"\D", "", phone) or email.casefold()))
            for pk, created_at, tried_at, name, phone, email in rows
        ]

    def number_of_people(self) -> int:
        """Return how many people there are to call."""
        return len({each.person for each in self.waiting()})

    def _untold(self) -> Self:
        return self.filter(told_at=None).exclude(message__state__in=LEFT)


def _still_true() -> Q:
    check_ins = apps.get_model("pairing", "CheckIn").objects
    since = check_ins.filter(half=OuterRef("half"), number__gt=OuterRef("number"))
    asked = check_ins.unanswered().filter(~Exists(since), half=OuterRef("half"), pair__state__in=ASKED_IN)
    # Asked a second time, nobody is called about the first; nor about whose turn it was before.
    later = apps.get_model("pairing", "Call").objects.filter(half=OuterRef("half"), pk__gt=OuterRef("pk"))
    of_meeting = apps.get_model("pairing", "Call").objects.filter(meeting=OuterRef("meeting"), half=OuterRef("half"))
    # Of one meeting only what was said of it last: it may have been moved, and agreed again.
    is_last = ~Q(Exists(of_meeting.filter(pk__gt=OuterRef("pk"))))
    to_pick = Q(meeting__state=MeetingState.PROPOSED) & ~Q(meeting__proposed_by=F("half")) & is_last
    to_come = Q(meeting__state=MeetingState.AGREED, meeting__starts_at__gt=timezone.now()) & is_last
    # Who asks a question knows what they were invited to; a reminder comes after it.
    asked_back = apps.get_model("pairing", "Question").objects.filter(
        invitation=OuterRef("invitation"), asked_at__gte=OuterRef("created_at")
    )
    again = apps.get_model("pairing", "PairingRequest").objects.filter(follows=OuterRef("request"))
    kind = {
        **WHILE,
        INVITATION: WHILE[INVITATION] & ~Q(Exists(asked_back)),
        CHECK_IN: Q(Exists(asked)) & ~Q(Exists(later.filter(message__kind=CHECK_IN))),
        TURN: ~Q(Exists(later.filter(message__kind=TURN))),
        MEETING_PROPOSED: to_pick,
        MEETING_AGREED: to_come,
        NO_PAIR: ~Q(Exists(again)),
    }
    true = ~Q(message__kind__in=list(kind))
    for name, condition in kind.items():
        true |= Q(message__kind=name) & condition
    # Once a pair has ended there is nothing left to say but that.
    goes_on = Q(half=None) | Q(message__kind=PAIR_ENDED) | ~Q(half__pair__state=PairState.ENDED)
    return true & goes_on


CallManager = models.Manager.from_queryset(CallQuerySet)
