"""What was asked for, thing by thing, and how to stop asking for it: under the search, and where nobody was found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from django.utils.translation import gettext as _

from directory.facets import count_each
from directory.filters import NO_FILTERS, Facet, Filters
from directory.models import MeetingFormat


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that was asked for, and the way to stop asking for it."""

    facet: str
    """`q`, or the name of a facet."""
    title: str
    label: str
    """What was asked for: the words typed, or the name of a facet's value."""
    href: str
    """Relative to the directory's address; `?` alone where nothing more is asked for."""
    count: int | None = None
    """How many mentors there would be without it, where that was counted."""


def title(facet: Facet) -> str:
    """Return a facet's name in the language being served."""
    return {
        Facet.BRING: _("J’apporte"),
        Facet.LEARN: _("J’aimerais apprendre"),
        Facet.OFFERS: _("Apporte"),
        Facet.SEEKS: _("Aimerait apprendre"),
        Facet.REGION: _("Région"),
        Facet.LANGUAGE: _("Langue parlée"),
        Facet.FORMAT: _("Se rencontrer"),
        Facet.AVAILABLE: _("Disponibilité"),
    }[facet]


def chips_of(filters: Filters) -> Iterator[Chip]:
    """Yield each thing that was asked for, with the way to stop asking for it."""
    if filters.words.typed:
        yield Chip("q", _("Mots"), filters.words.typed, href(filters.without_words()))
    for facet, value in filters.active():
        yield Chip(facet.value, title(facet), _label(filters, facet, value), href(filters.without(facet, value)))


def _label(filters: Filters, facet: Facet, value: str) -> str:
    match facet:
        case Facet.BRING | Facet.LEARN | Facet.OFFERS | Facet.SEEKS:
            return next(skill.label for skill in getattr(filters, facet) if skill.slug == value)
        case Facet.REGION | Facet.LANGUAGE:
            return str(getattr(filters, facet).label)
        case Facet.FORMAT:
            return str(MeetingFormat(value).label)
        case Facet.AVAILABLE:
            return _("A de la place")


def ways_out(filters: Filters) -> tuple[tuple[Chip, ...], tuple[Chip, ...]]:
    """Return the ways out of a search that found nobody; one query.

    Returns:
        Each thing that was asked for with how many people there would be without it; where that helps nobody, each of
        them with how many there are for it alone. The most first. Asking for nothing at all is no way out: the page
        has a link to everybody as it is.
    """
    chips = list(chips_of(filters))
    if len(chips) < 2:
        return (), ()
    without = [filters.without_words()] if filters.words.typed else []
    without += [filters.without(facet, value) for facet, value in filters.active()]
    alone = [replace(NO_FILTERS, words=filters.words)] if filters.words.typed else []
    alone += [filters.only(facet, value) for facet, value in filters.active()]
    counts = count_each([*without, *alone])
    ways = _counted(chips, without, counts)
    return ways, () if ways else _counted(chips, alone, counts[len(without) :])


def _counted(chips: list[Chip], searches: list[Filters], counts: list[int]) -> tuple[Chip, ...]:
    """The chips leading to these searches with how many each gives, the most first; without those of no use."""
    led = [
        replace(chip, href=href(search), count=number)
        for chip, search, number in zip(chips, searches, counts, strict=False)
        if number and search
    ]
    return tuple(sorted(led, key=lambda chip: -(chip.count or 0)))


def href(filters: Filters, page: int = 1) -> str:
    """Return the address of a search relative to the directory's."""
    return filters.query(page=page) or "?"
