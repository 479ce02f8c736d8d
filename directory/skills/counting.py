"""How much each skill of the vocabulary is brought and sought, by the people whom visitors see."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import models
from django.db.models import Count
from django.utils.translation import gettext_lazy as _

from directory.models import OfferedSkill, Skill, SoughtSkill
from directory.search.text import fold


class Use(models.TextChoices):
    """A part of the vocabulary worth looking at."""

    ALL = "", _("toutes")
    NEVER_SOUGHT = "never-sought", _("apportées, jamais cherchées")
    NEVER_OFFERED = "never-offered", _("cherchées, jamais apportées")
    UNUSED = "unused", _("inutilisées")


@dataclass(frozen=True, slots=True)
class SkillUse:
    """A skill, and how many people bring it and would like to learn it."""

    skill: Skill
    offered: int
    sought: int

    def is_of(self, use: Use) -> bool:
        """Whether it belongs to a part of the vocabulary."""
        match use:
            case Use.NEVER_SOUGHT:
                return bool(self.offered) and not self.sought
            case Use.NEVER_OFFERED:
                return bool(self.sought) and not self.offered
            case Use.UNUSED:
                return not self.offered and not self.sought
            case _:
                return True


def uses() -> list[SkillUse]:
    """Return every skill with its use, by family and by name; three queries."""
    offered, sought = (
        dict(
            items.objects.filter(content_object__live=True)
            .order_by()
            .values_list("tag")
            .annotate(people=Count("content_object"))
        )
        for items in (OfferedSkill, SoughtSkill)
    )
    return sorted(
        (SkillUse(skill, offered.get(skill.pk, 0), sought.get(skill.pk, 0)) for skill in Skill.objects.all()),
        key=lambda each: (each.skill.family, fold(each.skill.label)),
    )
