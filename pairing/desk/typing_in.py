"""The desk's page on which an organiser types in a request written on paper, or told on the telephone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail_modeladmin.views import WMABaseView

from core.forms import EmailAddressField, LineField, WordsField
from core.staff import member
from core.stamps import new_form_token
from core.validation import validate_person_name, validate_telephone
from directory.models import ConsentChannel, Mentor, Skill
from directory.naming import skills_named_in
from directory.vocabulary import load_vocabulary
from pairing import consent
from pairing.desk.forms import MentorChoice, open_mentors
from pairing.desk.views import Changes
from pairing.errors import PairingError
from pairing.forms import AVAILABILITY_MAXIMUM, OWN_WORDS_MAXIMUM, TOGETHER_MAXIMUM
from pairing.models import MeetingFormat, RequestKind
from pairing.services import RequestDraft, take_down_request

_OF_OTHERS = ("other_1_name", "other_1_contact", "other_2_name", "other_2_contact")


class TypedForm(forms.Form):
    """What is on the sheet, in its order; only a name, a way to reach the person and their consent are needed."""

    form_token = forms.CharField(widget=forms.HiddenInput, max_length=64)
    consent_channel = forms.ChoiceField(
        label=gettext_lazy("D’où vient la demande"),
        widget=forms.RadioSelect,
        choices=[
            (ConsentChannel.PAPER, gettext_lazy("d’une feuille remplie à la main")),
            (ConsentChannel.PHONE, gettext_lazy("d’une conversation, au téléphone ou en personne")),
        ],
        error_messages={"required": gettext_lazy("Dites d’où vient la demande.")},
    )
    name = LineField(
        label=gettext_lazy("Nom"),
        max_length=120,
        validators=[validate_person_name],
        error_messages={"required": gettext_lazy("Écrivez le nom de la personne.")},
    )
    phone = LineField(label=gettext_lazy("Téléphone"), max_length=40, required=False, validators=[validate_telephone])
    email = EmailAddressField(label=gettext_lazy("Courriel"), max_length=254, required=False)
    wants_call = forms.BooleanField(label=gettext_lazy("Préfère qu’on l’appelle"), required=False)
    language = forms.ChoiceField(
        label=gettext_lazy("Langue"), choices=[("fr", gettext_lazy("Français")), ("en", gettext_lazy("Anglais"))]
    )
    own_words_offers = WordsField(
        label=gettext_lazy("Apporte"),
        max_length=OWN_WORDS_MAXIMUM,
        required=False,
        help_text=gettext_lazy("Une ligne, ou une virgule, entre deux : les compétences connues sont reconnues."),
    )
    own_words_seeks = WordsField(label=gettext_lazy("Aimerait apprendre"), max_length=OWN_WORDS_MAXIMUM, required=False)
    kind = forms.ChoiceField(label=gettext_lazy("Avec qui"), choices=RequestKind.choices, initial=RequestKind.SUGGEST)
    mentor = MentorChoice(
        label=gettext_lazy("La personne du répertoire"),
        queryset=Mentor.objects.none(),
        required=False,
        empty_label=gettext_lazy("Personne en particulier"),
        help_text=gettext_lazy("Les personnes qui ont de la place."),
    )
    other_1_name = LineField(label=gettext_lazy("La première personne"), max_length=120, required=False)
    other_1_contact = LineField(label=gettext_lazy("Comment la joindre"), max_length=200, required=False)
    other_2_name = LineField(label=gettext_lazy("La deuxième personne"), max_length=120, required=False)
    other_2_contact = LineField(label=gettext_lazy("Comment joindre la deuxième"), max_length=200, required=False)
    together = WordsField(label=gettext_lazy("Ensemble"), max_length=TOGETHER_MAXIMUM, required=False)
    meeting = forms.ChoiceField(label=gettext_lazy("Première rencontre"), choices=MeetingFormat.choices)
    availability = WordsField(
        label=gettext_lazy("Disponibilités"), rows=2, max_length=AVAILABILITY_MAXIMUM, required=False
    )
    consent_wording = forms.ChoiceField(
        label=gettext_lazy("Version du texte, au bas de la feuille"),
        choices=[(version, version) for version in reversed(consent.WORDINGS)],
    )
    agreed = forms.BooleanField(
        label=gettext_lazy("La personne a signé, ou a dit oui au texte qu’on lui a lu"),
        error_messages={"required": gettext_lazy("Sans son accord, nous ne pouvons pas garder sa demande.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        mentor = self.fields["mentor"]
        assert isinstance(mentor, MentorChoice)  # noqa: S101  tells the type checker
        mentor.queryset = open_mentors()

    def clean(self) -> dict[str, Any]:
        """Ask for a way to reach the person, and for what the chosen kind needs."""
        cleaned = super().clean() or {}
        if not cleaned.get("phone") and not cleaned.get("email") and not {"phone", "email"} & self.errors.keys():
            self.add_error("phone", _("Un téléphone ou un courriel : il faut une façon de joindre la personne."))
        if cleaned.get("wants_call") and not cleaned.get("phone") and "phone" not in self.errors:
            self.add_error("phone", _("Écrivez le téléphone auquel l’appeler."))
        if cleaned.get("kind") == RequestKind.MENTOR and not cleaned.get("mentor") and "mentor" not in self.errors:
            self.add_error("mentor", _("Choisissez la personne du répertoire."))
        if cleaned.get("kind") == RequestKind.OTHERS:
            for name in _OF_OTHERS:
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, _("À remplir pour une demande qui parle de deux autres personnes."))
        return cleaned

    def draft(self) -> RequestDraft:
        """Return what was typed in; what belongs to another kind of request is left out."""
        cleaned = self.cleaned_data
        names = (
            *("consent_channel", "consent_wording", "name", "phone", "email", "language", "kind"),
            *("own_words_offers", "own_words_seeks", "together", "meeting", "availability"),
        )
        fields: dict[str, Any] = {name: cleaned[name] for name in names}
        fields["wants_call"] = cleaned["wants_call"] or not cleaned["email"]
        fields["consent_given_at"] = timezone.now()
        if cleaned["kind"] == RequestKind.MENTOR:
            fields["mentor"] = cleaned["mentor"]
        if cleaned["kind"] == RequestKind.OTHERS:
            fields |= {name: cleaned[name] for name in _OF_OTHERS}
        return RequestDraft(
            cleaned["form_token"],
            fields,
            offers=_skills_in(cleaned["own_words_offers"]),
            seeks=_skills_in(cleaned["own_words_seeks"]),
        )


def _skills_in(words: str) -> Iterable[Skill]:
    named = skills_named_in(words, load_vocabulary().skills.values())
    return Skill.objects.filter(pk__in=[skill.pk for skill in named])


class TypeInPage(Changes, WMABaseView):
    """Type a request in, and go on to read it."""

    template_name = "pairing/desk/type_in.html"

    def get_page_title(self) -> str:
        """Name the page."""
        return _("Saisir une demande")

    def get_meta_title(self) -> str:
        """Name the page in the browser's tab."""
        return self.get_page_title()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show the form."""
        return self._page(TypedForm(initial={"form_token": new_form_token()}))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Keep the request, or show the form again: 422 for what must be mended, 409 where nothing may be kept."""
        form = TypedForm(request.POST)
        if not form.is_valid():
            return self._page(form, 422)
        try:
            kept, _is_new = take_down_request(draft=form.draft(), by=member(request))
        except PairingError as error:
            messages.error(request, str(error))
            return self._page(form, 409)
        messages.success(request, _("C’est noté, la demande est reçue : %(name)s.") % {"name": kept.name})
        return redirect(self.url_helper.get_action_url("inspect", kept.pk))

    def _page(self, form: TypedForm, status: int = 200) -> HttpResponseBase:
        context = self.get_context_data(form=form, consent=consent.WORDINGS[consent.CURRENT], list=self.index_url)
        response: HttpResponseBase = self.render_to_response(context, status=status)
        return response
