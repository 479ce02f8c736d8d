"""A message as a letter for the post, on one sheet or more: its reader's address on top, and no words of the screen.

The postal address is typed where the letter is printed, and kept nowhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse
from django.utils import timezone, translation
from django.utils.translation import gettext_lazy as _

from core.mail.keeping import POSTING
from core.mail.links import programme
from core.private import kept_private
from core.validation import validate_plain_text

if TYPE_CHECKING:
    from core.models import OutgoingMessage

_FOOT: Final = "\n———\n"
"""What separates a message from its foot, which the letterhead says already."""


class LetterForm(forms.Form):
    """What the envelope's window shows, and on what paper."""

    name = forms.CharField(label=_("Nom"), max_length=120, required=False)
    address = forms.CharField(
        label=_("Adresse postale"),
        max_length=500,
        required=False,
        validators=[validate_plain_text],
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Elle n’est gardée nulle part."),
    )
    paper = forms.ChoiceField(
        label=_("Papier"), choices=[("letter", _("lettre (8½ × 11 po)")), ("a4", "A4")], initial="letter"
    )


class LetterPage:
    """Shows the letter, and a form that does not print."""

    message: OutgoingMessage

    def get(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Show the letter with what is known of its reader."""
        return self._sheet(request, self.message, LetterForm(initial={"name": self.message.to_name}))

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Show it with the address typed in; nothing is changed."""
        return self._sheet(request, self.message, LetterForm(request.POST))

    def _sheet(self, request: HttpRequest, message: OutgoingMessage, form: LetterForm) -> HttpResponseBase:
        shown = form.cleaned_data if form.is_bound and form.is_valid() else {"name": message.to_name, "address": ""}
        with translation.override(message.language):
            particulars = programme()
            head = {
                "name": particulars.programme_name,
                "address": particulars.postal_address.removeprefix(f"{particulars.programme_name}\n").strip(),
                "phone": particulars.phone,
                "hours": particulars.phone_hours,
                "email": particulars.contact_email,
            }
        context = {
            "message": message,
            "form": form,
            "head": head,
            "to_name": shown["name"],
            "to_address": shown["address"],
            "paper": shown.get("paper", "letter"),
            "today": timezone.now(),
            "text": (message.text.rpartition(_FOOT)[0] or message.text).strip(),
            "answers_by_phone": not message.to,
            "may_post": message.state in POSTING,
        }
        status = 422 if form.is_bound and not form.is_valid() else 200
        response = kept_private(TemplateResponse(request, "core/desk/letter.html", context, status=status))
        # Its address holds no secret, and the form of a page without a referrer comes from nowhere (`Origin: null`).
        response["Referrer-Policy"] = "same-origin"
        return response
