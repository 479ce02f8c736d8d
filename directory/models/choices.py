"""The choices a profile is made with."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class ContactPreference(models.TextChoices):
    """How a mentor wishes to be reached."""

    EMAIL = "email", _("par courriel")
    PHONE = "phone", _("par téléphone")
    ORGANISER = "organiser", _("par l’entremise des organisateurs")


class ConsentChannel(models.TextChoices):
    """How a mentor agreed to be in the directory."""

    WEB = "web", _("sur le site")
    PHONE = "phone", _("de vive voix")
    PAPER = "paper", _("sur papier")


class MeetingFormat(models.TextChoices):
    """A way to meet; the values are those of addresses."""

    IN_PERSON = "in_person", _("en personne")
    VIDEO = "video", _("par vidéo")
    PHONE = "phone", _("par téléphone")

    @property
    def field(self) -> str:
        """The mentor's field that says whether they meet this way."""
        return "meets_in_person" if self is MeetingFormat.IN_PERSON else f"meets_by_{self.value}"

    @property
    def place(self) -> int:
        """Its place in the list."""
        return list(MeetingFormat).index(self)
