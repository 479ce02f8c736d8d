"""A page of the directory's search: people, filters with their counts, and the ways out of an empty one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from django.core.paginator import Page, Paginator
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from directory.facets import Answer, answer, count_each
from directory.filters import Asked, Facet, Filters
from directory.models import MeetingFormat, Mentor, Region, Skill, SkillFamily, SpokenLanguage
from directory.search.text import fold
from directory.vocabulary import Vocabulary
from directory.why import explain

PER_PAGE: Final = 24


class UnknownWordError(LookupError):
    """Somebody has a skill, a region or a language that the vocabulary at hand does not know: it is out of date."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet."""

    value: str
    label: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class FacetView:
    """One facet as the form shows it."""

    name: str
    """The parameter's name in the address."""
    title: str
    groups: tuple[tuple[str, tuple[Choice, ...]], ...]
    """Choices under headings; one group without a heading where there is nothing to group by."""

    @property
    def choices(self) -> list[Choice]:
        """Every choice, in order."""
        return [choice for _heading, choices in self.groups for choice in choices]

    @property
    def chosen(self) -> list[Choice]:
        """The choices made."""
        return [choice for choice in self.choices if choice.chosen]


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that was asked for, and the way to stop asking for it."""

    facet: str
    """`q`, or the name of a facet."""
    title: str
    label: str
    href: str
    count: int | None = None
    """How many mentors there would be without it, where that was counted."""


@dataclass(frozen=True, slots=True)
class Result:
    """A person, and why they are there."""

    mentor: Mentor
    why: SafeString


@dataclass(frozen=True, slots=True)
class PageLink:
    """A link to a page of results; a gap where it has no number."""

    number: int | None
    href: str = ""
    current: bool = False


@dataclass(frozen=True, slots=True)
class SearchPage:
    """All that the page of a search shows."""

    asked: Asked
    total: int
    results: tuple[Result, ...]
    facets: tuple[FacetView, ...]
    chips: tuple[Chip, ...]
    ways_out: tuple[Chip, ...]
    """Where nobody was found: each thing asked for, with how many there would be without it; the most helpful first."""
    page: Page[int]
    problems: tuple[str, ...]
    status: int

    @property
    def filters(self) -> Filters:
        """What was asked for."""
        return self.asked.filters

    @property
    def previous(self) -> str:
        """The address of the page before, empty on the first."""
        return _href(self.filters, self.page.number - 1) if self.page.has_previous() else ""

    @property
    def next(self) -> str:
        """The address of the page after, empty on the last."""
        return _href(self.filters, self.page.number + 1) if self.page.has_next() else ""

    @property
    def pages(self) -> list[PageLink]:
        """Links to the pages, the far ones left out; empty where there is one only."""
        if self.page.paginator.num_pages < 2:
            return []
        shown = self.page.paginator.get_elided_page_range(self.page.number, on_each_side=2, on_ends=1)
        return [
            PageLink(number, _href(self.filters, number), number == self.page.number)
            if isinstance(number, int)
            else PageLink(None)
            for number in shown
        ]


def find(asked: Asked, vocabulary: Vocabulary) -> SearchPage:
    """Return a page of results.

    Args:
        asked: what the address asks for.
        vocabulary: the skills, regions and languages that exist.

    Raises:
        UnknownWordError: the vocabulary is out of date.
    """
    filters = asked.filters
    problems, status, number = list(asked.problems), asked.status, asked.page
    found = answer(filters, limit=PER_PAGE, offset=(number - 1) * PER_PAGE)
    for facet, words in _vocabularies(vocabulary):
        if not found.of(facet).keys() <= words.keys():
            raise UnknownWordError(facet)
    paginator = Paginator(range(found.total), PER_PAGE)
    if number > paginator.num_pages:
        problems.append(_("Il n’y a pas de page %(value)d. Voici la première.") % {"value": number})
        status, number = max(status, 404), 1
        found = answer(filters, limit=PER_PAGE)
    mentors = _mentors(filters, found, offset=(number - 1) * PER_PAGE)
    reasons = explain(mentors, filters)
    return SearchPage(
        asked=asked,
        total=found.total,
        results=tuple(Result(mentor, reasons.get(mentor.pk, SafeString(""))) for mentor in mentors),
        facets=tuple(_facets(filters, found, vocabulary)),
        chips=tuple(_chips(filters)),
        ways_out=() if found.total else _ways_out(filters),
        page=paginator.page(number),
        problems=tuple(problems),
        status=status,
    )


def _vocabularies(vocabulary: Vocabulary) -> tuple[tuple[Facet, Mapping[int, Skill | Region | SpokenLanguage]], ...]:
    return (
        (Facet.OFFERS, vocabulary.skills),
        (Facet.SEEKS, vocabulary.skills),
        (Facet.REGION, vocabulary.regions),
        (Facet.LANGUAGE, vocabulary.languages),
    )


def _mentors(filters: Filters, found: Answer, *, offset: int) -> list[Mentor]:
    """The people of a page: the most relevant first where words were typed, else the newest."""
    if not found.total:
        return []
    if not filters.words:
        return list(filters.select().newest().for_cards()[offset : offset + PER_PAGE])
    people = {mentor.pk: mentor for mentor in Mentor.objects.listed().for_cards().filter(pk__in=found.keys)}
    return [people[key] for key in found.keys if key in people]


def _facets(filters: Filters, found: Answer, vocabulary: Vocabulary) -> Iterator[FacetView]:
    for facet, skills in ((Facet.OFFERS, filters.offers), (Facet.SEEKS, filters.seeks)):
        yield FacetView(facet.value, title(facet), _by_family(vocabulary.skills.values(), found.of(facet), skills))
    for facet, words, chosen in (
        (Facet.REGION, vocabulary.regions.values(), filters.region),
        (Facet.LANGUAGE, vocabulary.languages.values(), filters.language),
    ):
        choices = _named(words, found.of(facet), chosen)
        yield FacetView(facet.value, title(facet), (("", choices),) if choices else ())
    formats = tuple(
        Choice(how.value, str(how.label), found.of(Facet.FORMAT).get(place, 0), how == filters.format)
        for place, how in enumerate(MeetingFormat)
    )
    shown = tuple(choice for choice in formats if choice.count or choice.chosen)
    yield FacetView(Facet.FORMAT.value, title(Facet.FORMAT), (("", shown),) if shown else ())
    room = Choice("1", _("A de la place"), found.of(Facet.AVAILABLE).get(1, 0), filters.available)
    yield FacetView(
        Facet.AVAILABLE.value, title(Facet.AVAILABLE), (("", (room,)),) if room.count or room.chosen else ()
    )


def title(facet: Facet) -> str:
    """Return a facet's name in the language being served."""
    return {
        Facet.OFFERS: _("Apporte"),
        Facet.SEEKS: _("Aimerait apprendre"),
        Facet.REGION: _("Région"),
        Facet.LANGUAGE: _("Langue parlée"),
        Facet.FORMAT: _("Se rencontrer"),
        Facet.AVAILABLE: _("Disponibilité"),
    }[facet]


