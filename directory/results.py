"""A page of the directory's search: people, filters with their counts, and the ways out of an empty one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from django.core.paginator import Page, Paginator
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from directory.affinity import Affinity
from directory.chips import Chip, chips_of, href, ways_out
from directory.complementary import Matched, find_matched
from directory.facet_views import FacetView, exchange_views, facet_views
from directory.facets import Answer, answer
from directory.filters import Asked, Facet, Filters, Sort
from directory.models import Mentor, Region, Skill, SpokenLanguage
from directory.rescue import DidYouMean, Nearest, rescue
from directory.search.meant import meant_skills
from directory.vocabulary import Vocabulary
from directory.why import explain

PER_PAGE: Final = 18


class UnknownWordError(LookupError):
    """Somebody has a skill, a region or a language that the vocabulary at hand does not know: it is out of date."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """What would go each way between the visitor and a person: skills, the rarest first."""

    learns: tuple[Skill, ...]
    """What the visitor would learn."""
    brings: tuple[Skill, ...]
    """What the visitor would bring."""

    @property
    def is_mutual(self) -> bool:
        """Whether both would learn something."""
        return bool(self.learns and self.brings)


@dataclass(frozen=True, slots=True)
class Result:
    """A person, and why they are there."""

    mentor: Mentor
    why: SafeString
    exchange: Exchange | None = None


@dataclass(frozen=True, slots=True)
class ResultGroup:
    """Results under a heading of their own, or all of them."""

    heading: str
    """Empty where they need none."""
    results: tuple[Result, ...]


@dataclass(frozen=True, slots=True)
class SortChoice:
    """One of the orders that people can be put in."""

    value: str
    """As the address has it; empty for the usual one."""
    label: str
    chosen: bool


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
    exchange: tuple[FacetView, ...]
    """What the visitor brings and would like to learn, to choose from."""
    mutual: int
    """How many of all those found would learn from the visitor and teach them something."""
    chips: tuple[Chip, ...]
    ways_out: tuple[Chip, ...]
    """Where nobody was found: each thing asked for, with how many there would be without it; the most helpful first."""
    alone: tuple[Chip, ...]
    """Where taking away one thing is not enough: each thing asked for, with how many there are for it alone."""
    suggestion: DidYouMean | None
    """What was probably meant, where a typing error found nearly nobody."""
    nearest: Nearest | None
    """Where nearly nobody was found: who comes nearest."""
    missing: str
    """Words that nobody has in their profile and that are no skill: one may be missing from the vocabulary."""
    page: Page[int]
    problems: tuple[str, ...]
    status: int

    @property
    def filters(self) -> Filters:
        """What was asked for."""
        return self.asked.filters

    @property
    def is_for_search_engines(self) -> bool:
        """Whether this is the list of everybody, or one of its pages, and not one of its countless selections."""
        return self.status == 200 and not self.filters and self.filters.sort == self.filters.sorts[0]

    @property
    def followed(self) -> Skill | None:
        """The one skill brought that was asked for: new people who bring it can be followed."""
        return self.filters.offers[0] if len(self.filters.offers) == 1 else None

    @property
    def groups(self) -> tuple[ResultGroup, ...]:
        """The results; where the visitor said what they bring and would like to learn, by how many sides gain."""
        if not (self.filters.bring and self.filters.learn):
            return (ResultGroup("", self.results),)
        both = tuple(result for result in self.results if result.exchange and result.exchange.is_mutual)
        one = tuple(result for result in self.results if result not in both)
        headed = (ResultGroup(_("Dans les deux sens"), both), ResultGroup(_("Dans un seul sens"), one))
        return tuple(group for group in headed if group.results)

    @property
    def sorts(self) -> list[SortChoice]:
        """The orders to choose from."""
        labels = {
            Sort.RELEVANCE: _("Qui vous complète le mieux")
            if self.filters.is_complementary
            else _("Qui répond le mieux à vos mots"),
            Sort.NEWEST: _("Arrivées récentes"),
            Sort.NAME: _("Nom, de A à Z"),
        }
        usual = self.filters.sorts[0]
        return [
            SortChoice("" if sort == usual else sort.value, labels[sort], sort == self.filters.sort)
            for sort in self.filters.sorts
        ]

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


def find(asked: Asked, vocabulary: Vocabulary, *, per_page: int = PER_PAGE, is_fresh: bool = False) -> SearchPage:
    """Return a page of results.

    Args:
        asked: what the address asks for.
        vocabulary: the skills, regions and languages that exist.
        per_page: how many people at most.
        is_fresh: whether the vocabulary was read just now; a word it lacks is one that exists no more, and left out.

    Raises:
        UnknownWordError: the vocabulary is out of date.
    """
    filters = asked.filters
    problems, status, number = list(asked.problems), asked.status, asked.page
    meant = meant_skills(filters.words, vocabulary.skills.values())
    by_words = bool(filters.words) and filters.sort is Sort.RELEVANCE and not filters.is_complementary
    ranked = per_page if by_words else 0
    found = answer(filters, limit=ranked, offset=(number - 1) * ranked, meant=meant)
    for facet, words in _vocabularies(vocabulary):
        if not is_fresh and not found.of(facet).keys() <= words.keys():
            raise UnknownWordError(facet)
    paginator = Paginator(range(found.total), per_page)
    if number > paginator.num_pages:
        problems.append(_("Il n’y a pas de page %(value)d. Voici la première.") % {"value": number})
        status, number = max(status, 404), 1
        found = answer(filters, limit=ranked, meant=meant)
    offset = (number - 1) * per_page
    matched = Matched()
    if filters.is_complementary and found.total:
        matched = find_matched(filters, limit=per_page, offset=offset)
        mentors = _in_order([key for key, _affinity in matched.people], vocabulary)
    else:
        mentors = _mentors(filters, found, vocabulary, limit=per_page, offset=offset)
    reasons = explain(mentors, filters, meant)
    exchanges = {key: _exchange(affinity, vocabulary) for key, affinity in matched.people}
    ways, alone = ((), ()) if found.total else ways_out(filters)
    helped = rescue(filters, [mentor.pk for mentor in mentors], total=found.total, vocabulary=vocabulary)
    return SearchPage(
        asked=asked,
        total=found.total,
        results=tuple(
            Result(mentor, reasons.get(mentor.pk, SafeString("")), exchanges.get(mentor.pk)) for mentor in mentors
        ),
        facets=tuple(facet_views(filters, found, vocabulary)),
        exchange=tuple(exchange_views(filters, vocabulary)),
        mutual=matched.mutual,
        chips=tuple(chips_of(filters)),
        ways_out=ways,
        alone=alone,
        suggestion=helped.suggestion,
        nearest=helped.nearest,
        missing="" if found.total or meant or not filters.words else filters.words.typed,
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


def _mentors(filters: Filters, found: Answer, vocabulary: Vocabulary, *, limit: int, offset: int) -> list[Mentor]:
    """The people of a page in the order asked for, where the visitor's own skills do not decide on it."""
    if not found.total:
        return []
    if filters.sort is Sort.RELEVANCE:
        return _in_order(found.keys, vocabulary)
    selected = filters.select()
    in_order = selected.by_name() if filters.sort is Sort.NAME else selected.newest()
    return list(in_order.for_cards_of(vocabulary.skills)[offset : offset + limit])


def _in_order(keys: Sequence[int], vocabulary: Vocabulary) -> list[Mentor]:
    cards = Mentor.objects.listed().for_cards_of(vocabulary.skills)
    people = {mentor.pk: mentor for mentor in cards.filter(pk__in=keys)}
    return [people[key] for key in keys if key in people]


def _exchange(affinity: Affinity, vocabulary: Vocabulary) -> Exchange:
    """What goes each way; the visitor is the first of the two."""
    learns, brings = (
        tuple(vocabulary.skills[key] for key in keys if key in vocabulary.skills)
        for keys in (affinity.to_one, affinity.to_other)
    )
    return Exchange(learns, brings)
