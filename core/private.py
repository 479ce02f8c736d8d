"""Pages behind a signed link, which are their reader's only."""

from __future__ import annotations

from typing import TypeVar

from django.http import HttpResponse
from django.utils.cache import add_never_cache_headers

ResponseT = TypeVar("ResponseT", bound=HttpResponse)


def kept_private(response: ResponseT) -> ResponseT:
    """Keep a page out of caches, search engines and referrers; return it."""
    add_never_cache_headers(response)
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "no-referrer"
    return response
