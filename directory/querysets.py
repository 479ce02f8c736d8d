"""Which mentors are shown, and which have room."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, Self

from django.db import models
from django.db.models import Aggregate, CharField, Exists, F, Model, OuterRef, Q, Subquery, Value
from django.db.models.functions import Coalesce, Lower
from django.db.models.query import ModelIterable

from core.models import ReturnedAddress
from directory.models.choices import ContactPreference

if TYPE_CHECKING:
    from directory.models import MeetingFormat, Mentor

ITEMS: Final = ("offered_items", "sought_items")


class MentorQuerySet(models.QuerySet["Mentor"]):
    """Named selections of mentors."""

    skills_at_hand: Mapping[int, Any] = MappingProxyType({})
    """The vocabulary that `for_cards_of` was given."""

    def _clone(self) -> Self:
        clone: Self = super()._clone()  # type: ignore[misc]  # Django's own, which the stubs leave out
        clone.skills_at_hand = self.skills_at_hand
        return clone

    def listed(self) -> Self:
        """Those a visitor may see."""
        return self.filter(live=True)

    def open_to_pairing(self) -> Self:
        """Those a visitor may see who have room for one more pair."""
        return self.listed().filter(paused=False, capacity__gt=F("active_pairs") + F("pending_invitations"))

    def quiet_since(self, moment: datetime) -> Self:
        """Those in the directory, and not paused, who last said before a moment that their profile is true."""
        last_said = Coalesce("confirmed_at", "first_published_at", "created_at")
        return self.listed().filter(paused=False).alias(last_said=last_said).filter(last_said__lt=moment)

    def to_be_asked(self, before: datetime) -> Self:
        """Those quiet since then whom a message can ask, and has not."""
        return self.quiet_since(before).filter(asked_at=None).exclude(email="").exclude(_returned())

    def to_be_called(self, before: datetime) -> Self:
        """Those quiet since then whom no message reaches, or who would rather be called."""
        by_phone = Q(contact_preference=ContactPreference.PHONE) & ~Q(phone="")
        return self.quiet_since(before).filter(Q(email="") | by_phone | Q(_returned()))

    def silent_since(self, moment: datetime) -> Self:
        """Those in the directory, and not paused, whom a message asked before a moment and who have not answered."""
        return self.listed().filter(paused=False, asked_at__lt=moment).exclude(email="")

    def offering(self, *skills: Model) -> Self:
        """Those who bring every one of these skills."""
        return self._with_every("offered_items", skills)

    def seeking(self, *skills: Model) -> Self:
        """Those who would like to learn every one of these skills."""
        return self._with_every("sought_items", skills)

    def complementing(self, bring: Iterable[Model], learn: Iterable[Model]) -> Self:
        """Those who would learn something from whoever brings these skills, or could teach what they want to learn."""
        could_teach, would_learn = (
            _related(self.model, items)._default_manager.filter(tag__in=list(skills)).values("content_object")
            for items, skills in (("offered_items", learn), ("sought_items", bring))
        )
        return self.filter(pk__in=could_teach.union(would_learn, all=True))

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

    def by_name(self) -> Self:
        """From A to Z, accents and case aside; the same on every database."""
        return self.order_by("name_key", "pk")

    def for_cards(self) -> Self:
        """With what a card of a mentor shows, in three queries however many they are."""
        mentors = self.select_related("region", "picture").prefetch_related("picture__renditions")
        mentors._iterable_class = _WithSkills
        return mentors

    def for_cards_of(self, skills: Mapping[int, Model]) -> Self:
        """The same in two queries, where the vocabulary is at hand.

        Args:
            skills: every skill by primary key; a new one that is missing is read besides.
        """
        items = {
            name: _related(self.model, name)._default_manager.filter(content_object=OuterRef("pk")) for name in ITEMS
        }
        mentors = self.for_cards().annotate(
            **{
                f"{name}_keys": Subquery(
                    each.order_by().values("content_object").annotate(keys=_Joined("tag_id")).values("keys")
                )
                for name, each in items.items()
            }
        )
        mentors.skills_at_hand = skills
        mentors._iterable_class = _WithSkillsAtHand
        return mentors

    def for_profile(self) -> Self:
        """With what a mentor's own page shows."""
        return self.for_cards().prefetch_related("languages")

    def for_profile_of(self, skills: Mapping[int, Model]) -> Self:
        """The same with one query less, where the vocabulary is at hand."""
        return self.for_cards_of(skills).prefetch_related("languages")

    def for_index(self) -> Self:
        """With what the search knows of a mentor."""
        mentors = self.select_related("region").prefetch_related("languages")
        mentors._iterable_class = _WithSkillsAndPosts
        return mentors

    def _with_every(self, items: str, skills: Iterable[Model]) -> Self:
        mentors = self
        for skill in skills:
            having = _related(self.model, items)._default_manager.filter(tag=skill)
            mentors = mentors.filter(pk__in=having.values("content_object"))
        return mentors


