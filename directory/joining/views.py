"""What visitors see of joining: the form, what comes after it, and the page behind the link in the message."""

from __future__ import annotations

from typing import Any, Final

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_http_methods, require_safe

from core import robots
from core.bilingual import current_language
from core.mail.links import page_path
from core.models import SiteSetting
from core.private import kept_private
from core.stamps import new_stamp
from core.throttle import client_address, within_rate
from directory.joining.answers import Answers
from directory.joining.forms import JoinForm
from directory.joining.services import NotProposedError, confirm_proposal, proposed_profile, submit_proposal
from directory.models import WITHHOLDABLE_LABELS, DirectoryPage, Mentor, Proposal, ProposalKind, ProposalState
from directory.paths import words
from directory.signatures import LIFETIME, Purpose, read_token
from directory.skill_boxes import SkillBoxes

FORM: Final = "directory.join"
"""What the form is stamped with."""


@require_http_methods(["GET", "HEAD", "POST"])
@robots.csrf_noted
def join(request: HttpRequest, *, page: DirectoryPage) -> HttpResponse:
    """Show the form, or take what was filled in.

    What cannot be taken comes back with what was typed: 422 for what must be mended, 403 where the browser did not
    return the form's cookie, 429 where too much came from one place.
    """
    if request.method == "POST":
        return _receive(request, page)
    initial = {"stamp": new_stamp(FORM), "contact_language": current_language(), "formats": ["in_person", "video"]}
    return _form_page(request, page, _form(request, initial=initial), status=200)


@require_safe
def thanks(request: HttpRequest, *, page: DirectoryPage) -> HttpResponse:
    """Say what happens next: the same to everybody, whoever is in the directory already."""
    context = {**page.get_context(request), "days": LIFETIME[Purpose.JOIN].days, "path": page.get_url(request)}
    return kept_private(render(request, "directory/join/thanks.html", context))


@require_http_methods(["GET", "HEAD", "POST"])
def confirm(request: HttpRequest, *, page: DirectoryPage, token: str) -> HttpResponse:
    """Show the profile behind the link as the public will see it; a POST, and nothing else, confirms it.

    Answers 404 for a link that was altered, 410 for one that has run out or whose proposal is gone.
    """
    try:
        number, _ = read_token(Purpose.JOIN, token)
    except signing.SignatureExpired:
        return _link_page(request, page, "expired", status=410)
    except signing.BadSignature:
        return _link_page(request, page, "altered", status=404)
    if request.method == "POST":
        try:
            confirm_proposal(proposal_id=number)
        except NotProposedError:
            pass  # the page says what is now the case
        else:
            return kept_private(redirect(f"{request.path}?fait"))
    found = Proposal.objects.filter(pk=number, kind=ProposalKind.JOIN).first()
    if found is None or found.state == ProposalState.EXPIRED:
        return _link_page(request, page, "expired", status=410)
    if found.state != ProposalState.UNCONFIRMED:
        return _link_page(request, page, "done" if "fait" in request.GET else "already")
    answers = Answers.from_json(found.content)
    return _link_page(
        request,
        page,
        "confirm",
        mentor=as_the_public_sees(proposed_profile(answers, found.language)),
        not_shown=not_shown(answers),
        answers=answers,
    )


def as_the_public_sees(mentor: Mentor) -> Mentor:
    """Return a profile in memory without what its owner withholds; for reading only."""
    mentor.withhold()
    return mentor


def not_shown(answers: Answers) -> list[Any]:
    """Return the names of what somebody filled in without wanting it shown."""
    return [
        label for name, label in WITHHOLDABLE_LABELS.items() if getattr(answers, name, "") and name in answers.withheld
    ]


def _receive(request: HttpRequest, page: DirectoryPage) -> HttpResponse:
    sent = robots.returned(request, FORM)
    if sent.stamp and Proposal.objects.filter(form_token=sent.stamp.form_token).exists():
        return _to_thanks(request, page)  # sent once, clicked twice
    form = _form(request, sent.data)
    form.is_valid()
    if robots.cookie_missing(request):
        form.add_error(None, robots.cookie_problem())
        return _form_page(request, page, form, status=403)
    if problem := robots.what_no_person_does(sent.stamp, trapped=sent.trapped):
        form.add_error(None, problem)
    if form.errors or sent.stamp is None:
        return _form_page(request, page, form, status=422)
    if not within_rates(request, form.cleaned_data["email"]):
        form.add_error(None, robots.too_many())
        response = _form_page(request, page, form, status=429)
        response["Retry-After"] = str(robots.AN_HOUR)
        return response
    submit_proposal(form_token=sent.stamp.form_token, answers=form.answers(), language=current_language())
    return _to_thanks(request, page)


def within_rates(request: HttpRequest, email: str) -> bool:
    """Count one more form, or request for a link; return whether its place and the address it names are within their
    rates. Both are counted alike whoever is in the directory.
    """
    place = within_rate(
        scope="directory-address",
        who=client_address(request),
        limit=settings.DIRECTORY_FORMS_PER_HOUR_PER_ADDRESS,
        seconds=robots.AN_HOUR,
    )
    person = within_rate(
        scope="directory-person",
        who=email.casefold(),
        limit=settings.DIRECTORY_MESSAGES_PER_DAY_PER_PERSON,
        seconds=robots.A_DAY,
    )
    return place and person


def _to_thanks(request: HttpRequest, page: DirectoryPage) -> HttpResponse:
    return redirect(own_path(request, page, "join", "thanks"))


def _form(request: HttpRequest, *args: Any, **kwargs: Any) -> JoinForm:
    privacy = page_path(SiteSetting.for_request(request).privacy_page, current_language())
    return JoinForm(*args, boxes=SkillBoxes(fresh=request.method == "POST"), privacy_url=privacy, **kwargs)


def _form_page(request: HttpRequest, page: DirectoryPage, form: JoinForm, *, status: int) -> HttpResponse:
    context = {**page.get_context(request), "form": form, "keep": own_path(request, page, "keep")}
    response = render(request, "directory/join/form.html", context, status=status)
    add_never_cache_headers(response)
    return response


def _link_page(
    request: HttpRequest, page: DirectoryPage, situation: str, *, status: int = 200, **shown: Any
) -> HttpResponse:
    context = {
        **page.get_context(request),
        "situation": situation,
        "days": LIFETIME[Purpose.JOIN].days,
        "join": own_path(request, page, "join"),
        "keep": own_path(request, page, "keep"),
        **shown,
    }
    return kept_private(render(request, "directory/join/confirm.html", context, status=status))


def own_path(request: HttpRequest, page: DirectoryPage, *names: str) -> str:
    """Return the path of a page below the directory, in the language being served."""
    return f"{page.get_url(request)}{words(*names, language=current_language())}"
