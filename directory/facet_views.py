"""What the forms of the search show: the values of each filter with their counts, and the skills to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from directory.chips import title
from directory.facets import Answer
from directory.filters import Facet, Filters
from directory.models import MeetingFormat, Region, Skill, SkillFamily, SpokenLanguage
from directory.search.text import fold
from directory.vocabulary import Vocabulary


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
    key: str = ""
    """Tells it from the other groups of the facet, whatever the language."""

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


def facet_views(filters: Filters, found: Answer, vocabulary: Vocabulary) -> Iterator[FacetView]:
    """Yield the facets, the short ones first: those with dozens of values would push them off a telephone's screen."""
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
        counts, asked = found.of(facet), {skill.pk for skill in skills}
        shown = [skill for skill in vocabulary.skills.values() if counts.get(skill.pk) or skill.pk in asked]
        yield FacetView(facet.value, title(facet), _by_family(shown, counts, asked))


def exchange_views(filters: Filters, vocabulary: Vocabulary) -> Iterator[FacetView]:
    """Yield what the visitor brings and would like to learn: every skill there is, without counts."""
    for facet, skills in ((Facet.BRING, filters.bring), (Facet.LEARN, filters.learn)):
        asked = {skill.pk for skill in skills}
        yield FacetView(facet.value, title(facet), _by_family(vocabulary.skills.values(), {}, asked))


def _plain(facet: Facet, choices: tuple[Choice, ...]) -> FacetView:
    return FacetView(facet.value, title(facet), (Group("", choices),) if choices else ())


def _by_family(skills: Iterable[Skill], counts: Mapping[int, int], asked: set[int]) -> tuple[Group, ...]:
    """The skills by family: those chosen first, then those that most people have, then by name."""
    ordered = sorted(skills, key=lambda skill: (skill.pk not in asked, -counts.get(skill.pk, 0), fold(skill.label)))
    groups = (
        Group(
            str(family.label),
            tuple(
                Choice(skill.slug, skill.label, counts.get(skill.pk, 0), skill.pk in asked)
                for skill in ordered
                if skill.family == family
            ),
            family.value,
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
