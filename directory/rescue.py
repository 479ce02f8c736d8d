"""A search that found nearly nobody is no dead end: what was probably meant, and who comes nearest."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final, NamedTuple

from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from directory.chips import href
from directory.dictionary import load_dictionary
from directory.filters import NO_FILTERS, Filters
from directory.models import Mentor
from directory.search.fallback import Attempt, first_success
from directory.search.meant import meant_skills
from directory.search.suggest import FEW, suggest
from directory.search.words import parse_words
from directory.vocabulary import Vocabulary
from directory.why import explain

NEAREST: Final = 6
_TRIES: Final = 3
"""How many searches are made for the nearest people."""


@dataclass(frozen=True, slots=True)
class DidYouMean:
    """What was probably meant by words with a typing error."""

    label: str
    href: str
    """Relative to the directory's address."""


@dataclass(frozen=True, slots=True)
class Near:
    """Somebody who answers to a part of what was asked for, and to which."""

    mentor: Mentor
    why: SafeString


@dataclass(frozen=True, slots=True)
class Nearest:
    """The people who come nearest to what was asked for."""

    heading: str
    """What they have of it."""
    people: tuple[Near, ...]


@dataclass(frozen=True, slots=True)
class Rescue:
    """What helps where a search found nearly nobody."""

    suggestion: DidYouMean | None = None
    nearest: Nearest | None = None


NO_NEED: Final = Rescue()


class _Try(NamedTuple):
    """A search that may find people where the one asked for found nearly nobody, and what to call them."""

    heading: str
    filters: Filters


def rescue(filters: Filters, found: Collection[int], *, total: int, vocabulary: Vocabulary) -> Rescue:
    """Return what helps further; nothing where enough people were found, or nothing was asked.

    At most four queries: one for the words that are known (kept for a minute), one for the nearest people, two for
    their cards. Where a few were found it is fewer: words that mean a skill have no error, and lead to others
    who bring it; who typed a name, a place or a phrase has found what they asked for, as has whoever said what they
    bring and would like to learn.

    Args:
        filters: what was asked for.
        found: the primary keys of those on the page.
        total: how many were found in all.
        vocabulary: the skills, regions and languages that exist.
    """
    if total >= FEW or not filters or (total and filters.is_complementary):
        return NO_NEED
    if total and meant_skills(filters.words, vocabulary.skills.values()):
        return Rescue(None, None if filters.words.phrases else _nearest(_wider(filters), found, vocabulary))
    probably = suggest(filters.words, load_dictionary(vocabulary), found=total) if filters.words else None
    corrected = replace(filters, words=parse_words(probably.query)) if probably else None
    return Rescue(
        DidYouMean(probably.label, href(corrected)) if probably and corrected else None,
        None if total else _nearest(_tries(filters, corrected), found, vocabulary),
    )


def _tries(filters: Filters, corrected: Filters | None) -> Iterator[_Try]:
    """Yield searches for whoever comes near, the nearest to what was asked for first."""
    if corrected:
        words = {"words": corrected.words.typed}
        yield _Try(_("Les personnes les plus proches : « %(words)s »") % words, corrected)
    yield from _wider(filters)
    asked = corrected or filters
    if not asked.words:
        freer = replace(filters, region=None, language=None, format=None, available=False)
        yield _Try(_("Les personnes les plus proches, d’ailleurs ou autrement"), freer)
        for facet, value in freer.active():
            yield _Try(_("Les personnes les plus proches"), freer.only(facet, value))
    elif any(True for _active in asked.active()):
        unfiltered = replace(NO_FILTERS, words=asked.words.widened())
        yield _Try(_("Les personnes les plus proches, sans vos filtres"), unfiltered)


def _wider(filters: Filters) -> Iterator[_Try]:
    """Yield the search for any of the words, where there are several."""
    if len(filters.words.terms) > 1:
        wide = replace(filters, words=filters.words.widened())
        yield _Try(_("Les personnes les plus proches : elles ont une partie de vos mots"), wide)


def _nearest(tries: Iterable[_Try], found: Collection[int], vocabulary: Vocabulary) -> Nearest | None:
    """Return the people of the first search that has any beside those found already, the most relevant first."""
    useful = list(islice((each for each in tries if each.filters), _TRIES))
    attempts = [
        Attempt(
            each.filters.words,
            meant_skills(each.filters.words, vocabulary.skills.values()),
            each.filters.without_words().select(),
        )
        for each in useful
    ]
    place, keys = first_success(attempts, but=found, limit=NEAREST)
    if not keys:
        return None
    cards = {
        mentor.pk: mentor for mentor in Mentor.objects.listed().for_cards_of(vocabulary.skills).filter(pk__in=keys)
    }
    people = [cards[key] for key in keys if key in cards]
    reasons = explain(people, useful[place].filters, attempts[place].meant)
    near = (Near(person, reasons.get(person.pk, SafeString(""))) for person in people)
    return Nearest(useful[place].heading, tuple(near))
