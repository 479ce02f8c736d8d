"""Reading the first sheet of an Excel workbook, cell by cell, without ever computing a formula.

A formula is refused with its row rather than read by the result that some program left beside it: that result may be
missing, or older than the cells it was made of.
"""

from __future__ import annotations

import logging
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, Final

from django.utils.translation import gettext as _
from openpyxl import load_workbook  # type: ignore[import-untyped]  # it carries no types

from directory.interchange.notes import Said, note
from directory.interchange.reading import MAX_COLUMNS, Cells, UnreadableFileError

MAX_UNPACKED: Final = 200 * 1024 * 1024
MAX_HELD: Final = 40 * 1024 * 1024
"""Of what is read as a whole (texts, styles), where sheets are read row by row."""
MAX_PARTS: Final = 2_000
MAX_LINES: Final = 200_000
"""A sheet says itself how long it is: one that goes on empty is left at this line."""

logger = logging.getLogger(__name__)


def read(content: bytes) -> Iterator[Cells]:
    """Yield the lines of a workbook's first sheet, its headings first.

    Raises:
        UnreadableFileError: it is no workbook, or unpacks into more than anybody's list of people.
    """
    _weigh(content)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # on styles and extensions that are of no use here
            book = load_workbook(BytesIO(content), read_only=True, data_only=False, keep_links=False)
        sheet = book.worksheets[0]
    except Exception as error:  # whatever a broken archive makes openpyxl raise
        raise UnreadableFileError(_("Ce classeur ne s’ouvre pas. Enregistrez-le de nouveau, ou en CSV.")) from error
    sheet.reset_dimensions()  # some programs write them wrong
    return _records(sheet)


def _weigh(content: bytes) -> None:
    try:
        parts = zipfile.ZipFile(BytesIO(content)).infolist()
    except zipfile.BadZipFile as error:
        raise UnreadableFileError(_("Ce classeur ne s’ouvre pas. Enregistrez-le de nouveau, ou en CSV.")) from error
    held = [part.file_size for part in parts if not part.filename.startswith("xl/worksheets/")]
    # The sizes an archive announces are also those beyond which nothing of a part is unpacked.
    if sum(part.file_size for part in parts) > MAX_UNPACKED or sum(held) > MAX_HELD or len(parts) > MAX_PARTS:
        raise UnreadableFileError(_("Ce classeur est trop gros une fois ouvert. Enregistrez la liste seule, en CSV."))


def _records(sheet: Any) -> Iterator[Cells]:
    number = 0
    lines = sheet.iter_rows(max_col=MAX_COLUMNS, max_row=MAX_LINES)
    while True:
        number += 1
        try:
            line = next(lines)
        except StopIteration:
            return
        except Exception as error:  # the archive, its XML, or a value that means nothing
            logger.info("A workbook could not be read to its end: %s", type(error).__name__)
            yield Cells(number, problem=note(Said.BROKEN))
            return
        yield Cells(
            number,
            tuple(_text(cell.value) for cell in line),
            formulas=frozenset(place for place, cell in enumerate(line) if cell.data_type == "f"),
        )


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "1" if value else "0"
        case float() if value.is_integer():
            return str(int(value))
        case datetime() if value.time() == time.min:
            return value.date().isoformat()
        case datetime() | date() | time():
            return value.isoformat()
        case _:
            return str(value)
