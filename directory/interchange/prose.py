"""A presentation as a spreadsheet has it (plain paragraphs), and as a profile has it (rich text)."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import Final

_BREAK: Final = re.compile(r"<br\b[^<>]*>", re.IGNORECASE)
_ITEM: Final = re.compile(r"<li\b[^<>]*>", re.IGNORECASE)
_PARAGRAPH: Final = re.compile(r"</?(?:p|h\d|[uo]l|blockquote|div|hr)\b[^<>]*>", re.IGNORECASE)
_TAG: Final = re.compile(r"<[^<>]*>")
_BLANK_LINES: Final = re.compile(r"\n\s*\n")


def tidy(text: str) -> str:
    """Return plain paragraphs, a blank line between them, without blanks that nobody sees."""
    lines = [" ".join(line.split()) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def to_plain(rich: str) -> str:
    """Return a rich text as plain paragraphs; the points of a list are lines of their own."""
    text = _PARAGRAPH.sub("\n\n", _ITEM.sub("\n", _BREAK.sub("\n", " ".join(rich.split()))))
    return tidy(unescape(_TAG.sub("", text)))


def to_rich(plain: str) -> str:
    """Return plain paragraphs as rich text; signs that mean something in HTML are signs and no more."""
    paragraphs = (escape(part, quote=False) for part in _BLANK_LINES.split(tidy(plain)) if part)
    return "".join(f"<p>{part.replace(chr(10), '<br/>')}</p>" for part in paragraphs)
