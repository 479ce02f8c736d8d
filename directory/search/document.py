"""What of a profile can be searched, and how much each part weighs. One builder for every database.

Only what the public profile shows goes in: no address, no telephone number, no note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, Final

from directory.search.text import forms, tokens

if TYPE_CHECKING:
    from directory.models import Mentor, Skill

MAX_WORDS: Final = 2_000
"""Of one weight: a text longer than this is indexed by its beginning."""

_BLOCK: Final = re.compile(r"</?(?:p|li|[uo]l|h\d|[bh]r|div|blockquote)\b[^<>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")

Word = tuple[str, ...]
"""A word as a profile has it: its forms, the folded word first."""


class Weight(StrEnum):
    """How much it says about somebody that a word is found there, the heaviest first."""

    NAME = "A"
    OFFERED = "B"
    HEADLINE = "C"
    """And the skills sought: who brings a skill comes before who would like to learn it."""
    TEXT = "D"
    """The presentation, the city and the region."""


WEIGHTS: Final[Mapping[Weight, float]] = {
    Weight.NAME: 10.0,
    Weight.OFFERED: 6.0,
    Weight.HEADLINE: 3.0,
    Weight.TEXT: 1.0,
}


@dataclass(frozen=True, slots=True)
class Document:
    """The words of one profile, by weight, in the order they are read."""

    fields: Mapping[Weight, tuple[Word, ...]]


def build(mentor: Mentor) -> Document:
    """Return the searchable words of a profile, in both languages.

    Args:
        mentor: read with `for_index()`, so that nothing more is asked of the database.
    """
    region = mentor.region
    texts: Mapping[Weight, Iterable[tuple[Word, ...]]] = {
        Weight.NAME: [_words(mentor.name)],
        Weight.OFFERED: map(_skill_words, mentor.offered),
        Weight.HEADLINE: [_words(mentor.headline_fr), _words(mentor.headline_en), *map(_skill_words, mentor.sought)],
        Weight.TEXT: [
            _known_words(mentor.city),
            _known_words(region.name_fr),
            () if region.name_en == region.name_fr else _known_words(region.name_en),
            _words(plain(mentor.text_fr)),
            _words(plain(mentor.text_en)),
        ],
    }
    return Document(
        {weight: tuple(word for part in parts for word in part)[:MAX_WORDS] for weight, parts in texts.items()}
    )


def plain(rich_text: str) -> str:
    """Return the words of a rich text, those of neighbouring blocks kept apart."""
    return unescape(_TAG.sub("", _BLOCK.sub(" ", rich_text)))


def _skill_words(skill: Skill) -> tuple[Word, ...]:
    return _known_words("\n".join(dict.fromkeys([skill.name, skill.name_en, *skill.synonym_list])))


def _words(text: str) -> tuple[Word, ...]:
    found: list[Word] = []
    for token in tokens(text):
        parts = [known for part in token.parts if (known := forms(part))]
        if len(parts) > 1:
            # The whole in one piece stands where its first part stands.
            parts[0] = tuple(dict.fromkeys((*parts[0], *forms(token.joined))))
        found += parts
    return tuple(found)


_known_words = lru_cache(maxsize=2_000)(_words)
"""For the texts that many profiles share."""
