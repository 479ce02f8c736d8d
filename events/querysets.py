"""Which events are shown, and on which side of now they stand."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.utils import timezone
from wagtail.models import PageManager
from wagtail.query import PageQuerySet


class EventQuerySet(PageQuerySet):
    """Named selections of events."""

    def listed(self) -> Self:
        """Those a visitor may see."""
        return self.live().public()

    def upcoming(self, now: datetime | None = None) -> Self:
        """Those that have not ended, soonest first."""
        return self.filter(ends_at__gt=now or timezone.now()).order_by("starts_at")

    def past(self, now: datetime | None = None) -> Self:
        """Those that have ended, latest first."""
        return self.filter(ends_at__lte=now or timezone.now()).order_by("-starts_at")

    def with_pictures(self) -> Self:
        """With what a card of an event shows."""
        return self.select_related("picture").prefetch_related("picture__renditions")


EventManager = PageManager.from_queryset(EventQuerySet)
