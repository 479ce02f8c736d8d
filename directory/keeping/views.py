"""The pages behind the link to one's own profile, and the one that sends that link again.

The link is all the proof there is: it is in the address, which is why these pages are kept out of caches, of search
engines and of what browsers pass on, and why a person can let every link sent so far die.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import wraps
from typing import Any, Final

from django.core import signing
from django.core.serializers.json import DjangoJSONEncoder
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_http_methods, require_safe

from core import robots
from core.bilingual import current_language
from core.private import kept_private
from core.stamps import new_stamp
from directory.erasure import erase_profile
from directory.joining.answers import answers_of
from directory.joining.forms import initial_of
from directory.joining.views import as_the_public_sees, own_path, within_rates
from directory.keeping.forms import AskForm, EraseForm, KeepForm
from directory.keeping.services import (
    NoSuchAddressError,
    as_its_owner_left_it,
    ask_new_address,
    change_profile,
    confirm_new_address,
    own_words_of,
    renew_link,
    send_links,
    waiting_proposal,
)
from directory.models import DirectoryPage, DirectorySetting, Mentor, Proposal, ProposalState
from directory.moderation import withdraw_change
from directory.paths import words
from directory.personal_data import collect
from directory.signatures import LIFETIME, Purpose, read_token
from directory.skill_boxes import SkillBoxes
from directory.stillness.services import confirm_still_true, may_come_back, pause

FORM: Final = "directory.ask"
"""What the form that asks for a link is stamped with."""

Page = Callable[..., HttpResponse]


def opened_by_link(view: Page) -> Page:
    """Hand the view the mentor whose link it is, or say what is wrong with the link and what to do.

    404 for a link that was altered or revoked, 410 for one that has run out or whose profile is gone.
    """

    @wraps(view)
    def opened(request: HttpRequest, *, page: DirectoryPage, token: str) -> HttpResponse:
        try:
            number, version = read_token(Purpose.KEEP, token)
        except signing.SignatureExpired:
            return _broken_link(request, page, "expired", 410)
        except signing.BadSignature:
            return _broken_link(request, page, "altered", 404)
        mentor = Mentor.objects.select_related("region", "latest_revision", "live_revision").filter(pk=number).first()
        if mentor is None:
            return _broken_link(request, page, "gone", 410)
        if mentor.link_version != version:
            return _broken_link(request, page, "revoked", 410)
        return kept_private(view(request, page=page, mentor=mentor, home=f"{own_path(request, page, 'keep')}{token}/"))

    return opened


# --- the profile ----------------------------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@opened_by_link
def keep(request: HttpRequest, *, page: DirectoryPage, mentor: Mentor, home: str) -> HttpResponse:
    """Show a profile to its owner, with what can be done with it; a POST does one of these things."""
    if request.method == "POST":
        wanted = request.POST.get("do", "")
        if wanted not in _ACTIONS:
            return redirect(home)
        _ACTIONS[wanted](mentor)
        if wanted == "renew":
            return _own_page(request, page, "sent")
        return redirect(f"{home}?fait={wanted}")
    waiting = waiting_proposal(mentor)
    shown = (
        Mentor.objects.for_profile().get(pk=mentor.pk)
        if mentor.live
        else as_the_public_sees(as_its_owner_left_it(mentor, waiting))
    )
    context = {
        "mentor": shown,
        "profile": mentor,
        "waiting": waiting,
        "declined": not mentor.live and not waiting and mentor.proposals.filter(state=ProposalState.DECLINED).exists(),
        "may_come_back": may_come_back(mentor),
        "done": request.GET.get("fait", ""),
        "home": home,
        "public": f"{page.get_url(request)}{mentor.slug}/" if mentor.live else "",
        "change": home + _word("change"),
        "copy": home + _word("copy"),
        "erase": home + _word("erase"),
        "days": LIFETIME[Purpose.KEEP].days,
    }
    return render(request, "directory/keep/profile.html", {**page.get_context(request), **context})


def _come_back(mentor: Mentor) -> None:
    confirm_still_true(mentor=mentor, come_back=True)


_ACTIONS: Final[dict[str, Callable[[Mentor], object]]] = {
    "pause": lambda mentor: pause(mentor=mentor),
    "come_back": _come_back,
    "still": lambda mentor: confirm_still_true(mentor=mentor),
    "withdraw": lambda mentor: withdraw_change(mentor=mentor),
    "renew": lambda mentor: renew_link(mentor=mentor),
}
"""What a press on the profile's page can do, by the value of the button."""


@require_http_methods(["GET", "HEAD", "POST"])
@opened_by_link
def change(request: HttpRequest, *, page: DirectoryPage, mentor: Mentor, home: str) -> HttpResponse:
    """Show the form filled in with what is known, or take in what was changed: 422 for what must be mended."""
    language = current_language()
    waiting = waiting_proposal(mentor)
    draft = as_its_owner_left_it(mentor, waiting)
    initial = initial_of(answers_of(draft, language, own_words_of(waiting)))
    # What somebody hid is hidden already, whatever their draft says.
    initial |= {f"show_{name}": False for name in mentor.withheld if waiting is None}
    given: dict[str, Any] = {
        "boxes": SkillBoxes(fresh=request.method == "POST"),
        "has_picture": bool(draft.picture_id),
        "has_email": bool(mentor.email),
    }
    other = "en" if language == "fr" else "fr"
    shown = {
        **page.get_context(request),
        "home": home,
        "goes_live": mentor.live and DirectorySetting.load().changes_go_live,
        "written_elsewhere": bool(getattr(draft, f"headline_{other}") or getattr(draft, f"text_{other}")),
    }
    form = KeepForm(request.POST if request.method == "POST" else None, initial=initial, **given)
    if form.is_bound and form.is_valid():
        answers = form.answers()
        outcome = change_profile(mentor_id=mentor.pk, answers=answers, language=language)
        if answers.email and answers.email.casefold() != mentor.email.casefold():
            if not within_rates(request, answers.email):
                form.add_error("email", robots.too_many())
                return _change_page(request, form, shown, 429)
            ask_new_address(mentor=mentor, email=answers.email)
            return redirect(f"{home}?fait=adresse")
        return redirect(f"{home}?fait={outcome}")
    return _change_page(request, form, shown, 422 if form.is_bound else 200)


