"""The whole vocabulary in one query: a page of the directory names many skills, regions and languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from django.db.models import CharField, IntegerField, Model, TextField, Value

from directory.models import Region, Skill, SpokenLanguage

Word = TypeVar("Word", bound=Model)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Every skill, region and spoken language by primary key, each in the order of its own list."""

    skills: Mapping[int, Skill] = field(default_factory=dict)
    regions: Mapping[int, Region] = field(default_factory=dict)
    languages: Mapping[int, SpokenLanguage] = field(default_factory=dict)

    def skill(self, slug: str) -> Skill | None:
        """Return the skill with this slug, or None."""
        return _with_slug(self.skills, slug)

    def region(self, slug: str) -> Region | None:
        """Return the region with this slug, or None."""
        return _with_slug(self.regions, slug)

    def language(self, slug: str) -> SpokenLanguage | None:
        """Return the spoken language with this slug, or None."""
        return _with_slug(self.languages, slug)


def load_vocabulary() -> Vocabulary:
    """Return the vocabulary as the database has it; one query."""
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
    rows = sorted(skills.union(regions, languages, all=True), key=lambda row: (row[7], str(row[3]).casefold()))
    return Vocabulary(
        {
            pk: Skill(pk=pk, slug=slug, name=name, name_en=name_en, family=family, synonyms=synonyms)
            for kind, pk, slug, name, name_en, family, synonyms, _order in rows
            if kind == "skill"
        },
        _named(Region, "region", rows),
        _named(SpokenLanguage, "language", rows),
    )


def _named(model: type[Word], wanted: str, rows: list[tuple[object, ...]]) -> dict[int, Word]:
    return {
        int(str(pk)): model(pk=pk, slug=slug, name_fr=name_fr, name_en=name_en, order=order)
        for kind, pk, slug, name_fr, name_en, _family, _synonyms, order in rows
        if kind == wanted
    }


def _with_slug(words: Mapping[int, Word], slug: str) -> Word | None:
    return next((word for word in words.values() if getattr(word, "slug", None) == slug), None)
