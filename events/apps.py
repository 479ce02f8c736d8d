"""Registers the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsConfig(AppConfig):
    """Announcements and reports."""

    name = "events"
    verbose_name = _("Événements")
