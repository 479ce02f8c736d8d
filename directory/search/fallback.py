"""Several searches in one statement, each for when those before it find nobody."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connections
from django.db.models import F

from directory.models import Mentor
from directory.querysets import MentorQuerySet
from directory.search.adapter import Sql, adapter_for
from directory.search.index import compiled, matching
from directory.search.meant import Meant
from directory.search.words import Words


@dataclass(frozen=True, slots=True)
class Attempt:
    """One of the searches."""

    words: Words
    """None of them where only the selection counts: the newest come first."""
    meant: Meant
    selection: MentorQuerySet
    """The only mentors to consider, not sliced."""


def first_success(attempts: Sequence[Attempt], *, but: Collection[int] = (), limit: int) -> tuple[int, list[int]]:
    """Return the place of the first search that finds somebody, and whom, the most relevant first; one query.

    Args:
        attempts: the searches; all of them are made.
        but: the primary keys of mentors to leave out.
        limit: how many mentors at most.

    Returns:
        0 and nobody where none of them finds anybody.
    """
    connection = connections[Mentor.objects.all().db]
    tables: list[str] = []
    selects: list[str] = []
    before: list[Any] = []
    after: list[Any] = []
    for place, attempt in enumerate(attempts):
        others = attempt.selection.exclude(pk__in=but)
        if not attempt.words:
            newest = others.order_by("-pk").values_list(F("pk"), -F("pk"))[:limit]
            ranking = compiled(newest, connection)
        elif within := compiled(others.order_by().values("pk"), connection):
            search, table = matching(attempt.words), f"found_{place}"
            found = search.found(within, connection)
            tables.append(f"{table} AS MATERIALIZED ({found.text})")
            before += found.params
            ranking = search.ranking(table, connection, limit=limit, meant=attempt.meant)
        else:
            ranking = None
        if ranking:
            selects.append(f"SELECT {place}, ranking.* FROM ({ranking.text}) AS ranking")  # noqa: S608  SQL by the search
            after += ranking.params
    if not selects:
        return 0, []
    given = f"WITH {', '.join(tables)} " if tables else ""
    rows = adapter_for(connection).ask(connection, Sql(given + " UNION ALL ".join(selects), (*before, *after)))
    in_order = sorted((place, points, -key) for place, key, points in rows)
    first = in_order[0][0] if in_order else 0
    return first, [-key for place, _points, key in in_order if place == first]
