"""One half's first page of a pair: the other's contact, what is next, the pair's own space, a pause, an end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.bilingual import current_language
from core.mail.links import page_in_language
from core.models import SiteSetting
from directory.addresses import directory_page
from pairing.calendar import CONTENT_TYPE, first_meeting
from pairing.errors import PairEndedError
from pairing.lifecycle import MoveRefusedError, PairState
from pairing.models import Pair, Participant
from pairing.own.forms import ThanksForm
from pairing.own.in_pair import Inside, other_half
from pairing.own.links import broken_link, done, opened_by_link, renewed
from pairing.own.news import waiting_address
from pairing.own.overview import space_of
from pairing.own.space_forms import LetterForm
from pairing.people import contact_of
from pairing.services import go_on, leave_pair, pause_pair, resume_pair
from pairing.signatures import Purpose

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

NOTICES: Final[dict[str, StrOrPromise]] = {
    "both_go_on": gettext_lazy("C’est oui des deux côtés : bonne route !"),
    "go_on": gettext_lazy(
        "C’est noté. %(name)s répond de son côté; nous vous écrivons quand c’est oui des deux côtés."
    ),
    "end": gettext_lazy("C’est fait. Nous avons prévenu l’autre personne avec un mot gentil."),
    "pause": gettext_lazy("Votre duo est en pause, et %(name)s le sait."),
    "resume": gettext_lazy("Votre duo reprend, et %(name)s le sait."),
    "goal": gettext_lazy("C’est écrit. %(name)s le verra ici."),
    "turn": gettext_lazy("C’est noté, et %(name)s le sait. La fiche du tour est prête à imprimer."),
    "write": gettext_lazy("C’est parti : %(name)s reçoit votre message."),
    "meeting_proposed": gettext_lazy("C’est proposé. %(name)s choisit un moment, et vous le saurez."),
    "meeting_agreed": gettext_lazy(
        "C’est convenu ! Le courriel que vous recevez met la rencontre dans votre calendrier."
    ),
    "meeting_cancelled": gettext_lazy("La rencontre est annulée, et %(name)s le sait."),
    "meeting_held": gettext_lazy("C’est noté : une rencontre de plus."),
}
"""What is said after something was done, by what it was."""


@opened_by_link(Purpose.HALF)
def half(request: HttpRequest, record: Participant, token: str) -> HttpResponse:
    """Show somebody their pair; a POST, and nothing else, changes something.

    409 with the page as it is now where the other half or an organiser was quicker, 422 for words that must be mended.
    """
    if request.method != "POST":
        return _page(request, record, token)
    try:
        return _act(request, record, token)
    except (PairEndedError, MoveRefusedError):
        record = Participant.objects.select_related("pair", "pair__request", "mentor").get(pk=record.pk)
        return _page(request, record, token, status=409, overtaken=True)
    except (Participant.DoesNotExist, Pair.DoesNotExist):
        return broken_link(request, "gone", 410)


def _act(request: HttpRequest, record: Participant, token: str) -> HttpResponse:
    form = ThanksForm(request.POST)
    match request.POST.get("do"):
        case "go_on":
            go_on(half_id=record.pk)
        case "pause":
            pause_pair(half_id=record.pk)
        case "resume":
            resume_pair(half_id=record.pk)
        case "end" if not form.is_valid():
            return _page(request, record, token, status=422, form=form)
        case "end":
            leave_pair(half_id=record.pk, thanks=form.cleaned_data["thanks"])
        case "renew":
            return renewed(request, record)
        case _:
            return _page(request, record, token)
    return done(request, str(request.POST["do"]))


@opened_by_link(Purpose.HALF)
def first_entry(request: HttpRequest, record: Participant, token: str) -> HttpResponse:
    """Hand over a first meeting as a calendar entry to adapt."""
    if request.method == "POST":
        return HttpResponseNotAllowed(["GET", "HEAD"])
    other = other_half(record)
    if not record.pair.is_active or other is None:
        return broken_link(request, "gone", 410)
    entry = first_meeting(
        uid=f"pair-{record.pair_id}@{request.get_host().partition(':')[0]}",
        title=_("Première rencontre avec %(name)s") % {"name": other.name},
        description=_(
            "L’heure et le lieu sont à convenir : changez-les ici. Dites ce que vous espérez de la rencontre, et "
            "demandez-le aussi. Elle n’engage à rien."
        ),
        introduced_at=record.pair.introduced_at,
        language=current_language(),
        time_zone=settings.TIME_ZONE,
    )
    response = HttpResponse(entry, content_type=CONTENT_TYPE)
    response["Content-Disposition"] = 'attachment; filename="rencontre.ics"'
    return response


def _page(
    request: HttpRequest,
    record: Participant,
    token: str,
    *,
    status: int = 200,
    form: ThanksForm | None = None,
    overtaken: bool = False,
) -> HttpResponse:
    pair, other = record.pair, other_half(record)
    context: dict[str, Any] = {
        "me": record,
        "other": other,
        "pair": pair,
        "state": pair.state,
        "form": form or ThanksForm(),
        "directory": directory_page(),
        "news": waiting_address(record, token),
        "notice": _notice(request, record, other),
        "overtaken": overtaken,
    }
    if pair.is_active and other:  # after the end, nobody's contact is shown any more, nor what the two wrote
        context |= _living(request, Inside(record, other, token))
    return render(request, "pairing/own/pair.html", context, status=status)


def _living(request: HttpRequest, inside: Inside) -> dict[str, Any]:
    programme = SiteSetting.for_request(request)
    before = inside.pair.current_state == PairState.INTRODUCED
    return {
        "inside": inside,
        "space": space_of(inside),
        "contact": contact_of(inside.other, programme),
        "first_meeting": page_in_language(programme.first_meeting_page, current_language()) if before else None,
        "calendar": reverse("pairing:first_entry", args=[inside.token]),
        "before_first_answer": before and inside.me.goes_on_at is None,
        "letter": LetterForm(),
    }


def _notice(request: HttpRequest, record: Participant, other: Participant | None) -> str:
    """Return what to say of what was just done; nothing for what is not ours."""
    what = request.GET.get("fait", "")
    if what == "go_on" and record.pair.current_state == PairState.ACTIVE:
        what = "both_go_on"
    found = NOTICES.get(what)
    return str(found) % {"name": other.name if other else ""} if found else ""
