"""The directory's two pages: the search, and one person."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, QueryDict
from django.template.response import TemplateResponse

from directory.chips import href
from directory.filters import SKILLS, parse_filters
from directory.models import DirectoryPage
from directory.profiles import beside, profile_context, read_profile
from directory.results import SearchPage, UnknownWordError, find
from directory.vocabulary import Vocabulary, load_vocabulary


def search(request: HttpRequest, *, page: DirectoryPage) -> HttpResponse:
    """Show the search. What the address asks for and makes no sense is left out and said, with a status of 4xx.

    An address that names a skill as it was called before leads to today's.
    """
    found = _find(request.GET)
    if isinstance(found, str):
        return HttpResponsePermanentRedirect(f"{page.get_url(request)}?{found}")
    context = {
        **page.get_context(request),
        "search": found,
        "directory_path": page.get_url(request),
        "canonical_query": href(found.filters, found.page.number).removesuffix("?")
        if found.is_for_search_engines
        else "",
    }
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


def _find(query: QueryDict) -> SearchPage | str:
    """Return what a query finds, or the query that it has become since skills were renamed."""
    vocabulary = load_vocabulary()
    asked = parse_filters(query, vocabulary)
    if asked.unknown_words:  # unless they are new
        vocabulary = load_vocabulary(fresh=True)
        asked = parse_filters(query, vocabulary)
    if asked.moved:
        return _with_current_skills(query, vocabulary)
    try:
        return find(asked, vocabulary)
    except UnknownWordError:  # a skill was added since, and somebody has it already
        return find(asked, load_vocabulary(fresh=True), is_fresh=True)


def _with_current_skills(query: QueryDict, vocabulary: Vocabulary) -> str:
    renewed = query.copy()
    for facet in SKILLS:
        if facet in renewed:
            skills = [(value, vocabulary.skill_once_at(value)) for value in renewed.getlist(facet)]
            renewed.setlist(facet, list(dict.fromkeys(skill.slug if skill else value for value, skill in skills)))
    return renewed.urlencode()