def _by_family(
    skills: Iterable[Skill], counts: Mapping[int, int], chosen: tuple[Skill, ...]
) -> tuple[tuple[str, tuple[Choice, ...]], ...]:
    """The skills by family: those chosen first, then those that most people have, then by name."""
    asked = {skill.pk for skill in chosen}
    shown = [skill for skill in skills if counts.get(skill.pk) or skill.pk in asked]
    shown.sort(key=lambda skill: (skill.pk not in asked, -counts.get(skill.pk, 0), fold(skill.label)))
    groups = (
        (
            str(family.label),
            tuple(
                Choice(skill.slug, skill.label, counts.get(skill.pk, 0), skill.pk in asked)
                for skill in shown
                if skill.family == family
            ),
        )
        for family in SkillFamily
    )
    return tuple((heading, choices) for heading, choices in groups if choices)


def _named(
    words: Iterable[Region | SpokenLanguage], counts: Mapping[int, int], chosen: Region | SpokenLanguage | None
) -> tuple[Choice, ...]:
    """Regions or languages in the order of their list."""
    return tuple(
        Choice(word.slug, word.label, counts.get(word.pk, 0), word == chosen)
        for word in words
        if counts.get(word.pk) or word == chosen
    )


def _chips(filters: Filters) -> Iterator[Chip]:
    if filters.words.typed:
        words = _("« %(words)s »") % {"words": filters.words.typed}
        yield Chip("q", _("Mots"), words, _href(filters.without_words()))
    for facet, value in filters.active():
        yield Chip(facet.value, title(facet), _label(filters, facet, value), _href(filters.without(facet, value)))


def _label(filters: Filters, facet: Facet, value: str) -> str:
    match facet:
        case Facet.OFFERS | Facet.SEEKS:
            return next(skill.label for skill in getattr(filters, facet) if skill.slug == value)
        case Facet.REGION | Facet.LANGUAGE:
            return str(getattr(filters, facet).label)
        case Facet.FORMAT:
            return str(MeetingFormat(value).label)
        case Facet.AVAILABLE:
            return _("A de la place")


def _ways_out(filters: Filters) -> tuple[Chip, ...]:
    """Each thing that was asked for, with how many people there would be without it; the most helpful first."""
    chips = list(_chips(filters))
    searches = [filters.without_words()] if filters.words.typed else []
    searches += [filters.without(facet, value) for facet, value in filters.active()]
    counted = [replace(chip, count=number) for chip, number in zip(chips, count_each(searches), strict=True)]
    return tuple(sorted((chip for chip in counted if chip.count), key=lambda chip: -(chip.count or 0)))


def _href(filters: Filters, page: int = 1) -> str:
    return filters.query(page=page) or "?"
