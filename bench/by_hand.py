"""What the directory's search answers, in SQL written by hand for each database: what its own statement is held to.

Two ways are tried and the faster counts: over the tables, as anybody would begin; and over the search's own letters,
counted by the database. How words are understood (forms, beginnings) is the search's; how people are found, put in
order and counted is written here. Both give the same answer as the search, or the measure fails.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from directory.facets import Answer
from directory.filters import Facet, Filters
from directory.models import MeetingFormat
from directory.search import postgres, sqlite
from directory.search.document import Weight
from directory.search.letters import Fact, read
from directory.search.meant import Meant

WORDS: Final = "directory_mentor_words"
_POINTS: Final = {Weight.NAME: 24, Weight.PLACE: 12, Weight.HEADLINE: 2}
_FACETS: Final = {
    Fact.OFFERED: Facet.OFFERS,
    Fact.SOUGHT: Facet.SEEKS,
    Fact.LANGUAGE: Facet.LANGUAGE,
    Fact.REGION: Facet.REGION,
    Fact.FORMAT: Facet.FORMAT,
    Fact.ROOM: Facet.AVAILABLE,
}
_ROOM: Final = "(NOT m.paused AND m.active_pairs + m.pending_invitations < m.capacity)"
_FORMATS: Final = ", ".join(f"m.{how.field}" for how in MeetingFormat)


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement and its parameters, by name."""

    name: str
    text: str
    params: dict[str, Any]


def by_hand(vendor: str, filters: Filters, meant: Meant, limit: int) -> Iterator[Statement]:
    """Yield the ways to write a search of words and at most one skill, none of whose words means a skill.

    Raises:
        ValueError: another kind of search.
    """
    others = [facet for facet, _value in filters.active() if facet is not Facet.OFFERS]
    if meant or others or not filters.words or len(filters.offers) > 1:
        raise ValueError("Only words without a meaning, and at most one skill, were written by hand.")
    params: dict[str, Any] = {"limit": limit, "tag": filters.offers[0].pk if filters.offers else None}
    if vendor == "postgresql":
        params["query"] = postgres.matching(filters.words).params[0]
        for place, term in enumerate(filters.words.terms):
            params |= {f"t{place}{weight}": postgres._alternatives(term, weight) for weight in _POINTS}
            params[f"t{place}"] = postgres._alternatives(term)
        yield Statement("tables", _over_tables(_postgres_page(filters), vendor, filters), params)
        yield Statement("letters", _over_letters(filters), params)
    else:
        params["query"] = sqlite.matching(filters.words).params[0]
        for place, term in enumerate(filters.words.terms):
            for weight in _POINTS:
                params[f"t{place}{weight}"] = f"{weight.name.lower()} : ({sqlite._alternatives(term)})"
        yield Statement("tables", _over_tables(_sqlite_page(filters), vendor, filters), params)


def answer_of(rows: list[tuple[Any, ...]]) -> Answer:
    """Return a statement's rows as the search's own answer, to compare the two."""
    total, places = 0, {}
    by_facet: dict[Facet, dict[int, int]] = defaultdict(dict)
    for kind, value, number in rows:
        if kind == "total":
            total = int(number or 0)
        elif kind == "page":
            places[value] = number
        elif kind == "letter":
            fact, key = read(chr(value))
            by_facet[_FACETS[fact]][key] = int(number)
        elif number:
            by_facet[Facet(kind)][value] = int(number)
    return Answer(total, dict(by_facet), tuple(sorted(places, key=places.__getitem__)))


