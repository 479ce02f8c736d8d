"""The form by which a visitor asks to be told of room, and the page behind the link that confirms it."""

from __future__ import annotations

from typing import Any, Final

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_http_methods

from core import robots
from core.bilingual import current_language
from core.private import kept_private
from core.stamps import new_stamp
from directory.addresses import mentor_url
from directory.joining.views import within_rates
from directory.models import DirectoryPage, Mentor, RoomAlert
from directory.room.forms import RoomForm
from directory.room.services import ask_to_be_told, confirm_alert, forget_alert
from directory.signatures import Purpose, read_token

FORM: Final = "directory.room"
"""What the form is stamped with."""


# --- the form -------------------------------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@robots.csrf_noted
def notify(request: HttpRequest, *, page: DirectoryPage, slug: str) -> HttpResponse:
    """Show the form, or take what was filled in; whoever has room is asked for a pair instead.

    The answer is the same whether the address waits already. What cannot be taken comes back with what was typed: 422
    for what must be mended, 403 where the browser did not return the form's cookie, 429 where too much came from one
    place.
    """
    mentor = Mentor.objects.listed().filter(slug=slug).first()
    if mentor is None:
        return TemplateResponse(request, "directory/no_such_mentor.html", page.get_context(request), status=404)
    if mentor.is_available:
        return redirect(mentor_url(mentor))
    if request.method == "POST":
        return _receive(request, page, mentor)
    return _form_page(request, page, mentor, RoomForm(initial={"stamp": new_stamp(FORM)}), sent="fait" in request.GET)


def _receive(request: HttpRequest, page: DirectoryPage, mentor: Mentor) -> HttpResponse:
    sent = robots.returned(request, FORM)
    form = RoomForm(sent.data)
    form.is_valid()
    if robots.cookie_missing(request):
        form.add_error(None, robots.cookie_problem())
        return _form_page(request, page, mentor, form, status=403)
    if problem := robots.what_no_person_does(sent.stamp, trapped=sent.trapped):
        form.add_error(None, problem)
    if form.errors:
        return _form_page(request, page, mentor, form, status=422)
    email = form.cleaned_data["email"]
    if not within_rates(request, email):
        form.add_error(None, robots.too_many())
        response = _form_page(request, page, mentor, form, status=429)
        response["Retry-After"] = str(robots.AN_HOUR)
        return response
    ask_to_be_told(mentor=mentor, email=email, language=current_language())
    return redirect(f"{request.path}?fait")


def _form_page(
    request: HttpRequest, page: DirectoryPage, mentor: Mentor, form: RoomForm, *, status: int = 200, sent: bool = False
) -> HttpResponse:
    context = {**page.get_context(request), "mentor": mentor, "form": form, "sent": sent}
    response = TemplateResponse(request, "directory/room/notify.html", context, status=status)
    add_never_cache_headers(response)
    return response


# --- the link -------------------------------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, *, page: DirectoryPage, token: str) -> HttpResponse:
    """Show for whom somebody waits; a POST, and nothing else, confirms it, or lets go of it.

    Answers 404 for a link that was altered, 410 for one that has run out or has served.
    """
    try:
        number, _ = read_token(Purpose.ROOM, token)
    except signing.SignatureExpired:
        return _link_page(request, page, "gone", status=410)
    except signing.BadSignature:
        return _link_page(request, page, "altered", status=404)
    if request.method == "POST":
        return kept_private(_take(request, number))
    alert = RoomAlert.objects.select_related("mentor").filter(pk=number).first()
    if alert is None:
        forgotten = "oublie" in request.GET
        return _link_page(request, page, "forgotten" if forgotten else "gone", status=200 if forgotten else 410)
    return _link_page(request, page, "waiting" if alert.confirmed_at else "confirm", mentor=alert.mentor)


def _take(request: HttpRequest, number: int) -> HttpResponse:
    if request.POST.get("answer") == "forget":
        forget_alert(alert_id=number)
        return redirect(f"{request.path}?oublie")
    mentor = confirm_alert(alert_id=number)
    # Where room came meanwhile, there is nothing left to wait for.
    return redirect(mentor_url(mentor) if mentor and mentor.is_available else f"{request.path}?fait")


def _link_page(
    request: HttpRequest, page: DirectoryPage, situation: str, *, status: int = 200, **context: Any
) -> HttpResponse:
    shown = {**page.get_context(request), "situation": situation, **context}
    return kept_private(TemplateResponse(request, "directory/room/confirm.html", shown, status=status))
