"""Reading a field that exists once per language (`headline_fr`, `headline_en`), as on records that are not pages."""

from __future__ import annotations

from typing import NamedTuple

from django.db.models import Model
from django.utils.translation import get_language

LANGUAGES = ("fr", "en")


class Localised(NamedTuple):
    """A text and the language it is written in (`fr` or `en`), so that `lang` can be set on it."""

    text: str
    language: str


def current_language() -> str:
    """Return the language being served, `fr` or `en`; French where none is active."""
    active = (get_language() or "fr")[:2]
    return active if active in LANGUAGES else "fr"


def localised(record: Model, field: str, language: str | None = None) -> Localised:
    """Return a record's text in a language, or in the other one where it was not written in the first.

    Args:
        record: a record with `<field>_fr` and `<field>_en`.
        field: the common part of the two names.
        language: `fr` or `en`; the language being served where None.
    """
    wanted = language or current_language()
    other = "en" if wanted == "fr" else "fr"
    text = getattr(record, f"{field}_{wanted}")
    return Localised(text, wanted) if text else Localised(getattr(record, f"{field}_{other}"), other)
