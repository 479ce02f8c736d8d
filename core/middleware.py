"""What every response passes through: the content security policy, and the typography of both languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from csp.middleware import CSPMiddleware
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.urls import reverse

from core.typography import typeset_html


class ContentSecurityPolicyMiddleware(CSPMiddleware):
    """The strict policy for the public site; a looser one for the CMS, whose pages carry scripts and styles inline."""

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        """Choose the policy by address, then add the header."""
        if request.path.startswith(reverse("wagtailadmin_home")) and not hasattr(response, "_csp_replace"):
            response._csp_replace = settings.ADMIN_CONTENT_SECURITY_POLICY  # type: ignore[attr-defined]  # how csp.decorators says it
        result: HttpResponseBase = super().process_response(request, response)
        return result


class TypographyMiddleware:
    """Sets the spaces, quotation marks and apostrophes of public pages right, whoever typed them and wherever."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        if not self.concerns(request, response):
            return response
        assert isinstance(response, HttpResponse)
        response.content = typeset_html(response.content.decode(response.charset), default_language="fr").encode(
            response.charset
        )
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
            and not request.path.startswith(reverse("wagtailadmin_home"))
        )
