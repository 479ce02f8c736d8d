"""The API's addresses, under `/api/v1/`."""

from __future__ import annotations

from django.urls import path, re_path

from directory.api import views

app_name = "api"

urlpatterns = [
    path("", views.index, name="index"),
    path("mentors/", views.mentors, name="mentors"),
    path("mentors/<slug:slug>/", views.mentor, name="mentor"),
    path("openapi.json", views.openapi, name="openapi"),
    re_path(r"", views.nothing),
]
