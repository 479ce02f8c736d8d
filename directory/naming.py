"""Which skills somebody named word for word, among what they wrote in their own words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from directory.models import Skill
from directory.search.document import names_of
from directory.search.text import fold

_BETWEEN: Final = re.compile(r"[\n,;/•]+|\s[-–—]\s|\bet\b|\band\b")


def skills_named_in(words: str, skills: Iterable[Skill]) -> list[Skill]:
    """Return the skills whose name or synonym stands in a text by itself, in the order they are named.

    Args:
        words: a list as people write it, `comptabilité, blogue et SEO`.
        skills: the vocabulary.
    """
    by_name = {fold(name): skill for skill in skills for name in names_of(skill)}
    named = (by_name.get(fold(part.strip(" .!?…-–—*"))) for part in (words, *_BETWEEN.split(words)))
    return list({skill.pk: skill for skill in named if skill}.values())
