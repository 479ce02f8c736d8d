"""Addresses of the top floor, below a language."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "home"
urlpatterns: list[URLPattern] = []
