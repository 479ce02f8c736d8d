"""Fields that several kinds of messages have."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from core.mail.fields import Field, Holds

NAME: Final = Field("name", _("le nom de la personne qui lit"), "Camille Tremblay")
OTHER: Final = Field("other", _("le nom de l’autre personne"), "Fabienne Roy")
BY: Final = Field("by", _("le nom de la personne qui a écrit la demande"), "Camille Tremblay")
WORDS: Final = Field(
    "words", _("le mot de l’équipe, s’il y en a un"), _("Votre idée de carnet de recettes nous plaît bien.")
)
LINK: Final = Field("link", _("le lien à suivre"), "/exemple/", Holds.LINK, required=True)
UNTIL: Final = Field("until", _("le dernier jour pour répondre"), 14, Holds.DAY)
DIRECTORY: Final = Field("directory", _("l’adresse du répertoire"), "/exemple/", Holds.LINK)
FORM: Final = Field("form", _("l’adresse du formulaire de jumelage"), "/exemple/", Holds.LINK)
REMINDER: Final = Field("reminder", _("c’est un rappel"), sample=False, holds=Holds.CHOICE)
FOR_OTHERS: Final = Field(
    "for_others", _("la demande parle de deux autres personnes"), sample=False, holds=Holds.CHOICE
)
WANTS_CALL: Final = Field("wants_call", _("la personne préfère qu’on l’appelle"), sample=True, holds=Holds.CHOICE)
