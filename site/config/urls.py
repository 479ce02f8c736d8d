"""Every address of the site. Those under a language follow its words; the machines' ones stand at the root."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path
from django.utils.translation import gettext_lazy as _
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

urlpatterns: list[URLPattern | URLResolver] = [
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    path("", include("core.urls")),
]

urlpatterns += i18n_patterns(
    path(_("jumelage/"), include("pairing.urls")),
    path("", include("home.urls")),
    path("", include(wagtail_urls)),
)
