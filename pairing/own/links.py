"""Opening a page by the link in a message, and saying what is wrong with a link and what to do.

The link is all the proof there is: it is in the address, which is why these pages are kept out of caches, of search
engines and of what browsers pass on. They are opened in whatever browser comes; no cookie is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from core.private import kept_private
from core.robots import A_DAY
from core.throttle import within_rate
from pairing.models import Invitation, PairingRequest, Participant
from pairing.services import renew_link, send_link_again
from pairing.signatures import Opened, Purpose, read_token

Page = Callable[..., HttpResponse]
_LINKS_A_DAY: Final = 3
_MODELS: Final[dict[Purpose, type[Opened]]] = {
    Purpose.SENDER: PairingRequest,
    Purpose.INVITATION: Invitation,
    Purpose.HALF: Participant,
}
_RELATED: Final = {
    Purpose.SENDER: ("mentor",),
    Purpose.INVITATION: ("request", "mentor"),
    Purpose.HALF: ("pair", "pair__request", "mentor"),
}


def opened_by_link(purpose: Purpose) -> Callable[[Page], Page]:
    """Hand the view the record whose link it is, the token and the rest of the address, or say what is wrong with it.

    404 for a link that was altered; 410 for one that has run out, was revoked, or whose record is erased. On the page
    of one that has run out or was revoked, a press sends a new one to the address that is known.
    """

    def decorate(view: Page) -> Page:
        @csrf_exempt
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def opened(request: HttpRequest, token: str, **rest: Any) -> HttpResponse:
            try:
                number, version = read_token(purpose, token, whatever_age=True)
            except signing.BadSignature:
                return broken_link(request, "altered", 404)
            record = _find(purpose, number)
            if record is None:
                return broken_link(request, "gone", 410)
            try:
                read_token(purpose, token)
            except signing.SignatureExpired:
                return _renewable(request, record, "expired")
            if record.link_version != version:
                return _renewable(request, record, "revoked")
            return kept_private(view(request, record, token, **rest))

        return opened

    return decorate


def done(request: HttpRequest, what: str) -> HttpResponse:
    """Lead back to the page after something was done, so that reloading it does nothing again."""
    return redirect(f"{request.path}?fait={what}")


def renewed(request: HttpRequest, record: Opened) -> HttpResponse:
    """Let every link sent so far die, send a new one, and say so."""
    renew_link(record=record)
    return render(request, "pairing/own/link.html", {"situation": "sent"})


def broken_link(request: HttpRequest, situation: str, status: int, **context: Any) -> HttpResponse:
    """Answer with the page about a link that does not work (any more)."""
    return kept_private(render(request, "pairing/own/link.html", {"situation": situation, **context}, status=status))


def _renewable(request: HttpRequest, record: Opened, situation: str) -> HttpResponse:
    if request.method == "POST":
        scope, who = f"pairing-link-{type(record).__name__}", str(record.pk)
        if within_rate(scope=scope, who=who, limit=_LINKS_A_DAY, seconds=A_DAY):
            send_link_again(record=record)
        return kept_private(redirect(f"{request.path}?fait=lien"))
    if "fait" in request.GET:
        return broken_link(request, "sent", 200)
    return broken_link(request, situation, 410, may_send=bool(record.email))


def _find(purpose: Purpose, number: int) -> Opened | None:
    manager = _MODELS[purpose]._default_manager
    found: Opened | None = manager.select_related(*_RELATED[purpose]).filter(pk=number).first()
    erased = found.erased_at if isinstance(found, PairingRequest) else None
    if isinstance(found, Participant):
        erased = found.pair.erased_at
    return None if erased else found
