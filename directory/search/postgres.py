"""The search in PostgreSQL: one weighted `tsvector` per mentor under a GIN index.

Vectors and queries are written in PostgreSQL's own notation from forms (letters and digits only), never through a text
search configuration: the words were folded and stemmed here, the same way as for every other database. All forms of a
word share its position. PostgreSQL itself keeps a second, small vector (`head`) of the words that ranking looks at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper

from directory.search.adapter import TABLE, Sql
from directory.search.document import Document, Weight
from directory.search.meant import Meant
from directory.search.ranking import score
from directory.search.words import Term, Words

_MAX_POSITION: Final = 16_383
_MAX_POSITIONS_OF_A_WORD: Final = 255


def put(connection: BaseDatabaseWrapper, documents: Mapping[int, Document]) -> None:
    """Add these documents, in place of those there were."""
    # Sorted: two transactions that touch the same people take their rows in the same order.
    rows = [(mentor, _vector(document)) for mentor, document in sorted(documents.items())]
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT INTO {TABLE} (mentor_id, vector) VALUES (%s, %s::tsvector) "  # noqa: S608  a constant
            "ON CONFLICT (mentor_id) DO UPDATE SET vector = EXCLUDED.vector",
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


def ranked(words: Words, meant: Meant, within: Sql, *, limit: int, offset: int) -> Sql:
    """Return a SELECT of the same keys, the most relevant first, then the newest."""
    points = score(words, meant, "mentor_id", _found_in)
    return Sql(
        f"SELECT mentor_id, -({points.text}) AS place FROM {TABLE} "  # noqa: S608  constants, and SQL by the ORM
        f"WHERE vector @@ %s::tsquery AND mentor_id IN ({within.text}) "
        "ORDER BY place, mentor_id DESC LIMIT %s OFFSET %s",
        (*points.params, _expression(words), *within.params, limit, offset),
    )


def _found_in(term: Term, weight: Weight) -> Sql:
    return Sql("head @@ %s::tsquery", (_alternatives(term, weight),))


def _vector(document: Document) -> str:
    places: dict[str, list[str]] = defaultdict(list)
    position = 0
    for weight in Weight:
        for word in document.fields[weight]:
            position = min(position + 1, _MAX_POSITION)
            for form in word:
                if len(places[form]) < _MAX_POSITIONS_OF_A_WORD:
                    places[form].append(f"{position}{weight}")
    return " ".join(f"'{form}':{','.join(where)}" for form, where in places.items())


def _expression(words: Words) -> str:
    return " & ".join(f"({_alternatives(term)})" for term in words.terms)


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
