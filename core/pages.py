"""Finding the one page of a type: the directory, the list of events …"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeVar

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from wagtail.models import Page, PageViewRestriction

from core.bilingual import current_language

PageT = TypeVar("PageT", bound=Page)
QuerySetT = TypeVar("QuerySetT", bound="QuerySet[Any]")


def localised_page(model: type[PageT], language: str | None = None) -> PageT | None:
    """Return the first published page of a type in a language (the one being served where None), or None."""
    found: PageT | None = (
        model._default_manager.filter(live=True, locale__language_code=language or current_language())
        .order_by("path")
        .first()
    )
    return found


def unrestricted(pages: QuerySetT) -> QuerySetT:
    """Return those of the pages that everybody may see, like `public()`, but without a query of its own."""
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    above = PageViewRestriction.objects.alias(below=path).filter(below__startswith=F("page__path"))
    return pages.filter(~Exists(above))


def in_current_language(pages: Sequence[Page]) -> list[Page]:
    """Return those of the pages that are published and public, in their order, in one query.

    Each is given in the language being served where it was translated, and as it was chosen elsewhere.
    """
    chosen = {page.translation_key: page.pk for page in pages}
    language = current_language()
    best: dict[object, Page] = {}
    found = Page.objects.live().filter(translation_key__in=chosen).select_related("locale")
    for page in unrestricted(found):
        if page.locale.language_code == language:
            best[page.translation_key] = page
        elif page.pk == chosen[page.translation_key]:
            best.setdefault(page.translation_key, page)
    return [best[key] for key in chosen if key in best]
