"""Who is found, how many there are, and how many each value of each filter would give: one query.

The count beside a value is how many mentors the page would show if it were chosen: every other filter counts, that of
its own facet does not; the skills already asked for do, because several skills are wanted together.

The mentors that have the words and the skills are found once; what the other filters say of each of them is a column.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from django.db import connections
from django.db.models import BooleanField, Case, F, Q, Value, When

from directory.filters import Facet, Filters
from directory.models import MeetingFormat, Mentor, OfferedSkill, SoughtSkill
from directory.search.adapter import Sql
from directory.search.index import compiled, matching
from directory.search.meant import NOTHING_MEANT, Meant

_COLUMNS: Final = (
    "id",
    "region_id",
    *(how.field for how in MeetingFormat),
    "has_room",
    "region_ok",
    "language_ok",
    "format_ok",
    "available_ok",
)
_OWN: Final = (Facet.REGION, Facet.LANGUAGE, Facet.FORMAT, Facet.AVAILABLE)
"""The facets that have a column of their own."""


@dataclass(frozen=True, slots=True)
class Answer:
    """How many mentors a search gives, how many each value of each facet would give, and who is on the page."""

    total: int = 0
    by_facet: Mapping[Facet, Mapping[int, int]] = field(default_factory=dict)
    """Skills, regions and languages by primary key; meeting formats by their place in `MeetingFormat`; availability by
    1. Values that would give nobody are missing."""
    keys: tuple[int, ...] = ()
    """Where words were searched for: the primary keys of the page's mentors, the most relevant first."""

    def of(self, facet: Facet) -> Mapping[int, int]:
        """Return the counts of one facet."""
        return self.by_facet.get(facet, {})


def answer(filters: Filters, *, limit: int, offset: int = 0, meant: Meant = NOTHING_MEANT) -> Answer:
    """Return the answer to a search; one query.

    Args:
        filters: the search.
        limit: how many mentors a page has.
        offset: how many come before it.
        meant: the skills that the words mean.
    """
    connection = connections[Mentor.objects.all().db]
    yes, no = Value(True, output_field=BooleanField()), Value(False, output_field=BooleanField())

    def column(condition: Q | None) -> Case | Value:
        return yes if condition is None else Case(When(condition, then=yes), default=no)

    region = Q(region=filters.region) if filters.region else None
    speakers = Mentor.objects.order_by().speaking(filters.language).values("pk") if filters.language else None
    how = Q(**{filters.format.field: True}) if filters.format else None
    room = Q(paused=False, active_pairs__lt=F("capacity"))
    found = (
        filters.select_base()
        .order_by()
        .annotate(
            has_room=column(room),
            region_ok=column(region),
            language_ok=column(None if speakers is None else Q(pk__in=speakers)),
            format_ok=column(how),
            available_ok=column(room if filters.available else None),
        )
        .values_list("pk", *_COLUMNS[1:])
    )
    sql = compiled(found, connection)
    if sql is None:
        return Answer()
    parts, params = _parts(), sql.params
    if filters.words:
        within = Sql(f"SELECT id FROM found WHERE {_ok()}")  # noqa: S608  constants
        ranking = matching(filters.words).ranking(within, connection, limit=limit, offset=offset, meant=meant)
        parts.append(
            "SELECT 'page', mentor_id, ROW_NUMBER() OVER (ORDER BY place, mentor_id DESC) "  # noqa: S608  SQL by the search
            f"FROM ({ranking.text}) AS ranking"
        )
        params += ranking.params
    return _read(f"WITH found({', '.join(_COLUMNS)}) AS MATERIALIZED ({sql.text}) {' UNION ALL '.join(parts)}", params)


def _read(statement: str, params: tuple[Any, ...]) -> Answer:
    total = 0
    by_facet: dict[Facet, dict[int, int]] = defaultdict(dict)
    places: dict[int, int] = {}
    with connections[Mentor.objects.all().db].cursor() as cursor:
        cursor.execute(statement, params)
        for kind, value, number in cursor.fetchall():
            if kind == "total":
                total = number
            elif kind == "page":
                places[value] = number
            elif number:
                by_facet[Facet(kind)][value] = number
    return Answer(total, by_facet, tuple(sorted(places, key=places.__getitem__)))


def count_each(searches: Sequence[Filters]) -> list[int]:
    """Return how many mentors each of these searches gives; one query, none where there is no search."""
    if not searches:
        return []
    connection = connections[Mentor.objects.all().db]
    parts: list[str] = []
    params: list[Any] = []
    for place, search in enumerate(searches):
        if sql := compiled(search.select().order_by().values("pk"), connection):
            parts.append(f"SELECT {place}, COUNT(*) FROM ({sql.text}) AS search_{place}")  # noqa: S608  SQL by the ORM
            params += sql.params
    if not parts:
        return [0] * len(searches)
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join(parts), params)
        found = dict(cursor.fetchall())
    return [found.get(place, 0) for place in range(len(searches))]


def _parts() -> list[str]:
    """The SELECTs of the counts, over `found`; constants and table names only."""
    all_ok = _ok()
    languages = Mentor.languages.through._meta.db_table
    parts = [f"SELECT 'total', 0, COUNT(*) FROM found WHERE {all_ok}"]  # noqa: S608
    # Found mentors first, then their rows by index: a cross join keeps SQLite from walking through everybody's rows.
    parts += [
        f"SELECT '{facet}', {column}, COUNT(*) FROM found CROSS JOIN {table} "  # noqa: S608
        f"WHERE {table}.{mentor} = found.id AND {ok} GROUP BY {column}"
        for facet, table, mentor, column, ok in (
            (Facet.OFFERS, OfferedSkill._meta.db_table, "content_object_id", "tag_id", all_ok),
            (Facet.SEEKS, SoughtSkill._meta.db_table, "content_object_id", "tag_id", all_ok),
            (Facet.LANGUAGE, languages, "mentor_id", "spokenlanguage_id", _ok(Facet.LANGUAGE)),
        )
    ]
    parts.append(
        f"SELECT '{Facet.REGION}', region_id, COUNT(*) FROM found WHERE {_ok(Facet.REGION)} GROUP BY region_id"  # noqa: S608
    )
    parts += [
        f"SELECT '{Facet.FORMAT}', {place}, COUNT(*) FROM found WHERE {how.field} AND {_ok(Facet.FORMAT)}"  # noqa: S608
        for place, how in enumerate(MeetingFormat)
    ]
    parts.append(
        f"SELECT '{Facet.AVAILABLE}', 1, COUNT(*) FROM found WHERE has_room AND {_ok(Facet.AVAILABLE)}"  # noqa: S608
    )
    return parts


def _ok(but: Facet | None = None) -> str:
    return " AND ".join(f"{facet}_ok" for facet in _OWN if facet is not but)
