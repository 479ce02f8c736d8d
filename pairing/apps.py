"""Registers the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PairingConfig(AppConfig):
    """Requests and pairs."""

    name = "pairing"
    verbose_name = _("Jumelage")

    def ready(self) -> None:
        """Listen to records, and to people, that disappear."""
        import pairing.leaving
        import pairing.message_kinds
        import pairing.signals  # noqa: F401  connected by being imported
