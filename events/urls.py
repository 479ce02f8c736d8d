"""Addresses of the calendars, below a language; pages of the CMS cannot have a dot in theirs."""

from __future__ import annotations

from django.urls import re_path

from events import views

app_name = "events"
urlpatterns = [
    re_path(r"^(?P<path>(?:[\w-]+/)+)(?:calendrier|calendar)\.ics$", views.download_calendar, name="calendar"),
]
