"""Addresses of pairing, below `jumelage/` or `pairing/`."""

from __future__ import annotations

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from pairing import views

app_name = "pairing"
urlpatterns: list[URLPattern] = [
    path("", views.request_pair, name="request"),
    path(_("merci/"), views.thanks, name="thanks"),
    path(_("confirmer/<str:token>/"), views.confirm, name="confirm"),
]
