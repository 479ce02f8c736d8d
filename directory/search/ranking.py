"""Who comes first: one score for every database, so that all of them put people in the same order.

Somebody who can teach what was typed, near the place that was typed, is what a search is for. So facts count (a name, a
place, a skill that was meant), how often a text repeats a word does not, and no number of words said in passing
outweighs a fact. Equals come in order of arrival, the newest first.

Nobody's text is read for it. The index knows who has a word in their name, place or headline; the letters of a person
say which skills they bring (see `letters`). All others have no points, and only their order of arrival matters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from directory.search.adapter import Adapter, Sql
from directory.search.document import Weight
from directory.search.letters import Fact, letter
from directory.search.meant import Meant
from directory.search.words import Words

WORTH: Final[Mapping[Weight, int]] = {Weight.NAME: 24, Weight.PLACE: 12, Weight.HEADLINE: 2}
"""What each word found there is worth; anywhere else nothing, as everybody who is found has it somewhere."""
OFFERED: Final = 12
"""What each word is worth that means a skill brought."""
WHOLE: Final = 3
"""What it is worth besides, where the words are all of one of the skill's names."""
SOUGHT: Final = 1
"""The same for a skill to be learnt: who brings it comes first."""


def ranked(words: Words, meant: Meant, adapter: Adapter, found: str, only: Sql, *, limit: int, offset: int) -> Sql:
    """Return a SELECT of the people found as `mentor_id`, the most relevant first, then the newest.

    Its second column, `place`, orders them: the smaller the more relevant.

    Args:
        words: at least one term.
        meant: the skills that the words mean.
        adapter: of the database that will be asked.
        found: a table of the statement, with the columns that `Adapter.found` gives.
        only: a condition on its columns.
        limit: how many at most.
        offset: how many to pass over.
    """
    pointed = adapter.pointed(words, found)
    skilled = [(_having(fact, skills), points) for fact, skills, points in _skills(words, meant)]
    points = " + ".join(
        ["COALESCE(pointed.points, 0)", *(f"CASE WHEN {each.text} THEN {worth} ELSE 0 END" for each, worth in skilled)]
    )
    params = (*(value for each, _worth in skilled for value in each.params), *pointed.params, *only.params)
    return Sql(
        f"SELECT {found}.id AS mentor_id, -({points}) AS place "  # noqa: S608  constants
        f"FROM {found} LEFT JOIN ({pointed.text}) AS pointed ON pointed.mentor_id = {found}.id "
        f"WHERE {only.text} ORDER BY place, mentor_id DESC LIMIT %s OFFSET %s",
        (*params, limit, offset),
    )


def holds(column: str, sign: str) -> Sql:
    """Return the condition that a column of letters has one of them."""
    return Sql(f"{column} LIKE %s", (f"%{sign}%",))


def _skills(words: Words, meant: Meant) -> Iterator[tuple[Fact, list[int], int]]:
    """Yield what having any of some skills, brought or to be learnt, is worth."""
    for place in range(len(words.terms)):
        if whole := sorted(skill for skill, meaning in meant.items() if place in meaning.whole):
            yield Fact.OFFERED, whole, WHOLE
        if skills := sorted(skill for skill, meaning in meant.items() if place in meaning.terms):
            yield Fact.OFFERED, skills, OFFERED
            yield Fact.SOUGHT, skills, SOUGHT


def _having(fact: Fact, skills: list[int]) -> Sql:
    each = [holds("skills", letter(fact, skill)) for skill in skills]
    return Sql(" OR ".join(part.text for part in each), tuple(value for part in each for value in part.params))
