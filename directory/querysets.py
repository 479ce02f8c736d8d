"""Which mentors are shown, and which have room."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final, Self

from django.db import models
from django.db.models import F, Model, Prefetch

if TYPE_CHECKING:
    from directory.models import MeetingFormat, Mentor  # noqa: F401  named in a string below: a model and its queryset name each other

ITEMS: Final = ("offered_items", "sought_items")


class MentorQuerySet(models.QuerySet["Mentor"]):
    """Named selections of mentors."""

    def listed(self) -> Self:
        """Those a visitor may see."""
        return self.filter(live=True)

    def open_to_pairing(self) -> Self:
        """Those a visitor may see who have room for one more pair."""
        return self.listed().filter(paused=False, active_pairs__lt=F("capacity"))

    def offering(self, *skills: Model) -> Self:
        """Those who bring every one of these skills."""
        return self._with_every("offered_items", skills)

    def seeking(self, *skills: Model) -> Self:
        """Those who would like to learn every one of these skills."""
        return self._with_every("sought_items", skills)

    def living_in(self, region: Model) -> Self:
        """Those of a region."""
        return self.filter(region=region)

    def speaking(self, language: Model) -> Self:
        """Those who can hold a conversation in a language."""
        through = self.model._meta.get_field("languages").remote_field.through
        return self.filter(pk__in=through._default_manager.filter(spokenlanguage=language).values("mentor"))

    def meeting(self, how: MeetingFormat) -> Self:
        """Those who meet in a certain way."""
        return self.filter(**{how.field: True})

    def newest(self) -> Self:
        """Latest published first."""
        return self.order_by("-first_published_at", "-pk")

    def for_cards(self) -> Self:
        """With what a card of a mentor shows, in a fixed number of queries."""
        return self.select_related("region", "picture").prefetch_related(
            "picture__renditions", *self._items_with_tags()
        )

    def for_profile(self) -> Self:
        """With what a mentor's own page shows."""
        return self.for_cards().prefetch_related("languages")

    def for_index(self) -> Self:
        """With what the search knows of a mentor."""
        return self.select_related("region").prefetch_related(*self._items_with_tags())

    def _with_every(self, items: str, skills: Iterable[Model]) -> Self:
        through = self.model._meta.get_field(items).related_model
        mentors = self
        for skill in skills:
            mentors = mentors.filter(pk__in=through._default_manager.filter(tag=skill).values("content_object"))
        return mentors

    def _items_with_tags(self) -> list[Prefetch[Any]]:
        items = (self.model._meta.get_field(name).related_model for name in ITEMS)
        return [Prefetch(name, item._default_manager.select_related("tag")) for name, item in zip(ITEMS, items, strict=True)]


MentorManager = models.Manager.from_queryset(MentorQuerySet)
