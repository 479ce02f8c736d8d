"""Which guidelines are shown."""

from __future__ import annotations

from typing import Self

from wagtail.models import PageManager
from wagtail.query import PageQuerySet


class GuidelineQuerySet(PageQuerySet):
    """Named selections of guidelines."""

    def listed(self) -> Self:
        """Those a visitor may see, in the order editors gave them."""
        return self.live().public().order_by("path")

    def with_pictures(self) -> Self:
        """With what a card of a guideline shows."""
        return self.select_related("picture").prefetch_related("picture__renditions")


GuidelineManager = PageManager.from_queryset(GuidelineQuerySet)
