"""Reading a CSV that any program may have written: its encoding, its separator, its quotation marks.

Each line is read as UTF-8, or as Windows-1252 where it is no UTF-8: files pasted together from two sources are read
right. A row whose quotation marks make no sense is given up, and reading goes on with the line after it.
"""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _

from directory.interchange.notes import Said, note
from directory.interchange.reading import MAX_BYTES, MAX_COLUMNS, Cells, UnreadableFileError

SEPARATORS: Final = (",", ";", "\t")
_MAX_RESTARTS: Final = 20
"""How many times a quotation mark that nothing closes is forgiven; each costs reading the rest again."""
_SEPARATOR_SAID: Final = re.compile(rb"^\"?sep=(.)\"?\s*$", re.IGNORECASE)
_QUOTED: Final = re.compile(r'"[^"]*"?')
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1f]")

# The module's own limit would end the reading; ours refuses the row and goes on (`reading.MAX_CELL`).
csv.field_size_limit(MAX_BYTES)


def read(content: bytes) -> Iterator[Cells]:
    """Yield the lines of a CSV, its headings first.

    Raises:
        UnreadableFileError: it is no text.
    """
    lines = _lines(content)
    first, separator = 0, ""
    if lines and (said := _SEPARATOR_SAID.match(lines[0])):  # Excel's own first line
        first, separator = 1, said[1].decode("cp1252", "replace")
    return _records(lines, first, separator or _separator(lines))


def _lines(content: bytes) -> list[bytes]:
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if content.startswith(mark):
            content = content.decode(encoding, "replace").encode("utf-8", "replace")
    content = content.removeprefix(codecs.BOM_UTF8)
    if _CONTROLS.search(content[:65_536]):
        raise UnreadableFileError(
            _("Ce fichier n’est ni un CSV ni un classeur Excel (.xlsx) : on n’y trouve pas de texte.")
        )
    return content.splitlines(keepends=True)


def _decode(line: bytes) -> str:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _separator(lines: list[bytes]) -> str:
    """The separator that the headings have the most of, outside quotation marks."""
    headings = next((line for line in lines if line.strip()), b"")
    bare = _QUOTED.sub("", _decode(headings[:10_000]))
    return max(SEPARATORS, key=bare.count)


def _records(lines: list[bytes], first: int, separator: str) -> Iterator[Cells]:
    number, start, restarts = 0, first, 0
    position = first

    def feed() -> Iterator[str]:
        nonlocal position
        while position < len(lines):
            position += 1
            yield _decode(lines[position - 1])

    reader = csv.reader(feed(), delimiter=separator, strict=True)
    while True:
        start = position
        number += 1
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield Cells(number, problem=note(Said.QUOTES))
            if position >= len(lines):
                restarts += 1
                if restarts > _MAX_RESTARTS:
                    return
            position = start + 1
            reader = csv.reader(feed(), delimiter=separator, strict=True)
        else:
            yield Cells(number, tuple(values[:MAX_COLUMNS]))
