"""Addresses outside any language: what machines ask for, uploaded files, and the demonstration's mailbox."""

from __future__ import annotations

from django.conf import settings
from django.urls import URLPattern, path

from core import devmail, views

urlpatterns: list[URLPattern] = [
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path(".well-known/security.txt", views.security_txt, name="security_txt"),
    path("favicon.ico", views.favicon, name="favicon"),
    path("dev/mail/", devmail.mailbox, name="devmail_list"),
    path("dev/mail/<str:name>/", devmail.mail, name="devmail"),
    path("dev/mail/<str:name>/html/", devmail.mail_html, name="devmail_html"),
]

if settings.SERVE_MEDIA:
    urlpatterns.append(path("media/<path:path>", views.media, name="media"))
