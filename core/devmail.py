"""The demonstration's mailbox: what the site sent, to be read in the browser at `/dev/mail/`.

It shows the files that `core.mail.backends.FolderBackend` writes, and exists only where `settings.DEV_MAILBOX` says so.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe

LISTED: Final = 200
"""How many messages the list shows, newest first."""

_NAME: Final = re.compile(r"[\w-]+\.eml")
_SHOWN_HEADERS: Final = (
    "From",
    "To",
    "Reply-To",
    "Subject",
    "Date",
    "Message-ID",
    "Content-Language",
    "Auto-Submitted",
)
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
        return str(self.message["Subject"] or "")

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
        """When it was written."""
        value = self.message["Date"]
        return parsedate_to_datetime(str(value)) if value else None

    @property
    def headers(self) -> list[tuple[str, str]]:
        """The headers worth showing, with their values."""
        return [(name, str(self.message[name])) for name in _SHOWN_HEADERS if self.message[name]]

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
    return [_read(path) for path in paths[:LISTED]]


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
