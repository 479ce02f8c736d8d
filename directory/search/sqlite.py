"""The search in SQLite: an FTS5 table with one column per part of a profile.

Each column holds the folded words in order, then their roots in order, then their other forms in none; a phrase is
looked for in the first two. A query is built of forms only (letters and digits), each between quotation marks, so
nothing typed can act as an operator.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from django.db.backends.base.base import BaseDatabaseWrapper

from directory.search.adapter import TABLE, Sql
from directory.search.document import Document, Part, Weight
from directory.search.ranking import WORTH
from directory.search.text import root
from directory.search.words import Term, Words

_COLUMNS: Final = ", ".join(weight.name.lower() for weight in Weight)
_LETTERS: Final = "directory_mentor_letters"
"""What the filters look at, in a slim table of its own: beside the words, reading it would read their texts too."""
_GAP: Final = " é "
"""Keeps neighbouring parts apart: a word that no query has, as forms are without accents."""


def put(connection: BaseDatabaseWrapper, documents: Mapping[int, Document]) -> None:
    """Add these documents, in place of those there were."""
    texts: list[tuple[int | str, ...]] = [
        (mentor, *(_column(document.parts[weight]) for weight in Weight)) for mentor, document in documents.items()
    ]
    letters = [(mentor, document.traits, document.skills) for mentor, document in documents.items()]
    with connection.cursor() as cursor:
        cursor.executemany(
            f"INSERT OR REPLACE INTO {TABLE}(rowid, {_COLUMNS}) VALUES (%s, %s, %s, %s, %s)",  # noqa: S608  constants
            texts,
        )
        cursor.executemany(
            f"INSERT OR REPLACE INTO {_LETTERS}(mentor_id, traits, skills) VALUES (%s, %s, %s)",  # noqa: S608  constants
            letters,
        )


def remove(connection: BaseDatabaseWrapper, mentors: Iterable[int]) -> None:
    """Forget these mentors."""
    gone = [(mentor,) for mentor in mentors]
    with connection.cursor() as cursor:
        cursor.executemany(f"DELETE FROM {TABLE} WHERE rowid = %s", gone)  # noqa: S608  a constant
        cursor.executemany(f"DELETE FROM {_LETTERS} WHERE mentor_id = %s", gone)  # noqa: S608  a constant


def clear(connection: BaseDatabaseWrapper) -> None:
    """Forget everybody."""
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {TABLE}")  # noqa: S608  a constant
        cursor.execute(f"DELETE FROM {_LETTERS}")  # noqa: S608  a constant


def matching(words: Words) -> Sql:
    """Return a SELECT of the primary keys that have every term."""
    return Sql(f"SELECT rowid FROM {TABLE} WHERE {TABLE} MATCH %s", (_expression(words),))  # noqa: S608  a constant


def found(words: Words) -> Sql:
    """Return a SELECT of `id`, `traits` and `skills` of those who have every term; of everybody without a word."""
    select = f"SELECT mentor_id AS id, traits, skills FROM {_LETTERS}"  # noqa: S608  a constant
    if not words:
        return Sql(f"{select} WHERE TRUE")
    having = matching(words)
    return Sql(f"{select} WHERE mentor_id IN ({having.text})", having.params)


def pointed(words: Words, found: str) -> Sql:
    """Return a SELECT of primary keys and points, for those who have a term where it counts, found or not."""
    parts = [
        Sql(
            f"SELECT rowid AS mentor_id, {points} AS points FROM {TABLE} WHERE {TABLE} MATCH %s",  # noqa: S608  constants
            (f"{weight.name.lower()} : ({_alternatives(term)})",),
        )
        for term in words.terms
        for weight, points in WORTH.items()
    ]
    rows = " UNION ALL ".join(part.text for part in parts)
    return Sql(
        f"SELECT mentor_id, SUM(points) AS points FROM ({rows}) AS rows GROUP BY mentor_id",  # noqa: S608  constants
        tuple(value for part in parts for value in part.params),
    )


def joined(column: str) -> str:
    """Return the aggregate that puts the texts of a column end to end."""
    return f"GROUP_CONCAT({column}, '')"


def holding(column: str, letters: str) -> Sql:
    """Return the condition that a column of letters has at least one of these."""
    return Sql(f"{column} GLOB %s", (f"*[{letters}]*",))


def place(column: str) -> str:
    """Return the expression for where in a column of letters its parameter is; 0 where it is not."""
    return f"INSTR({column}, %s)"


def ask(connection: BaseDatabaseWrapper, statement: Sql) -> list[tuple[Any, ...]]:
    """Return the rows of a search."""
    with connection.cursor() as cursor:
        cursor.execute(statement.text, statement.params)
        return list(cursor.fetchall())


def _column(parts: tuple[Part, ...]) -> str:
    folded = _GAP.join(" ".join(word[0] for word in part) for part in parts)
    roots = _GAP.join(" ".join(root(word[0]) for word in part) for part in parts)
    others = {form for part in parts for word in part for form in word[1:] if form != root(word[0])}
    return _GAP.join([folded, roots, " ".join(sorted(others))])


def _expression(words: Words) -> str:
    terms = (" OR " if words.any_term else " AND ").join(f"({_alternatives(term)})" for term in words.terms)
    phrases = (" OR ".join(f'"{" ".join(forms)}"' for forms in phrase.spellings) for phrase in words.phrases)
    return " AND ".join([f"({terms})", *(f"({phrase})" for phrase in phrases)])


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
