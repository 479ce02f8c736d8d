"""Finding the page that an address asks for, in two queries however deep it lies.

Wagtail goes down the tree page by page, with two queries each and two more for a translated home page. All the pages on
the way to an address are known beforehand, though: their stored paths are the beginnings of its own. One query fetches
them, and the deepest of them answers.

    /fr/evenements/focus20/  ->  /accueil/, /accueil/evenements/, /accueil/evenements/focus20/
"""

from __future__ import annotations

from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from wagtail.models import Page, Site
from wagtail.url_routing import RouteResult
from wagtail.views import serve as serve_found

from core.bilingual import current_language
from core.models import BasePage

_READING: Final = frozenset({"GET", "HEAD", "OPTIONS"})
"""What a page answers to. Those that take a form have a route of their own, which looks after its form's cookie."""
PATTERN: Final = r"^((?:[\w\-]+(?:\.[\w\-]+\.[\w\-]+)?/)*)$"
"""Addresses of pages, as Wagtail has them, and those with a signed token, which is three words and two full stops."""
DEEPEST: Final = 20
"""No page lies deeper; longer addresses are not looked up."""


@csrf_exempt  # the check is made below, once it is known which view answers: a route may be exempt, as any view may
def serve(request: HttpRequest, path: str) -> HttpResponse:
    """Serve a page as Wagtail does: what follows the finding (hooks, private pages, the page) is all Wagtail's."""
    route = find_route(request, path)
    # Wagtail's own place for a route that is found already, documented with `Page.find_for_request`.
    request._wagtail_route_for_request = route  # type: ignore[attr-defined]  # Wagtail's
    view = route.args[0] if route and route.args else None
    exempt = getattr(view, "csrf_exempt", False)
    if route and not exempt and request.method not in _READING:
        return HttpResponseNotAllowed(sorted(_READING))
    response: HttpResponse = serve_found(request, path) if exempt or not route else _serve_checked(request, path)
    return response


_serve_checked = csrf_protect(serve_found)


def find_route(request: HttpRequest, path: str) -> RouteResult | None:
    """Return the published page at an address and what of the address is its own to read, or None.

    Args:
        request: the request, whose language is active.
        path: the address below the language, `evenements/focus20/` say.
    """
    site = Site.find_for_request(request)
    parts = [part for part in path.split("/") if part]
    if site is None or len(parts) > DEEPEST:
        return None
    root = _home_path(site)
    if root is None:
        route: RouteResult | None = Page.route_for_request(request, path)
        return route
    paths = [root]
    for part in parts:
        paths.append(f"{paths[-1]}{part}/")
    way = list(Page.objects.filter(url_path__in=paths).order_by("depth"))
    if not way:
        return None
    page = way[-1].specific
    if isinstance(page, BasePage):
        page.found_below = way
    try:
        found: RouteResult | None = page.route(request, parts[paths.index(page.url_path) :])
    except Http404:
        return None
    return found


def _home_path(site: Site) -> str | None:
    """The stored path of a site's home page in the language being served, from Wagtail's cache; None without one."""
    language = current_language()
    return next(
        (
            each.root_path
            for each in Site.get_site_root_paths()
            if (each.site_id, each.language_code) == (site.pk, language)
        ),
        None,
    )
