"""The page behind an invitation: who proposes what, and a yes, a no or one question."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from core.bilingual import current_language
from pairing.errors import AnsweredError, AskedOnceError, PlaceTakenError
from pairing.lifecycle import InvitationState, MoveRefusedError, RequestState
from pairing.messages import invitation_context, own_address
from pairing.messages.to_invited import the_other
from pairing.models import Invitation, PairingRequest, Participant
from pairing.own.forms import QuestionForm
from pairing.own.links import broken_link, done, opened_by_link, renewed
from pairing.services import ask_back, say_no, say_yes
from pairing.signatures import Purpose


@opened_by_link(Purpose.INVITATION)
def invitation(request: HttpRequest, record: Invitation, token: str) -> HttpResponse:
    """Show somebody what they are invited to; a POST, and nothing else, answers.

    409 with what is now the case where the answer comes too late, or the place is taken; 410 where the invitation was
    erased meanwhile; 422 for a question that must be mended.
    """
    if request.method != "POST":
        return _page(request, record)
    try:
        return _act(request, record)
    except (PlaceTakenError, AskedOnceError) as error:
        return _as_it_is_now(request, record, refused=str(error))
    except (AnsweredError, MoveRefusedError):
        return _as_it_is_now(request, record, overtaken=True)
    except (Invitation.DoesNotExist, PairingRequest.DoesNotExist):
        return broken_link(request, "gone", 410)


def _act(request: HttpRequest, record: Invitation) -> HttpResponse:
    form = QuestionForm(request.POST)
    match request.POST.get("do"):
        case "yes":
            say_yes(invitation_id=record.pk)
        case "no":
            say_no(invitation_id=record.pk)
        case "ask" if not form.is_valid():
            return _page(request, record, status=422, form=form)
        case "ask":
            ask_back(invitation_id=record.pk, text=form.cleaned_data["text"])
        case "renew":
            return renewed(request, record)
        case _:
            return _page(request, record)
    return done(request, str(request.POST["do"]))


def _as_it_is_now(
    request: HttpRequest, record: Invitation, *, overtaken: bool = False, refused: str = ""
) -> HttpResponse:
    now = Invitation.objects.select_related("request", "mentor").filter(pk=record.pk).first()
    if now is None:  # erased at this very moment
        return broken_link(request, "gone", 410)
    return _page(request, now, status=409, overtaken=overtaken, refused=refused)


def _page(
    request: HttpRequest,
    record: Invitation,
    *,
    status: int = 200,
    form: QuestionForm | None = None,
    overtaken: bool = False,
    refused: str = "",
) -> HttpResponse:
    about = record.request
    questions = list(record.questions.all())
    waits_for_answer = any(each.answered_at is None for each in questions)
    half = _their_half(record)
    if half is not None and "fait" not in request.GET and not overtaken:
        return redirect(own_address(half))
    context = {
        **invitation_context(
            about,
            name=record.name,
            language=current_language(),
            other=the_other(record),
            until=record.lapse_at,
            words="",
        ),
        "found": about,
        "invitation": record,
        "situation": _situation(record, waits_for_answer),
        "questions": questions,
        "may_ask": not questions and about.current_state == RequestState.PROPOSED,
        "form": form or QuestionForm(),
        "pair": own_address(half) if half else "",
        "done": request.GET.get("fait", ""),
        "overtaken": overtaken,
        "refused": refused,
    }
    return render(request, "pairing/own/invitation.html", context, status=status)


def _situation(record: Invitation, waits_for_answer: bool) -> str:
    if record.state == InvitationState.YES:
        return "paired" if record.request.current_state == RequestState.ACCEPTED else "yes"
    if record.state == InvitationState.PENDING:
        return "asked" if waits_for_answer else "open"
    return {
        InvitationState.NO: "no",
        InvitationState.LAPSED: "lapsed",
        InvitationState.CANCELLED: "cancelled",
    }[InvitationState(record.state)]


def _their_half(record: Invitation) -> Participant | None:
    """Return the place in the pair that came of a yes."""
    if record.state != InvitationState.YES:
        return None
    theirs = Participant.objects.filter(pair__request=record.request_id, pair__erased_at=None)
    if record.mentor_id:
        return theirs.filter(mentor=record.mentor_id).first()
    return theirs.filter(name=record.name, email=record.email, phone=record.phone).first()
