"""The page where one half says how it goes: one tap, a sentence for whoever wants to, and what helps next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from core.bilingual import current_language
from directory.addresses import directory_page
from pairing.cards import cards_for
from pairing.check_in_rule import CheckInAnswer
from pairing.errors import NewsGivenError, PairEndedError
from pairing.lifecycle import PairState
from pairing.models import CheckIn, Pair, Participant
from pairing.own.forms import NewsForm, OverForm
from pairing.own.in_pair import other_half
from pairing.own.links import broken_link, done, opened_by_link
from pairing.services import answer_check_in
from pairing.shared_skills import skills_between
from pairing.signatures import Purpose


@opened_by_link(Purpose.HALF)
def news(request: HttpRequest, record: Participant, token: str) -> HttpResponse:
    """Ask somebody how it goes; a POST, and nothing else, answers, and “it is over” is asked again first.

    409 with what is recorded where this half has answered meanwhile, or the pair has ended; 422 for words that must be
    mended. Who was never asked is led to the page of the pair.
    """
    asked = _last(record)
    if asked is None:
        return redirect(reverse("pairing:half", args=[token]))
    if request.method != "POST":
        return _page(request, asked, token)
    try:
        return _act(request, asked, token)
    except (NewsGivenError, PairEndedError):
        record.pair.refresh_from_db()
        return _page(request, _last(record) or asked, token, status=409, overtaken=True)
    except (CheckIn.DoesNotExist, Pair.DoesNotExist):
        return broken_link(request, "gone", 410)


def waiting_address(record: Participant, token: str) -> str:
    """Return where a half answers what it was asked last; empty where nothing waits for an answer."""
    asked = _last(record) if record.pair.is_active else None
    return reverse("pairing:news", args=[token]) if asked and asked.answered_at is None else ""


def _act(request: HttpRequest, asked: CheckIn, token: str) -> HttpResponse:
    pressed = request.POST.get("do", "")
    is_sure = pressed == "end"
    form = OverForm(request.POST) if is_sure else NewsForm(request.POST)
    if not is_sure and pressed not in CheckInAnswer.values:
        return _page(request, asked, token)
    answer = CheckInAnswer.OVER if is_sure else CheckInAnswer(pressed)
    if not form.is_valid():
        return _page(request, asked, token, status=422, form=form, chosen=answer)
    words = form.cleaned_data["words"]
    if answer == CheckInAnswer.OVER and not is_sure and asked.answered_at is None and asked.pair.is_active:
        return _page(request, asked, token, form=OverForm(initial={"words": words}), chosen=answer)
    answer_check_in(check_in_id=asked.pk, answer=answer, words=words, thanks=form.cleaned_data.get("thanks", ""))
    return done(request, answer)


def _page(
    request: HttpRequest,
    asked: CheckIn,
    token: str,
    *,
    status: int = 200,
    form: NewsForm | None = None,
    chosen: str = "",
    overtaken: bool = False,
) -> HttpResponse:
    me, pair, other = asked.half, asked.pair, other_half(asked.half)
    not_yet = pair.is_active and asked.answer == CheckInAnswer.NOT_YET
    context = {
        "me": me,
        "other": other,
        "pair": pair,
        "asked": asked,
        "situation": _situation(asked, is_sure_of=form),
        "form": form or NewsForm(),
        "chosen": chosen or _named(request),
        "cards": cards_for(skills_between(me, other), current_language()) if not_yet and other else [],
        "to_pair": reverse("pairing:half", args=[token]),
        "to_meetings": reverse("pairing:meetings", args=[token]),
        "goes_on_unsaid": pair.current_state == PairState.INTRODUCED and me.goes_on_at is None,
        "directory": directory_page(),
        "done": request.GET.get("fait", ""),
        "overtaken": overtaken,
    }
    return render(request, "pairing/own/news.html", context, status=status)


def _named(request: HttpRequest) -> str:
    """Return the answer that the link in a message names."""
    named = request.GET.get("reponse", "")
    return named if named in CheckInAnswer.values else ""


def _situation(asked: CheckIn, *, is_sure_of: NewsForm | None) -> str:
    if not asked.pair.is_active:
        return "ended"
    if asked.answered_at is not None:
        return "answered"
    return "sure" if isinstance(is_sure_of, OverForm) else "open"


def _last(record: Participant) -> CheckIn | None:
    asked = record.check_ins.order_by("number").last()
    if asked is not None:
        asked.pair = record.pair  # which came with the record
    return asked