def _over_tables(page: str, vendor: str, filters: Filters) -> str:
    matching = f"{WORDS}.vector @@ %(query)s::tsquery" if vendor == "postgresql" else f"{WORDS} MATCH %(query)s"
    key = "mentor_id" if vendor == "postgresql" else "rowid"
    by_table = " UNION ALL ".join(
        f"SELECT '{facet}', i.{column}, COUNT(*) FROM found CROSS JOIN {table} AS i "  # noqa: S608  constants
        f"WHERE i.{mentor} = found.id GROUP BY i.{column}"
        for facet, table, mentor, column in (
            (Facet.OFFERS, "directory_offeredskill", "content_object_id", "tag_id"),
            (Facet.SEEKS, "directory_soughtskill", "content_object_id", "tag_id"),
            (Facet.LANGUAGE, "directory_mentor_languages", "mentor_id", "spokenlanguage_id"),
        )
    )
    by_format = " UNION ALL ".join(
        f"SELECT '{Facet.FORMAT}', {place}, SUM(n) FROM kinds WHERE {how.field}"  # noqa: S608  constants
        for place, how in enumerate(MeetingFormat)
    )
    return f"""
        WITH found AS MATERIALIZED (
            SELECT m.id, m.region_id, {_FORMATS}, {_ROOM} AS room
            FROM {WORDS} JOIN directory_mentor AS m ON m.id = {WORDS}.{key}
            WHERE m.live AND {matching} {_having(filters, "m.id")}
        ), kinds AS MATERIALIZED (
            SELECT region_id, {_FORMATS.replace("m.", "")}, room, COUNT(*) AS n FROM found GROUP BY 1, 2, 3, 4, 5
        )
        SELECT 'total', 0, SUM(n) FROM kinds
        UNION ALL SELECT '{Facet.REGION}', region_id, SUM(n) FROM kinds GROUP BY region_id
        UNION ALL {by_format}
        UNION ALL SELECT '{Facet.AVAILABLE}', 1, SUM(n) FROM kinds WHERE room
        UNION ALL {by_table}
        UNION ALL {page}"""  # noqa: S608  constants


def _over_letters(filters: Filters) -> str:
    return f"""
        WITH found AS MATERIALIZED (
            SELECT mentor_id AS id, traits, skills FROM {WORDS}
            WHERE vector @@ %(query)s::tsquery {_having(filters, "mentor_id")}
        )
        SELECT 'total', 0, COUNT(*) FROM found
        UNION ALL SELECT 'letter', ascii(sign), COUNT(*)
            FROM (SELECT unnest(string_to_array(traits || skills, NULL)) AS sign FROM found) AS signs GROUP BY sign
        UNION ALL {_postgres_page(filters)}"""  # noqa: S608  constants


def _postgres_page(filters: Filters) -> str:
    terms = range(len(filters.words.terms))
    points = " + ".join(
        f"CASE WHEN head @@ %(t{term}{weight})s::tsquery THEN {points} ELSE 0 END"
        for term in terms
        for weight, points in _POINTS.items()
    )
    anywhere = " OR ".join(f"head @@ %(t{term})s::tsquery" for term in terms)
    return f"""
        SELECT 'page', id, ROW_NUMBER() OVER (ORDER BY points DESC, id DESC) FROM (
            SELECT found.id, COALESCE(points, 0) AS points FROM found LEFT JOIN (
                SELECT mentor_id, {points} AS points FROM {WORDS} WHERE {anywhere}
            ) AS pointed ON mentor_id = found.id
            ORDER BY points DESC, id DESC LIMIT %(limit)s
        ) AS page"""  # noqa: S608  constants


def _sqlite_page(filters: Filters) -> str:
    points = " + ".join(
        f"CASE WHEN id IN (SELECT rowid FROM {WORDS} WHERE {WORDS} MATCH %(t{term}{weight})s) THEN {points} ELSE 0 END"  # noqa: S608  constants
        for term in range(len(filters.words.terms))
        for weight, points in _POINTS.items()
    )
    return f"""
        SELECT 'page', id, ROW_NUMBER() OVER (ORDER BY points DESC, id DESC) FROM (
            SELECT id, {points} AS points FROM found ORDER BY points DESC, id DESC LIMIT %(limit)s
        ) AS page"""  # noqa: S608  constants


def _having(filters: Filters, mentor: str) -> str:
    if not filters.offers:
        return ""
    return f"AND {mentor} IN (SELECT content_object_id FROM directory_offeredskill WHERE tag_id = %(tag)s)"  # noqa: S608  constants
