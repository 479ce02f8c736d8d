"""What every response passes through: security headers, compression, and the typography of both languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Any, Final

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.gzip import GZipMiddleware
from django.middleware.locale import LocaleMiddleware
from django.urls import reverse
from django.utils.cache import patch_cache_control

from core.typography import typeset_html

_REFUSED: Final = (
    *("accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope", "magnetometer"),
    *("microphone", "midi", "payment", "usb"),
)
_PERMISSIONS: Final = ", ".join(f"{name}=()" for name in _REFUSED)
_WORTH_COMPRESSING: Final = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml")

_AS_TYPED: Final = re.compile(r"(<(?:pre|textarea|script)\b.*?</(?:pre|textarea|script)>)", re.DOTALL | re.IGNORECASE)
_INDENTATION: Final = re.compile(r"(>|\A)[ \t]*\n[ \t\n]+")


@cache
def _admin() -> str:
    return reverse("wagtailadmin_home")


def is_for_the_cms(request: HttpRequest) -> bool:
    """Return whether the address belongs to the CMS."""
    return request.path.startswith(_admin())


def is_staff(request: HttpRequest) -> bool:
    """Return whether a signed-in person asks, without opening a session for those who have none."""
    return (
        settings.SESSION_COOKIE_NAME in request.COOKIES and hasattr(request, "user") and request.user.is_authenticated
    )


class SecurityHeadersMiddleware(CSPMiddleware):
    """Adds the content security policy that fits the page, and what else keeps browsers from helping an attacker.

    Visitors get the strict policy. The CMS has a looser one, for its pages carry scripts and styles inline. So have
    signed-in staff on public pages, where the CMS's own bar is shown to them. What a view says of its own response
    (`csp.decorators.csp_replace`) comes before either.
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Add the headers."""
        looser = (
            settings.ADMIN_CONTENT_SECURITY_POLICY
            if is_for_the_cms(request)
            else settings.STAFF_CONTENT_SECURITY_POLICY
            if is_staff(request)
            else None
        )
        if looser:
            own = getattr(response, "_csp_replace", None) or {}
            response._csp_replace = {**looser, **own}  # type: ignore[attr-defined]  # as csp.decorators does
        if settings.SESSION_COOKIE_NAME in request.COOKIES and "Cache-Control" not in response:
            patch_cache_control(response, private=True)  # may show what only staff see
        response.headers.setdefault("Permissions-Policy", _PERMISSIONS)
        result: HttpResponseBase = super().process_response(request, response)
        return result


class LanguageMiddleware(LocaleMiddleware):
    """Knows the language of a request, as Django does; what a machine does not find is not looked for under one."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Leave the API's answers as they are: they say their own language."""
        if request.path.startswith("/api/"):
            return response
        result: HttpResponseBase = super().process_response(request, response)
        return result


class TextCompressionMiddleware(GZipMiddleware):
    """Compresses texts; pictures and archives are compressed already, and would only lose their length."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Compress the response where it is worth it."""
        if response.get("Content-Type", "").startswith(_WORTH_COMPRESSING):
            result: HttpResponseBase = super().process_response(request, response)
            return result
        return response


def without_indentation(page: str) -> str:
    """Return a page without the white space that only says how its template was written.

    After a tag, that is: no attribute changes. A line's end stays a line's end, so that words stay apart; what is shown
    as it was typed is left alone.
    """
    parts = _AS_TYPED.split(page)
    parts[::2] = [_INDENTATION.sub(r"\1\n", part) for part in parts[::2]]
    return "".join(parts)


class TypographyMiddleware:
    """Sets the spaces, quotation marks and apostrophes of public pages right, whoever typed them and wherever."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Set the page right on its way out."""
        response = self.get_response(request)
        if not self.concerns(request, response):
            return response
        assert isinstance(response, HttpResponse)  # noqa: S101  what `concerns` made sure of
        page = without_indentation(typeset_html(response.content.decode(response.charset), default_language="fr"))
        response.content = page.encode(response.charset)
        if response.has_header("Content-Length"):
            response["Content-Length"] = str(len(response.content))
        return response

    @staticmethod
    def concerns(request: HttpRequest, response: Any) -> bool:
        """Return whether the response is a public page of HTML."""
        return (
            isinstance(response, HttpResponse)
            and not response.streaming
            and response.get("Content-Type", "").startswith("text/html")
            and not response.has_header("Content-Encoding")
            and not is_for_the_cms(request)
        )
