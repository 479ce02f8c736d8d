"""The addresses below the directory that are about one's own profile, and what answers at each."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from core.bilingual import current_language
from directory.joining import views as joining
from directory.keeping import views as keeping
from directory.models import DirectoryPage
from directory.paths import pattern, rest_in

View = Callable[..., HttpResponseBase]

_PAGES: Final[list[tuple[re.Pattern[str], View]]] = [
    (re.compile(pattern(*names)), view)
    for names, view in (
        (("join",), joining.join),
        (("join", "thanks"), joining.thanks),
        (("join", "confirm", "token"), joining.confirm),
        (("keep",), keeping.ask),
        (("keep", "sent"), keeping.sent),
        (("keep", "erased"), keeping.erased),
        (("keep", "confirm", "token"), keeping.confirm_address),
        (("keep", "token"), keeping.keep),
        (("keep", "token", "change"), keeping.change),
        (("keep", "token", "copy"), keeping.copy),
        (("keep", "token", "erase"), keeping.erase),
    )
]


def answer(request: HttpRequest, *, page: DirectoryPage, rest: str) -> HttpResponseBase:
    """Answer at an address below the directory; one in the other language's words leads to the right one.

    Args:
        request: the visitor's.
        page: the directory page, whose language is the one being served.
        rest: what follows the page's own address.

    Raises:
        Http404: nothing is there.
    """
    right = rest_in(rest, current_language())
    if right != rest and request.method in {"GET", "HEAD"}:
        return redirect(f"{page.get_url(request)}{right}")
    for address, view in _PAGES:
        if match := address.match(rest):
            return view(request, page=page, **match.groupdict())
    raise Http404
