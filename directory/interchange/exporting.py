"""Profiles as rows of a spreadsheet: the columns that the import reads, so that a file taken in again changes nothing.

One language a row: that of the person's messages. What was written in the other one stays in the profile.
"""

from __future__ import annotations

import codecs
import csv
from collections.abc import Iterable, Iterator
from typing import IO, Any

from openpyxl import Workbook  # type: ignore[import-untyped]  # it carries no types

from core.spreadsheets import defuse
from directory.interchange.columns import SEPARATOR, Column
from directory.interchange.names import Names, load_names
from directory.interchange.prose import to_plain
from directory.models import Mentor
from directory.querysets import MentorQuerySet

_BATCH = 500


class _Echo:
    """A file that hands each line back instead of keeping it."""

    def write(self, line: str) -> bytes:
        return line.encode()


def rows(mentors: MentorQuerySet) -> Iterator[dict[Column, str]]:
    """Yield a row for each of these people, as profiles stand and not as visitors see them.

    Args:
        mentors: a selection, in the order of the rows.
    """
    names = load_names()
    keys = list(mentors.values_list("pk", flat=True))
    for start in range(0, len(keys), _BATCH):
        batch = Mentor.objects.select_related("region", "latest_revision").prefetch_related(
            "offered_items__tag", "sought_items__tag", "languages"
        )
        people = batch.in_bulk(keys[start : start + _BATCH])
        for pk in keys[start : start + _BATCH]:
            if mentor := people.get(pk):
                # Of somebody who is not shown yet, what there is to take away is the draft.
                if not mentor.live and mentor.has_unpublished_changes:
                    mentor = mentor.get_latest_revision_as_object()
                yield {column: defuse(value) for column, value in _cells(mentor, names).items()}


def write_csv(mentors: MentorQuerySet) -> Iterator[bytes]:
    """Yield the lines of a CSV that spreadsheets open with its accents right."""
    writer = csv.writer(_Echo())
    yield codecs.BOM_UTF8
    yield _line(writer, Column)
    for row in rows(mentors):
        yield _line(writer, row.values())


def write_xlsx(mentors: MentorQuerySet, output: IO[bytes]) -> None:
    """Write an Excel workbook."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("mentors")
    sheet.append([column.value for column in Column])
    for row in rows(mentors):
        sheet.append(list(row.values()))
    book.save(output)


def _line(writer: Any, values: Iterable[str]) -> bytes:
    line: bytes = writer.writerow(values)
    return line


def _cells(mentor: Mentor, names: Names) -> dict[Column, str]:
    language = mentor.contact_language

    def several(words: Iterable[str]) -> str:
        return f"{SEPARATOR} ".join(words)

    return {
        Column.NAME: mentor.name,
        Column.EMAIL: mentor.email,
        Column.PHONE: mentor.phone,
        Column.HEADLINE: getattr(mentor, f"headline_{language}"),
        Column.BIO: to_plain(getattr(mentor, f"text_{language}")),
        Column.LANGUAGE: language,
        Column.OFFERS: several(sorted(names.of_skill(item.tag) for item in mentor.offered_items.all())),
        Column.SEEKS: several(sorted(names.of_skill(item.tag) for item in mentor.sought_items.all())),
        Column.REGION: names.of_region(mentor.region),
        Column.CITY: mentor.city,
        Column.LANGUAGES: several(sorted(names.of_language(each) for each in mentor.languages.all())),
        Column.FORMATS: several(how.value for how in mentor.formats),
        Column.CAPACITY: str(mentor.capacity),
        Column.WEBSITE: mentor.website,
        Column.BLOG_FEED: mentor.blog_feed,
        Column.CONSENT_DATE: mentor.consent_on.isoformat() if mentor.consent_on else "",
    }
