"""The site map: what each part of the site declares to search engines.

A part names its addresses by registering a source, a function of the request, when its app is ready:

    def addresses(request):
        yield Address({"fr": "/fr/jumelage/", "en": "/en/pairing/"})

    register(addresses)
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest
from wagtail.models import Page


@dataclass(frozen=True, slots=True)
class Address:
    """One page in the languages it exists in."""

    paths: Mapping[str, str]
    """Its path by language: `{"fr": "/fr/…/", "en": "/en/…/"}`."""
    changed: datetime | None = None


Source = Callable[[HttpRequest], Iterable[Address]]
_sources: list[Source] = []


def register(source: Source) -> Source:
    """Add a source of addresses; registering it again changes nothing."""
    if source not in _sources:
        _sources.append(source)
    return source


def addresses(request: HttpRequest) -> Iterator[Address]:
    """Yield every address that was declared."""
    for source in _sources:
        yield from source(request)


@register
def published_pages(request: HttpRequest) -> Iterator[Address]:
    """Yield the published pages everybody may see, each with its translations."""
    pages = Page.objects.live().public().filter(depth__gt=1).select_related("locale").order_by("path")
    paths: dict[str, dict[str, str]] = defaultdict(dict)
    changed: dict[str, list[datetime]] = defaultdict(list)
    for page in pages:
        if path := page.get_url(request):
            key = str(page.translation_key)
            paths[key][page.locale.language_code] = path
            changed[key] += [page.last_published_at] if page.last_published_at else []
    for key, found in paths.items():
        yield Address(found, max(changed[key], default=None))
