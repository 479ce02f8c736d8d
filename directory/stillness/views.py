"""The page behind the link in the question: one big button, and beside it a pause or a change."""

from __future__ import annotations

from enum import StrEnum

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_http_methods

from core.private import kept_private
from directory.links import ask_again_address, keep_address
from directory.models import DirectoryPage, Mentor, PauseReason
from directory.signatures import Purpose, read_token
from directory.stillness.services import confirm_still_true, pause


class Situation(StrEnum):
    """What there is to say to whoever follows the link."""

    ASKED = "asked"
    """They have not answered yet."""
    ANSWERED = "answered"
    """They have: the link was used."""
    SILENT = "silent"
    """Paused, because they did not answer."""
    RESTING = "resting"
    """Paused, because they asked."""
    HELD = "held"
    """Paused by the organisers, who alone end that."""
    EXPIRED = "expired"
    """The link is too old, or was revoked."""
    ALTERED = "altered"
    """It is not one of ours, or lacks its end."""
    GONE = "gone"
    """The profile is no longer in the directory."""

    @property
    def status(self) -> int:
        """The status of the answer."""
        return {Situation.EXPIRED: 410, Situation.GONE: 410, Situation.ALTERED: 404}.get(self, 200)


class Answer(StrEnum):
    """What somebody may answer: the names of the buttons."""

    YES = "yes"
    PAUSE = "pause"
    CHANGE = "change"


@require_http_methods(["GET", "HEAD", "POST"])
def still(request: HttpRequest, *, page: DirectoryPage, token: str) -> HttpResponse:
    """Show the question behind a link; a POST, and nothing else, answers it.

    Answers 404 for a link that was altered, 410 for one that has run out or whose profile is gone.
    """
    mentor, wrong = _read(token)
    if request.method == "POST" and mentor is not None:
        return kept_private(_take(request, mentor))
    situation = wrong or _situation(mentor)
    context = {
        **page.get_context(request),
        "mentor": mentor,
        "situation": situation,
        "just_now": "fait" in request.GET,
        "again": ask_again_address(page.locale.language_code),
    }
    status = situation.status
    return kept_private(TemplateResponse(request, "directory/stillness/still.html", context, status=status))


def _read(token: str) -> tuple[Mentor | None, Situation | None]:
    """Return whose link it is, or what is wrong with it."""
    try:
        number, version = read_token(Purpose.STILL, token)
    except signing.SignatureExpired:
        return None, Situation.EXPIRED
    except signing.BadSignature:
        return None, Situation.ALTERED
    mentor = Mentor.objects.listed().filter(pk=number).first()
    if mentor is None:
        return None, Situation.GONE
    return (mentor, None) if mentor.link_version == version else (None, Situation.EXPIRED)


def _situation(mentor: Mentor | None) -> Situation:
    if mentor is None:
        return Situation.GONE
    if mentor.paused:
        reasons = {PauseReason.SILENCE: Situation.SILENT, PauseReason.PERSON: Situation.RESTING}
        return reasons.get(PauseReason(mentor.pause_reason), Situation.HELD) if mentor.pause_reason else Situation.HELD
    return Situation.ASKED if mentor.asked_at else Situation.ANSWERED


def _take(request: HttpRequest, mentor: Mentor) -> HttpResponse:
    try:
        match request.POST.get("answer", Answer.YES):
            case Answer.CHANGE:
                return redirect(keep_address(mentor))
            case Answer.PAUSE:
                pause(mentor=mentor)
            case _:
                confirm_still_true(mentor=mentor, come_back=True)
    except Mentor.DoesNotExist:
        pass  # erased meanwhile: the page says so
    return redirect(f"{request.path}?fait")
