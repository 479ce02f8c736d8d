"""The organisers' forms: a few words, and the two people to introduce."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from django import forms
from django.forms.models import ModelChoiceIterator
from django.utils.translation import gettext_lazy as _

from core.forms import EmailAddressField, LineField, WordsField
from core.validation import validate_person_name, validate_telephone
from directory.models import ContactPreference, Mentor
from directory.querysets import MentorQuerySet
from directory.search.text import fold
from pairing.models import PairingRequest, RequestKind
from pairing.people import Person, mentor_as_person, person_from_words, sender_as_person

WORDS_MAXIMUM: Final = 2000


class WordsForm(forms.Form):
    """The organiser's own words in a message."""

    words = WordsField(
        label=_("Un mot de votre part"),
        max_length=WORDS_MAXIMUM,
        required=False,
        help_text=_("S’ajoute au message, tel quel. Écrivez dans la langue de la personne."),
    )


class EndForm(forms.Form):
    """Why a pair ended, if anybody said."""

    note = WordsField(
        label=_("Note"),
        max_length=WORDS_MAXIMUM,
        required=False,
        help_text=_("Pour l’équipe seulement. Personne n’a à donner de raison."),
    )


class _AsInADictionary(ModelChoiceIterator):  # type: ignore[type-arg]  # not subscriptable at run time
    """The choices by name as people look them up: Émile before Zoé, which not every database does."""

    def __iter__(self) -> Iterator[tuple[Any, str]]:
        if self.field.empty_label is not None:
            yield "", str(self.field.empty_label)
        for mentor in sorted(self.queryset, key=lambda each: (fold(each.name), each.pk)):
            yield self.choice(mentor)


class MentorChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # not subscriptable at run time
    """Somebody of the directory who has room for one more pair."""

    iterator = _AsInADictionary

    def label_from_instance(self, mentor: Any) -> str:
        """Name somebody with their town, as an organiser knows them."""
        return f"{mentor.name} ({mentor.city or mentor.region.label})"


def open_mentors() -> MentorQuerySet:
    """Return those who may be chosen: people of the directory with room."""
    return Mentor.objects.open_to_pairing().select_related("region")


class PersonForm(forms.Form):
    """One of the two people: somebody of the directory, or somebody typed in."""

    mentor = MentorChoice(
        label=_("Au répertoire"),
        queryset=Mentor.objects.none(),
        required=False,
        empty_label=_("Pas au répertoire : voir plus bas"),
        help_text=_(
            "Les personnes qui ont de la place. Si vous choisissez un profil, il donne le nom et les coordonnées : "
            "rien d’autre à remplir."
        ),
    )
    name = LineField(label=_("Nom"), max_length=120, required=False, validators=[validate_person_name])
    email = EmailAddressField(label=_("Courriel"), max_length=254, required=False)
    phone = LineField(label=_("Téléphone"), max_length=40, required=False, validators=[validate_telephone])
    language = forms.ChoiceField(label=_("Langue"), choices=[("fr", _("Français")), ("en", _("Anglais"))])
    reached_by = forms.ChoiceField(label=_("À joindre de préférence"), choices=ContactPreference.choices)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["mentor"]
        assert isinstance(choice, forms.ModelChoiceField)  # noqa: S101  tells the type checker
        choice.queryset = open_mentors()

    def clean(self) -> dict[str, Any]:
        """Ask for a name and a way to reach somebody who is not in the directory."""
        cleaned = super().clean() or {}
        if cleaned.get("mentor") or "mentor" in self.errors:
            for name in set(self.errors) - {"mentor"}:
                del self.errors[name]  # what stands in the other fields does not count
            return cleaned
        if not cleaned.get("name") and "name" not in self.errors:
            self.add_error("name", _("Choisissez quelqu’un du répertoire, ou écrivez un nom."))
        reached_by = cleaned.get("reached_by")
        if not {"email", "phone"} & self.errors.keys():
            if not cleaned.get("email") and not cleaned.get("phone"):
                self.add_error("email", _("Écrivez un courriel ou un téléphone."))
            elif reached_by == ContactPreference.PHONE and not cleaned.get("phone"):
                self.add_error(
                    "phone", _("Donnez un téléphone, ou choisissez une autre façon de joindre cette personne.")
                )
            elif reached_by == ContactPreference.EMAIL and not cleaned.get("email"):
                self.add_error(
                    "email",
                    _("Donnez une adresse de courriel, ou choisissez une autre façon de joindre cette personne."),
                )
        return cleaned

    def person(self) -> Person:
        """Return the person this form names; only once it is valid."""
        mentor = self.cleaned_data["mentor"]
        if mentor:
            return mentor_as_person(mentor)
        names = ("name", "email", "phone", "language", "reached_by")
        return Person(**{name: self.cleaned_data[name] for name in names})


def initial_people(request: PairingRequest) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what the two forms hold at first, from what the request says."""
    if request.kind == RequestKind.OTHERS:
        return (
            _from_words(request.other_1_name, request.other_1_contact, request.language),
            _from_words(request.other_2_name, request.other_2_contact, request.language),
        )
    sender = sender_as_person(request)
    listed = Mentor.objects.open_to_pairing().filter(email__iexact=request.email).first() if request.email else None
    first = {
        "mentor": listed.pk if listed else None,
        "name": sender.name,
        "email": sender.email,
        "phone": sender.phone,
        "language": sender.language,
        "reached_by": sender.reached_by,
    }
    open_mentor = request.mentor if request.mentor and request.mentor.is_available else None
    return first, {"mentor": open_mentor.pk if open_mentor else None, "language": request.language}


def _from_words(name: str, contact: str, language: str) -> dict[str, Any]:
    person = person_from_words(name, contact, language)
    return {field: getattr(person, field) for field in ("name", "email", "phone", "language", "reached_by")}
