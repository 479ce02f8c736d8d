"""The small form by which somebody says that a skill is missing, and the page that thanks them."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from core.bilingual import current_language
from core.same_site import sent_from_elsewhere
from core.throttle import client_address, within_rate
from directory.models import DirectoryPage
from directory.paths import words
from directory.search.text import visible
from directory.wishes import MAX_CHARACTERS, note_wish

PER_HOUR: Final = 10
"""Words that may come from one network address."""
_AN_HOUR: Final = 3600


@require_http_methods(["GET", "HEAD", "POST"])
def suggest(request: HttpRequest, *, page: DirectoryPage) -> HttpResponse:
    """Show the form, or keep the word that was sent and lead to the thanks (`?merci`).

    What cannot be kept comes back with the form: 403 from another site's page, 422 where it is no skill's name, 429
    where too many came from one place.
    """
    if request.method != "POST":
        return _show(request, page, thanks="merci" in request.GET)
    typed = visible(request.POST.get("mot", "")[: 4 * MAX_CHARACTERS])
    if request.POST.get("trap"):
        return redirect(f"{request.path}?merci")  # a robot's; it learns nothing
    if sent_from_elsewhere(request):
        return _show(request, page, typed, _("Envoyez ce mot à partir de cette page-ci."), status=403)
    if not within_rate(scope="wish-address", who=client_address(request), limit=PER_HOUR, seconds=_AN_HOUR):
        problem = _("Beaucoup de mots nous sont venus du même endroit. Réessayez dans une heure.")
        response = _show(request, page, typed, problem, status=429)
        response["Retry-After"] = str(_AN_HOUR)
        return response
    if not note_wish(typed):
        problem = _("Écrivez le nom d’une compétence qui n’est pas encore au répertoire, en quelques mots.")
        return _show(request, page, typed, problem, status=422)
    return redirect(f"{suggest_path(page.get_url(request) or '')}?merci")


def suggest_path(directory: str) -> str:
    """Return the path of the form in the language being served.

    Args:
        directory: the directory's own.
    """
    return f"{directory}{words('wish', language=current_language())}"


def _show(
    request: HttpRequest,
    page: DirectoryPage,
    typed: str = "",
    problem: str = "",
    *,
    thanks: bool = False,
    status: int = 200,
) -> HttpResponse:
    context = {**page.get_context(request), "typed": typed, "problem": problem, "thanks": thanks}
    return TemplateResponse(request, "directory/suggest.html", context, status=status)
