"""What every database must be able to do for the search, and which module does it for which."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol, cast

from django.core.exceptions import ImproperlyConfigured
from django.db.backends.base.base import BaseDatabaseWrapper

from directory.search.document import Document
from directory.search.words import Words

if TYPE_CHECKING:
    from directory.search.meant import Meant

TABLE = "directory_mentor_words"
"""Made by a migration, in each database's own way."""


class Sql(NamedTuple):
    """A statement, or part of one, and its parameters."""

    text: str
    params: tuple[Any, ...] = ()


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

    def ranked(self, words: Words, meant: Meant, within: Sql, *, limit: int, offset: int) -> Sql:
        """Return a SELECT of the same keys as `mentor_id`, the most relevant first, then the newest.

        Its second column, `place`, orders them: the smaller the more relevant.

        Args:
            words: at least one term.
            meant: the skills that the words mean.
            within: a SELECT of the only keys to consider.
            limit: how many at most.
            offset: how many to pass over.
        """


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
