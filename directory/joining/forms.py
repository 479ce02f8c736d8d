"""The form in which somebody says who they are: to enter the directory, and later to change what is there."""

from __future__ import annotations

from typing import Any, Final

from django import forms
from django.core.validators import URLValidator
from django.utils.translation import gettext_lazy as _

from core.forms import EmailAddressField, LineField, PublicForm, WordsField, with_privacy_link
from core.validation import validate_person_name, validate_plain_text, validate_telephone
from directory import consent
from directory.joining.answers import Answers
from directory.models import WITHHOLDABLE, ContactPreference, MeetingFormat
from directory.skill_boxes import SkillBoxes, SkillGroup, SkillsField

TEXT_MAXIMUM: Final = 2000
OWN_WORDS_MAXIMUM: Final = 500
_SHOW: Final = _("Montrer sur ma page publique")
_LANGUAGES: Final = [("fr", _("en français")), ("en", _("en anglais"))]


class WebAddressField(forms.URLField):
    """The address of a site, with `https://` before it where nothing was typed; no other kind of address is taken."""

    default_validators = [URLValidator(schemes=["http", "https"]), validate_plain_text]

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.URLInput(attrs={"inputmode": "url", "spellcheck": "false"}))
        super().__init__(assume_scheme="https", max_length=200, required=False, **kwargs)
        self.error_messages["invalid"] = _("Écrivez une adresse Web complète, comme https://exemple.ca.")
        self.error_messages["max_length"] = _("C’est trop long : %(limit_value)d caractères au plus.")


def _show() -> forms.BooleanField:
    return forms.BooleanField(label=_SHOW, required=False)


