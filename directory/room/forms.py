"""The form with one field: where to write when there is room."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import EmailAddressField, PublicForm


class RoomForm(PublicForm):
    """Where to write when there is room."""

    email = EmailAddressField(
        label=_("Votre courriel"),
        max_length=254,
        help_text=_("Il ne sert qu’à ce message. Nous l’effaçons ensuite."),
        widget=forms.EmailInput(attrs={"autocomplete": "email", "inputmode": "email", "spellcheck": "false"}),
        error_messages={
            "required": _("Écrivez votre courriel."),
            "max_length": _("Cette adresse est trop longue pour être vraie. Vérifiez-la."),
        },
    )
