"""Who comes first: one score for every database, so that all of them put people in the same order.

Somebody who can teach what was typed, near the place that was typed, is what a search is for. So facts count (a name, a
place, a skill that was meant), how often a text repeats a word does not, and no number of words said in passing
outweighs a fact. Equals come in order of arrival, the newest first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Final

from directory.models import OfferedSkill, SoughtSkill
from directory.search.adapter import Sql
from directory.search.document import Weight
from directory.search.meant import Meant
from directory.search.words import Term, Words

WORTH: Final[Mapping[Weight, int]] = {Weight.NAME: 24, Weight.PLACE: 12, Weight.HEADLINE: 2}
"""What each word found there is worth; anywhere else nothing, as everybody who is found has it somewhere."""
OFFERED: Final = 12
"""What each word is worth that means a skill brought."""
WHOLE: Final = 3
"""What it is worth besides, where the words are all of one of the skill's names."""
SOUGHT: Final = 1
"""The same for a skill to be learnt: who brings it comes first."""


def score(words: Words, meant: Meant, mentor: str, found_in: Callable[[Term, Weight], Sql]) -> Sql:
    """Return the SQL of a mentor's score: the higher the better.

    Args:
        words: at least one term.
        meant: the skills that the words mean.
        mentor: the column that holds the mentor's primary key.
        found_in: returns the condition that a term stands in a certain part of a profile.
    """
    worth = list(_worth(words, meant, mentor, found_in))
    return Sql(
        " + ".join(f"CASE WHEN {condition.text} THEN {points} ELSE 0 END" for condition, points in worth),
        tuple(value for condition, _points in worth for value in condition.params),
    )


def _worth(
    words: Words, meant: Meant, mentor: str, found_in: Callable[[Term, Weight], Sql]
) -> Iterator[tuple[Sql, int]]:
    for place, term in enumerate(words.terms):
        for weight, points in WORTH.items():
            yield found_in(term, weight), points
        if whole := sorted(skill for skill, meaning in meant.items() if place in meaning.whole):
            yield _having(OfferedSkill, whole, mentor), WHOLE
        if skills := sorted(skill for skill, meaning in meant.items() if place in meaning.terms):
            yield _having(OfferedSkill, skills, mentor), OFFERED
            yield _having(SoughtSkill, skills, mentor), SOUGHT


def _having(items: type[OfferedSkill | SoughtSkill], skills: list[int], mentor: str) -> Sql:
    any_of = ", ".join(["%s"] * len(skills))
    return Sql(
        f"{mentor} IN (SELECT content_object_id FROM {items._meta.db_table} WHERE tag_id IN ({any_of}))",  # noqa: S608  constants
        tuple(skills),
    )