class ProfileForm(PublicForm):
    """Who somebody is, what they bring and would like to learn, how they meet, and what of it may be shown."""

    name = LineField(
        label=_("Votre nom"),
        max_length=120,
        validators=[validate_person_name],
        attrs={"autocomplete": "name"},
        help_text=_("Tel que vous voulez le voir paraître."),
        error_messages={"required": _("Écrivez votre nom.")},
    )
    headline = LineField(
        label=_("Vous, en une ligne"),
        max_length=120,
        required=False,
        help_text=_("Par exemple : libraire depuis vingt ans, curieuse de tout ce qui s’écrit en ligne."),
    )
    show_headline = _show()
    text = WordsField(
        label=_("Présentez-vous"),
        rows=7,
        max_length=TEXT_MAXIMUM,
        required=False,
        help_text=_("Quelques phrases, comme à quelqu’un qui vous rencontre. Une ligne vide sépare deux paragraphes."),
    )
    show_text = _show()
    show_picture = _show()

    offers = SkillsField(label=_("Ce que vous apportez"), required=False)
    own_words_offers = WordsField(
        label=_("Ce qui manque à la liste"),
        rows=2,
        max_length=OWN_WORDS_MAXIMUM,
        required=False,
        help_text=_("L’équipe le lit et pourra l’ajouter. Séparez par des virgules."),
    )
    seeks = SkillsField(label=_("Ce que vous aimeriez apprendre"), required=False)
    own_words_seeks = WordsField(
        label=_("Ce qui manque à cette liste"),
        rows=2,
        max_length=OWN_WORDS_MAXIMUM,
        required=False,
        help_text=_("L’équipe le lit et pourra l’ajouter. Séparez par des virgules."),
    )

    region = forms.ChoiceField(
        label=_("Votre région"),
        error_messages={"required": _("Choisissez votre région."), "invalid_choice": _("Choisissez votre région.")},
    )
    city = LineField(
        label=_("Votre ville ou village"), max_length=80, required=False, attrs={"autocomplete": "address-level2"}
    )
    show_city = _show()
    languages = forms.MultipleChoiceField(
        label=_("Les langues que vous parlez"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Cochez au moins une langue.")},
    )
    formats = forms.MultipleChoiceField(
        label=_("Vos façons de vous rencontrer"),
        widget=forms.CheckboxSelectMultiple,
        choices=MeetingFormat.choices,
        error_messages={"required": _("Cochez au moins une façon de se rencontrer.")},
    )
    capacity = forms.IntegerField(
        label=_("Combien de duos à la fois ?"),
        min_value=1,
        max_value=9,
        initial=1,
        help_text=_("Un seul, pour commencer, c’est très bien."),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        error_messages={
            name: _("Écrivez un nombre de 1 à 9.") for name in ("required", "invalid", "min_value", "max_value")
        },
    )

    website = WebAddressField(label=_("Votre site Web"))
    show_website = _show()
    blog_feed = WebAddressField(
        label=_("Le fil de votre blogue"),
        help_text=_("Son adresse RSS ou Atom. Vos trois derniers billets paraîtront sur votre page."),
    )
    show_blog_feed = _show()

    email = EmailAddressField(
        label=_("Votre courriel"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email", "spellcheck": "false"}),
        error_messages={
            "required": _("Écrivez votre courriel : c’est par là que vous gardez la main sur votre profil."),
            "max_length": _("Cette adresse est trop longue pour être vraie. Vérifiez-la."),
        },
    )
    phone = LineField(
        label=_("Votre téléphone"),
        max_length=40,
        required=False,
        validators=[validate_telephone],
        attrs={"type": "tel", "autocomplete": "tel", "inputmode": "tel"},
    )
    contact_preference = forms.ChoiceField(
        label=_("Vous préférez qu’on vous joigne"),
        widget=forms.RadioSelect,
        choices=ContactPreference.choices,
        initial=ContactPreference.EMAIL,
        error_messages={"required": _("Dites-nous comment vous joindre.")},
    )
    contact_notes = LineField(
        label=_("À savoir pour vous joindre"),
        max_length=200,
        required=False,
        help_text=_("Par exemple : le soir après 19 h."),
    )
    contact_language = forms.ChoiceField(
        label=_("Nous vous écrivons"),
        widget=forms.RadioSelect,
        choices=_LANGUAGES,
        error_messages={"required": _("Dites-nous en quelle langue vous écrire.")},
    )

    def __init__(self, *args: Any, boxes: SkillBoxes, has_picture: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.boxes = boxes
        for name in ("offers", "seeks"):
            boxes.offer_in(self.fields[name])
        regions, languages = boxes.vocabulary.regions.values(), boxes.vocabulary.languages.values()
        self._offer("region", [("", _("Choisissez")), *((each.slug, each.label) for each in regions)])
        self._offer("languages", [(each.slug, each.label) for each in languages])
        if not has_picture:
            del self.fields["show_picture"]

    def _offer(self, name: str, choices: list[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101  tells the type checker
        field.choices = choices

    def clean(self) -> dict[str, Any]:
        """Ask for what depends on another answer."""
        cleaned = super().clean() or {}
        wants_phone = cleaned.get("contact_preference") == ContactPreference.PHONE
        if wants_phone and not cleaned.get("phone") and "phone" not in self.errors:
            self.add_error("phone", _("Écrivez votre téléphone pour que nous puissions vous appeler."))
        halves = {
            "offers": _("Cochez au moins une compétence que vous apportez, ou écrivez ce qui manque à la liste."),
            "seeks": _("Cochez au moins une compétence que vous aimeriez apprendre, ou écrivez ce qui manque."),
        }
        for name, message in halves.items():
            answered = cleaned.get(name) or cleaned.get(f"own_words_{name}")
            if not answered and not {name, f"own_words_{name}"} & self.errors.keys():
                self.add_error(name, message)
        return cleaned

    @property
    def offer_groups(self) -> list[SkillGroup]:
        """The boxes for what somebody brings."""
        return self.boxes.groups("offers", set(self["offers"].value() or []))

    @property
    def seek_groups(self) -> list[SkillGroup]:
        """The boxes for what somebody would like to learn."""
        return self.boxes.groups("seeks", set(self["seeks"].value() or []))

    def answers(self) -> Answers:
        """Return what was filled in. A field without a box to show it keeps what `shown` it had: it is not asked."""
        cleaned = self.cleaned_data
        plain = (
            *("name", "email", "headline", "text", "own_words_offers", "own_words_seeks", "region", "city"),
            *("capacity", "website", "blog_feed", "phone", "contact_preference", "contact_notes", "contact_language"),
        )
        return Answers(
            **{name: cleaned[name] for name in plain},
            offers=tuple(skill.slug for skill in cleaned["offers"]),
            seeks=tuple(skill.slug for skill in cleaned["seeks"]),
            languages=tuple(cleaned["languages"]),
            formats=tuple(cleaned["formats"]),
            shown=tuple(name for name in WITHHOLDABLE if cleaned.get(f"show_{name}", self.initial.get(f"show_{name}"))),
        )


def initial_of(answers: Answers) -> dict[str, Any]:
    """Return a form's first values from what is known already."""
    return {**answers.as_json(), **{f"show_{name}": name in answers.shown for name in WITHHOLDABLE}}


class JoinForm(ProfileForm):
    """The same, with what a person agrees to."""

    agreed = forms.BooleanField(
        error_messages={"required": _("Sans votre accord, rien ne peut paraître. Cochez la case si vous acceptez.")}
    )

    def __init__(self, *args: Any, privacy_url: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].help_text = _("Nous vous y envoyons un lien pour confirmer. Il n’est jamais montré.")
        self.fields["agreed"].label = with_privacy_link(consent.WORDINGS[consent.CURRENT], privacy_url)
