"""Whose turn it is to be the mentor, and the card of the turn, to print."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from core.bilingual import current_language
from core.mail.links import programme
from pairing.errors import TurnChangedError
from pairing.meeting_rule import MeetingState
from pairing.own.in_pair import Inside, room
from pairing.own.space_forms import TurnForm
from pairing.services import pass_turn
from pairing.services.turns import current_turn, next_mentor
from pairing.shared_skills import skills_between
from pairing.turn_questions import questions_for

_NOTE_LINES: Final = 11


@room
def turn(request: HttpRequest, inside: Inside) -> HttpResponse:
    """Ask whose turn it is, and on what; a POST says it.

    422 for an answer that must be mended, 409 with what was typed where the other half was quicker.
    """
    now = current_turn(inside.pair)
    if request.method != "POST":
        initial = {"mentor": next_mentor(inside.halves, now).pk, "seen": now.pk} if now else {"seen": 0}
        form = TurnForm(halves=inside.halves, initial=initial)
        return _page(request, inside, form)
    form = TurnForm(request.POST, halves=inside.halves)
    if not form.is_valid():
        return _page(request, inside, form, status=422)
    said = form.cleaned_data
    try:
        pass_turn(half_id=inside.me.pk, to_id=said["mentor"], topic=said["topic"], seen=said["seen"])
    except TurnChangedError as error:
        latest = current_turn(inside.pair)
        values = {**request.POST.dict(), "seen": str(latest.pk if latest else 0)}
        return _page(request, inside, TurnForm(values, halves=inside.halves), status=409, refused=str(error))
    return inside.back("turn")


@room
def card(request: HttpRequest, inside: Inside) -> HttpResponse:
    """Show the card of the turn on one sheet: the topic, three questions, place for notes; a blank one before any."""
    now, language = current_turn(inside.pair), current_language()
    mentor = now.mentor if now else None
    learner = inside.other if now and now.mentor_id == inside.me.pk else inside.me
    topic = now.topic if now else ""
    turns = max(inside.pair.turns.count() - 1, 0)
    context = {
        "inside": inside,
        "mentor": mentor,
        "learner": learner,
        "topic": topic,
        "questions": questions_for(topic, skills_between(inside.me, inside.other), language, turns),
        "meeting": inside.pair.meetings.filter(state=MeetingState.AGREED).first(),
        "particulars": programme(),
        "lines": range(_NOTE_LINES),
    }
    return render(request, "pairing/own/turn_card.html", context)


def _page(request: HttpRequest, inside: Inside, form: TurnForm, status: int = 200, refused: str = "") -> HttpResponse:
    past = list(inside.pair.turns.select_related("mentor").order_by("-at", "-pk"))
    context = {"inside": inside, "form": form, "past": past, "refused": refused}
    return render(request, "pairing/own/turn.html", context, status=status)
