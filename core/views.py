"""What machines ask of a site: who may visit, what there is, where to report a weakness; and uploaded pictures."""

from __future__ import annotations

from datetime import timedelta
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Final

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.templatetags.static import static
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe
from django.views.static import serve

from core import sitemaps
from core.models import SiteSetting

_PUBLIC_MEDIA: Final = frozenset({"images"})
"""Pictures cut for a page. The originals may say where a photograph was taken; documents have their own view."""
_STAFF_MEDIA: Final = frozenset({"original_images", "avatar_images"})
_SECURITY_TXT_DAYS: Final = 180


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Everything public may be indexed; the rest needs no visit from a robot."""
    lines = [
        "User-agent: *",
        f"Disallow: {reverse('wagtailadmin_home')}",
        "Disallow: /dev/",
        "",
        f"Sitemap: {request.build_absolute_uri(reverse('sitemap'))}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def sitemap(request: HttpRequest) -> HttpResponse:
    """Every page in every language it exists in, each naming the others."""
    entries = []
    for address in sitemaps.addresses(request):
        absolute = {language: request.build_absolute_uri(path) for language, path in sorted(address.paths.items())}
        entries += [{"location": url, "alternates": absolute, "changed": address.changed} for url in absolute.values()]
    response = render(request, "core/sitemap.xml", {"entries": entries}, content_type="application/xml; charset=utf-8")
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def security_txt(request: HttpRequest) -> HttpResponse:
    """Where to report a weakness, as RFC 9116 has it.

    Raises:
        Http404: nobody is named: neither SECURITY_CONTACT nor the programme's own addresses.
    """
    programme = SiteSetting.for_request(request)
    contact = settings.SECURITY_CONTACT or programme.privacy_email or programme.contact_email
    if not contact:
        raise Http404
    expires = timezone.now().replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=_SECURITY_TXT_DAYS)
    lines = [
        f"Contact: {contact if ':' in contact else 'mailto:' + contact}",
        f"Expires: {expires.astimezone(timezone.get_default_timezone()).isoformat()}",
        "Preferred-Languages: fr, en",
        f"Canonical: {request.build_absolute_uri()}",
    ]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Send those who ask without having read a page to the icon."""
    return HttpResponseRedirect(static("img/favicon.ico"))


@require_safe
def media(request: HttpRequest, path: str) -> HttpResponseBase:
    """Hand out an uploaded picture, on sites where no web server does.

    Raises:
        Http404: no such file, or not one for this visitor.
    """
    path = normpath(path)
    folder = PurePosixPath(path).parts[0]
    for_staff = folder in _STAFF_MEDIA and request.user.has_perm("wagtailadmin.access_admin")
    if folder not in _PUBLIC_MEDIA and not for_staff:
        raise Http404
    response = serve(request, path, document_root=str(settings.MEDIA_ROOT))
    # A picture's name changes whenever the picture does. Opened by itself, it may load and run nothing.
    patch_cache_control(response, private=for_staff, public=not for_staff, max_age=30 * 24 * 3600)
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return response
