"""Searching by what the visitor brings and would like to learn: the best matched come first.

The database says of each person which of the visitor's skills meet theirs, as a number with one bit a skill; there are
few such numbers, whatever the number of people. `directory.affinity` scores each of them once, and the database gives
the people of the best ones. So one rule decides, and only the people of a page are ever read.

    visitor brings sales (bit 1) and would like to learn podcasts (bit 2) and wikis (bit 4)
    a person who seeks sales and brings wikis: 1 + 4 = 5

First those with whom both sides would learn something, then those with whom one side would.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from django.core.cache import cache
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Count

from directory.affinity import Affinity, Side, affinity, weight
from directory.facets import found_by, only_those, question_of
from directory.filters import Filters, Sort
from directory.models import Mentor, OfferedSkill
from directory.search.adapter import Sql, adapter_for
from directory.search.letters import Fact, letter
from directory.search.meant import NOTHING_MEANT
from directory.search.question import Question

_KEY: Final = "directory.skill_weights"
_SECONDS: Final = 600
"""How long the weights of skills are kept: they change as slowly as a directory grows."""
_DIGITS: Final = 9
"""Scores that agree in as many digits after the point are the same: sums of fractions are not exact."""

_Named = tuple[Fact, int]
"""A skill that the visitor named (its primary key), as what a person may have it: what they bring, or would like to
learn."""

_ORDERS: Final[Mapping[Sort, str]] = {
    Sort.RELEVANCE: "mentor.first_published_at DESC, mentor.id DESC",
    Sort.NEWEST: "mentor.first_published_at DESC, mentor.id DESC",
    Sort.NAME: "mentor.name_key, mentor.id",
}


@dataclass(frozen=True, slots=True)
class Matched:
    """The people of a page, the best matched first."""

    mutual: int = 0
    """How many people in all, whatever the page, would learn from the visitor and teach them something."""
    people: tuple[tuple[int, Affinity], ...] = ()
    """Primary keys, each with what goes each way; the visitor is the first of the two."""


@dataclass(frozen=True, slots=True)
class _Group:
    """The people with whom the same skills go each way."""

    mask: int
    size: int
    affinity: Affinity

    @property
    def rank(self) -> tuple[bool, float, float]:
        """The smaller, the better matched."""
        found = self.affinity
        return not found.is_mutual, -round(found.score, _DIGITS), -round(found.gain, _DIGITS)


def find_matched(filters: Filters, *, limit: int, offset: int = 0) -> Matched:
    """Return the people of a page; two queries, and two more where the skills' weights are not at hand.

    Args:
        filters: the search; the visitor brings or would like to learn something.
        limit: how many people a page has.
        offset: how many come before it.
    """
    question = question_of(filters, limit=0, offset=0, meant=NOTHING_MEANT)
    skills = question.either
    connection = connections[Mentor.objects.all().db]
    met = _met(question, connection)
    weights = skill_weights()
    visitor = Side(frozenset(skill.pk for skill in filters.bring), frozenset(skill.pk for skill in filters.learn))
    counting = Sql(f"{met.text} SELECT mask, COUNT(*) FROM met GROUP BY mask", met.params)  # noqa: S608  SQL made there
    groups = [
        _Group(mask, size, affinity(visitor, _side(mask, skills), weights))
        for mask, size in adapter_for(connection).ask(connection, counting)
    ]
    groups.sort(key=lambda group: (group.rank, group.mask))
    mutual = sum(group.size for group in groups if group.affinity.is_mutual)
    by_mask = {group.mask: group.affinity for group in groups}
    page = _page(met, groups, filters.sort, connection, limit=limit, offset=offset)
    return Matched(mutual, tuple((key, by_mask[mask]) for key, mask in page))


def skill_weights() -> Mapping[int, float]:
    """Return how much each skill weighs by the people who bring it; two queries, none where they are at hand."""
    weights: dict[int, float] | None = cache.get(_KEY)
    if weights is None:
        offered = OfferedSkill.objects.filter(content_object__live=True).order_by()
        counts = dict(offered.values_list("tag").annotate(Count("pk")))
        people = Mentor.objects.listed().count()
        weights = {skill: weight(bringing, people) for skill, bringing in counts.items()}
        cache.set(_KEY, weights, _SECONDS)
    return weights


def _met(question: Question, connection: BaseDatabaseWrapper) -> Sql:
    """The beginning of a statement: of each person found, which of the skills meet theirs, by their letters."""
    found, only, place = found_by(question, connection), only_those(question), adapter_for(connection).place("skills")
    mask = " + ".join(f"CASE WHEN {place} > 0 THEN {1 << bit} ELSE 0 END" for bit in range(len(question.either)))
    return Sql(
        f"WITH met AS MATERIALIZED (SELECT id AS mentor_id, {mask} AS mask FROM ({found.text}) AS found "  # noqa: S608  made there
        f"WHERE {only.text})",
        (*(letter(fact, skill) for fact, skill in question.either), *found.params, *only.params),
    )


def _side(mask: int, skills: Sequence[_Named]) -> Side:
    """Those of a person's skills that the visitor named."""
    there = [(fact, skill) for bit, (fact, skill) in enumerate(skills) if mask >> bit & 1]
    return Side(
        offers=frozenset(skill for fact, skill in there if fact is Fact.OFFERED),
        seeks=frozenset(skill for fact, skill in there if fact is Fact.SOUGHT),
    )


def _page(
    met: Sql, groups: list[_Group], sort: Sort, connection: BaseDatabaseWrapper, *, limit: int, offset: int
) -> list[tuple[int, int]]:
    """The people of a page and their masks: groups of the same rank together, and within them in the order asked for.

    Only the groups that the page touches are looked up.
    """
    before, first, places = 0, 0, dict[int, int]()
    for place, tied in enumerate(_tied(groups, sort)):
        size = sum(group.size for group in tied)
        if before + size <= offset:
            first = before + size
        elif before < offset + limit:
            places |= {group.mask: place for group in tied}
        before += size
    if not places:
        return []
    cases = " ".join("WHEN %s THEN %s" for _mask in places)
    any_of = ", ".join("%s" for _mask in places)
    mentors = Mentor._meta.db_table
    statement = (
        f"{met.text} SELECT met.mentor_id, met.mask FROM met "  # noqa: S608  constants, and SQL by the ORM
        f"JOIN {mentors} AS mentor ON mentor.id = met.mentor_id WHERE met.mask IN ({any_of}) "
        f"ORDER BY CASE met.mask {cases} END, {_ORDERS[sort]} LIMIT %s OFFSET %s"
    )
    params = (*met.params, *places, *(value for pair in places.items() for value in pair), limit, offset - first)
    return [(key, mask) for key, mask in adapter_for(connection).ask(connection, Sql(statement, params))]


def _tied(groups: list[_Group], sort: Sort) -> Iterator[list[_Group]]:
    """The groups in their order, those that nothing tells apart together."""
    by_rank = sort is Sort.RELEVANCE
    for _rank, tied in groupby(groups, key=lambda group: group.rank if by_rank else group.rank[:1]):
        yield list(tied)
