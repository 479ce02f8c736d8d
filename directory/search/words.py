"""What somebody typed, made safe and ready to compare: the one way to a database's query language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, Self

from directory.search.text import Token, fold, forms, root, tokens, visible

MAX_CHARACTERS: Final = 100
MAX_TERMS: Final = 10
MIN_PREFIX: Final = 3
"""A last word at least this long also finds the words it begins: one or two letters would find nearly everybody."""

_COMMON: Final = """
a ai ainsi au aux avec ce ces cet cette comme dans de des du elle elles en est et eux il ils je la le les leur leurs lui
ma mais me mes moi mon ne nos notre nous ou par pas plus pour qu que quel quelle qui quoi sa sans se ses si son sont sur
ta te tes toi ton tu un une vos votre vous y
about an and are as at be by for from has have her his how i in into is my of on or our that the their them they this to
was we were what when where which who with you your
"""
STOP_WORDS: Final = frozenset(_COMMON.split())
"""Words too common to ask for (folded), left out of a search unless it has no others."""

_ABOUT_ASKING: Final = """
aide aider aimerais aimerait apprendre besoin cherche chercher comment cours faire montrer veut veux voudrais
voudrait find help learn learning like looking need someone somebody teach want would
"""
ASKING: Final = frozenset(_ABOUT_ASKING.split())
"""Words about asking, and not about what is asked for (`je cherche de l’aide pour…`); left out in the same way."""

_QUOTED: Final = re.compile(r'"([^"]*)"|«([^»]*)»|“([^”]*)”')


@dataclass(frozen=True, slots=True)
class Term:
    """One word to find.

    A profile has it where, for every part, it has one of the part's forms (`plan-affaires`: both words), or where it
    has one of the forms of the whole in one piece (`e-commerce`: `ecommerce`), or a word that begins with the prefix.
    """

    typed: str
    """The word in lower case, to show."""
    parts: tuple[tuple[str, ...], ...]
    joined: tuple[str, ...] = ()
    """Forms of the whole in one piece; empty where there is one part only."""
    prefix: str = ""
    """Set on the last word only: the beginning that its last part must at least have."""

    @property
    def forms(self) -> frozenset[str]:
        """Every form of every part and of the whole, to tell which words of a text were meant."""
        return frozenset(form for part in self.parts for form in part).union(self.joined)


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words typed between quotation marks: they stand next to each other, in this order, in one part of a profile.

    Every word counts, the common ones too: `service à la clientèle` has four. They are compared as they are (folded),
    or all of them by their roots, so that `plans d’affaires` finds `plan d’affaires`.
    """

    words: tuple[str, ...]
    """Two at least, folded."""

    @property
    def spellings(self) -> tuple[tuple[str, ...], ...]:
        """The sequences of forms, one of which a profile has."""
        return tuple(dict.fromkeys([self.words, tuple(root(word) for word in self.words)]))


@dataclass(frozen=True, slots=True)
class Words:
    """A search in words."""

    typed: str = ""
    """What was typed, on one line and cut to a length that can be shown again."""
    terms: tuple[Term, ...] = ()
    too_long: bool = False
    """More characters than the search takes: nothing was looked for."""
    left_out: int = 0
    """How many words were left out because there were too many."""
    phrases: tuple[Phrase, ...] = ()
    """What was put between quotation marks; its words are among the terms as well."""
    any_term: bool = False
    """Whether one of the terms is enough; usually every one of them is wanted."""

    def __bool__(self) -> bool:
        return bool(self.terms)

    def widened(self) -> Self:
        """Return the search for people who have any of the words, wherever they stand."""
        return replace(self, phrases=(), any_term=True)


NO_WORDS: Final = Words()


def parse_words(raw: str) -> Words:
    """Return what somebody typed as terms to find; every one of them is wanted.

    Quotation marks in pairs ("…", « … », “…”) keep words together. Alone they mean nothing here and fall away, as
    operators, other signs and control characters do.

    Args:
        raw: anything at all.
    """
    typed = visible(raw[: 4 * MAX_CHARACTERS])
    if len(typed) > MAX_CHARACTERS:
        return Words(typed[:MAX_CHARACTERS], too_long=True)
    found = list(tokens(typed))
    asked = list(dict.fromkeys(_asked_for(found)))
    terms = [_term(token) for token in asked[:MAX_TERMS]]
    quoted = list(_QUOTED.finditer(typed))
    goes_on = not quoted or any(tokens(typed[quoted[-1].end() :]))
    if terms and goes_on and asked[-1:] == found[-1:] and len(asked) <= MAX_TERMS:
        terms[-1] = _with_prefix(terms[-1])
    return Words(
        typed,
        tuple(term for term in terms if term.parts),
        left_out=max(0, len(asked) - MAX_TERMS),
        phrases=tuple(_phrases(match[match.lastindex or 0] for match in quoted)),
    )


def _asked_for(found: list[Token]) -> list[Token]:
    """Return the words that say something; all of them where none does."""
    asked = [token for token in found if fold(token.joined) not in STOP_WORDS]
    about = [token for token in asked if fold(token.joined) not in ASKING]
    return about or asked or found


def _phrases(quoted: Iterable[str]) -> Iterator[Phrase]:
    for text in quoted:
        words = tuple(known[0] for token in tokens(text) for part in token.parts if (known := forms(part)))
        if len(words) > 1:
            yield Phrase(words)


def _term(token: Token) -> Term:
    parts = tuple(known for part in token.parts if (known := forms(part)))
    return Term(
        "-".join(token.parts),
        parts,
        joined=forms(token.joined) if len(parts) > 1 else (),
    )


def _with_prefix(term: Term) -> Term:
    beginning = term.parts[-1][0] if term.parts else ""
    return Term(term.typed, term.parts, term.joined, prefix=beginning if len(beginning) >= MIN_PREFIX else "")
