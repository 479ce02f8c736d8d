"""Which mentors are shown, and which have room."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, Self

from django.db import models
from django.db.models import F, Prefetch

if TYPE_CHECKING:
    from directory.models import Mentor  # noqa: F401  named in a string below: a model and its queryset name each other

ITEMS: Final = ("offered_items", "sought_items")


class MentorQuerySet(models.QuerySet["Mentor"]):
    """Named selections of mentors."""

    def listed(self) -> Self:
        """Those a visitor may see."""
        return self.filter(live=True)

    def open_to_pairing(self) -> Self:
        """Those a visitor may see who have room for one more pair."""
        return self.listed().filter(paused=False, active_pairs__lt=F("capacity"))

    def newest(self) -> Self:
        """Latest published first."""
        return self.order_by("-first_published_at", "-pk")

    def for_cards(self) -> Self:
        """With what a card of a mentor shows, in a fixed number of queries."""
        return self.select_related("region", "picture").prefetch_related(
            "picture__renditions", *self._items_with_tags(), "languages"
        )

    def for_index(self) -> Self:
        """With what the search knows of a mentor."""
        return self.select_related("region").prefetch_related(*self._items_with_tags())

    def _items_with_tags(self) -> list[Prefetch[Any]]:
        items = (self.model._meta.get_field(name).related_model for name in ITEMS)
        return [Prefetch(name, item._default_manager.select_related("tag")) for name, item in zip(ITEMS, items, strict=True)]


MentorManager = models.Manager.from_queryset(MentorQuerySet)
