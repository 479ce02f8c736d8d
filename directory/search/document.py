"""What of a profile can be searched, part by part. One builder for every database.

Only what the public profile shows goes in: no address, no telephone number, no note.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from html import unescape
from typing import TYPE_CHECKING, Final

from directory.search.letters import Fact, spell
from directory.search.text import Token, forms, tokens

if TYPE_CHECKING:
    from directory.models import Mentor, Skill

MAX_WORDS: Final = 2_000
"""Of one weight: a text longer than this is indexed by its beginning."""
MAX_SKILLS: Final = 300
"""Brought, and to be learnt: more than anybody has, and an index's row has no room for many more."""

_BLOCK: Final = re.compile(r"</?(?:p|li|[uo]l|h\d|[bh]r|div|blockquote)\b[^<>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")

Word = tuple[str, ...]
"""A word as a profile has it: its forms, the folded word first."""
Part = tuple[Word, ...]
"""Words that are read one after the other: a name, a headline, the name of a skill. Phrases do not go beyond it."""


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

    parts: Mapping[Weight, tuple[Part, ...]]
    skills: str = ""
    """The skills brought and to be learnt, in letters (see `letters`)."""
    traits: str = ""
    """What the other filters look at, in letters: few people's are unique."""

    @property
    def fields(self) -> Mapping[Weight, tuple[Word, ...]]:
        """All the words of each weight, whatever part they are of."""
        return {weight: tuple(word for part in parts for word in part) for weight, parts in self.parts.items()}


def build(mentor: Mentor) -> Document:
    """Return the searchable words of a profile, in both languages.

    Args:
        mentor: read with `for_index()`, so that nothing more is asked of the database.
    """
    region = mentor.region
    texts: Mapping[Weight, Iterable[Part]] = {
        Weight.NAME: [_words(mentor.name)],
        Weight.PLACE: [
            known_words(mentor.city),
            known_words(region.name_fr),
            () if region.name_en == region.name_fr else known_words(region.name_en),
        ],
        Weight.HEADLINE: [_words(mentor.headline_fr), _words(mentor.headline_en)],
        Weight.TEXT: [
            *(known_words(name) for skill in [*mentor.offered, *mentor.sought] for name in names_of(skill)),
            *(_words(title) for title in mentor.post_titles),
            _words(plain(mentor.text_fr)),
            _words(plain(mentor.text_en)),
        ],
    }
    return Document(
        {weight: tuple(_bounded(parts)) for weight, parts in texts.items()},
        skills=spell(
            [
                *((Fact.OFFERED, skill.pk) for skill in mentor.offered[:MAX_SKILLS]),
                *((Fact.SOUGHT, skill.pk) for skill in mentor.sought[:MAX_SKILLS]),
            ]
        ),
        traits=spell(_traits(mentor)),
    )


def _traits(mentor: Mentor) -> Iterator[tuple[Fact, int]]:
    yield Fact.REGION, mentor.region.pk
    for language in mentor.languages.all():
        yield Fact.LANGUAGE, language.pk
    for how in mentor.formats:
        yield Fact.FORMAT, how.place
    if mentor.is_available:
        yield Fact.ROOM, 1


def _bounded(parts: Iterable[Part]) -> Iterator[Part]:
    room = MAX_WORDS
    for part in parts:
        if kept := part[:room]:
            yield kept
        room -= len(kept)


def plain(rich_text: str) -> str:
    """Return the words of a rich text, those of neighbouring blocks kept apart."""
    return unescape(_TAG.sub("", _BLOCK.sub(" ", rich_text)))


def names_of(skill: Skill) -> list[str]:
    """Return every way to name a skill: in both languages, and its synonyms."""
    return list(dict.fromkeys(name for name in (skill.name, skill.name_en, *skill.synonym_list) if name))


def _words(text: str) -> Part:
    return tuple(word for token in tokens(text) for word in _words_of(token))


def _words_of(token: Token) -> Iterator[Word]:
    glued = token.glued or ("",) * len(token.parts)
    known = [(*forms(part), *forms(typed)[:1]) for part, typed in zip(token.parts, glued, strict=True) if forms(part)]
    if len(known) > 1:
        # The whole in one piece stands where its first part stands.
        known[0] = (*known[0], *forms(token.joined), *forms(token.joined_glued)[:1])
    for word in known:
        yield tuple(dict.fromkeys(word))


@lru_cache(maxsize=5_000)
def known_words(text: str) -> Part:
    """Return the words of a text that many profiles share."""
    return _words(text)
