"""Addresses of the top floor, below a language."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from home import views

app_name = "home"
urlpatterns: list[URLPattern | URLResolver] = [
    path("video/<slug:provider>/<str:identifier>/", views.video, name="video"),
    path("", include("events.urls")),
]
