"""From the bytes of a file to rows of text, whatever program wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from django.utils.translation import gettext as _

from directory.interchange.columns import Column, column_named
from directory.interchange.notes import Note, Said, note, shown

MAX_BYTES: Final = 20 * 1024 * 1024
MAX_ROWS: Final = 50_000
MAX_CELL: Final = 20_000
"""Characters of a cell: the longest presentation anybody could mean. More is refused with its row."""
MAX_COLUMNS: Final = 64

_ZIP: Final = b"PK\x03\x04"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"


class UnreadableFileError(Exception):
    """The file is no table of mentors; the message says so to whoever sent it."""


@dataclass(frozen=True, slots=True)
class Cells:
    """One line of a table, as a format's own reader found it."""

    number: int
    """Counted as a spreadsheet counts: the headings are line 1."""
    values: tuple[str, ...] = ()
    problem: Note | None = None
    formulas: frozenset[int] = frozenset()
    """Places of the cells that hold a formula."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line by column. Only the columns that the file has are there; an empty cell is an empty text."""

    number: int
    values: Mapping[Column, str] = field(default_factory=dict)
    problem: Note | None = None
    """Why the line could not be read."""


@dataclass(frozen=True, slots=True)
class Table:
    """A file that was opened: its columns, and its rows, to be walked through once."""

    columns: tuple[Column, ...]
    unknown: tuple[str, ...]
    """Headings that name no column; theirs are left alone."""
    rows: Iterator[Row]


def open_table(content: bytes) -> Table:
    """Return the table a file holds.

    Args:
        content: a CSV in UTF-8, UTF-16 or Windows-1252, with commas, semicolons or tabs; or an Excel workbook.

    Raises:
        UnreadableFileError: it is neither, is too big, or has no heading that we know.
    """
    from directory.interchange import csv_file, xlsx_file

    if len(content) > MAX_BYTES:
        raise UnreadableFileError(_("Ce fichier est trop gros : 20 Mo au plus."))
    if content.startswith(_OLD_EXCEL):
        raise UnreadableFileError(
            _("C’est un classeur d’un ancien format (.xls), ou protégé. Enregistrez-le en .xlsx ou en CSV.")
        )
    lines = xlsx_file.read(content) if content.startswith(_ZIP) else csv_file.read(content)
    return _with_headings(lines)


def _with_headings(lines: Iterator[Cells]) -> Table:
    headings = next((line for line in lines if any(value.strip() for value in line.values)), None)
    if headings is None:
        raise UnreadableFileError(_("Ce fichier est vide."))
    places: dict[Column, int] = {}
    unknown: list[str] = []
    for place, heading in enumerate(headings.values):
        column = column_named(heading)
        if column is None:
            unknown += [shown(heading)] if heading.strip() else []
        elif column in places:
            raise UnreadableFileError(_("La colonne « %(name)s » est là deux fois.") % {"name": column})
        else:
            places[column] = place
    if not places:
        raise UnreadableFileError(
            _("Aucun titre de colonne n’est connu. La première ligne doit les donner : name, email, region…")
        )
    if not places.keys() & {Column.NAME, Column.EMAIL}:
        raise UnreadableFileError(_("Il faut au moins une colonne « name » ou « email » pour savoir de qui il s’agit."))
    return Table(tuple(places), tuple(unknown), _rows(lines, places, len(headings.values)))


def _rows(lines: Iterable[Cells], places: Mapping[Column, int], width: int) -> Iterator[Row]:
    taken = 0
    for line in lines:
        if line.problem is None and not any(value.strip() for value in line.values):
            continue
        taken += 1
        if taken > MAX_ROWS:
            yield Row(line.number, problem=note(Said.TOO_MANY, MAX_ROWS))
            return
        yield _row(line, places, width)


def _row(line: Cells, places: Mapping[Column, int], width: int) -> Row:
    values = {column: line.values[place] if place < len(line.values) else "" for column, place in places.items()}
    problem = line.problem or _wrong_with(line, values, places, width)
    # What was refused for its length is not carried further; its name tells which row it was.
    kept = {column: value if len(value) <= MAX_CELL else value[:MAX_CELL] for column, value in values.items()}
    return Row(line.number, kept, problem)


def _wrong_with(line: Cells, values: Mapping[Column, str], places: Mapping[Column, int], width: int) -> Note | None:
    if any(value.strip() for value in line.values[width:]):
        return note(Said.EXTRA_CELLS)
    for column, value in values.items():
        if places[column] in line.formulas:
            return note(Said.FORMULA, column)
        if len(value) > MAX_CELL:
            return note(Said.TOO_LONG, column)
        if "\ufffd" in value:
            return note(Said.UNREADABLE)
    return None
