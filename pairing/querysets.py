"""Which requests and pairs somebody looks at."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models

from pairing.lifecycle import CONFIRMED, TO_HANDLE, RequestState

if TYPE_CHECKING:
    from pairing.models import Pair, PairingRequest  # noqa: F401  named in strings: a model and its queryset name each other


class PairingRequestQuerySet(models.QuerySet["PairingRequest"]):
    """Named selections of requests."""

    def confirmed(self) -> Self:
        """Those whose sender followed the link: what the organisers see."""
        return self.filter(state__in=CONFIRMED)

    def to_handle(self) -> Self:
        """Those that wait for an organiser."""
        return self.filter(state__in=TO_HANDLE)

    def sent_by(self, email: str, since: datetime) -> Self:
        """Those that name an e-mail address and were sent after a moment, confirmed or not."""
        return self.filter(email__iexact=email, created_at__gte=since)

    def overdue_for_confirmation(self, before: datetime) -> Self:
        """Those sent before a moment and never confirmed."""
        return self.filter(state=RequestState.UNCONFIRMED, created_at__lt=before)


class PairQuerySet(models.QuerySet["Pair"]):
    """Named selections of pairs."""

    def active(self) -> Self:
        """Those that nobody has ended."""
        return self.filter(ended_at__isnull=True)


PairingRequestManager = models.Manager.from_queryset(PairingRequestQuerySet)
PairManager = models.Manager.from_queryset(PairQuerySet)
