"""Addresses of pairing, below `jumelage/` or `pairing/`."""

from __future__ import annotations

from django.urls import URLPattern

app_name = "pairing"
urlpatterns: list[URLPattern] = []
