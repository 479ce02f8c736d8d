"""What of a profile can be searched, part by part. One builder for every database.

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
    """Where in a profile a word stands, the part that says the most first; see `ranking` for how much it counts."""

    NAME = "A"
    PLACE = "B"
    """The city and the region, which are facts: a town named in a text is not where somebody lives."""
    HEADLINE = "C"
    TEXT = "D"
    """The presentation, and the skills: which of them were meant is a fact of their own (see `meant`)."""


@dataclass(frozen=True, slots=True)
class Document:
    """The words of one profile, by where they stand, in the order they are read."""

    fields: Mapping[Weight, tuple[Word, ...]]


def build(mentor: Mentor) -> Document:
    """Return the searchable words of a profile, in both languages.

    Args:
        mentor: read with `for_index()`, so that nothing more is asked of the database.
    """
    region = mentor.region
    texts: Mapping[Weight, Iterable[tuple[Word, ...]]] = {
        Weight.NAME: [_words(mentor.name)],
        Weight.PLACE: [
            known_words(mentor.city),
            known_words(region.name_fr),
            () if region.name_en == region.name_fr else known_words(region.name_en),
        ],
        Weight.HEADLINE: [_words(mentor.headline_fr), _words(mentor.headline_en)],
        Weight.TEXT: [
            *(known_words(name) for skill in [*mentor.offered, *mentor.sought] for name in names_of(skill)),
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


def names_of(skill: Skill) -> list[str]:
    """Return every way to name a skill: in both languages, and its synonyms."""
    return list(dict.fromkeys(name for name in (skill.name, skill.name_en, *skill.synonym_list) if name))


def _words(text: str) -> tuple[Word, ...]:
    found: list[Word] = []
    for token in tokens(text):
        parts = [known for part in token.parts if (known := forms(part))]
        if len(parts) > 1:
            # The whole in one piece stands where its first part stands.
            parts[0] = tuple(dict.fromkeys((*parts[0], *forms(token.joined))))
        found += parts
    return tuple(found)


@lru_cache(maxsize=5_000)
def known_words(text: str) -> tuple[Word, ...]:
    """Return the words of a text that many profiles share."""
    return _words(text)
