"""A sender's own request: where it stands, a question to answer, taking it back, trying again with somebody else."""

from __future__ import annotations

from django.db.models import prefetch_related_objects
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from directory.addresses import directory_page
from directory.models import Mentor
from pairing.errors import PairingError
from pairing.lifecycle import Actor, MoveRefusedError, RequestState, may_move
from pairing.messages import own_address
from pairing.models import PairingRequest, Participant, RequestKind
from pairing.next_steps import next_steps
from pairing.own.forms import AnswerForm
from pairing.own.links import broken_link, done, opened_by_link, renewed
from pairing.services import answer_question, try_again, withdraw
from pairing.services.submitting import may_be_tried_again
from pairing.signatures import Purpose
from pairing.suggesting import best_for


@opened_by_link(Purpose.SENDER)
def mine(request: HttpRequest, record: PairingRequest, token: str) -> HttpResponse:
    """Show somebody their own request; a POST, and nothing else, does something to it.

    409 with the page as it is now where somebody else was quicker, 410 where it was erased meanwhile, 422 for an answer
    that must be mended.
    """
    if request.method != "POST":
        return _page(request, record)
    try:
        return _act(request, record)
    except (MoveRefusedError, PairingRequest.DoesNotExist):
        now = PairingRequest.objects.select_related("mentor").filter(pk=record.pk).first()
        if now is None:  # erased at this very moment
            return broken_link(request, "gone", 410)
        return _page(request, now, status=409, overtaken=True)


def _act(request: HttpRequest, record: PairingRequest) -> HttpResponse:
    form = AnswerForm(request.POST)
    match request.POST.get("do"):
        case "withdraw":
            withdraw(request_id=record.pk)
        case "answer" if not form.is_valid():
            return _page(request, record, status=422, form=form)
        case "answer":
            answer_question(request_id=record.pk, text=form.cleaned_data["text"])
        case "again":
            return _try_again(request, record)
        case "renew":
            return renewed(request, record)
        case _:
            return _page(request, record)
    return done(request, str(request.POST["do"]))


def _try_again(request: HttpRequest, record: PairingRequest) -> HttpResponse:
    slug = request.POST.get("mentor", "").replace("\x00", "")
    mentor = Mentor.objects.open_to_pairing().filter(slug=slug).first()
    if mentor is None:
        return _page(request, record, status=409, refused="gone")
    try:
        again = try_again(request_id=record.pk, mentor=mentor)
    except PairingError as error:
        return _page(request, record, status=409, refused=str(error))
    return render(request, "pairing/own/again.html", {"again": again, "mine": own_address(again)})


def _page(
    request: HttpRequest,
    record: PairingRequest,
    *,
    status: int = 200,
    form: AnswerForm | None = None,
    overtaken: bool = False,
    refused: str = "",
) -> HttpResponse:
    state = record.current_state
    question = record.questions.select_related("invitation").filter(answered_at=None).last()
    prefetch_related_objects([record], "offers", "seeks")
    invitations = list(record.invitations.all())
    may_try_again = may_be_tried_again(record, by_sender=True)
    context = {
        "found": record,
        "state": state.value,
        "steps": next_steps(record.kind) if state == RequestState.RECEIVED else None,
        "invitation": invitations[-1] if invitations and record.kind != RequestKind.OTHERS else None,
        "lapse_at": min((each.lapse_at for each in invitations if each.is_pending), default=None),
        "question": question if state == RequestState.QUESTION else None,
        "form": form or AnswerForm(),
        "may_withdraw": may_move(state, RequestState.WITHDRAWN, Actor.SENDER),
        "suggestions": best_for(record) if may_try_again else [],
        "may_try_again": may_try_again,
        "pair": _their_pair(record) if state == RequestState.ACCEPTED else "",
        "directory": directory_page(),
        "done": request.GET.get("fait", ""),
        "overtaken": overtaken,
        "refused": refused,
    }
    return render(request, "pairing/own/request.html", context, status=status)


def _their_pair(record: PairingRequest) -> str:
    """Return the address of the sender's own page of the pair that came of it; empty where they are not in it."""
    if record.kind == RequestKind.OTHERS:
        return ""
    halves = Participant.objects.select_related("pair").filter(pair__request=record, pair__erased_at=None)
    mine = halves.exclude(mentor__in=record.invitations.exclude(mentor=None).values("mentor"))
    half = mine.filter(email__iexact=record.email, phone=record.phone).first() or mine.filter(name=record.name).first()
    return own_address(half) if half else ""
