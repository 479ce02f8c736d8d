"""The API's addresses: its index, the mentors, one mentor, and its own description."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from directory.addresses import directory_page
from directory.api import serializing
from directory.api.answers import ApiError, answer, endpoint
from directory.api.schema import description
from directory.filters import parse_filters
from directory.models import Mentor
from directory.profiles import portrait
from directory.results import SearchPage, UnknownWordError, find
from directory.vocabulary import load_vocabulary

PAGE_SIZE: Final = 20
MAX_PAGE_SIZE: Final = 100


@endpoint
def index(request: HttpRequest) -> HttpResponse:
    """Say what there is."""
    start = request.build_absolute_uri(reverse("api:index"))
    return answer(
        {**{name: f"{start}{name}/" for name in ("mentors", "pages", "images")}, "openapi": f"{start}openapi.json"}
    )


@endpoint
def mentors(request: HttpRequest) -> HttpResponse:
    """Search the directory: the parameters are those of its page, and `page_size`."""
    size = _page_size(request.GET.get("page_size", ""))
    found = _find(request, size)
    if found.problems:
        raise ApiError(found.status, *found.problems)
    people = [result.mentor for result in found.results]
    prefetch_related_objects(people, "languages")
    directory = _directory()
    page = found.page
    return answer(
        {
            "total": found.total,
            "page": page.number,
            "page_size": size,
            "next": _link(request, found, size, page.number + 1) if page.has_next() else None,
            "previous": _link(request, found, size, page.number - 1) if page.has_previous() else None,
            "notes": list(found.asked.notes),
            "results": [serializing.card(result, directory) for result in found.results],
            "facets": [serializing.facet(view) for view in found.facets],
        }
    )


@endpoint
def mentor(request: HttpRequest, slug: str) -> HttpResponse:
    """Give one mentor, as their page shows them."""
    found = next(iter(Mentor.objects.listed().filter(slug=slug).for_profile()), None)
    if found is None:
        raise ApiError(404, _("Personne n’a cette adresse au répertoire."))
    picture = portrait(found)
    return answer(serializing.profile(found, _directory(), request.build_absolute_uri(picture) if picture else ""))


@endpoint
def openapi(request: HttpRequest) -> HttpResponse:
    """Describe all this, as OpenAPI has it."""
    return answer(description(request.build_absolute_uri(reverse("api:index"))))


@endpoint
def nothing(request: HttpRequest) -> HttpResponse:
    """Answer for every other address."""
    raise ApiError(404, _("Il n’y a rien à cette adresse."))


def _find(request: HttpRequest, size: int) -> SearchPage:
    vocabulary = load_vocabulary()
    asked = parse_filters(request.GET, vocabulary)
    if asked.unknown_words:  # unless they are new
        vocabulary = load_vocabulary(fresh=True)
        asked = parse_filters(request.GET, vocabulary)
    try:
        return find(asked, vocabulary, per_page=size)
    except UnknownWordError:  # a skill was added since, and somebody has it already
        return find(asked, load_vocabulary(fresh=True), is_fresh=True, per_page=size)


def _page_size(typed: str) -> int:
    if not typed:
        return PAGE_SIZE
    size = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 5 else 0
    if not 1 <= size <= MAX_PAGE_SIZE:
        raise ApiError(400, _("« page_size » va de 1 à %(most)d.") % {"most": MAX_PAGE_SIZE})
    return size


def _link(request: HttpRequest, found: SearchPage, size: int, number: int) -> str:
    asked = found.filters.query(page=number)
    besides = {"page_size": str(size)} | ({"lang": request.GET["lang"]} if request.GET.get("lang") else {})
    joined = f"{asked}&{urlencode(besides)}" if asked else f"?{urlencode(besides)}"
    return request.build_absolute_uri(reverse("api:mentors") + joined)


def _directory() -> str:
    page = directory_page()
    return (page.full_url or "") if page else ""
