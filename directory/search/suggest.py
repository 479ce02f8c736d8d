"""What somebody meant who made a typing error: `entreprenariat` for `entrepreneuriat`.

Word by word: one that the directory does not know, in any of its forms, is compared with those that it knows. Two words
are close where few letters must be added, left out, changed or swapped with their neighbour to turn one into the other
(optimal string alignment). How few depends on how long the word is: in a short word one letter makes another word.

    marketting      marketing         one letter
    gestoin         gestion           two letters swapped
    entreprenariat  entrepreneuriat   two letters
    miel            miel              too short to guess
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from directory.search.text import MAX_LETTERS, fold, forms, tokens
from directory.search.words import ASKING, MIN_PREFIX, STOP_WORDS, Words

FEW: Final = 3
"""Fewer results than this may come of a typing error that others made too."""
MANY_MORE: Final = 5
"""How many times more people a correction must have than were found, where some were."""
_CANDIDATES: Final = 20
_PIECE: Final = re.compile(r"[^\W_]+")


class KnownWord(NamedTuple):
    """A word of the directory."""

    written: str
    """With its accents and capitals."""
    people: int
    """How many people it would find, about; a word that finds nobody is known and never suggested."""


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The words that the directory knows, by their folded spelling."""

    words: Mapping[str, KnownWord] = field(default_factory=dict)
    forms: frozenset[str] = frozenset()
    """Every form of those that bend: a plural is no error."""

    def knows(self, folded: str, *, as_beginning: bool = False) -> bool:
        """Whether a word is known, or begins one that is."""
        if folded in self.words or not self.forms.isdisjoint(forms(folded)):
            return True
        if not as_beginning or len(folded) < MIN_PREFIX:
            return False
        return any(word.startswith(folded) for word in self.words)


class Entry(NamedTuple):
    """Words that the directory knows, as they stand together."""

    text: str
    people: int
    bends: bool = True
    """Whether they have plurals and the like; names have none."""


def dictionary(entries: Iterable[Entry]) -> Dictionary:
    """Return the dictionary of all the words of some texts."""
    people: dict[str, int] = {}
    written: dict[str, KnownWord] = {}
    every_form: set[str] = set()
    for entry in entries:
        for word in dict.fromkeys(piece for piece in _PIECE.findall(unicodedata.normalize("NFC", entry.text))):
            folded = fold(word)[:MAX_LETTERS]
            people[folded] = people.get(folded, 0) + entry.people
            if folded not in written or written[folded].people < entry.people:
                written[folded] = KnownWord(word, entry.people)
            if entry.bends:
                every_form.update(forms(word.lower()))
        if entry.bends:  # `ecommerce` is known where `e-commerce` is
            every_form.update(
                fold(whole) for token in tokens(entry.text) for whole in (token.joined, token.joined_glued) if whole
            )
    return Dictionary(
        {folded: KnownWord(known.written, people[folded]) for folded, known in written.items()}, frozenset(every_form)
    )


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A search that was probably meant."""

    query: str
    """The whole search, corrected, to be typed in place of the other."""
    people: int
    """How many people its rarest corrected word would find, about."""

    @property
    def label(self) -> str:
        """The search as it is shown."""
        return self.query


def suggest(words: Words, known: Dictionary, *, found: int = 0) -> Suggestion | None:
    """Return what was probably meant, or None where nothing seems wrong or nothing known is close.

    Everything around the corrected words stays as it was typed.

    Args:
        words: what was typed.
        known: the words of the directory.
        found: how many people were found; where there are some, a correction must find many more.
    """
    typed = unicodedata.normalize("NFC", words.typed)
    pieces = list(_PIECE.finditer(typed))
    corrected, end, people = "", 0, []
    for piece in pieces:
        meant = _closest(piece[0], known, is_last=piece is pieces[-1])
        if meant is None or meant.people < MANY_MORE * found:
            continue
        corrected += typed[end : piece.start()] + _in_place_of(piece[0], meant.written)
        end = piece.end()
        people.append(meant.people)
    return Suggestion(corrected + typed[end:], min(people)) if people else None


def _closest(piece: str, known: Dictionary, *, is_last: bool) -> KnownWord | None:
    folded = fold(piece)[:MAX_LETTERS]
    allowed = _allowed(len(folded))
    if not allowed or folded in STOP_WORDS | ASKING or folded.isdigit() or known.knows(folded, as_beginning=is_last):
        return None
    close = process.extract(
        folded, known.words.keys(), scorer=OSA.distance, score_cutoff=allowed, limit=_CANDIDATES, processor=None
    )
    ranked = sorted(_ranked(folded, known, ((word, int(errors)) for word, errors, _place in close)))
    return known.words[ranked[0][-1]] if ranked else None


def _ranked(folded: str, known: Dictionary, close: Iterable[tuple[str, int]]) -> Iterator[tuple[int, bool, int, str]]:
    """The fewest errors first, then the same first letter (seldom wrong), then what most people have."""
    for word, errors in close:
        if known.words[word].people and not word.isdigit():
            yield errors, word[:1] != folded[:1], -known.words[word].people, word


def _allowed(letters: int) -> int:
    """How many errors a word of so many letters may have."""
    if letters < 5:
        return 0
    if letters < 8:
        return 1
    return 2 if letters < 12 else 3


def _in_place_of(typed: str, word: str) -> str:
    """The word as it is written, in capitals where it was typed so."""
    return word.upper() if typed.isupper() else word
