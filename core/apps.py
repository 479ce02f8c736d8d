"""Registers the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """The ground floor."""

    name = "core"
    verbose_name = _("Socle")

    def ready(self) -> None:
        """Register the system checks."""
        from core import checks  # noqa: F401  registers them
