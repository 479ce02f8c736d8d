"""The search in SQLite: an FTS5 table with one column per part of a profile.

Each column holds the folded words in order, then their other forms. A query is built of forms only (letters and
digits), each between quotation marks, so nothing typed can act as an operator.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from django.db.backends.base.base import BaseDatabaseWrapper

from directory.search.adapter import TABLE, Sql
from directory.search.document import Document, Weight, Word
from directory.search.meant import Meant
from directory.search.ranking import score
from directory.search.words import Term, Words

_COLUMNS: Final = ", ".join(weight.name.lower() for weight in Weight)


def put(connection: BaseDatabaseWrapper, documents: Mapping[int, Document]) -> None:
    """Add these documents, in place of those there were."""
    rows: list[tuple[int | str, ...]] = [
        (mentor, *(_column(document.fields[weight]) for weight in Weight)) for mentor, document in documents.items()
    ]
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT OR REPLACE INTO {TABLE}(rowid, {_COLUMNS}) VALUES (%s, %s, %s, %s, %s)",  # noqa: S608  constants
            rows,
        )


def remove(connection: BaseDatabaseWrapper, mentors: Iterable[int]) -> None:
    """Forget these mentors."""
    with connection.cursor() as cursor:
        cursor.executemany(f"DELETE FROM {TABLE} WHERE rowid = %s", [(mentor,) for mentor in mentors])  # noqa: S608  a constant


def clear(connection: BaseDatabaseWrapper) -> None:
    """Forget everybody."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608  a constant


def matching(words: Words) -> Sql:
    """Return a SELECT of the primary keys that have every term."""
    return Sql(f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s", (_expression(words),))  # noqa: S608  a constant


def ranked(words: Words, meant: Meant, within: Sql, *, limit: int, offset: int) -> Sql:
    """Return a SELECT of the same keys, the most relevant first, then the newest."""
    points = score(words, meant, "rowid", _found_in)
    # The plus sign keeps SQLite from looking up the words anew for every mentor of the selection.
    return Sql(
        f"SELECT rowid AS mentor_id, -({points.text}) AS place FROM {TABLE} "  # noqa: S608  constants, and SQL by the ORM
        f"WHERE {TABLE} MATCH %s AND +rowid IN ({within.text}) "
        "ORDER BY place, rowid DESC LIMIT %s OFFSET %s",
        (*points.params, _expression(words), *within.params, limit, offset),
    )


def _found_in(term: Term, weight: Weight) -> Sql:
    return Sql(
        f"rowid IN (SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s)",  # noqa: S608  a constant
        (f"{weight.name.lower()} : ({_alternatives(term)})",),
    )


def _column(words: tuple[Word, ...]) -> str:
    others = (form for word in words for form in word[1:])
    return " ".join([*(word[0] for word in words), *others])


def _expression(words: Words) -> str:
    return " AND ".join(f"({_alternatives(term)})" for term in words.terms)


def _alternatives(term: Term) -> str:
    every_part = " AND ".join(f"({_any(part)})" for part in term.parts)
    alternatives = [f"({every_part})"]
    if term.joined:
        alternatives.append(_any(term.joined))
    if term.prefix:
        *before, _last = term.parts
        beginning = f'"{term.prefix}" *'
        alternatives.append("(" + " AND ".join([*(f"({_any(part)})" for part in before), beginning]) + ")")
    return " OR ".join(alternatives)


def _any(forms: tuple[str, ...]) -> str:
    return " OR ".join(f'"{form}"' for form in forms)
