"""Fields of the public forms, and what every one of those forms carries."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from core.problems import Problem, problems_of
from core.validation import validate_email_address, validate_plain_text


class WordsField(forms.CharField):
    """A few sentences."""

    def __init__(self, *, rows: int = 3, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.Textarea(attrs={"rows": rows}))
        super().__init__(validators=[validate_plain_text], **kwargs)
        self.error_messages["max_length"] = _(
            "C’est un peu long : %(show_value)d caractères, et nous en gardons %(limit_value)d au plus."
        )

    def clean(self, value: Any) -> str:
        """Count an end of line as one character, as the browser does, not as the two it sends."""
        return str(super().clean(value.replace("\r\n", "\n") if isinstance(value, str) else value))


class LineField(forms.CharField):
    """One line of text."""

    def __init__(self, *, attrs: dict[str, str] | None = None, **kwargs: Any) -> None:
        validators = [validate_plain_text, *kwargs.pop("validators", [])]
        super().__init__(validators=validators, widget=forms.TextInput(attrs=attrs), **kwargs)
        self.error_messages["max_length"] = _("C’est trop long : %(limit_value)d caractères au plus.")


class EmailAddressField(forms.EmailField):
    """An e-mail address that a mail server could take."""

    default_validators = [validate_email_address]


class PublicForm(forms.Form):
    """A form that anybody may send: it is stamped, and has a field that only robots fill in (see `core.robots`)."""

    stamp = forms.CharField(widget=forms.HiddenInput, required=False)
    trap = forms.CharField(
        label=_("Laissez ce champ vide"),
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"}),
    )

    @property
    def problems(self) -> list[Problem]:
        """What is wrong, in the order it is said."""
        return problems_of(self)

    @property
    def needs_only_a_look(self) -> bool:
        """Whether nothing is wrong but that it came back faster than a person writes."""
        return bool(self.errors) and all(problem.is_look for problem in self.problems)


def with_privacy_link(wording: str | Promise, privacy_url: str) -> str:
    """Return what somebody agrees to, followed by a link to the page on their privacy where there is one."""
    if not privacy_url:
        return str(wording)
    return format_html(
        '{} <a href="{}" target="_blank" rel="noopener">{}</a>',
        wording,
        privacy_url,
        _("Ce que nous faisons de vos renseignements (nouvel onglet)"),
    )
