"""What every database must be able to do for the search, and which module does it for which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple, Protocol, cast

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.base.base import BaseDatabaseWrapper

from directory.search.document import Document
from directory.search.words import Words

TABLE = "directory_mentor_words"
"""Made by a migration, in each database's own way."""


class Sql(NamedTuple):
    """A statement, or part of one, and its parameters."""

    text: str
    params: tuple[Any, ...] = ()


ALL: Final = Sql("TRUE")
"""The condition that everybody meets."""


class Adapter(Protocol):
    """Keeps documents by the primary key of their mentor, and finds them."""

    def put(self, connection: BaseDatabaseWrapper, documents: Mapping[int, Document]) -> None:
        """Add these documents, in place of those there were."""

    def remove(self, connection: BaseDatabaseWrapper, mentors: Iterable[int]) -> None:
        """Forget these mentors; those that are not there do not matter."""

    def clear(self, connection: BaseDatabaseWrapper) -> None:
        """Forget everybody."""

    def matching(self, words: Words) -> Sql:
        """Return a SELECT of the primary keys that have every term. `words` has at least one."""

    def found(self, words: Words) -> Sql:
        """Return a SELECT of `id`, `traits` and `skills` of those who have every term; of everybody without a word.

        It ends with a condition: another may be added with AND, on the column `mentor_id`.
        """

    def pointed(self, words: Words, found: str) -> Sql:
        """Return a SELECT of primary keys and `points`, for those who have a term where it counts in a profile.

        Args:
            words: at least one term.
            found: a table of the statement; nobody without an `id` there matters.
        """

    def ask(self, connection: BaseDatabaseWrapper, statement: Sql) -> list[tuple[Any, ...]]:
        """Return the rows of a statement put together from the parts above; one query."""

    def joined(self, column: str) -> str:
        """Return the aggregate that puts the texts of a column end to end."""

    def holding(self, column: str, letters: str) -> Sql:
        """Return the condition that a column of letters has at least one of these (see `letters`)."""

    def place(self, column: str) -> str:
        """Return the expression for where in a column of letters its parameter, a letter, is; 0 where it is not."""


def adapter_for(connection: BaseDatabaseWrapper) -> Adapter:
    """Return the adapter of a connection's database.

    Raises:
        ImproperlyConfigured: a database that the search does not know.
    """
    from directory.search import postgres, sqlite

    match connection.vendor:
        case "sqlite":
            return cast("Adapter", sqlite)
        case "postgresql":
            return cast("Adapter", postgres)
        case other:
            raise ImproperlyConfigured(f"The directory searches in SQLite and PostgreSQL, not in {other}.")
