"""Which guidelines are shown."""

from __future__ import annotations

from typing import Self

from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from core.pages import unrestricted


class GuidelineQuerySet(PageQuerySet):
    """Named selections of guidelines."""

    def listed(self) -> Self:
        """Those a visitor may see, in the order editors gave them."""
        return unrestricted(self.live()).order_by("path")

    def for_lists(self) -> Self:
        """Without the long texts, that lists do not show."""
        return self.defer("body", "in_short")


GuidelineManager = PageManager.from_queryset(GuidelineQuerySet)
