"""Registers the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class GuidelinesConfig(AppConfig):
    """Guidelines for pairs."""

    name = "guidelines"
    verbose_name = _("Lignes de conduite")
