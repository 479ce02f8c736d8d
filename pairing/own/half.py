"""One half's own page of a pair: the other's contact, the first meeting, going on or not, a pause, an end."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from core.bilingual import current_language
from core.mail.links import page_in_language
from core.models import SiteSetting
from directory.addresses import directory_page
from pairing.calendar import CONTENT_TYPE, first_meeting
from pairing.cards import cards_for
from pairing.errors import PairEndedError
from pairing.lifecycle import MoveRefusedError, PairState
from pairing.models import Pair, Participant
from pairing.own.forms import ThanksForm
from pairing.own.links import broken_link, done, opened_by_link, renewed
from pairing.people import contact_of
from pairing.services import go_on, leave_pair, pause_pair, resume_pair
from pairing.shared_skills import skills_between
from pairing.signatures import Purpose


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
def meeting(request: HttpRequest, record: Participant, token: str) -> HttpResponse:
    """Hand over a first meeting as a calendar entry to adapt."""
    if request.method == "POST":
        return HttpResponseNotAllowed(["GET", "HEAD"])
    other = _other(record)
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
    pair, other = record.pair, _other(record)
    settings_ = SiteSetting.for_request(request)
    active = pair.is_active and other is not None
    context = {
        "me": record,
        "other": other,
        "pair": pair,
        "state": pair.state,
        # After the end, nobody's contact is shown any more.
        "contact": contact_of(other, settings_) if active and other else None,
        "first_meeting": page_in_language(settings_.first_meeting_page, current_language()) if active else None,
        "cards": cards_for(skills_between(record, other), current_language()) if active and other else [],
        "calendar": reverse("pairing:meeting", args=[token]),
        "before_first_answer": pair.current_state == PairState.INTRODUCED and record.goes_on_at is None,
        "form": form or ThanksForm(),
        "directory": directory_page(),
        "done": request.GET.get("fait", ""),
        "overtaken": overtaken,
    }
    return render(request, "pairing/own/pair.html", context, status=status)


def _other(record: Participant) -> Participant | None:
    return record.pair.participants.select_related("mentor").exclude(pk=record.pk).first()
