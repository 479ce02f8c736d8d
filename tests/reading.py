"""Reading a page as its tree."""

from __future__ import annotations

from bs4 import Tag


def one(page: Tag, selector: str) -> Tag:
    """Return the first element that a selector finds; fails where there is none."""
    found = page.select_one(selector)
    assert found is not None, f"nothing is {selector}"
    return found
