"""Who is found, how many there are, and how many each value of each filter would give: one query.

The count beside a value is how many mentors the page would show if it were chosen: every other filter counts, that of
its own facet does not; the skills already asked for do, because several skills are wanted together.

The mentors that have the words and the skills are found once. The database puts together those who are alike in what
the other filters look at, and hands over the letters of their skills end to end (see `directory.search.letters`): there
are few kinds of people, however many people there are, and letters are counted here faster than rows are there.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from directory.filters import Facet, Filters
from directory.models import Mentor, OfferedSkill, Skill, SoughtSkill
from directory.search.adapter import ALL, Sql, adapter_for
from directory.search.elastic.engine import engine
from directory.search.index import matching
from directory.search.letters import Fact, letter, read
from directory.search.meant import NOTHING_MEANT, Meant
from directory.search.question import Found, Question
from directory.search.ranking import holds

_FACETS: Final[Mapping[Fact, Facet]] = {
    Fact.OFFERED: Facet.OFFERS,
    Fact.SOUGHT: Facet.SEEKS,
    Fact.LANGUAGE: Facet.LANGUAGE,
    Fact.REGION: Facet.REGION,
    Fact.FORMAT: Facet.FORMAT,
    Fact.ROOM: Facet.AVAILABLE,
}

Kind = tuple[str, int, str]
"""People who are alike: their traits, how many they are, and the letters of all their skills."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How many mentors a search gives, how many each value of each facet would give, and who is on the page."""

    total: int = 0
    by_facet: Mapping[Facet, Mapping[int, int]] = field(default_factory=dict)
    """Skills, regions and languages by primary key; meeting formats by their place in `MeetingFormat`; availability by
    1. Values that would give nobody are missing."""
    keys: tuple[int, ...] = ()
    """Where words were searched for: the primary keys of the page's mentors, the most relevant first."""

    def of(self, facet: Facet) -> Mapping[int, int]:
        """Return the counts of one facet."""
        return self.by_facet.get(facet, {})


def answer(filters: Filters, *, limit: int, offset: int = 0, meant: Meant = NOTHING_MEANT) -> Answer:
    """Return the answer to a search; one query, or none where an engine searches words (see `search.elastic`).

    Args:
        filters: the search.
        limit: how many mentors a page has; none are put in order where it is 0.
        offset: how many come before it.
        meant: the skills that the words mean.
    """
    question = question_of(filters, limit=limit, offset=offset, meant=meant)
    asked = engine() if filters.words else None
    found = (asked.ask(question) if asked else None) or _ask_database(question)
    return Answer(found.total, {_FACETS[fact]: counts for fact, counts in found.counts.items()}, found.keys)


def question_of(filters: Filters, *, limit: int, offset: int, meant: Meant) -> Question:
    """Return a search as engines are asked it."""
    chosen: dict[Fact, int] = {}
    if filters.region:
        chosen[Fact.REGION] = filters.region.pk
    if filters.language:
        chosen[Fact.LANGUAGE] = filters.language.pk
    if filters.format:
        chosen[Fact.FORMAT] = filters.format.place
    if filters.available:
        chosen[Fact.ROOM] = 1

    def facts(fact: Fact, skills: Iterable[Skill]) -> tuple[tuple[Fact, int], ...]:
        return tuple((fact, skill.pk) for skill in skills)

    return Question(
        words=filters.words,
        meant=meant,
        having=(*facts(Fact.OFFERED, filters.offers), *facts(Fact.SOUGHT, filters.seeks)),
        either=(*facts(Fact.OFFERED, filters.learn), *facts(Fact.SOUGHT, filters.bring)),
        chosen=chosen,
        limit=limit,
        offset=offset,
    )


