"""Which requests, invitations and pairs somebody looks at."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, OuterRef, Q

from pairing.check_in_rule import ASKED_IN, SECOND, CheckInAnswer
from pairing.lifecycle import CONFIRMED, OPEN, TO_HANDLE, InvitationState, PairState, RequestState

if TYPE_CHECKING:
    # Named in strings: a model and its queryset name each other.
    from pairing.models import CheckIn, Invitation, Pair, PairingRequest  # noqa: F401  named in quotes


class PairingRequestQuerySet(models.QuerySet["PairingRequest"]):
    """Named selections of requests."""

    def confirmed(self) -> Self:
        """Those whose sender followed the link: what the organisers see."""
        return self.filter(state__in=CONFIRMED).exclude(state=RequestState.WITHDRAWN, confirmed_at=None)

    def open(self) -> Self:
        """Those whose sender waits for how they end."""
        return self.filter(state__in=OPEN)

    def to_handle(self) -> Self:
        """Those that wait for an organiser."""
        return self.filter(state__in=TO_HANDLE)

    def sent_by(self, email: str, since: datetime) -> Self:
        """Those that name an e-mail address and were sent after a moment, confirmed or not."""
        return self.filter(email__iexact=email, created_at__gte=since)

    def of_sender(self, request: PairingRequest) -> Self:
        """Those that whoever sent a request has sent, by e-mail address, or by telephone where there is none."""
        if request.email:
            return self.filter(email__iexact=request.email)
        return self.filter(email="", phone=request.phone) if request.phone else self.none()

    def overdue_for_confirmation(self, before: datetime) -> Self:
        """Those sent before a moment and never confirmed."""
        return self.filter(state=RequestState.UNCONFIRMED, created_at__lt=before)

    def to_erase(self, before: datetime) -> Self:
        """Those that came to their end before a moment, and of which something personal is left."""
        from_a_pair = Q(state=RequestState.ACCEPTED)
        return self.filter(decided_at__lt=before, erased_at=None).exclude(from_a_pair).exclude(state__in=OPEN)


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Named selections of invitations."""

    def pending(self) -> Self:
        """Those that wait for an answer."""
        return self.filter(state=InvitationState.PENDING)


class PairQuerySet(models.QuerySet["Pair"]):
    """Named selections of pairs."""

    def active(self) -> Self:
        """Those that nobody has ended."""
        return self.exclude(state=PairState.ENDED)

    def to_erase(self, before: datetime) -> Self:
        """Those that ended before a moment, and of which something personal is left."""
        return self.filter(ended_at__lt=before, erased_at=None)

    def may_be_asked_for_news(self, introduced_before: datetime) -> Self:
        """Those introduced before a moment that neither rest nor ended, and may still be asked something."""
        return self.filter(state__in=ASKED_IN, introduced_at__lte=introduced_before).exclude(check_ins__number=SECOND)


class CheckInQuerySet(models.QuerySet["CheckIn"]):
    """Named selections of what halves were asked, and of what they said."""

    def unanswered(self) -> Self:
        """Those that nobody has answered."""
        return self.filter(answered_at=None)

    def silent(self, asked_before: datetime) -> Self:
        """Those of pairs on their way that were asked before a moment, nobody answered, and no later one replaced."""
        later = self.model._default_manager.filter(half=OuterRef("half"), number__gt=OuterRef("number"))
        waiting = self.unanswered().filter(asked_at__lt=asked_before, pair__state__in=ASKED_IN)
        return waiting.filter(~Exists(later))

    def not_met_yet(self) -> Self:
        """Those by which a pair that has not ended last let us know that it has not met."""
        later = self.model._default_manager.filter(pair=OuterRef("pair"), answered_at__gt=OuterRef("answered_at"))
        said = self.filter(answer=CheckInAnswer.NOT_YET).exclude(pair__state=PairState.ENDED)
        return said.filter(~Exists(later))


PairingRequestManager = models.Manager.from_queryset(PairingRequestQuerySet)
InvitationManager = models.Manager.from_queryset(InvitationQuerySet)
PairManager = models.Manager.from_queryset(PairQuerySet)
CheckInManager = models.Manager.from_queryset(CheckInQuerySet)
