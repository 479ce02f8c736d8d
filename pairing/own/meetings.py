"""A pair's meetings: proposing, picking, changing, cancelling, writing down, and each as a calendar entry."""

from __future__ import annotations

from typing import Any, Final

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils import timezone

from pairing.calendar import CONTENT_TYPE
from pairing.errors import PairEndedError, PairingError
from pairing.meeting_rule import MeetingState
from pairing.messages.in_space import meeting_file
from pairing.models import Meeting, MeetingWay
from pairing.own.in_pair import Inside, room
from pairing.own.links import broken_link
from pairing.own.overview import shown_to
from pairing.own.space_forms import HeldForm, MeetingForm
from pairing.services import cancel_meeting, log_meeting, pick_time, propose_meeting, propose_other_times

LISTED: Final = 30


@room
def meetings(request: HttpRequest, inside: Inside) -> HttpResponse:
    """Show a form to propose a meeting and those held so far; a POST proposes.

    422 for what must be mended, 409 where too many wait already; what was typed stays.
    """
    if request.method != "POST":
        return _list(request, inside, MeetingForm())
    form = MeetingForm(request.POST)
    if not form.is_valid():
        return _list(request, inside, form, status=422)
    try:
        propose_meeting(half_id=inside.me.pk, plan=form.plan)
    except PairEndedError:
        raise
    except PairingError as error:
        form.add_error(None, str(error))
        return _list(request, inside, form, status=409)
    return inside.back("meeting_proposed")


@room
def meeting(request: HttpRequest, inside: Inside, number: int) -> HttpResponse:
    """Show one meeting; a POST picks a time, proposes others, cancels it, or writes down that it was held.

    409 with the meeting as it is now where the other half was quicker, 422 for what must be mended.
    """
    found = inside.pair.meetings.prefetch_related("times").filter(pk=number).first()
    if found is None:
        return broken_link(request, "altered", 404)
    if request.method != "POST":
        return _one(request, inside, found)
    what = request.POST.get("do", "")
    form = _form_for(what, request)
    if form is not None and not form.is_valid():
        return _one(request, inside, found, status=422, form=form)
    try:
        _act(inside, found, what, request, form)
    except PairEndedError:
        raise
    except PairingError as error:
        found = inside.pair.meetings.prefetch_related("times").get(pk=number)
        return _one(request, inside, found, status=409, refused=str(error))
    return inside.back(_DONE[what]) if what in _DONE else inside.back()


@room
def held(request: HttpRequest, inside: Inside) -> HttpResponse:
    """Write down a meeting that was not planned here. 422 for what must be mended."""
    if request.method != "POST":
        return _held(request, inside, HeldForm())
    form = HeldForm(request.POST)
    if not form.is_valid():
        return _held(request, inside, form, status=422)
    try:
        _log(inside, form, None)
    except PairEndedError:
        raise
    except PairingError as error:
        form.add_error("held_day", str(error))
        return _held(request, inside, form, status=422)
    return inside.back("meeting_held")


@room
def entry(request: HttpRequest, inside: Inside, number: int) -> HttpResponse:
    """Hand over an agreed meeting as a calendar entry; 404 for one that is not agreed."""
    if request.method == "POST":
        return HttpResponseNotAllowed(["GET", "HEAD"])
    found = inside.pair.meetings.filter(pk=number, state=MeetingState.AGREED).first()
    if found is None:
        return broken_link(request, "altered", 404)
    response = HttpResponse(meeting_file(inside.me, inside.other, found), content_type=CONTENT_TYPE)
    response["Content-Disposition"] = 'attachment; filename="rencontre.ics"'
    return response


_DONE: Final = {
    "pick": "meeting_agreed",
    "move": "meeting_proposed",
    "cancel": "meeting_cancelled",
    "note": "meeting_held",
}


def _form_for(what: str, request: HttpRequest) -> MeetingForm | HeldForm | None:
    if what == "move":
        return MeetingForm(request.POST)
    return HeldForm(request.POST) if what == "note" else None


def _act(inside: Inside, found: Meeting, what: str, request: HttpRequest, form: MeetingForm | HeldForm | None) -> None:
    half, number = inside.me.pk, found.pk
    match what, form:
        case "pick", _:
            time = request.POST.get("time", "")
            pick_time(half_id=half, meeting_id=number, time_id=int(time) if _is_number(time) else 0)
        case "cancel", _:
            cancel_meeting(half_id=half, meeting_id=number)
        case "move", MeetingForm():
            propose_other_times(half_id=half, meeting_id=number, plan=form.plan)
        case "note", HeldForm():
            _log(inside, form, number)


def _log(inside: Inside, form: HeldForm, number: int | None) -> None:
    values = form.cleaned_data
    assert form.starts_at is not None  # noqa: S101  a valid form has it
    log_meeting(
        half_id=inside.me.pk,
        starts_at=form.starts_at,
        minutes=values["minutes"],
        way=MeetingWay(values["way"]),
        meeting_id=number,
    )


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 18


def _list(request: HttpRequest, inside: Inside, form: MeetingForm, status: int = 200) -> HttpResponse:
    past = inside.pair.meetings.filter(state=MeetingState.HELD).order_by("-starts_at", "-pk")
    page = Paginator(past, LISTED).get_page(request.GET.get("page"))
    return render(request, "pairing/own/meetings.html", {"inside": inside, "form": form, "page": page}, status=status)


def _held(request: HttpRequest, inside: Inside, form: HeldForm, status: int = 200) -> HttpResponse:
    return render(request, "pairing/own/held.html", {"inside": inside, "form": form}, status=status)


def _one(
    request: HttpRequest,
    inside: Inside,
    found: Meeting,
    *,
    status: int = 200,
    refused: str = "",
    form: MeetingForm | HeldForm | None = None,
) -> HttpResponse:
    shown = shown_to(inside.me, found)
    how: dict[str, Any] = {"way": found.way, "minutes": found.minutes}
    begun = timezone.localtime(found.starts_at) if found.starts_at else None
    when = {"held_day": begun.date(), "held_hour": begun.time()} if begun else {}
    context = {
        "inside": inside,
        "shown": shown,
        "meeting": found,
        "refused": refused,
        "form": form,
        "move": form if isinstance(form, MeetingForm) else MeetingForm(initial={**how, "place": found.place}),
        "note": form if isinstance(form, HeldForm) else HeldForm(initial={**how, **when}),
    }
    return render(request, "pairing/own/meeting.html", context, status=status)
