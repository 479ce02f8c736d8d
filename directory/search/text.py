"""Words as the search compares them: without case, accents, plural or gender endings, in French and in English.

Nobody says in which language they type, and many type without accents. So each word is known by several *forms*: itself
folded, its French stem (of the word as written, and of the word without accents, since `é` steers the stemmer), its
English stem, the stem of its masculine, and what somebody so called does. Two words match where they share a form.

    réseaux       reseaux, reseau
    directrices   directrices, directric, directeur, direction
    l’e-commerce  e, commerce, commerc, ecommerce, ecommerc
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import snowballstemmer

_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "’": "'", "ʼ": "'", "‘": "'"})
_HYPHENS: Final = str.maketrans(dict.fromkeys("\u2010\u2011\u2043\u2212\ufe63\uff0d", "-"))
MAX_LETTERS: Final = 32
"""Words are told apart by their beginnings: what is longer than this is no word anybody looks for."""

_WORD: Final = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_ELISION: Final = re.compile(r"^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)'(?=.)")
_POSSESSIVE: Final = re.compile(r"'s$")

_BRITISH: Final = re.compile(r"(?<=...)is(?=(?:e[drs]?|ers|ing|ations?)$)")
"""`optimisation`, in French or as the British spell it, has the stem of `optimization`."""

_MASCULINE: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(rf"(?<={'.' * before}){ending}s?$"), instead)
    for before, ending, instead in (
        (3, "euriat", "eur"),
        (3, "eurial(?:e|es)?", "eur"),
        (3, "euriaux", "eur"),
        (3, "eurship", "eur"),
        (2, "trice", "teur"),
        (3, "euse", "eur"),
        (3, "eure", "eur"),
        (3, "ienne", "ien"),
        (3, "iere", "ier"),
        (3, "ere", "er"),
        (3, "elle", "el"),
        (3, "ive", "if"),
        (2, "effe", "ef"),
    )
)
"""Feminine endings and their masculine (`euriat` and `eurship`, the thing and the person), for folded words. The same
rule serves the profile and the query, so a word bent wrongly (`matrice`) still meets itself. The number is how many
letters must stand before the ending."""

_DOER: Final = re.compile(r"(?<=....)t(?:eur|rice)s?$")
"""`rédactrice` and `traducteur` do `rédaction` and `traduction`; shorter words (`secteur`, `facteur`) do not."""

_SHORT: Final = {"st": ("saint",), "ste": ("sainte", "saint")}
"""What people write for short, in the names of towns above all."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text: its parts (`e`, `commerce`), and all of it in one piece (`ecommerce`)."""

    parts: tuple[str, ...]
    joined: str
    glued: tuple[str, ...] = ()
    """For each part, how it is typed by those who leave out its apostrophe (`dor` for `d’or`); empty where it has none.
    Nothing at all where no part has one."""
    joined_glued: str = ""
    """The same in one piece: `valdor` for `Val-d’Or`."""

    @property
    def spellings(self) -> frozenset[str]:
        """Every way to type it, and every part of it."""
        return frozenset({*self.parts, self.joined, *self.glued, self.joined_glued} - {""})


def fold(text: str) -> str:
    """Return the text in lower case without accents, ligatures opened and apostrophes straight."""
    opened = text.casefold().translate(_LIGATURES)
    decomposed = unicodedata.normalize("NFKD", opened)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


def visible(text: str) -> str:
    """Return the text on one line without what cannot be seen: control characters (NUL among them), zero-width ones."""
    spaced = "".join(" " if unicodedata.category(c) in {"Cc", "Zl", "Zp"} else c for c in text)
    return " ".join("".join(c for c in spaced if unicodedata.category(c) not in {"Cf", "Cs", "Co", "Cn"}).split())


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a plain text in order, in lower case with their accents.

    Elided articles go (`l’entrepreneuriat` is `entrepreneuriat`), as does the English possessive. A word with a hyphen
    or another apostrophe is its parts and also its parts in one piece.
    """
    # Accents put together where a character for it exists; where none does, the mark is dropped: it would end the word.
    whole = unicodedata.normalize("NFKC", text).lower().translate(_LIGATURES).translate(_HYPHENS)
    bare = "".join(c for c in whole if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    for match in _WORD.finditer(bare):
        # Elisions also stand after a hyphen: `va-t'en`, `Saint-Jean-de-l'Île`.
        pieces = [_POSSESSIVE.sub("", piece) for piece in match[0].split("-")]
        parts: list[str] = []
        glued: list[str] = []
        for piece in pieces:
            bare = _ELISION.sub("", piece)
            subparts = [part for part in bare.split("'") if part]
            parts += subparts
            glued += [piece.replace("'", "") if bare != piece and len(subparts) == 1 else "" for _part in subparts]
        if any(glued):
            yield Token(tuple(parts), "".join(parts), tuple(glued), "".join(pieces).replace("'", ""))
        elif parts:
            yield Token(tuple(parts), "".join(parts))


@lru_cache(maxsize=20_000)
def forms(word: str) -> tuple[str, ...]:
    """Return every form a word is known by, the word itself (folded) first; empty where nothing is left of it.

    Args:
        word: one part of a token, in lower case, with or without accents.
    """
    word = word[:MAX_LETTERS]
    folded = fold(word)[:MAX_LETTERS]
    if not folded.isalnum():  # folding opened a character into several, one of them no letter: ⅓, ㈱
        folded = "".join(c for c in folded if c.isalnum())
    if len(folded) < 3 or folded.isdigit() or folded in _SHORT:
        return (folded, *_SHORT.get(folded, ())) if folded else ()
    # Stemmers keep the word they work on: a fresh one per call is safe where requests share a process.
    french, english = snowballstemmer.stemmer("french"), snowballstemmer.stemmer("english")
    found = [
        folded,
        fold(french.stemWord(word)),
        french.stemWord(folded),
        english.stemWord(_BRITISH.sub("iz", folded)),
        root(folded),
        _DOER.sub("tion", folded),
    ]
    return tuple(dict.fromkeys(form for form in found if form.isalnum()))


@lru_cache(maxsize=20_000)
def root(folded: str) -> str:
    """Return the one form of a folded word by which the words of a phrase are compared: its stem in the masculine.

    It is one of its `forms`.
    """
    if len(folded) < 3 or folded.isdigit() or folded in _SHORT:
        return _SHORT.get(folded, (folded,))[-1]
    stem: str = snowballstemmer.stemmer("french").stemWord(masculine(folded))
    return stem if stem.isalnum() else folded


def masculine(folded: str) -> str:
    """Return a folded word with a French feminine ending turned masculine, in the singular; others unchanged."""
    for pattern, instead in _MASCULINE:
        bent, count = pattern.subn(instead, folded)
        if count:
            return bent
    return folded
