"""Addresses outside any language: what machines ask for, uploaded files, and the demonstration's mailbox."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
