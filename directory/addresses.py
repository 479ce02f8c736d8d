"""Where the directory and its profiles are, in the language being served."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.pages import localised_page
from directory.models.page import DirectoryPage

if TYPE_CHECKING:
    from directory.models import Mentor


def directory_page(language: str | None = None) -> DirectoryPage | None:
    """Return the published directory page of a language (the one being served where None), or None."""
    return localised_page(DirectoryPage, language)


def mentor_url(mentor: Mentor, language: str | None = None) -> str:
    """Return the path of a mentor's public profile, empty where no directory page is published.

    One query: a template that names many mentors uses the tag of the same name instead.
    """
    page = directory_page(language)
    return f"{page.url}{mentor.slug}/" if page and page.url and mentor.slug else ""


def mentor_address(mentor: Mentor, language: str | None = None) -> str:
    """Return the same with the site's own address before it."""
    page = directory_page(language)
    return f"{page.full_url}{mentor.slug}/" if page and page.full_url and mentor.slug else ""
