"""The forms of a pair's own space: goals, the turn, a meeting, what took place, a word to the other half."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import from_current_timezone
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.forms import LineField, WordsField
from pairing.meeting_rule import FURTHEST, LONGEST, SHORTEST, TIMES
from pairing.models import MeetingWay, Participant, Turn
from pairing.own.forms import OwnForm
from pairing.services import MeetingPlan

GOAL_MAXIMUM: Final = 300
LETTER_MAXIMUM: Final = 2000
_A_MINUTE: Final = timedelta(minutes=1)
_HOUR: Final = re.compile(r"\s*(\d{1,2})\s*(?:h|:)\s*(\d{2})?\s*", re.IGNORECASE)


class HourField(forms.TimeField):
    """A time of day, however it is written: 18:30, 18 h 30, 18h."""

    def to_python(self, value: Any) -> time | None:
        """Return the time; None for nothing."""
        found = _HOUR.fullmatch(value) if isinstance(value, str) else None
        return super().to_python(f"{found[1]}:{found[2] or '00'}" if found else value)


class GoalsForm(OwnForm):
    """The common goal, and each half's own."""

    common = WordsField(
        label=_("Notre but commun"),
        rows=2,
        max_length=GOAL_MAXIMUM,
        required=False,
        help_text=_("Une chose que vous ferez ensemble, même petite : elle aide à revenir."),
    )

    def __init__(self, *args: Any, me: Participant, other: Participant, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.whose: dict[str, int | None] = {"common": None, "mine": me.pk, "theirs": other.pk}
        self.fields["mine"] = self._personal(_("Mon but"))
        self.fields["theirs"] = self._personal(_("%(name)s : son but") % {"name": other.name})
        for name in self.whose:
            self.fields[f"seen_{name}"] = forms.IntegerField(widget=forms.HiddenInput, required=False)

    @property
    def texts(self) -> dict[int | None, str]:
        """What was written, by whose goal it is."""
        return {of: self.cleaned_data[name] for name, of in self.whose.items()}

    @property
    def seen(self) -> dict[int | None, int | None]:
        """Which wording was on the page, by whose goal it is."""
        return {of: self.cleaned_data[f"seen_{name}"] for name, of in self.whose.items()}

    def _personal(self, label: Any) -> WordsField:
        return WordsField(label=label, rows=2, max_length=GOAL_MAXIMUM, required=False)


class TurnForm(OwnForm):
    """Whose turn it is to be the mentor, and on what."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    mentor = forms.TypedChoiceField(
        label=_("Qui est mentor, cette fois ?"),
        coerce=int,
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Choisissez à qui c’est d’être mentor."),
            "invalid_choice": _("Choisissez à qui c’est d’être mentor."),
        },
    )
    topic = LineField(
        label=_("Le sujet"),
        max_length=Turn._meta.get_field("topic").max_length,
        required=False,
        help_text=_("Ce que l’on montrera : « publier une photo », « lire un bilan »…"),
    )

    def __init__(self, *args: Any, halves: Iterable[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mentor = self.fields["mentor"]
        assert isinstance(mentor, forms.TypedChoiceField)  # noqa: S101  tells the type checker
        mentor.choices = [(half.pk, half.name) for half in halves]


class LetterForm(OwnForm):
    """A word to the other half."""

    text = WordsField(
        label=_("Votre message"),
        max_length=LETTER_MAXIMUM,
        help_text=_("Il part aussi par courriel. Votre adresse n’y est pas."),
        error_messages={"required": _("Écrivez votre message.")},
    )


class HowForm(OwnForm):
    """How two people meet, and for how long."""

    way = forms.ChoiceField(
        label=_("De quelle façon"),
        choices=MeetingWay.choices,
        initial=MeetingWay.IN_PERSON,
        widget=forms.RadioSelect,
        error_messages={"required": _("Choisissez comment vous vous rencontrez.")},
    )
    minutes = forms.IntegerField(
        label=_("Durée, en minutes"),
        initial=60,
        min_value=SHORTEST // _A_MINUTE,
        max_value=LONGEST // _A_MINUTE,
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "step": 5}),
        error_messages={
            "required": _("Écrivez combien de temps, en minutes."),
            "invalid": _("Écrivez un nombre de minutes."),
            "min_value": _("Indiquez une durée de 10 à 480 minutes."),
            "max_value": _("Indiquez une durée de 10 à 480 minutes."),
        },
    )

    def moment(self, name: str) -> datetime | None:
        """Return the moment of a pair of fields, aware; None where one of them is wrong or both are empty."""
        day, hour = self.cleaned_data.get(f"{name}_day"), self.cleaned_data.get(f"{name}_hour")
        broken = {f"{name}_day", f"{name}_hour"} & set(self.errors)
        if broken or (day is None and hour is None):
            return None
        if day is None or hour is None:
            missing = f"{name}_{'day' if day is None else 'hour'}"
            self.add_error(missing, _("Donnez le jour et l’heure, ou ni l’un ni l’autre."))
            return None
        return self._aware(name, day, hour)

    def _aware(self, name: str, day: date, hour: time) -> datetime | None:
        try:
            return from_current_timezone(datetime.combine(day, hour))
        except ValidationError:  # an hour that the clocks skip, or strike twice
            self.add_error(f"{name}_hour", _("On change d’heure cette nuit-là : choisissez une autre heure."))
            return None


def day_field(label: Any, *, required: bool = False) -> forms.DateField:
    """Return a field for a day, picked or typed."""
    return forms.DateField(
        label=label,
        required=required,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"],
        error_messages={
            "required": _("Choisissez un jour."),
            "invalid": _("Écrivez le jour comme 2026-12-03."),
        },
    )


def hour_field(label: Any, *, required: bool = False) -> HourField:
    """Return a field for a time of day, picked or typed."""
    return HourField(
        label=label,
        required=required,
        widget=forms.TimeInput(attrs={"type": "time"}, format="%H:%M"),
        error_messages={
            "required": _("Choisissez une heure."),
            "invalid": _("Écrivez l’heure comme 18:30 ou 18 h 30."),
        },
    )


class MeetingForm(HowForm):
    """Up to three times, how, and where."""

    first_day = day_field(_("Un jour"), required=True)
    first_hour = hour_field(_("À quelle heure"), required=True)
    second_day = day_field(_("Un autre jour"))
    second_hour = hour_field(_("À quelle heure, l’autre jour"))
    third_day = day_field(_("Un troisième"))
    third_hour = hour_field(_("À quelle heure, le troisième"))
    place = LineField(
        label=_("Où"),
        max_length=200,
        required=False,
        help_text=_("Un café, une bibliothèque, un numéro où appeler."),
    )

    TIMES: Final = ("first", "second", "third")[:TIMES]

    def clean(self) -> dict[str, Any]:
        """Put the times together; each must lie ahead."""
        cleaned = super().clean() or {}
        now = timezone.now()
        self.times: list[datetime] = []
        for name in self.TIMES:
            moment = self.moment(name)
            if moment is None:
                continue
            if not now < moment <= now + FURTHEST:
                self.add_error(f"{name}_day", _("Choisissez un moment à venir, d’ici un an."))
            else:
                self.times.append(moment)
        return cleaned

    @property
    def plan(self) -> MeetingPlan:
        """What is proposed, of a form that is valid."""
        values = self.cleaned_data
        times = tuple(sorted(set(self.times)))
        return MeetingPlan(times, MeetingWay(values["way"]), values["place"], values["minutes"])

    @property
    def moments(self) -> Sequence[tuple[forms.BoundField, forms.BoundField]]:
        """The fields of day and hour, two by two, as the page shows them."""
        return [(self[f"{name}_day"], self[f"{name}_hour"]) for name in self.TIMES]


class HeldForm(HowForm):
    """A meeting that took place."""

    held_day = day_field(_("Quel jour"), required=True)
    held_hour = hour_field(_("Vers quelle heure"), required=True)

    def clean(self) -> dict[str, Any]:
        """Put day and hour together; whether that may be is the rule's to say."""
        cleaned = super().clean() or {}
        self.starts_at = self.moment("held")
        if not self.errors and self.starts_at is None:
            raise ValidationError(_("Choisissez un jour."))
        return cleaned
