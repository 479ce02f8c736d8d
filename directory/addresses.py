"""Where the directory and its profiles are, in the language being served."""

from __future__ import annotations

from django.db.models import Model

from core.pages import localised_page
from directory.models.page import DirectoryPage


def directory_page(language: str | None = None) -> DirectoryPage | None:
    """Return the published directory page of a language (the one being served where None), or None."""
    return localised_page(DirectoryPage, language)


def mentor_url(mentor: Model, language: str | None = None) -> str:
    """Return the path of a mentor's public profile, empty where no directory page is published."""
    page = directory_page(language)
    return f"{page.url}{mentor.slug}/" if page and page.url else ""
