"""The search in PostgreSQL: one weighted `tsvector` per mentor under a GIN index, ranked by `ts_rank`.

Vectors and queries are written in PostgreSQL's own notation from forms (letters and digits only), never through a text
search configuration: the words were folded and stemmed here, the same way as for every other database. All forms of a
word share its position.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper

from directory.search.adapter import TABLE, Sql
from directory.search.document import WEIGHTS, Document, Weight
from directory.search.words import Term, Words

_HEAVIEST: Final = max(WEIGHTS.values())
_WEIGHTS: Final = ", ".join(f"{WEIGHTS[weight] / _HEAVIEST:.2f}" for weight in reversed(Weight))
_BY_LENGTH: Final = 1
"""`ts_rank`'s normalisation: divided by 1 + the logarithm of the length."""
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


def ranked(words: Words, within: Sql, *, limit: int, offset: int) -> Sql:
    """Return a SELECT of the same keys, the most relevant first, then the newest."""
    expression = _expression(words)
    return Sql(
        f"SELECT mentor_id, -ts_rank('{{{_WEIGHTS}}}', vector, %s::tsquery, {_BY_LENGTH}) AS place FROM {TABLE} "  # noqa: S608  constants, and SQL by the ORM
        f"WHERE vector @@ %s::tsquery AND mentor_id IN ({within.text}) "
        "ORDER BY place, mentor_id DESC LIMIT %s OFFSET %s",
        (expression, expression, *within.params, limit, offset),
    )


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


def _alternatives(term: Term) -> str:
    alternatives = ["(" + " & ".join(f"({_any(part)})" for part in term.parts) + ")"]
    if term.joined:
        alternatives.append(_any(term.joined))
    if term.prefix:
        *before, _last = term.parts
        beginning = f"'{term.prefix}':*"
        alternatives.append("(" + " & ".join([*(f"({_any(part)})" for part in before), beginning]) + ")")
    return " | ".join(alternatives)


def _any(forms: tuple[str, ...]) -> str:
    return " | ".join(f"'{form}'" for form in forms)
