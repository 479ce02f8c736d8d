"""What visitors see of pairing: the form, what comes after it, and the page behind the link in the message."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from core import robots
from core.bilingual import current_language
from core.mail.links import page_path
from core.masking import masked_email, masked_phone
from core.models import SiteSetting
from core.private import kept_private
from core.stamps import new_stamp
from directory.addresses import directory_page, mentor_url
from directory.models import Mentor
from directory.skill_boxes import SkillBoxes
from pairing.errors import TooManyOpenError
from pairing.forms import PairingForm
from pairing.lifecycle import CONFIRMED, MoveRefusedError, RequestState
from pairing.messages import own_address
from pairing.models import PairingRequest, RequestKind
from pairing.next_steps import ANSWER_WITHIN_DAYS, next_steps
from pairing.rates import within_rates
from pairing.services import confirm_request, submit_request
from pairing.signatures import read_confirmation_token

FORM: Final = "pairing.form"
"""What the form is stamped with."""
_SLUG: Final = re.compile(r"[-\w]{1,140}")


# --- the form -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Asked:
    """With whom the address says somebody would like to form a pair."""

    slug: str
    mentor: Mentor | None

    @property
    def is_unknown(self) -> bool:
        """Whether nobody of that name is in the directory."""
        return bool(self.slug) and self.mentor is None

    @property
    def is_available(self) -> bool:
        """Whether there is somebody, and they have room."""
        return self.mentor is not None and self.mentor.is_available


@require_http_methods(["GET", "HEAD", "POST"])
@robots.csrf_noted
def request_pair(request: HttpRequest) -> HttpResponse:
    """Show the form, or take what was filled in; `?mentor=<slug>` says with whom.

    What cannot be taken comes back with the form and what was typed: 404 for a mentor who is not in the directory,
    422 for what must be mended, 403 where the browser did not return the form's cookie, 429 where too much came from
    one place.
    """
    asked = _asked(request.POST.get("mentor", "") if request.method == "POST" else request.GET.get("mentor", ""))
    if request.method == "POST":
        return _receive(request, asked)
    initial = {
        "stamp": new_stamp(FORM),
        "mentor": asked.slug if asked.is_available else "",
        "kind": RequestKind.MENTOR if asked.is_available else RequestKind.SUGGEST,
    }
    form = _form(request, asked, initial=initial)
    return _form_page(request, form, asked, status=404 if asked.is_unknown else 200)


@require_safe
def thanks(request: HttpRequest) -> HttpResponse:
    """Say what happens next, with `?avec=<kind>` in words for that kind; who sent what is not in the address."""
    context = {"days": settings.CONFIRMATION_LINK_DAYS, "steps": next_steps(request.GET.get("avec", ""))}
    return kept_private(render(request, "pairing/thanks.html", context))


def _receive(request: HttpRequest, asked: Asked) -> HttpResponse:
    sent = robots.returned(request, FORM)
    stamp = sent.stamp
    earlier = PairingRequest.objects.filter(form_token=stamp.form_token).first() if stamp else None
    if earlier:
        return _to_thanks(earlier)  # sent once, clicked twice
    form = _form(request, asked, sent.data)
    form.is_valid()
    if robots.cookie_missing(request):
        form.add_error(None, robots.cookie_problem())
        return _form_page(request, form, asked, status=403)
    if problem := robots.what_no_person_does(stamp, trapped=sent.trapped):
        form.add_error(None, problem)
    if form.errors or stamp is None:
        return _form_page(request, form, asked, status=422)
    if not within_rates(request, form.cleaned_data["email"]):
        form.add_error(None, robots.too_many())
        response = _form_page(request, form, asked, status=429)
        response["Retry-After"] = str(robots.AN_HOUR)
        return response
    kept, _ = submit_request(draft=form.draft(stamp.form_token))
    return _to_thanks(kept)


def _to_thanks(kept: PairingRequest) -> HttpResponse:
    return redirect(f"{reverse('pairing:thanks')}?avec={kept.kind}")


def _asked(slug: str) -> Asked:
    if not _SLUG.fullmatch(slug):
        return Asked(slug, None)
    return Asked(slug, Mentor.objects.listed().filter(slug=slug).for_cards().first())


def _form(request: HttpRequest, asked: Asked, *args: Any, **kwargs: Any) -> PairingForm:
    privacy = page_path(SiteSetting.for_request(request).privacy_page, current_language())
    mentor = asked.mentor if asked.is_available else None
    return PairingForm(
        *args, vocabulary=SkillBoxes(fresh=request.method == "POST"), mentor=mentor, privacy_url=privacy, **kwargs
    )


def _form_page(request: HttpRequest, form: PairingForm, asked: Asked, *, status: int) -> HttpResponse:
    context = {
        "form": form,
        "asked": asked,
        "mentor_url": mentor_url(asked.mentor) if asked.mentor else "",
        "directory": directory_page(),
        "answer_days": ANSWER_WITHIN_DAYS,
    }
    response = render(request, "pairing/request.html", context, status=status)
    add_never_cache_headers(response)
    return response


# --- the link that confirms -----------------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@csrf_exempt  # the signed address is the proof; asking for a cookie too would shut out who opens it in another browser
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """Show the request behind the link; a POST, and nothing else, confirms it.

    Answers 404 for a link that was altered, 410 for one that has run out or whose request is gone.
    """
    try:
        number = read_confirmation_token(token)
    except signing.SignatureExpired:
        return _link_page(request, "expired", status=410)
    except signing.BadSignature:
        return _link_page(request, "altered", status=404)
    return _confirm(request, number)


def _confirm(request: HttpRequest, number: int) -> HttpResponse:
    found = PairingRequest.objects.select_related("mentor").filter(pk=number).first()
    if found is not None and request.method == "POST":
        try:
            confirm_request(request_id=found.pk)
        except (MoveRefusedError, PairingRequest.DoesNotExist):
            found = PairingRequest.objects.select_related("mentor").filter(pk=number).first()  # somebody was quicker
        except TooManyOpenError as error:
            return _link_page(request, "confirm", request_=found, refused=str(error), status=409)
        else:
            return kept_private(redirect(f"{request.path}?fait"))
    if found is None or found.current_state == RequestState.EXPIRED:
        return _link_page(request, "expired", status=410)
    if found.current_state in CONFIRMED:
        just_now = "fait" in request.GET
        return _link_page(request, "done" if just_now else "already", request_=found)
    return _link_page(request, "confirm", request_=found)


def _link_page(
    request: HttpRequest,
    situation: str,
    *,
    request_: PairingRequest | None = None,
    refused: str = "",
    status: int = 200,
) -> HttpResponse:
    context = {
        "refused": refused,
        "mine": own_address(request_) if request_ and situation in {"done", "already"} else "",
        "situation": situation,
        "found": request_,
        "email": masked_email(request_.email) if request_ else "",
        "phone": masked_phone(request_.phone) if request_ else "",
        "days": settings.CONFIRMATION_LINK_DAYS,
        "steps": next_steps(request_.kind) if request_ else None,
    }
    return kept_private(render(request, "pairing/confirm.html", context, status=status))
