"""Registers the app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from wagtail.signals import published


class DirectoryConfig(AppConfig):
    """Mentors and skills."""

    name = "directory"
    verbose_name = _("Répertoire")

    def ready(self) -> None:
        """Keep the search and the vocabulary at hand right from now on."""
        from directory import message_kinds  # noqa: F401  importing it registers them
        from directory.blogs import signals as blogs
        from directory.interchange import jobs  # noqa: F401  importing it registers its round
        from directory.joining import services  # noqa: F401  importing them registers their rounds
        from directory.moderation import settle
        from directory.room import signals as room
        from directory.search.signals import connect
        from directory.stillness import rounds  # noqa: F401  importing them registers them
        from directory.vocabulary import watch_vocabulary

        connect(self)
        blogs.connect()
        room.connect()
        published.connect(settle, sender=self.get_model("Mentor"), dispatch_uid="directory.settle")
        watch_vocabulary()
