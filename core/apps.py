"""Registers the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CoreConfig(AppConfig):
    """The ground floor."""

    name = "core"
    verbose_name = _("Socle")

    def ready(self) -> None:
        """Register the system checks and the rounds; keep what surrounds every page right from now on."""
        from core import checks  # noqa: F401  registers them
        from core.mail import forgetting, kinds, orphans  # noqa: F401  registers them
        from core.surroundings import watch_surroundings

        watch_surroundings()
