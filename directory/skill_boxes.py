"""The shared vocabulary of skills as a form shows it: by family, each skill with a box to tick."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from directory.models import Skill, SkillFamily
from directory.vocabulary import load_vocabulary


@dataclass(frozen=True, slots=True)
class SkillChoice:
    """One box to tick."""

    id: str
    slug: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class SkillGroup:
    """The boxes of one family."""

    label: str | Promise
    choices: tuple[SkillChoice, ...]

    @property
    def chosen(self) -> int:
        """How many boxes are ticked."""
        return sum(choice.chosen for choice in self.choices)


class SkillBoxes:
    """Every skill, for the two fields that choose among them."""

    def __init__(self, *, fresh: bool = False) -> None:
        """Take the vocabulary at hand.

        Args:
            fresh: read it from the database, to judge what comes back from a form shown by another process.
        """
        self.vocabulary = load_vocabulary(fresh=fresh)
        # Skills of the vocabulary can be shown, and not be given to a record: they were never read as records.
        skills = Skill.objects.all() if fresh else self.vocabulary.skills.values()
        self.by_slug: dict[str, Skill] = {skill.slug: skill for skill in sorted(skills, key=_by_label)}

    @property
    def choices(self) -> list[tuple[str, str]]:
        """What a form field may hold: slug and label."""
        return [(slug, skill.label) for slug, skill in self.by_slug.items()]

    def offer_in(self, field: forms.Field) -> None:
        """Give a field of a form these boxes."""
        assert isinstance(field, SkillsField)  # noqa: S101  tells the type checker
        field.vocabulary = self
        field.choices = self.choices

    def groups(self, name: str, chosen: Collection[str]) -> list[SkillGroup]:
        """Return the boxes of a field, by family.

        Args:
            name: the field's name; boxes are called `id_<name>_<slug>`.
            chosen: the slugs ticked.
        """
        return [
            SkillGroup(
                family.label,
                tuple(
                    SkillChoice(f"id_{name}_{slug}", slug, skill.label, slug in chosen)
                    for slug, skill in self.by_slug.items()
                    if skill.family == family
                ),
            )
            for family in SkillFamily
            if any(skill.family == family for skill in self.by_slug.values())
        ]


class SkillsField(forms.MultipleChoiceField):
    """Skills chosen from the vocabulary; the value is a list of `Skill`."""

    widget = forms.CheckboxSelectMultiple
    vocabulary: SkillBoxes
    default_error_messages = {
        "invalid_choice": _(
            "Une des compétences n’est plus dans la liste. Cochez-en une autre, ou dites-le dans vos mots."
        )
    }

    def clean(self, value: Any) -> list[Skill]:
        """Return the skills named by their slugs."""
        return [self.vocabulary.by_slug[slug] for slug in super().clean(value)]


def _by_label(skill: Skill) -> tuple[str, str]:
    """Sort as a dictionary does: `écriture` under e."""
    plain = unicodedata.normalize("NFD", skill.label.casefold())
    return "".join(character for character in plain if not unicodedata.combining(character)), skill.slug
