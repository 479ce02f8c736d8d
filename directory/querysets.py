"""Which mentors are shown, and which have room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, Self

from django.db import models
from django.db.models import CharField, F, Model, Value
from django.db.models.query import ModelIterable

if TYPE_CHECKING:
    from directory.models import MeetingFormat, Mentor

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
        through = self.model.languages.through
        return self.filter(pk__in=through._default_manager.filter(spokenlanguage=language).values("mentor"))

    def meeting(self, how: MeetingFormat) -> Self:
        """Those who meet in a certain way."""
        return self.filter(**{how.field: True})

    def newest(self) -> Self:
        """Latest published first."""
        return self.order_by("-first_published_at", "-pk")

    def for_cards(self) -> Self:
        """With what a card of a mentor shows, in three queries however many they are."""
        mentors = self.select_related("region", "picture").prefetch_related("picture__renditions")
        mentors._iterable_class = _WithSkills
        return mentors

    def for_profile(self) -> Self:
        """With what a mentor's own page shows."""
        return self.for_cards().prefetch_related("languages")

    def for_index(self) -> Self:
        """With what the search knows of a mentor."""
        mentors = self.select_related("region")
        mentors._iterable_class = _WithSkills
        return mentors

    def _with_every(self, items: str, skills: Iterable[Model]) -> Self:
        mentors = self
        for skill in skills:
            having = _related(self.model, items)._default_manager.filter(tag=skill)
            mentors = mentors.filter(pk__in=having.values("content_object"))
        return mentors


class _WithSkills(ModelIterable["Mentor"]):
    """Reads mentors, then the skills of all of them in one more query."""

    def __iter__(self) -> Iterator[Mentor]:
        mentors = list(super().__iter__())
        model, database = self.queryset.model, self.queryset.db
        skill_model = _related(model, "offers")
        fields = [field.attname for field in skill_model._meta.concrete_fields]
        offered, sought = (
            _related(model, items)
            ._default_manager.using(database)
            .filter(content_object__in=[mentor.pk for mentor in mentors])
            .values_list(Value(items, output_field=CharField()), "content_object", *(f"tag__{name}" for name in fields))
            for items in ITEMS
        )
        skills: dict[int, Any] = {}
        held: dict[tuple[str, int], list[Any]] = defaultdict(list)
        for items, mentor, *values in offered.union(sought, all=True) if mentors else ():
            skill = skills.setdefault(values[0], skill_model.from_db(database, fields, values))
            held[items, mentor].append(skill)
        for each in mentors:
            each.known_offers, each.known_seeks = (held[items, each.pk] for items in ITEMS)
        return iter(mentors)


def _related(model: type[Model], field: str) -> Any:
    """Return the model at the other end of a field. The models import this module, so it cannot name them."""
    return model._meta.get_field(field).related_model


class MentorManager(models.Manager.from_queryset(MentorQuerySet)["Mentor"]):  # type: ignore[misc]
    """The selections, as `Mentor.objects` has them."""
