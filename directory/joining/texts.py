r"""Plain text as people type it, and the rich text a profile holds.

What people type is never read as HTML: `<b>` comes out as the four characters they typed.

    "Bonjour.\n\nJe couds.\nEt je brode."  <->  <p>Bonjour.</p><p>Je couds.<br/>Et je brode.</p>
"""

from __future__ import annotations

import re
from typing import Final

from bs4 import BeautifulSoup
from django.utils.html import escape

_BLANK_LINES: Final = re.compile(r"\n[ \t]*(?:\n[ \t]*)+")
_BLOCKS: Final = ["p", "li", "h2", "h3", "h4", "h5", "h6", "blockquote"]


def to_rich_text(text: str) -> str:
    """Return what was typed as paragraphs."""
    paragraphs = _BLANK_LINES.split(text.replace("\r\n", "\n").replace("\r", "\n").strip())
    kept = (escape(part.strip()).replace("\n", "<br/>") for part in paragraphs if part.strip())
    return "".join(f"<p>{part}</p>" for part in kept)


def to_plain_text(html: str) -> str:
    """Return a rich text as somebody would type it: paragraphs apart, and nothing of how it looks."""
    soup = BeautifulSoup(html, "html.parser")
    for newline in soup.find_all("br"):
        newline.replace_with("\n")
    blocks = [block for block in soup.find_all(_BLOCKS) if not block.find(_BLOCKS)]
    texts = [_lines(block.get_text()) for block in blocks] if blocks else [_lines(soup.get_text())]
    return "\n\n".join(text for text in texts if text)


def replaced(html: str, text: str) -> str:
    """Return the rich text that a typed text makes of another: the same, links and all, where no word was changed."""
    return html if to_plain_text(html) == to_plain_text(to_rich_text(text)) else to_rich_text(text)


def _lines(text: str) -> str:
    return "\n".join(" ".join(line.split()) for line in text.strip().splitlines())
