"""The whole vocabulary at hand: a page of the directory names many skills, regions and languages.

It is kept in the cache and forgotten when a word changes. Where processes do not share their cache, the others see the
change a minute later at most; a word they have never heard of makes them look again at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, TypeVar

from django.core.cache import cache
from django.db import transaction
from django.db.models import CharField, IntegerField, Model, TextField, Value
from django.db.models.signals import post_delete, post_save

from directory.models import FormerSkill, Region, Skill, SpokenLanguage
from directory.search.text import fold

Word = TypeVar("Word", bound=Model)

_KEY: Final = "directory.vocabulary"
_SECONDS: Final = 60

_Row = tuple[str, int, str, str, str, str, str, int]
"""Kind, primary key, slug, French name, English name, family, synonyms, place in the list. Of the address that a skill
had before: its kind, the skill's primary key, and the address."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every skill, region and spoken language by primary key, each in the order of its own list."""

    skills: Mapping[int, Skill] = field(default_factory=dict)
    regions: Mapping[int, Region] = field(default_factory=dict)
    languages: Mapping[int, SpokenLanguage] = field(default_factory=dict)
    former: Mapping[str, int] = field(default_factory=dict)
    """The primary keys of the skills that had an address before the one they have."""

    def skill(self, slug: str) -> Skill | None:
        """Return the skill with this slug, or None."""
        return _with_slug(self.skills, slug)

    def skill_once_at(self, slug: str) -> Skill | None:
        """Return the skill that had this slug before it was renamed or merged into another, or None.

        A slug that is a skill's today is nobody's former one.
        """
        return self.skills.get(self.former[slug]) if slug in self.former and not self.skill(slug) else None

    def region(self, slug: str) -> Region | None:
        """Return the region with this slug, or None."""
        return _with_slug(self.regions, slug)

    def language(self, slug: str) -> SpokenLanguage | None:
        """Return the spoken language with this slug, or None."""
        return _with_slug(self.languages, slug)


def load_vocabulary(*, fresh: bool = False) -> Vocabulary:
    """Return the vocabulary; one query, or none where it was read in the last minute.

    Args:
        fresh: ask the database, whatever is kept.
    """
    rows: list[_Row] | None = None if fresh else cache.get(_KEY)
    if rows is None:
        rows = _read()
        cache.set(_KEY, rows, _SECONDS)
    return Vocabulary(
        {
            pk: Skill(pk=pk, slug=slug, name=name, name_en=name_en, family=family, synonyms=synonyms)
            for kind, pk, slug, name, name_en, family, synonyms, _order in rows
            if kind == "skill"
        },
        _named(Region, "region", rows),
        _named(SpokenLanguage, "language", rows),
        {slug: pk for kind, pk, slug, *_rest in rows if kind == "former"},
    )


def forget_vocabulary(**_kwargs: object) -> None:
    """Make the next page read the vocabulary again: at once for this transaction, and for everybody once it is over."""
    cache.delete(_KEY)
    transaction.on_commit(lambda: cache.delete(_KEY))


def watch_vocabulary() -> None:
    """Forget the vocabulary whenever a word changes; called once, when the app is ready."""
    for model in (Skill, FormerSkill, Region, SpokenLanguage):
        post_save.connect(forget_vocabulary, sender=model, dispatch_uid=f"vocabulary.{model.__name__}_saved")
        post_delete.connect(forget_vocabulary, sender=model, dispatch_uid=f"vocabulary.{model.__name__}_deleted")


def _read() -> list[_Row]:
    nothing, zero = Value("", output_field=TextField()), Value(0, output_field=IntegerField())

    def kind(name: str) -> Value:
        return Value(name, output_field=CharField())

    skills = Skill.objects.order_by().values_list(
        kind("skill"), "pk", "slug", "name", "name_en", "family", "synonyms", zero
    )
    regions = Region.objects.order_by().values_list(
        kind("region"), "pk", "slug", "name_fr", "name_en", nothing, nothing, "order"
    )
    languages = SpokenLanguage.objects.order_by().values_list(
        kind("language"), "pk", "slug", "name_fr", "name_en", nothing, nothing, "order"
    )
    former = FormerSkill.objects.order_by().values_list(
        kind("former"), "skill_id", "slug", nothing, nothing, nothing, nothing, zero
    )
    return sorted(skills.union(regions, languages, former, all=True), key=lambda row: (row[7], fold(row[3])))


def _named(model: type[Word], wanted: str, rows: list[_Row]) -> dict[int, Word]:
    return {
        pk: model(pk=pk, slug=slug, name_fr=name_fr, name_en=name_en, order=order)
        for kind, pk, slug, name_fr, name_en, _family, _synonyms, order in rows
        if kind == wanted
    }


def _with_slug(words: Mapping[int, Word], slug: str) -> Word | None:
    return next((word for word in words.values() if getattr(word, "slug", None) == slug), None)
