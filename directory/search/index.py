"""The search's one door: keeping the index right, and asking it.

Only mentors a visitor may see are in it. Changes made through models keep it right by themselves, in their own
transaction (see `directory.search.signals`); whoever changes rows behind the models' back (`QuerySet.update`,
`bulk_create`) calls `index_mentors` or `remove` for them, or `rebuild`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from typing import Any, Final

from django.core.exceptions import EmptyResultSet
from django.db import connections, router, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from directory.models import Mentor
from directory.querysets import MentorQuerySet
from directory.search.adapter import ALL, TABLE, Sql, adapter_for
from directory.search.document import Document, build
from directory.search.elastic.engine import engine
from directory.search.elastic.tasks import queue, refill_engine
from directory.search.meant import NOTHING_MEANT, Meant
from directory.search.ranking import ranked
from directory.search.words import Words

_BATCH: Final = 500


def index_mentor(mentor: int) -> None:
    """Index one profile as the database has it now; forget it where it is not to be seen.

    Args:
        mentor: its primary key.
    """
    index_mentors([mentor])


def index_mentors(mentors: Collection[int]) -> None:
    """Index these profiles (primary keys) as the database has them now; forget those that are not to be seen."""
    connection = _writing()
    adapter = adapter_for(connection)
    waiting = sorted(mentors)
    with transaction.atomic(using=connection.alias):
        for start in range(0, len(waiting), _BATCH):
            batch = waiting[start : start + _BATCH]
            documents = documents_of(batch)
            if gone := [pk for pk in batch if pk not in documents]:
                adapter.remove(connection, gone)
            if documents:
                adapter.put(connection, documents)
        queue(waiting)


def remove(mentors: Collection[int]) -> None:
    """Forget these profiles (primary keys)."""
    connection = _writing()
    adapter_for(connection).remove(connection, mentors)
    queue(mentors)


def rebuild(progress: Callable[[int], None] | None = None) -> int:
    """Index everybody anew, in one transaction: until it ends, visitors search what there was.

    Args:
        progress: told from time to time how many profiles are done.

    Returns:
        How many profiles are in the index.
    """
    connection = _writing()
    adapter = adapter_for(connection)
    done = 0
    with transaction.atomic(using=connection.alias):
        adapter.clear(connection)
        for documents in everybody():
            adapter.put(connection, documents)
            done += len(documents)
            if progress:
                progress(done)
    return done


def documents_of(mentors: Collection[int]) -> dict[int, Document]:
    """Return the documents of these profiles as the database has them now, without those that are not to be seen."""
    shown = Mentor.objects.using(_writing().alias).listed().for_index().filter(pk__in=mentors)
    return {mentor.pk: build(mentor) for mentor in shown}


def everybody() -> Iterator[dict[int, Document]]:
    """Yield the documents of all profiles that are to be seen, some at a time."""
    shown = Mentor.objects.using(_writing().alias).listed().for_index().order_by("pk")
    last = 0
    while batch := list(shown.filter(pk__gt=last)[:_BATCH]):
        yield {mentor.pk: build(mentor) for mentor in batch}
        last = batch[-1].pk


def fill(using: str) -> None:
    """Index everybody where nobody is: a migration has just made the table anew.

    Args:
        using: the database that was migrated; any but the one mentors are written to is left alone.
    """
    connection = _writing()
    if using != connection.alias:
        return
    with connection.cursor() as cursor:
        if TABLE not in connection.introspection.table_names(cursor):
            return
        cursor.execute(f"SELECT 1 FROM {TABLE} LIMIT 1")  # noqa: S608  a constant
        empty = cursor.fetchone() is None
    if empty and Mentor.objects.using(using).listed().exists():
        rebuild()
        if engine() is not None:
            refill_engine.enqueue()


@dataclass(frozen=True, slots=True)
class Matching:
    """The mentors that have every word of a search."""

    words: Words

    def restrict(self, mentors: MentorQuerySet) -> MentorQuerySet:
        """Return those of a selection that match; all of them where there is no word."""
        if not self.words:
            return mentors
        sql = adapter_for(connections[mentors.db]).matching(self.words)
        return mentors.filter(pk__in=RawSQL(sql.text, sql.params))  # noqa: S611  constants; what was typed is a parameter

    def ranked(
        self, mentors: MentorQuerySet, *, limit: int, offset: int = 0, meant: Meant = NOTHING_MEANT
    ) -> list[int]:
        """Return the primary keys of those of a selection that match, the most relevant first; one query.

        Args:
            mentors: the selection, not sliced; its own order does not matter.
            limit: how many at most.
            offset: how many of the most relevant to pass over.
            meant: the skills that the words mean.

        Without a word they come in order of publication, the newest first.
        """
        if not self.words:
            return list(mentors.newest().values_list("pk", flat=True)[offset : offset + limit])
        connection = connections[mentors.db]
        within = compiled(mentors.order_by().values("pk"), connection)
        if within is None:
            return []
        found = self.found(within, connection)
        ranking = self.ranking("found", connection, limit=limit, offset=offset, meant=meant)
        statement = Sql(f"WITH found AS MATERIALIZED ({found.text}) {ranking.text}", (*found.params, *ranking.params))
        return [row[0] for row in adapter_for(connection).ask(connection, statement)]

    def found(self, within: Sql | None, connection: BaseDatabaseWrapper) -> Sql:
        """Return a SELECT of the `id`, `traits` and `skills` of those who match, and have a profile to be seen.

        Args:
            within: a SELECT of the only primary keys to consider; None for everybody's.
            connection: to the database that will be asked.
        """
        found = adapter_for(connection).found(self.words)
        if within is None:
            return found
        return Sql(f"{found.text} AND mentor_id IN ({within.text})", (*found.params, *within.params))

    def ranking(
        self,
        found: str,
        connection: BaseDatabaseWrapper,
        *,
        only: Sql = ALL,
        limit: int,
        offset: int = 0,
        meant: Meant = NOTHING_MEANT,
    ) -> Sql:
        """Return a SELECT of `mentor_id` and `place`, for use inside a statement. There must be a word.

        Args:
            found: the table of the statement that has what `found` gives.
            connection: to the database that will be asked.
            only: a condition on its columns.
            limit: how many at most.
            offset: how many of the most relevant to pass over.
            meant: the skills that the words mean.
        """
        return ranked(self.words, meant, adapter_for(connection), found, only, limit=limit, offset=offset)


def matching(words: Words) -> Matching:
    """Return the search for these words."""
    return Matching(words)


def compiled(selection: QuerySet[Any, Any], connection: BaseDatabaseWrapper) -> Sql | None:
    """Return a selection's SQL, to stand inside another statement; None where the ORM knows that it is empty."""
    try:
        text, params = selection.query.get_compiler(connection=connection).as_sql()
    except EmptyResultSet:
        return None
    return Sql(text, tuple(params))


def _writing() -> BaseDatabaseWrapper:
    return connections[router.db_for_write(Mentor)]
