"""The request form on a sheet of paper, for whoever would rather write by hand: printed, filled in, mailed."""

from __future__ import annotations

from functools import lru_cache

import segno
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from core.mail.links import absolute, programme
from pairing import consent
from pairing.models import MeetingFormat, RequestKind


@require_safe
def sheet(request: HttpRequest) -> HttpResponse:
    """Show the sheet, the same for everybody: the form's questions, lines to write on, and where to send it."""
    address = absolute(reverse("pairing:request"))
    context = {
        "address": address.partition("://")[2].rstrip("/"),
        "code": quick_response_code(address),
        "kinds": RequestKind,
        "formats": MeetingFormat.labels,
        "consent": consent.WORDINGS[consent.CURRENT],
        "consent_wording": consent.CURRENT,
        "particulars": programme(),
        "lines": range(5),
    }
    return render(request, "pairing/paper.html", context)


@lru_cache(maxsize=8)
def quick_response_code(address: str) -> SafeString:
    """Return an address as a QR code (ISO/IEC 18004): an `svg` element without a size or styles of its own.

    Args:
        address: the whole address; a quarter of the code may be stained and it still reads.
    """
    code = segno.make(address, error="q", micro=False)
    drawn = code.svg_inline(border=2, omitsize=True, svgclass="qr", lineclass=None, light="#fff")
    return SafeString(drawn)  # all of it numbers: the address is in its squares only
