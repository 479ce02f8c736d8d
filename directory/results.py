"""A page of the directory's search: people, filters with their counts, and the ways out of an empty one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from django.core.paginator import Page, Paginator
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from directory.chips import Chip, chips_of, href, title, ways_out
from directory.facets import Answer, answer
from directory.filters import Asked, Facet, Filters
from directory.models import MeetingFormat, Mentor, Region, Skill, SkillFamily, SpokenLanguage
from directory.search.meant import meant_skills
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
class Group:
    """Some of a facet's values."""

    heading: str
    """Empty where there is nothing to group by."""
    choices: tuple[Choice, ...]

    @property
    def chosen(self) -> list[Choice]:
        """The choices made."""
        return [choice for choice in self.choices if choice.chosen]


@dataclass(frozen=True, slots=True)
class FacetView:
    """One facet as the form shows it."""

    name: str
    """The parameter's name in the address."""
    title: str
    groups: tuple[Group, ...]

    @property
    def choices(self) -> list[Choice]:
        """Every choice, in order."""
        return [choice for group in self.groups for choice in group.choices]

    @property
    def chosen(self) -> list[Choice]:
        """The choices made."""
        return [choice for choice in self.choices if choice.chosen]


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
    alone: tuple[Chip, ...]
    """Where taking away one thing is not enough: each thing asked for, with how many there are for it alone."""
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
        return href(self.filters, self.page.number - 1) if self.page.has_previous() else ""

    @property
    def next(self) -> str:
        """The address of the page after, empty on the last."""
        return href(self.filters, self.page.number + 1) if self.page.has_next() else ""

    @property
    def pages(self) -> list[PageLink]:
        """Links to the pages, the far ones left out; empty where there is one only."""
        if self.page.paginator.num_pages < 2:
            return []
        shown = self.page.paginator.get_elided_page_range(self.page.number, on_each_side=2, on_ends=1)
        return [
            PageLink(number, href(self.filters, number), number == self.page.number)
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
    meant = meant_skills(filters.words, vocabulary.skills.values())
    found = answer(filters, limit=PER_PAGE, offset=(number - 1) * PER_PAGE, meant=meant)
    for facet, words in _vocabularies(vocabulary):
        if not found.of(facet).keys() <= words.keys():
            raise UnknownWordError(facet)
    paginator = Paginator(range(found.total), PER_PAGE)
    if number > paginator.num_pages:
        problems.append(_("Il n’y a pas de page %(value)d. Voici la première.") % {"value": number})
        status, number = max(status, 404), 1
        found = answer(filters, limit=PER_PAGE, meant=meant)
    mentors = _mentors(filters, found, offset=(number - 1) * PER_PAGE)
    reasons = explain(mentors, filters, meant)
    ways, alone = ((), ()) if found.total else ways_out(filters)
    return SearchPage(
        asked=asked,
        total=found.total,
        results=tuple(Result(mentor, reasons.get(mentor.pk, SafeString(""))) for mentor in mentors),
        facets=tuple(_facets(filters, found, vocabulary)),
        chips=tuple(chips_of(filters)),
        ways_out=ways,
        alone=alone,
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
    """The short facets first: those with dozens of values would push them off a telephone's screen."""
    for facet, words, chosen in (
        (Facet.REGION, vocabulary.regions.values(), filters.region),
        (Facet.LANGUAGE, vocabulary.languages.values(), filters.language),
    ):
        yield _plain(facet, _named(words, found.of(facet), chosen))
    formats = tuple(
        Choice(how.value, str(how.label), found.of(Facet.FORMAT).get(place, 0), how == filters.format)
        for place, how in enumerate(MeetingFormat)
    )
    yield _plain(Facet.FORMAT, tuple(choice for choice in formats if choice.count or choice.chosen))
    room = Choice("1", _("A de la place"), found.of(Facet.AVAILABLE).get(1, 0), filters.available)
    yield _plain(Facet.AVAILABLE, (room,) if room.count or room.chosen else ())
    for facet, skills in ((Facet.OFFERS, filters.offers), (Facet.SEEKS, filters.seeks)):
        yield FacetView(facet.value, title(facet), _by_family(vocabulary.skills.values(), found.of(facet), skills))


def _plain(facet: Facet, choices: tuple[Choice, ...]) -> FacetView:
    return FacetView(facet.value, title(facet), (Group("", choices),) if choices else ())


def _by_family(skills: Iterable[Skill], counts: Mapping[int, int], chosen: tuple[Skill, ...]) -> tuple[Group, ...]:
    """The skills by family: those chosen first, then those that most people have, then by name."""
    asked = {skill.pk for skill in chosen}
    shown = [skill for skill in skills if counts.get(skill.pk) or skill.pk in asked]
    shown.sort(key=lambda skill: (skill.pk not in asked, -counts.get(skill.pk, 0), fold(skill.label)))
    groups = (
        Group(
            str(family.label),
            tuple(
                Choice(skill.slug, skill.label, counts.get(skill.pk, 0), skill.pk in asked)
                for skill in shown
                if skill.family == family
            ),
        )
        for family in SkillFamily
    )
    return tuple(group for group in groups if group.choices)


def _named(
    words: Iterable[Region | SpokenLanguage], counts: Mapping[int, int], chosen: Region | SpokenLanguage | None
) -> tuple[Choice, ...]:
    """Regions or languages in the order of their list."""
    return tuple(
        Choice(word.slug, word.label, counts.get(word.pk, 0), word == chosen)
        for word in words
        if counts.get(word.pk) or word == chosen
    )
