"""The demonstration's mailbox: what the site sent, to be read in the browser at `/dev/mail/`.

It shows the files that `core.mail.backends.FolderBackend` writes, and exists only where `settings.DEV_MAILBOX` says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.utils.translation import gettext, pgettext
from django.views.decorators.http import require_safe

from core.templatetags.dates import day_and_hour

LISTED: Final = 200
"""How many messages the list shows, newest first."""

_NAME: Final = re.compile(r"[\w-]+\.eml")
_BEFORE_ALL: Final = datetime.min.replace(tzinfo=UTC)
_HTML_POLICY: Final = (
    "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; form-action 'none'; "
    "sandbox allow-popups allow-top-navigation-by-user-activation"
)


@dataclass(frozen=True, slots=True)
class Mail:
    """One message of the folder."""

    name: str
    message: EmailMessage

    @property
    def subject(self) -> str:
        """What it is about."""
        return str(self.message["Subject"] or "").strip()  # a long first word is folded onto a line of its own

    @property
    def to(self) -> str:
        """To whom it goes."""
        return str(self.message["To"] or "")

    @property
    def language(self) -> str:
        """The language it is written in."""
        return str(self.message["Content-Language"] or "fr")

    @property
    def date(self) -> datetime | None:
        """When it was written, with its time zone; None where it does not say."""
        try:
            written = parsedate_to_datetime(str(self.message["Date"] or ""))
        except ValueError:
            return None
        return written if written.tzinfo else written.replace(tzinfo=UTC)  # `-0000` is UTC from an unknown place

    @property
    def headers(self) -> list[tuple[str, str]]:
        """The headers worth showing, named in the language being served, with their values."""
        languages = {"fr": gettext("français"), "en": gettext("anglais")}
        named = (
            (pgettext("courriel", "De"), str(self.message["From"] or "")),
            (pgettext("courriel", "À"), self.to),
            (pgettext("courriel", "Répondre à"), str(self.message["Reply-To"] or "")),
            (pgettext("courriel", "Objet"), self.subject),
            (pgettext("courriel", "Date"), day_and_hour(self.date)),
            (gettext("Langue"), languages.get(self.language, self.language)),
        )
        attached = ", ".join(name for part in self.message.iter_attachments() if (name := part.get_filename()))
        return [(name, value) for name, value in (*named, (gettext("Pièce jointe"), attached)) if value]

    @property
    def text(self) -> str:
        """The plain text."""
        return self._part("plain")

    @property
    def html(self) -> str:
        """The designed form; empty where there is none."""
        return self._part("html")

    def _part(self, kind: str) -> str:
        part = self.message.get_body(preferencelist=(kind,))
        return str(part.get_content()) if part is not None else ""


@require_safe
def mailbox(request: HttpRequest) -> HttpResponse:
    """List the messages, newest first."""
    return _page(request, "devmail/list.html", {"mails": _mails()})


@require_safe
def mail(request: HttpRequest, name: str) -> HttpResponse:
    """Show one message: its headers, its text, and its designed form in a frame."""
    return _page(request, "devmail/mail.html", {"mail": _mail(name)})


@require_safe
def mail_html(request: HttpRequest, name: str) -> HttpResponse:
    """Show a message’s designed form alone, as a mail program would: no scripts, nothing fetched, links open above."""
    html = _mail(name).html
    if not html:
        raise Http404
    response = HttpResponse(html.replace("<head>", '<head><base target="_top">', 1))
    response["Content-Security-Policy"] = _HTML_POLICY
    add_never_cache_headers(response)
    return response


def _page(request: HttpRequest, template: str, context: dict[str, object]) -> HttpResponse:
    if not settings.DEV_MAILBOX:
        raise Http404
    response = render(request, template, context)
    response["X-Robots-Tag"] = "noindex"
    add_never_cache_headers(response)
    return response


def _folder() -> Path:
    return Path(settings.MAIL_DIR)


def _mails() -> list[Mail]:
    if not settings.DEV_MAILBOX or not _folder().is_dir():
        return []
    paths = sorted((path for path in _folder().iterdir() if _NAME.fullmatch(path.name)), reverse=True)
    mails = [_read(path) for path in paths[:LISTED]]
    return sorted(mails, key=lambda each: (each.date or _BEFORE_ALL, each.name), reverse=True)


def _mail(name: str) -> Mail:
    path = _folder() / name
    if not settings.DEV_MAILBOX or not _NAME.fullmatch(name) or not path.is_file():
        raise Http404
    return _read(path)


def _read(path: Path) -> Mail:
    message = message_from_bytes(path.read_bytes(), policy=policy.default)
    if not isinstance(message, EmailMessage):
        raise TypeError("the default policy makes EmailMessage")
    return Mail(path.name, message)
