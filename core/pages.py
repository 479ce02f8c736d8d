"""Finding the one page of a type: the directory, the list of events …"""

from __future__ import annotations

from collections.abc import Sequence
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


def in_current_language(pages: Sequence[Page]) -> list[Page]:
    """Return those of the pages that are published and public, in their order, in two queries.

    Each is given in the language being served where it was translated, and as it was chosen elsewhere.
    """
    chosen = {page.translation_key: page.pk for page in pages}
    language = current_language()
    best: dict[object, Page] = {}
    found = Page.objects.live().public().filter(translation_key__in=chosen).select_related("locale")
    for page in found:
        if page.locale.language_code == language:
            best[page.translation_key] = page
        elif page.pk == chosen[page.translation_key]:
            best.setdefault(page.translation_key, page)
    return [best[key] for key in chosen if key in best]
