"""The directory's two pages: the search, and one person."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.response import TemplateResponse

from directory.filters import parse_filters
from directory.models import DirectoryPage
from directory.profiles import beside, profile_context, read_profile
from directory.results import SearchPage, UnknownWordError, find
from directory.vocabulary import load_vocabulary


def search(request: HttpRequest, *, page: DirectoryPage) -> HttpResponse:
    """Show the search. What the address asks for and makes no sense is left out and said, with a status of 4xx."""
    found = _find(request.GET)
    context = {**page.get_context(request), "search": found, "directory_path": page.get_url(request)}
    return TemplateResponse(request, "directory/search.html", context, status=found.status)


def profile(request: HttpRequest, *, page: DirectoryPage, slug: str) -> HttpResponse:
    """Show one mentor; a page that helps, with a status of 404, where there is none a visitor may see."""
    mentor, others = read_profile(slug)
    context = page.get_context(request)
    if mentor is None:
        return TemplateResponse(request, "directory/no_such_mentor.html", context, status=404)
    return TemplateResponse(
        request,
        "directory/mentor.html",
        {**context, **profile_context(mentor, request), "similar": beside(mentor, others)},
    )


def _find(query: QueryDict) -> SearchPage:
    vocabulary = load_vocabulary()
    asked = parse_filters(query, vocabulary)
    if asked.unknown_words:  # unless they are new
        vocabulary = load_vocabulary(fresh=True)
        asked = parse_filters(query, vocabulary)
    try:
        return find(asked, vocabulary)
    except UnknownWordError:  # a skill was added since, and somebody has it already
        return find(asked, load_vocabulary(fresh=True))
