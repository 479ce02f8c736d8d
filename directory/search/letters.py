"""What the filters look at, written in letters: one letter a fact, so that a database carries any number at once.

A person who brings skills 3 and 8, speaks language 1 and lives in region 6 is a handful of letters in two short texts.
To add up what thousands of people have, their texts are put end to end and the letters counted. The letters are of no
alphabet anybody reads; what each stands for is computed, so that there is no list of them to keep.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from functools import lru_cache
from typing import Final

_FIRST: Final = 0x100
_KINDS: Final = 8
_SURROGATES: Final = range(0xD800, 0xE000)
"""Numbers that are no characters."""


class Fact(IntEnum):
    """The kinds of facts. Their numbers are in the index: whoever changes them rebuilds it."""

    OFFERED = 0
    SOUGHT = 1
    LANGUAGE = 2
    REGION = 3
    FORMAT = 4
    ROOM = 5


def letter(fact: Fact, number: int) -> str:
    """Return the letter of a fact.

    Args:
        fact: its kind.
        number: which of its kind: a primary key; the place of a way to meet in its list; 1 for having room.

    Raises:
        ValueError: a number beyond 130,000 or so, for which there is no letter.
    """
    code = _FIRST + number * _KINDS + fact
    return chr(code if code < _SURROGATES.start else code + len(_SURROGATES))


@lru_cache(maxsize=4096)  # the same few hundred letters, in every answer
def read(sign: str) -> tuple[Fact, int]:
    """Return what a letter stands for: the reverse of `letter`."""
    code = ord(sign)
    number, fact = divmod((code if code < _SURROGATES.start else code - len(_SURROGATES)) - _FIRST, _KINDS)
    return Fact(fact), number


def spell(facts: Iterable[tuple[Fact, int]]) -> str:
    """Return the text of some facts: those of two people who have the same are the same."""
    return "".join(sorted(letter(fact, number) for fact, number in facts))
