"""The form by which somebody proposes a pair."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from core.bilingual import current_language
from core.forms import EmailAddressField, LineField, PublicForm, WordsField, with_privacy_link
from core.validation import validate_person_name, validate_telephone
from directory.models import Mentor
from directory.skill_boxes import SkillBoxes, SkillGroup, SkillsField
from pairing import consent
from pairing.models import MeetingFormat, RequestKind
from pairing.services import RequestDraft

OWN_WORDS_MAXIMUM = 1000
TOGETHER_MAXIMUM = 2000
AVAILABILITY_MAXIMUM = 500
_OF_OTHERS: Final = ("other_1_name", "other_1_contact", "other_2_name", "other_2_contact")


class PairingForm(PublicForm):
    """Who somebody is, what they bring and would like to learn, and with whom."""

    mentor = forms.CharField(widget=forms.HiddenInput, required=False)
    kind = forms.ChoiceField(
        label=_("Avec qui aimeriez-vous former un duo ?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Dites-nous avec qui.")},
    )
    other_1_name = LineField(
        label=_("La première personne"), max_length=120, required=False, validators=[validate_person_name]
    )
    other_1_contact = LineField(
        label=_("Comment la joindre"), max_length=200, required=False, help_text=_("Un courriel ou un téléphone.")
    )
    other_2_name = LineField(
        label=_("La deuxième personne"), max_length=120, required=False, validators=[validate_person_name]
    )
    other_2_contact = LineField(
        label=_("Comment joindre la deuxième"),
        max_length=200,
        required=False,
        help_text=_("Un courriel ou un téléphone."),
    )

    name = LineField(
        label=_("Votre nom"),
        max_length=120,
        validators=[validate_person_name],
        attrs={"autocomplete": "name"},
        error_messages={"required": _("Écrivez votre nom.")},
    )
    email = EmailAddressField(
        label=_("Votre courriel"),
        max_length=254,
        help_text=_("Nous vous y envoyons un lien pour confirmer votre demande."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email", "spellcheck": "false"}),
        error_messages={
            "required": _("Écrivez votre courriel : c’est par là que vous confirmerez votre demande."),
            "max_length": _("Cette adresse est trop longue pour être vraie. Vérifiez-la."),
        },
    )
    wants_call = forms.BooleanField(label=_("J’aimerais mieux qu’on m’appelle"), required=False)
    phone = LineField(
        label=_("Votre téléphone"),
        max_length=40,
        required=False,
        validators=[validate_telephone],
        help_text=_("Nécessaire seulement si vous préférez qu’on vous appelle."),
        attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"},
    )

    offers = SkillsField(label=_("Ce que vous apportez"), required=False)
    own_words_offers = WordsField(
        label=_("Dans vos mots"),
        max_length=OWN_WORDS_MAXIMUM,
        required=False,
        help_text=_("Ce que vous savez faire, et que vous aimeriez montrer à quelqu’un."),
    )
    seeks = SkillsField(label=_("Ce que vous aimeriez apprendre"), required=False)
    own_words_seeks = WordsField(
        label=_("Dans vos mots aussi"),
        max_length=OWN_WORDS_MAXIMUM,
        required=False,
        help_text=_("Ce qui vous intrigue, vous manque ou vous résiste."),
    )

    together = WordsField(
        label=_("Qu’aimeriez-vous faire ensemble ?"),
        rows=5,
        max_length=TOGETHER_MAXIMUM,
        help_text=_("Un projet, une envie, une question à démêler à deux. Deux ou trois phrases suffisent."),
        error_messages={"required": _("Dites-nous en une phrase ce que vous aimeriez faire ensemble.")},
    )
    meeting = forms.ChoiceField(
        label=_("La première rencontre"),
        widget=forms.RadioSelect,
        choices=MeetingFormat.choices,
        initial=MeetingFormat.IN_PERSON,
        help_text=_("En personne, si c’est possible : on se comprend plus vite autour d’une table."),
        error_messages={"required": _("Dites-nous comment vous aimeriez vous rencontrer.")},
    )
    availability = WordsField(
        label=_("Quand êtes-vous libre ?"),
        rows=2,
        max_length=AVAILABILITY_MAXIMUM,
        required=False,
        help_text=_("Par exemple : le soir en semaine, ou le dimanche après-midi."),
    )
    agreed = forms.BooleanField(
        error_messages={"required": _("Sans votre accord, nous ne pouvons pas garder votre demande.")}
    )

    def __init__(
        self, *args: Any, vocabulary: SkillBoxes, mentor: Mentor | None, privacy_url: str = "", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.vocabulary = vocabulary
        self.asked_mentor = mentor
        for name in ("offers", "seeks"):
            vocabulary.offer_in(self.fields[name])
        self._offer_kinds()
        self.fields["agreed"].label = with_privacy_link(consent.WORDINGS[consent.CURRENT], privacy_url)

    def _offer_kinds(self) -> None:
        kind = self.fields["kind"]
        assert isinstance(kind, forms.ChoiceField)  # noqa: S101  tells the type checker
        mentor = self.asked_mentor
        choices: list[tuple[str, str | Promise]] = [
            (RequestKind.SUGGEST, _("Avec quelqu’un que vous me proposerez")),
            (RequestKind.OTHERS, _("Ce n’est pas pour moi : je pense à deux autres personnes")),
        ]
        if mentor:
            choices.insert(0, (RequestKind.MENTOR, _("Avec %(name)s") % {"name": mentor.name}))
        kind.choices = choices
        kind.error_messages["invalid_choice"] = _(
            "Cette personne ne peut pas être demandée en ce moment. Nous pouvons vous proposer quelqu’un d’autre."
        )

    def clean(self) -> dict[str, Any]:
        """Ask for what depends on another answer."""
        cleaned = super().clean() or {}
        if cleaned.get("wants_call") and not cleaned.get("phone") and "phone" not in self.errors:
            self.add_error("phone", _("Écrivez votre téléphone pour que nous puissions vous appeler."))
        if cleaned.get("kind") == RequestKind.OTHERS:
            self._need_two_people(cleaned)
        elif cleaned.get("kind"):
            self._need_both_halves(cleaned)
        return cleaned

    def _need_two_people(self, cleaned: dict[str, Any]) -> None:
        missing = {
            "other_1_name": _("Écrivez le nom de la première personne."),
            "other_1_contact": _("Dites-nous comment joindre la première personne."),
            "other_2_name": _("Écrivez le nom de la deuxième personne."),
            "other_2_contact": _("Dites-nous comment joindre la deuxième personne."),
        }
        for name, message in missing.items():
            if not cleaned.get(name) and name not in self.errors:
                self.add_error(name, message)

    def _need_both_halves(self, cleaned: dict[str, Any]) -> None:
        halves = {
            "offers": _("Cochez au moins une compétence que vous apportez, ou décrivez-la dans vos mots."),
            "seeks": _("Cochez au moins une compétence que vous aimeriez apprendre, ou décrivez-la dans vos mots."),
        }
        for name, message in halves.items():
            answered = cleaned.get(name) or cleaned.get(f"own_words_{name}")
            if not answered and not {name, f"own_words_{name}"} & self.errors.keys():
                self.add_error(name, message)

    @property
    def offer_groups(self) -> list[SkillGroup]:
        """The boxes for what somebody brings."""
        return self.vocabulary.groups("offers", set(self["offers"].value() or []))

    @property
    def seek_groups(self) -> list[SkillGroup]:
        """The boxes for what somebody would like to learn."""
        return self.vocabulary.groups("seeks", set(self["seeks"].value() or []))

    @property
    def people_fields(self) -> list[forms.BoundField]:
        """The fields about two other people: who chooses that kind fills in all of them."""
        return [self[name] for name in _OF_OTHERS]

    def draft(self, form_token: str) -> RequestDraft:
        """Return what was filled in, for `submit_request`; what belongs to another kind of request is left out."""
        cleaned = self.cleaned_data
        names = (
            *("kind", "name", "email", "phone", "wants_call", "own_words_offers", "own_words_seeks"),
            *("together", "meeting", "availability"),
        )
        fields: dict[str, Any] = {name: cleaned[name] for name in names}
        if cleaned["kind"] == RequestKind.OTHERS:
            fields |= {name: cleaned[name] for name in _OF_OTHERS}
        if cleaned["kind"] == RequestKind.MENTOR:
            fields["mentor"] = self.asked_mentor
        fields |= {
            "language": current_language(),
            "consent_given_at": timezone.now(),
            "consent_wording": consent.CURRENT,
        }
        return RequestDraft(form_token, fields, offers=tuple(cleaned["offers"]), seeks=tuple(cleaned["seeks"]))
