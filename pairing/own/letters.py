"""What the two halves write to each other."""

from __future__ import annotations

from typing import Final

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from pairing.errors import PairingError
from pairing.own.in_pair import Inside, room
from pairing.own.space_forms import LetterForm
from pairing.services import write_to_other

LISTED: Final = 30


@room
def letters(request: HttpRequest, inside: Inside) -> HttpResponse:
    """Show what was written, the latest first, and a form to write; a POST writes.

    422 for words that must be mended, 429 for whoever wrote too often today; what was typed stays.
    """
    if request.method != "POST":
        return _page(request, inside, LetterForm())
    form = LetterForm(request.POST)
    if not form.is_valid():
        return _page(request, inside, form, status=422)
    try:
        write_to_other(half_id=inside.me.pk, text=form.cleaned_data["text"])
    except PairingError as error:
        form.add_error(None, str(error))
        return _page(request, inside, form, status=429)
    return inside.back("write")


def _page(request: HttpRequest, inside: Inside, form: LetterForm, status: int = 200) -> HttpResponse:
    written = inside.pair.letters.select_related("half").order_by("-at", "-pk")
    page = Paginator(written, LISTED).get_page(request.GET.get("page"))
    return render(request, "pairing/own/letters.html", {"inside": inside, "form": form, "page": page}, status=status)
