"""What messages say: every kind with its text in both languages, and the page where organisers change one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django import forms
from django.apps import apps
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from core.desk.pages import DeskPage, DeskViewSet
from core.desk.rights import TEXTS
from core.mail.catalogue import Kind, every_kind, kind_of
from core.mail.checking import complaints, subject_complaints, text_complaints
from core.mail.composing import ComposedMessage, compose_edited
from core.mail.outbox import queue_composed
from core.mail.texts import restore_original, save_text
from core.mail.transcribing import transcribe
from core.models import MessageText
from core.staff import member
from core.validation import validate_plain_text

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

NAME = "message_texts"
TEXT_MAXIMUM = 10_000
SUBJECT_TYPED_MAXIMUM = 200


class TextForm(forms.Form):
    """A subject and a text in the little language."""

    subject = forms.CharField(
        label=gettext_lazy("Objet"), max_length=SUBJECT_TYPED_MAXIMUM, validators=[validate_plain_text]
    )
    text = forms.CharField(
        label=gettext_lazy("Texte"),
        max_length=TEXT_MAXIMUM,
        validators=[validate_plain_text],
        widget=forms.Textarea(attrs={"rows": 22, "spellcheck": "true"}),
    )

    def __init__(self, kind: Kind, language: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._kind = kind
        for field in self.fields.values():
            field.widget.attrs["lang"] = language

    def clean_subject(self) -> str:
        """Name what is wrong with the subject."""
        subject = str(self.cleaned_data["subject"]).strip()
        _refuse(subject_complaints(self._kind, subject))
        return subject

    def clean_text(self) -> str:
        """Name what is wrong with the text."""
        text = str(self.cleaned_data["text"]).replace("\r\n", "\n").strip() + "\n"
        _refuse(text_complaints(self._kind, text))
        return text


def _refuse(problems: list[str]) -> None:
    if problems:
        raise forms.ValidationError(problems)


@dataclass(frozen=True, slots=True)
class Version:
    """The text of a kind in one language."""

    language: str
    text: MessageText | None

    @property
    def state(self) -> str:
        """Where it stands, in a word."""
        if self.text is None:
            return _("original")
        return _("à revoir") if self.text.broken_at else _("modifié")


@dataclass(frozen=True, slots=True)
class Line:
    """A kind as the list shows it."""

    kind: Kind
    versions: list[Version]


class TextPage(DeskPage):
    """A page about the texts of messages."""

    permission = TEXTS
    header_icon = "edit"
    home: tuple[str, StrOrPromise] = (f"{NAME}:list", gettext_lazy("Textes des messages"))


class TextList(TextPage):
    """Every kind, by the part of the site that sends it."""

    page_title = gettext_lazy("Textes des messages")
    home = ("", "")
    template_name = "core/desk/texts.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Show the list."""
        own = {(text.kind, text.language): text for text in MessageText.objects.all()}
        groups: dict[str, list[Line]] = {}
        for kind in every_kind():
            versions = [Version(language, own.get((kind.key, language))) for language in ("fr", "en")]
            groups.setdefault(kind.app, []).append(Line(kind, versions))
        named = [(apps.get_app_config(app).verbose_name, lines) for app, lines in groups.items()]
        # A text of a kind that the site no longer sends changes nothing, and is not listed.
        return self.show(groups=named, broken=[text for text in own.values() if text.broken_at and kind_of(text.kind)])


class OneText(TextPage):
    """A page about the text of one kind in one language."""

    @cached_property
    def kind(self) -> Kind:
        """The kind that the address names."""
        found = kind_of(f"{self.kwargs['app']}/{self.kwargs['key']}")
        if found is None or self.language not in {"fr", "en"}:
            raise Http404
        return found

    @property
    def language(self) -> str:
        """The language that the address names."""
        return str(self.kwargs["language"])

    @cached_property
    def own(self) -> MessageText | None:
        """What organisers made of it, if anything."""
        found: MessageText | None = (
            MessageText.objects.select_related("changed_by").filter(kind=self.kind.key, language=self.language).first()
        )
        return found

    def here(self) -> HttpResponseBase:
        """Return to the page where the text is changed."""
        return redirect(f"{NAME}:edit", *self.kind.key.split("/"), self.language)

    def get_page_title(self) -> str:
        """Name the page after the kind."""
        return str(self.kind.name)


