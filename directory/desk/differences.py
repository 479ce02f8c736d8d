"""What a proposed profile says that the one shown does not, field by field, as a person would read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from directory.joining.texts import to_plain_text
from directory.models import WITHHOLDABLE_LABELS, Mentor


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that changes."""

    label: str
    old: str
    new: str


def _names(values: list[str]) -> str:
    return ", ".join(values)


_READ: Final[dict[str | Promise, Callable[[Mentor], str]]] = {
    _("nom"): lambda mentor: mentor.name,
    _("en une ligne"): lambda mentor: mentor.headline_fr,
    _("en une ligne, en anglais"): lambda mentor: mentor.headline_en,
    _("présentation"): lambda mentor: to_plain_text(mentor.text_fr),
    _("présentation en anglais"): lambda mentor: to_plain_text(mentor.text_en),
    _("portrait"): lambda mentor: mentor.picture.title if mentor.picture else "",
    _("apporte"): lambda mentor: _names([skill.label for skill in mentor.offered]),
    _("aimerait apprendre"): lambda mentor: _names([skill.label for skill in mentor.sought]),
    _("région"): lambda mentor: mentor.region.label if mentor.region_id else "",
    _("ville ou village"): lambda mentor: mentor.city,
    _("langues parlées"): lambda mentor: _names([language.label for language in mentor.languages.all()]),
    _("façons de se rencontrer"): lambda mentor: _names([str(how.label) for how in mentor.formats]),
    _("site Web"): lambda mentor: mentor.website,
    _("fil de son blogue"): lambda mentor: mentor.blog_feed,
    _("à ne pas montrer"): lambda mentor: _names([str(WITHHOLDABLE_LABELS[name]) for name in mentor.withheld]),
}
"""What the public may come to see, by label. How somebody is reached is nobody's to read over."""


def differences(shown: Mentor, proposed: Mentor) -> list[Difference]:
    """Return what differs between two versions of a profile, in the order of the form."""
    compared = ((capfirst(str(label)), read(shown), read(proposed)) for label, read in _READ.items())
    return [Difference(label, old, new) for label, old, new in compared if old != new]
