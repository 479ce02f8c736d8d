"""The forms with which somebody keeps their profile, beside the profile's own."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import EmailAddressField, PublicForm
from directory.joining.forms import ProfileForm


class KeepForm(ProfileForm):
    """The profile's form, filled in with what is known. Whoever never had an e-mail address may go on without."""

    def __init__(self, *args: Any, has_email: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        email = self.fields["email"]
        email.required = has_email
        email.help_text = _("Si vous la changez, nous écrivons à la nouvelle adresse pour que vous la confirmiez.")


class AskForm(PublicForm):
    """Where to send a new link."""

    email = EmailAddressField(
        label=_("Votre courriel"),
        max_length=254,
        help_text=_("Celui que vous nous avez donné pour votre profil."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email", "spellcheck": "false"}),
        error_messages={
            "required": _("Écrivez votre courriel."),
            "max_length": _("Cette adresse est trop longue pour être vraie. Vérifiez-la."),
        },
    )


class EraseForm(PublicForm):
    """A box to tick before all is erased."""

    sure = forms.BooleanField(
        label=_("Oui, effacez mon profil et tout ce que vous gardez de moi"),
        error_messages={"required": _("Cochez la case si c’est bien ce que vous voulez.")},
    )
