"""Telling without a cookie whether a form was sent from one of our own pages.

A form that acts for nobody in particular (no account, nothing that is theirs) needs no proof of who opened it, only
that it was no other site's page that sent it. Browsers say so themselves, and a page cannot make them say otherwise.
Where the form sits on a page that anybody may read, this spares the page a cookie.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from django.http import HttpRequest


def sent_from_elsewhere(request: HttpRequest) -> bool:
    """Return whether the browser says that the request comes from another site's page; False where it says nothing."""
    fetched = request.headers.get("Sec-Fetch-Site", "")
    if fetched:
        return fetched not in {"same-origin", "none"}
    origin = request.headers.get("Origin", "")
    return bool(origin) and urlsplit(origin).netloc != request.get_host()