def _ask_database(question: Question) -> Found:
    connection = connections[Mentor.objects.all().db]
    adapter = adapter_for(connection)
    found = found_by(question, connection)
    parts = [f"SELECT traits, COUNT(*), {adapter.joined('skills')} FROM found GROUP BY traits"]  # noqa: S608  constants
    params = found.params
    if question.words and question.limit:
        ranking = matching(question.words).ranking(
            "found",
            connection,
            only=only_those(question),
            limit=question.limit,
            offset=question.offset,
            meant=question.meant,
        )
        parts.append(
            "SELECT NULL, mentor_id, CAST(ROW_NUMBER() OVER (ORDER BY place, mentor_id DESC) AS varchar) "  # noqa: S608  constants
            f"FROM ({ranking.text}) AS ranking"
        )
        params += ranking.params
    statement = Sql(f"WITH found AS MATERIALIZED ({found.text}) {' UNION ALL '.join(parts)}", params)
    rows = adapter.ask(connection, statement)
    places = {key: int(place) for traits, key, place in rows if traits is None}
    total, counts = count([row for row in rows if row[0] is not None], question.chosen)
    return Found(total, counts, tuple(sorted(places, key=places.__getitem__)))


def count(kinds: Iterable[Kind], chosen: Mapping[Fact, int]) -> tuple[int, dict[Fact, dict[int, int]]]:
    """Return how many people meet every filter, and for each value how many would if its filter asked for it.

    Args:
        kinds: everybody who has the words and the skills.
        chosen: what each of the other filters asks for.
    """
    asked = {fact: letter(fact, number) for fact, number in chosen.items()}
    total = 0
    skills: list[str] = []
    letters: Counter[str] = Counter()
    for traits, number, held in kinds:
        match [fact for fact, sign in asked.items() if sign not in traits]:
            case []:
                total += number
                skills.append(held)
                counted = traits
            case [missed]:  # they would be there, were another value of that filter asked for
                counted = "".join(sign for sign in traits if read(sign)[0] is missed)
            case _:
                counted = ""
        for sign in counted:
            letters[sign] += number
    letters.update("".join(skills))
    counts: dict[Fact, dict[int, int]] = defaultdict(dict)
    for sign, number in letters.items():
        fact, value = read(sign)
        counts[fact][value] = number
    return total, counts


def count_each(searches: Sequence[Filters]) -> list[int]:
    """Return how many mentors each of these searches gives; one query, none where there is no search."""
    if not searches:
        return []
    connection = connections[Mentor.objects.all().db]
    parts: list[str] = []
    params: list[Any] = []
    for place, search in enumerate(searches):
        question = question_of(search, limit=0, offset=0, meant=NOTHING_MEANT)
        found, only = found_by(question, connection), only_those(question)
        parts.append(f"SELECT {place}, COUNT(*) FROM ({found.text}) AS found WHERE {only.text}")  # noqa: S608  made there
        params += [*found.params, *only.params]
    counts: dict[int, int] = dict(
        adapter_for(connection).ask(connection, Sql(" UNION ALL ".join(parts), tuple(params)))
    )
    return [counts[place] for place in range(len(searches))]


def found_by(question: Question, connection: BaseDatabaseWrapper) -> Sql:
    """Return a SELECT of the `id`, `traits` and `skills` of everybody who has the words and the skills asked for.

    Args:
        question: the search; its other filters do not matter here (see `only_those`).
        connection: to the database that will be asked.
    """
    found = matching(question.words).found(None, connection)
    conditions = [_having(fact, number) for fact, number in question.having]
    if question.either:
        letters = "".join(letter(fact, number) for fact, number in question.either)
        conditions.append(adapter_for(connection).holding("skills", letters))
    return Sql(
        " AND ".join([found.text, *(each.text for each in conditions)]),
        (*found.params, *(value for each in conditions for value in each.params)),
    )


def only_those(question: Question) -> Sql:
    """Return the condition on `traits` that people meet the other filters."""
    conditions = [holds("traits", letter(fact, number)) for fact, number in question.chosen.items()]
    if not conditions:
        return ALL
    return Sql(
        " AND ".join(each.text for each in conditions), tuple(value for each in conditions for value in each.params)
    )


def _having(fact: Fact, skill: int) -> Sql:
    """The condition that people have a skill; by the skills' own table, which knows who has a rare one."""
    table = (OfferedSkill if fact is Fact.OFFERED else SoughtSkill)._meta.db_table
    return Sql(f"mentor_id IN (SELECT content_object_id FROM {table} WHERE tag_id = %s)", (skill,))  # noqa: S608  constants
