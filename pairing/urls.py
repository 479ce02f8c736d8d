"""Addresses of pairing, below `jumelage/` or `pairing/`."""

from __future__ import annotations

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from pairing import paper, views
from pairing.own import half, invited, sender

app_name = "pairing"
urlpatterns: list[URLPattern] = [
    path("", views.request_pair, name="request"),
    path(_("merci/"), views.thanks, name="thanks"),
    path(_("papier/"), paper.sheet, name="paper"),
    path(_("confirmer/<str:token>/"), views.confirm, name="confirm"),
    path(_("ma-demande/<str:token>/"), sender.mine, name="mine"),
    path(_("invitation/<str:token>/"), invited.invitation, name="invitation"),
    path(_("duo/<str:token>/"), half.half, name="half"),
    path(_("duo/<str:token>/rencontre.ics"), half.meeting, name="meeting"),
]
