"""Which mentors are shown, and which have room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any, Final, Self

from django.db import models
from django.db.models import CharField, F, Model, Value
from django.db.models.query import ModelIterable

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
        through = self.model._meta.get_field(items).related_model
        mentors = self
        for skill in skills:
            mentors = mentors.filter(pk__in=through._default_manager.filter(tag=skill).values("content_object"))
        return mentors


class _WithSkills(ModelIterable):
    """Reads mentors, then the skills of all of them in one more query."""

    def __iter__(self) -> Iterator[Mentor]:
        mentors: list[Mentor] = list(super().__iter__())
        model = self.queryset.model
        skill_model = model._meta.get_field("offers").related_model
        fields = [field.attname for field in skill_model._meta.concrete_fields]
        offered, sought = (
            model._meta.get_field(items)
            .related_model._default_manager.using(self.queryset.db)
            .filter(content_object__in=[mentor.pk for mentor in mentors])
            .values_list(Value(items, output_field=CharField()), "content_object", *(f"tag__{name}" for name in fields))
            for items in ITEMS
        )
        skills: dict[int, Model] = {}
        held: dict[tuple[str, int], list[Any]] = defaultdict(list)
        for items, mentor, *values in offered.union(sought, all=True) if mentors else ():
            skill = skills.setdefault(values[0], skill_model.from_db(self.queryset.db, fields, values))
            held[items, mentor].append(skill)
        for mentor in mentors:
            mentor.known_offers, mentor.known_seeks = (held[items, mentor.pk] for items in ITEMS)
        return iter(mentors)


MentorManager = models.Manager.from_queryset(MentorQuerySet)
