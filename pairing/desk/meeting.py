"""The desk's page on which an organiser writes down what somebody says of a meeting on the telephone."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.db import models
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail_modeladmin.views import InstanceSpecificView

from core.forms import LineField
from core.staff import member
from pairing.desk.views import Changes
from pairing.errors import PairEndedError, PairingError
from pairing.meeting_rule import FURTHEST
from pairing.models import MeetingWay, Pair, Participant
from pairing.own.space_forms import HowForm, day_field, hour_field
from pairing.services import MeetingPlan, agree_on_meeting, log_meeting, propose_meeting


class Said(models.TextChoices):
    """What is said of a meeting."""

    AGREED = "agreed", gettext_lazy("les deux personnes se sont entendues sur ce moment")
    PROPOSED = "proposed", gettext_lazy("propose ce moment à l’autre moitié")
    HELD = "held", gettext_lazy("la rencontre a eu lieu")


DONE: Final = {
    Said.AGREED: gettext_lazy(
        "C’est noté : la rencontre est convenue. Qui n’a pas de courriel est sur la liste « À appeler »."
    ),
    Said.PROPOSED: gettext_lazy(
        "C’est noté : ce moment est proposé à l’autre moitié. Sans courriel, elle est sur la liste « À appeler »."
    ),
    Said.HELD: gettext_lazy("C’est noté : la rencontre a eu lieu."),
}


class MeetForm(HowForm):
    """Who says what, and when."""

    who = forms.TypedChoiceField(
        label=gettext_lazy("Qui le dit"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choisissez qui le dit.")},
    )
    said = forms.ChoiceField(
        label=gettext_lazy("Ce qui a été dit"),
        choices=Said.choices,
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choisissez ce qui a été dit.")},
    )
    when_day = day_field(gettext_lazy("Quel jour"), required=True)
    when_hour = hour_field(gettext_lazy("À quelle heure"), required=True)
    place = LineField(label=gettext_lazy("Où"), max_length=200, required=False)
    field_order = ("who", "said", "when_day", "when_hour", "way", "place", "minutes")

    def __init__(self, *args: Any, halves: list[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        who = self.fields["who"]
        assert isinstance(who, forms.TypedChoiceField)  # noqa: S101  tells the type checker
        who.choices = [(half.pk, half.name) for half in halves]

    def clean(self) -> dict[str, Any]:
        """Put day and hour together; whether that may be is the rule's to say."""
        cleaned = super().clean() or {}
        self.starts_at, now = self.moment("when"), timezone.now()
        ahead = cleaned.get("said") in {Said.AGREED, Said.PROPOSED}
        if ahead and self.starts_at and not now < self.starts_at <= now + FURTHEST:
            self.add_error("when_day", _("Choisissez un moment à venir, d’ici un an."))
        return cleaned


class MeetPage(Changes, InstanceSpecificView):
    """A meeting, as one half tells of it."""

    template_name = "pairing/desk/phone.html"
    instance: Pair

    def get_page_title(self) -> str:
        """Name the page."""
        return _("Noter une rencontre")

    def get_meta_title(self) -> str:
        """Name the page in the browser's tab."""
        return f"{self.get_page_title()} : {self.instance}"

    @property
    def inspect_url(self) -> str:
        """The pair's own page."""
        return str(self.url_helper.get_action_url("inspect", self.instance.pk))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask what was said; of an ended pair there is nothing to say."""
        if not self.instance.is_active:
            messages.warning(request, str(PairEndedError()))
            return redirect(self.inspect_url)
        return self._page(MeetForm(halves=self._halves()))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Do it for them; 422 for what must be mended, or what the rule refuses, as it was typed."""
        form = MeetForm(request.POST, halves=self._halves())
        if not form.is_valid():
            return self._page(form, 422)
        try:
            self._act(form)
        except PairingError as error:
            form.add_error("when_day", str(error))
            return self._page(form, 422)
        messages.success(request, str(DONE[Said(form.cleaned_data["said"])]))
        return redirect(self.inspect_url)

    def _act(self, form: MeetForm) -> None:
        values, by = form.cleaned_data, member(self.request)
        half, way, minutes = values["who"], MeetingWay(values["way"]), values["minutes"]
        assert form.starts_at is not None  # noqa: S101  a valid form has it
        plan = MeetingPlan((form.starts_at,), way, values["place"], minutes)
        match Said(values["said"]):
            case Said.AGREED:
                agree_on_meeting(half_id=half, plan=plan, by=by)
            case Said.PROPOSED:
                propose_meeting(half_id=half, plan=plan, by=by)
            case Said.HELD:
                log_meeting(half_id=half, starts_at=form.starts_at, minutes=minutes, way=way, by=by)

    def _halves(self) -> list[Participant]:
        return list(self.instance.participants.all())

    def _page(self, form: MeetForm, status: int = 200) -> HttpResponseBase:
        response: HttpResponseBase = self.render_to_response(self.get_context_data(form=form), status=status)
        return response
