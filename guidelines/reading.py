"""Finding one's way in a long page: its headings as a table of contents.

A heading's anchor is its text made into an identifier; the block's template and the table of contents ask the same
function, so that both always agree.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from core.templatetags.reading import anchor


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the first level: its words and the anchor that leads to it."""

    text: str
    anchor: str


def table_of_contents(body: Iterable[Any]) -> list[Heading]:
    """Return the headings of the first level, in order.

    Args:
        body: a stream of blocks, each with `block_type` and `value`.
    """
    return [
        Heading(block.value["text"], anchor(block.value["text"]))
        for block in body
        if block.block_type == "heading" and block.value["level"] == "2"
    ]
