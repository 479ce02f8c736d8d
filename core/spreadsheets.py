"""Making what people typed harmless in a spreadsheet."""

from __future__ import annotations

import unicodedata
from typing import Final

_STARTS_A_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def defuse(text: str) -> str:
    """Return a text that a spreadsheet shows as it is, and does not compute.

    A cell that begins like a formula (`=`, `+`, `-`, `@`, their full-width twins, or white space hiding one) is given
    an apostrophe, as OWASP's *CSV Injection* page advises; so is one that reads like this already, so that `restore`
    knows which apostrophe is ours. Control characters that no such file may hold are left out.
    """
    kept = "".join(each for each in text if each in "\t\n\r" or unicodedata.category(each) != "Cc")
    return f"'{kept}" if _reads_as_formula(kept) else kept


def restore(text: str) -> str:
    """Return a text as it was before `defuse`."""
    return text[1:] if text.startswith("'") and _reads_as_formula(text[1:]) else text


def _reads_as_formula(text: str) -> bool:
    bare = text.lstrip("'")
    return bare.startswith(_STARTS_A_FORMULA) or bare.lstrip().startswith(_STARTS_A_FORMULA)
