"""What the site map holds besides pages: mentors, and the forms."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest
from django.urls import reverse
from django.utils import translation

from core.bilingual import LANGUAGES
from core.sitemaps import Address, register
from directory.addresses import directory_page
from directory.models import Mentor
from directory.paths import words


@register
def mentors(request: HttpRequest) -> Iterator[Address]:
    """Yield the profiles of the directory."""
    directories = {language: page.get_url(request) for language in LANGUAGES if (page := directory_page(language))}
    for slug, changed in Mentor.objects.listed().order_by("slug").values_list("slug", "last_published_at"):
        yield Address({language: f"{path}{slug}/" for language, path in directories.items() if path}, changed)


@register
def joining_form(request: HttpRequest) -> Iterator[Address]:
    """Yield the form to join the directory."""
    directories = {language: page.get_url(request) for language in LANGUAGES if (page := directory_page(language))}
    paths = {language: f"{path}{words('join', language=language)}" for language, path in directories.items() if path}
    if paths:
        yield Address(paths)


@register
def pairing_form(request: HttpRequest) -> Iterator[Address]:
    """Yield the form to propose a pair."""
    paths = {}
    for language in LANGUAGES:
        with translation.override(language):
            paths[language] = reverse("pairing:request")
    yield Address(paths)
