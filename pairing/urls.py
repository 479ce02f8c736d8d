"""Addresses of pairing, below `jumelage/` or `pairing/`."""

from __future__ import annotations

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy as _

from pairing import paper, views
from pairing.own import goals, half, invited, letters, meetings, news, sender, turns

app_name = "pairing"
urlpatterns: list[URLPattern] = [
    path("", views.request_pair, name="request"),
    path(_("merci/"), views.thanks, name="thanks"),
    path(_("papier/"), paper.sheet, name="paper"),
    path(_("confirmer/<str:token>/"), views.confirm, name="confirm"),
    path(_("ma-demande/<str:token>/"), sender.mine, name="mine"),
    path(_("invitation/<str:token>/"), invited.invitation, name="invitation"),
    path(_("duo/<str:token>/"), half.half, name="half"),
    path(_("duo/<str:token>/rencontre.ics"), half.first_entry, name="first_entry"),
    path(_("duo/<str:token>/buts/"), goals.goals, name="goals"),
    path(_("duo/<str:token>/tour/"), turns.turn, name="turn"),
    path(_("duo/<str:token>/fiche/"), turns.card, name="card"),
    path(_("duo/<str:token>/messages/"), letters.letters, name="letters"),
    path(_("duo/<str:token>/rencontres/"), meetings.meetings, name="meetings"),
    path(_("duo/<str:token>/rencontres/noter/"), meetings.held, name="held"),
    path(_("duo/<str:token>/rencontres/<int:number>/"), meetings.meeting, name="meeting"),
    path(_("duo/<str:token>/rencontres/<int:number>.ics"), meetings.entry, name="entry"),
    path(_("duo/<str:token>/nouvelles/"), news.news, name="news"),
]
