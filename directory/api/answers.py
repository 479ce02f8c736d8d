"""What every answer of the API has in common: its language, its headers, its errors, and how many one may ask for."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import translation
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.translation import gettext as _

from core.bilingual import LANGUAGES, current_language
from core.throttle import client_address, within_rate

METHODS: Final = "GET, HEAD"
_FRESH_FOR: Final = 60
"""How long an answer may be kept, in seconds."""

View = Callable[..., HttpResponse]


class ApiError(Exception):
    """Something asked for that cannot be given; the sentences say so in the reader's language."""

    def __init__(self, status: int, *problems: str) -> None:
        super().__init__(*problems)
        self.status = status
        self.problems = problems


def answer(data: dict[str, Any], *, status: int = 200) -> HttpResponse:
    """Return data as JSON."""
    return JsonResponse(data, status=status, json_dumps_params={"ensure_ascii": False})


def error(status: int, *problems: str) -> HttpResponse:
    """Return what is wrong as JSON."""
    return answer({"error": {"status": status, "problems": list(problems)}}, status=status)


def endpoint(view: View) -> View:
    """Make a view of the API: read-only, in the language asked for, for anybody's page to read, within a rate.

    The language is `?lang=fr` or `?lang=en`, else the one that the request prefers. (`language` filters by the
    languages people speak.)
    """

    @wraps(view)
    def asked(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        lang = request.GET.get("lang", "")
        with translation.override(lang if lang in LANGUAGES else current_language()):
            response = _respond(view, request, lang, kwargs)
            response["Content-Language"] = current_language()
        response["Access-Control-Allow-Origin"] = "*"  # public, and no cookie is looked at
        response["X-Robots-Tag"] = "noindex"
        patch_vary_headers(response, ["Accept-Language"])
        if response.status_code == 200:
            patch_cache_control(response, public=True, max_age=_FRESH_FOR)
        else:
            patch_cache_control(response, no_store=True)
        return response

    return asked


def _respond(view: View, request: HttpRequest, lang: str, kwargs: dict[str, Any]) -> HttpResponse:
    if request.method not in {"GET", "HEAD"}:
        refused = error(405, _("On ne peut que lire."))
        refused["Allow"] = METHODS
        return refused
    if not within_rate(
        scope="api", who=client_address(request), limit=settings.API_REQUESTS_PER_MINUTE_PER_ADDRESS, seconds=60
    ):
        refused = error(429, _("C’est beaucoup de demandes à la fois. Attendez une minute."))
        refused["Retry-After"] = "60"
        return refused
    if lang and lang not in LANGUAGES:
        return error(400, _("« lang » est fr ou en."))
    try:
        return view(request, **kwargs)
    except ApiError as problem:
        return error(problem.status, *problem.problems)
