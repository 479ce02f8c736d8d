"""Registers the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DirectoryConfig(AppConfig):
    """Mentors and skills."""

    name = "directory"
    verbose_name = _("Répertoire")

    def ready(self) -> None:
        """Keep the search and the vocabulary at hand right from now on."""
        from directory.search.signals import connect
        from directory.vocabulary import watch_vocabulary

        connect(self)
        watch_vocabulary()
