"""The search in PostgreSQL: one weighted `tsvector` per mentor under a GIN index.

Vectors and queries are written in PostgreSQL's own notation from forms (letters and digits only), never through a text
search configuration: the words were folded and stemmed here, the same way as for every other database. All forms of a
word share its position. PostgreSQL itself keeps a second, small vector (`head`) of the words that ranking looks at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.db.backends.base.base import BaseDatabaseWrapper

from directory.search.adapter import TABLE, Sql
from directory.search.document import Document, Weight
from directory.search.ranking import WORTH
from directory.search.words import Term, Words

_SETTINGS: Final = {
    # Compiling takes longer than what it saves; looking at everybody's vector is not as cheap as the planner believes
    # where a word is common; people of many kinds are put together in memory.
    "jit": "off",
    "enable_seqscan": "off",
    "work_mem": "'16MB'",
}
_SET: Final = "; ".join(f"SET LOCAL {name} = {value}" for name, value in _SETTINGS.items())
_UNSET: Final = "; ".join(f"SET LOCAL {name} TO DEFAULT" for name in _SETTINGS)
_MAX_POSITION: Final = 16_383
_MAX_POSITIONS_OF_A_WORD: Final = 255


def put(connection: BaseDatabaseWrapper, documents: Mapping[int, Document]) -> None:
    """Add these documents, in place of those there were."""
    # Sorted: two transactions that touch the same people take their rows in the same order.
    rows = [
        (mentor, document.traits, document.skills, _vector(document)) for mentor, document in sorted(documents.items())
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {TABLE} (mentor_id, traits, skills, vector) VALUES (%s, %s, %s, %s::tsvector) "  # noqa: S608  a constant
            "ON CONFLICT (mentor_id) DO UPDATE "
            "SET traits = EXCLUDED.traits, skills = EXCLUDED.skills, vector = EXCLUDED.vector",
            rows,
        )


def remove(connection: BaseDatabaseWrapper, mentors: Iterable[int]) -> None:
    """Forget these mentors."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE} WHERE mentor_id = ANY(%s)", [sorted(mentors)])  # noqa: S608  a constant


def clear(connection: BaseDatabaseWrapper) -> None:
    """Forget everybody."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608  a constant


def matching(words: Words) -> Sql:
    """Return a SELECT of the primary keys that have every term."""
    return Sql(f"SELECT mentor_id FROM {TABLE} WHERE vector @@ %s::tsquery", (_expression(words),))  # noqa: S608  a constant


def found(words: Words) -> Sql:
    """Return a SELECT of `id`, `traits` and `skills` of those who have every term; of everybody without a word."""
    select = f"SELECT mentor_id AS id, traits, skills FROM {TABLE}"  # noqa: S608  a constant
    return Sql(f"{select} WHERE vector @@ %s::tsquery", (_expression(words),)) if words else Sql(f"{select} WHERE TRUE")


def pointed(words: Words, found: str) -> Sql:
    """Return a SELECT of primary keys and points; the index says who has a term in their head, all others have none."""
    # A join, and not IN: how many people a table of the statement has is known to the planner, how many differ is not.
    points = " + ".join(
        f"CASE WHEN head @@ %s::tsquery THEN {worth} ELSE 0 END" for _term in words.terms for worth in WORTH.values()
    )
    anywhere = " | ".join(f"({_alternatives(term)})" for term in words.terms)
    return Sql(
        f"SELECT mentor_id, {points} AS points FROM {TABLE} JOIN {found} ON {found}.id = mentor_id "  # noqa: S608  constants
        "WHERE head @@ %s::tsquery",
        (*(_alternatives(term, weight) for term in words.terms for weight in WORTH), anywhere),
    )


def joined(column: str) -> str:
    """Return the aggregate that puts the texts of a column end to end."""
    return f"STRING_AGG({column}, '')"


def holding(column: str, letters: str) -> Sql:
    """Return the condition that a column of letters has at least one of these."""
    return Sql(f"{column} ~ %s", (f"[{letters}]",))


def place(column: str) -> str:
    """Return the expression for where in a column of letters its parameter is; 0 where it is not."""
    return f"STRPOS({column}, %s)"


def ask(connection: BaseDatabaseWrapper, statement: Sql) -> list[tuple[Any, ...]]:
    """Return the rows of a search, planned as suits searches; one round trip, and other statements are left alone."""
    with connection.cursor() as cursor:
        cursor.execute(f"{_SET}; {statement.text}; {_UNSET}", statement.params)
        for _setting in _SETTINGS:
            cursor.nextset()
        return list(cursor.fetchall())


def _vector(document: Document) -> str:
    places: dict[str, list[str]] = defaultdict(list)
    position = 0
    for weight in Weight:
        for part in document.parts[weight]:
            position += 1  # neighbouring parts are kept apart
            for word in part:
                position = min(position + 1, _MAX_POSITION)
                for form in word:
                    if len(places[form]) < _MAX_POSITIONS_OF_A_WORD:
                        places[form].append(f"{position}{weight}")
    return " ".join(f"'{form}':{','.join(where)}" for form, where in places.items())


def _expression(words: Words) -> str:
    terms = (" | " if words.any_term else " & ").join(f"({_alternatives(term)})" for term in words.terms)
    phrases = (" | ".join(f"({_in_order(forms)})" for forms in phrase.spellings) for phrase in words.phrases)
    return " & ".join([f"({terms})", *(f"({phrase})" for phrase in phrases)])


def _in_order(forms: tuple[str, ...]) -> str:
    return " <-> ".join(f"'{form}'" for form in forms)


def _alternatives(term: Term, weight: str = "") -> str:
    """A term in PostgreSQL's notation; in one part of the profile only where a weight is given."""
    alternatives = ["(" + " & ".join(f"({_any(part, weight)})" for part in term.parts) + ")"]
    if term.joined:
        alternatives.append(_any(term.joined, weight))
    if term.prefix:
        *before, _last = term.parts
        beginning = f"'{term.prefix}':*{weight}"
        alternatives.append("(" + " & ".join([*(f"({_any(part, weight)})" for part in before), beginning]) + ")")
    return " | ".join(alternatives)


def _any(forms: tuple[str, ...], weight: str) -> str:
    return " | ".join(f"'{form}':{weight}" if weight else f"'{form}'" for form in forms)
