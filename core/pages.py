"""Finding the one page of a type: the directory, the list of events …"""

from __future__ import annotations

from typing import TypeVar

from wagtail.models import Page

from core.bilingual import current_language

PageT = TypeVar("PageT", bound=Page)


def localised_page(model: type[PageT], language: str | None = None) -> PageT | None:
    """Return the first published page of a type in a language (the one being served where None), or None."""
    found: PageT | None = (
        model._default_manager.filter(live=True, locale__language_code=language or current_language())
        .order_by("path")
        .first()
    )
    return found
