"""Which events are shown, and on which side of now they stand."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.utils import timezone
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core.pages import unrestricted


class EventQuerySet(PageQuerySet):
    """Named selections of events."""

    def listed(self) -> Self:
        """Those a visitor may see."""
        return unrestricted(self.live())

    def for_lists(self) -> Self:
        """Without the long texts, that lists do not show."""
        return self.defer("announcement", "programme", "report_summary", "report", "gallery", "asked", "links")

    def upcoming(self, now: datetime | None = None) -> Self:
        """Those that have not ended, soonest first."""
        return self.filter(ends_at__gt=now or timezone.now()).order_by("starts_at")

    def past(self, now: datetime | None = None) -> Self:
        """Those that have ended, latest first."""
        return self.filter(ends_at__lte=now or timezone.now()).order_by("-starts_at")


EventManager = PageManager.from_queryset(EventQuerySet)
