"""Every address of the site. Those under a language follow its words; the machines' ones stand at the root."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.utils.translation import gettext_lazy as _
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from core import serving

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    path("api/v1/", include("core.api")),
    path("api/v1/", include("directory.api.urls")),
    path("", include("core.urls")),
]

urlpatterns += i18n_patterns(
    path(_("jumelage/"), include("pairing.urls")),
    path("", include("home.urls")),
    re_path(serving.PATTERN, serving.serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
)