class EditText(OneText):
    """Changing a text: its fields, how it will look, a try to oneself."""

    template_name = "core/desk/text.html"

    def get(self, request: HttpRequest, app: str, key: str, language: str) -> HttpResponseBase:
        """Show the text that is sent now, and how it looks."""
        current = self.own or transcribe(self.kind, self.language)
        form = self._form(initial={"subject": current.subject, "text": current.text})
        return self._page(form, self._preview(current.subject, current.text))

    def post(self, request: HttpRequest, app: str, key: str, language: str) -> HttpResponseBase:
        """Show how it will look, send it to whoever asks, or keep it."""
        form = self._form(data=request.POST)
        if not form.is_valid():
            return self._page(form, None, status=422)
        subject, text = form.cleaned_data["subject"], form.cleaned_data["text"]
        preview = self._preview(subject, text)
        if "preview" in request.POST or preview is None:
            return self._page(form, preview)
        if "try" in request.POST:
            self._try(preview)
            return self._page(form, preview)
        save_text(kind=self.kind, language=self.language, subject=subject, text=text, by=member(request))
        messages.success(request, _("C’est enregistré : le prochain message dira cela."))
        return self.here()

    def _form(self, **kwargs: Any) -> TextForm:
        return TextForm(self.kind, self.language, **kwargs)

    def _preview(self, subject: str, text: str) -> ComposedMessage | None:
        """Return the message with examples in its fields; None where the text cannot be used."""
        if self._problems(subject, text):
            return None
        sample = self.kind.sample(self.language)
        return compose_edited(kind=self.kind, language=self.language, context=sample, subject=subject, text=text)

    def _problems(self, subject: str, text: str) -> list[str]:
        return complaints(self.kind, subject, text)

    def _try(self, composed: ComposedMessage) -> None:
        to = getattr(self.request.user, "email", "")
        if not to:
            messages.warning(self.request, _("Votre compte n’a pas de courriel : ajoutez-en un, puis réessayez."))
            return
        tried = ComposedMessage(f"[{_('essai')}] {composed.subject}"[:200], composed.text, composed.html)
        with transaction.atomic():
            queue_composed(tried, kind=self.kind.key, to=to, language=self.language)
        messages.success(self.request, _("L’essai part vers %(address)s. Rien n’est enregistré.") % {"address": to})

    def _page(self, form: TextForm, preview: ComposedMessage | None, status: int = 200) -> HttpResponseBase:
        own = self.own
        languages = [
            (code, name, reverse(f"{NAME}:edit", args=[*self.kind.key.split("/"), code]), code == self.language)
            for code, name in (("fr", _("français")), ("en", _("anglais")))
        ]
        fields = [(field, field.sample_value()) for field in self.kind.every_field.values()]
        return self.show(
            status=status,
            kind=self.kind,
            language=self.language,
            languages=languages,
            own=own,
            form=form,
            preview=preview,
            # What a form that was sent says beside its fields, a text that is only opened says above them.
            problems=[] if form.is_bound or preview else self._problems(form.initial["subject"], form.initial["text"]),
            fields=fields,
        )


class RestoreText(OneText):
    """Going back to the original, after having seen it."""

    template_name = "core/desk/restore.html"

    def get(self, request: HttpRequest, app: str, key: str, language: str) -> HttpResponseBase:
        """Show both, and ask."""
        own = self.own
        if own is None:
            messages.warning(request, _("C’est déjà l’original."))
            return self.here()
        return self.show(kind=self.kind, language=self.language, own=own, original=transcribe(self.kind, self.language))

    def post(self, request: HttpRequest, app: str, key: str, language: str) -> HttpResponseBase:
        """Let the original be sent again."""
        if restore_original(kind=self.kind, language=self.language, by=member(request)):
            messages.success(request, _("L’original est de retour."))
        else:
            messages.warning(request, _("C’est déjà l’original."))
        return self.here()


class TextViewSet(DeskViewSet):
    """The texts of messages."""

    name = NAME
    url_prefix = "messages/texts"
    icon = "edit"
    menu_label = gettext_lazy("Textes des messages")
    menu_name = "message-texts"
    permission = TEXTS

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses."""
        one = "<slug:app>/<slug:key>/<slug:language>/"
        return [
            path("", TextList.as_view(), name="list"),
            path(one, EditText.as_view(), name="edit"),
            path(f"{one}restore/", RestoreText.as_view(), name="restore"),
        ]