class _WithSkills(ModelIterable["Mentor"]):
    """Reads mentors as the public may see them, then the skills of all of them in one more query."""

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
            each.withhold()
        return iter(mentors)


class _Joined(Aggregate):
    """Numbers, a comma between them."""

    function = "STRING_AGG"
    template = "%(function)s(CAST(%(expressions)s AS varchar), ',')"
    output_field = CharField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        """By the name that SQLite has for it."""
        return self.as_sql(compiler, connection, function="GROUP_CONCAT", **context)


class _WithSkillsAtHand(ModelIterable["Mentor"]):
    """Reads mentors as the public may see them, each with the keys of their skills, and looks those up at hand."""

    def __iter__(self) -> Iterator[Mentor]:
        mentors = list(super().__iter__())
        held = {
            (mentor.pk, name): [int(key) for key in (getattr(mentor, f"{name}_keys") or "").split(",") if key]
            for mentor in mentors
            for name in ITEMS
        }
        skills = dict(self.queryset.skills_at_hand)  # type: ignore[attr-defined]  # a queryset of ours
        if new := {key for keys in held.values() for key in keys} - skills.keys():
            skills |= _related(self.queryset.model, "offers")._default_manager.using(self.queryset.db).in_bulk(new)
        for each in mentors:
            each.known_offers, each.known_seeks = (
                [skills[key] for key in held[each.pk, name] if key in skills] for name in ITEMS
            )
            each.withhold()
        return iter(mentors)


class _WithSkillsAndPosts(_WithSkills):
    """Reads the titles of what they wrote on their blogs besides, in one query more."""

    def __iter__(self) -> Iterator[Mentor]:
        mentors = list(super().__iter__())
        feed_model = _related(self.queryset.model, "feed")
        posts = feed_model._meta.get_field("posts").related_model._default_manager.using(self.queryset.db)
        writing = [mentor.pk for mentor in mentors if mentor.blog_feed]
        titles = defaultdict(list)
        if writing:
            found = posts.filter(feed__mentor__in=writing).order_by("feed", "order")
            for mentor_id, title in found.values_list("feed__mentor", "title"):
                titles[mentor_id].append(title)
        for each in mentors:
            each.post_titles = titles[each.pk]
        return iter(mentors)


def _returned() -> Exists:
    """Say of a mentor whether messages come back from their address: writing there asks nobody anything."""
    return Exists(ReturnedAddress.objects.filter(address=Lower(OuterRef("email"))))


def _related(model: type[Model], field: str) -> Any:
    """Return the model at the other end of a field. The models import this module, so it cannot name them."""
    return model._meta.get_field(field).related_model


class MentorManager(models.Manager.from_queryset(MentorQuerySet)["Mentor"]):  # type: ignore[misc]  # made at run time
    """The selections, as `Mentor.objects` has them."""
