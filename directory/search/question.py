"""A search as every engine is asked it: no record of the database, and nothing of how the page words it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from directory.search.letters import Fact
from directory.search.meant import NOTHING_MEANT, Meant
from directory.search.words import NO_WORDS, Words


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked for, and which part of the answer."""

    words: Words = NO_WORDS
    meant: Meant = field(default_factory=lambda: NOTHING_MEANT)
    having: tuple[tuple[Fact, int], ...] = ()
    """The skills that people must have, brought or to be learnt: every one of them."""
    either: tuple[tuple[Fact, int], ...] = ()
    """Skills of which they must have one; none where it does not matter."""
    chosen: Mapping[Fact, int] = field(default_factory=dict)
    """What the other filters ask for, one value each."""
    limit: int = 0
    """How many people to put in order, the most relevant first, then the newest."""
    offset: int = 0
    """How many come before them."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found."""

    total: int = 0
    """How many people meet all that is asked for."""
    counts: Mapping[Fact, Mapping[int, int]] = field(default_factory=dict)
    """For each value how many people there would be if its filter asked for it; those of nobody are missing."""
    keys: tuple[int, ...] = ()
    """The primary keys of those who were put in order."""