def _change_page(request: HttpRequest, form: KeepForm, shown: dict[str, Any], status: int) -> HttpResponse:
    return render(request, "directory/keep/change.html", {**shown, "form": form}, status=status)


@require_safe
@opened_by_link
def copy(request: HttpRequest, *, page: DirectoryPage, mentor: Mentor, home: str) -> HttpResponse:
    """Hand over all that is held, as a file."""
    held = json.dumps(collect(mentor), cls=DjangoJSONEncoder, ensure_ascii=False, indent=2)
    response = HttpResponse(held, content_type="application/json; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="mentorat-{timezone.localdate():%Y-%m-%d}.json"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
@opened_by_link
def erase(request: HttpRequest, *, page: DirectoryPage, mentor: Mentor, home: str) -> HttpResponse:
    """Say what goes, what stays and for how long; a POST with the box ticked erases at once."""
    form = EraseForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        erase_profile(mentor=mentor)
        return _own_page(request, page, "erased")
    context = {"form": form, "home": home, "profile": mentor}
    status = 422 if form.is_bound else 200
    return render(request, "directory/keep/erase.html", {**page.get_context(request), **context}, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def confirm_address(request: HttpRequest, *, page: DirectoryPage, token: str) -> HttpResponse:
    """Ask whether a new address is the person's; a POST, and nothing else, says so."""
    try:
        number, _ = read_token(Purpose.ADDRESS, token)
    except signing.BadSignature as error:
        expired = isinstance(error, signing.SignatureExpired)
        return _broken_link(request, page, "expired" if expired else "altered", 410 if expired else 404)
    if request.method == "POST":
        try:
            confirm_new_address(proposal_id=number)
        except NoSuchAddressError:
            return _broken_link(request, page, "used", 410)
        return _own_page(request, page, "sent")
    if not Proposal.objects.filter(pk=number, state=ProposalState.UNCONFIRMED).exists():
        return _broken_link(request, page, "used", 410)
    return kept_private(render(request, "directory/keep/address.html", page.get_context(request)))


# --- the link -------------------------------------------------------------------------------------------------------


@require_http_methods(["GET", "HEAD", "POST"])
@robots.csrf_noted
def ask(request: HttpRequest, *, page: DirectoryPage) -> HttpResponse:
    """Send the link to a profile again; the answer is the same whether the address is known or not."""
    if request.method != "POST":
        return _ask_page(request, page, AskForm(initial={"stamp": new_stamp(FORM)}), 200)
    sent_form = robots.returned(request, FORM)
    form = AskForm(sent_form.data)
    form.is_valid()
    if robots.cookie_missing(request):
        form.add_error(None, robots.cookie_problem())
        return _ask_page(request, page, form, 403)
    if problem := robots.what_no_person_does(sent_form.stamp, trapped=sent_form.trapped):
        form.add_error(None, problem)
    if form.errors:
        return _ask_page(request, page, form, 422)
    if not within_rates(request, form.cleaned_data["email"]):
        form.add_error(None, robots.too_many())
        response = _ask_page(request, page, form, 429)
        response["Retry-After"] = str(robots.AN_HOUR)
        return response
    send_links(email=form.cleaned_data["email"])
    return _own_page(request, page, "sent")


@require_safe
def sent(request: HttpRequest, *, page: DirectoryPage) -> HttpResponse:
    """Say where to look for the link."""
    context = {**page.get_context(request), "ask": own_path(request, page, "keep")}
    return kept_private(render(request, "directory/keep/sent.html", context))


@require_safe
def erased(request: HttpRequest, *, page: DirectoryPage) -> HttpResponse:
    """Say that it is done."""
    context = {**page.get_context(request), "join": own_path(request, page, "join"), "path": page.get_url(request)}
    return kept_private(render(request, "directory/keep/erased.html", context))


def _ask_page(request: HttpRequest, page: DirectoryPage, form: AskForm, status: int) -> HttpResponse:
    context = {**page.get_context(request), "form": form, "join": own_path(request, page, "join")}
    response = render(request, "directory/keep/ask.html", context, status=status)
    # Its address is no secret; kept from referrers too, a browser would send the form back without saying from where.
    add_never_cache_headers(response)
    return response


def _broken_link(request: HttpRequest, page: DirectoryPage, situation: str, status: int) -> HttpResponse:
    context = {**page.get_context(request), "situation": situation, "ask": own_path(request, page, "keep")}
    return kept_private(render(request, "directory/keep/link.html", context, status=status))


def _own_page(request: HttpRequest, page: DirectoryPage, name: str) -> HttpResponse:
    return kept_private(redirect(own_path(request, page, "keep", name)))


def _word(name: str) -> str:
    return words(name, language=current_language())
