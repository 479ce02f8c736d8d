"""Registers the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    """Home page and plain pages."""

    name = "home"
    verbose_name = _("Accueil")

    def ready(self) -> None:
        """Add the other floors' addresses to the site map."""
        from home import sitemaps  # noqa: F401  registers them
