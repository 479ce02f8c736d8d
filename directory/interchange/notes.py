"""What is said of a row: why it cannot be taken, or what to know about how it was.

A note is a code and a word from the row, so that it is read in the reader's language, whoever imported. No note repeats
how a person is reached: what looks like an address or a telephone number is shown as an ellipsis.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _

from directory.search.text import visible

SHOWN: Final = 60
"""How much of a cell is repeated, in characters."""

_PRIVATE: Final = re.compile(r"@|(?:\d\W?){7}")


class Said(models.TextChoices):
    """What can be said of a row. `%(word)s` is the note's word."""

    # Why it is not taken.
    TOO_LONG = "too_long", _("la cellule « %(word)s » est trop longue")
    QUOTES = "quotes", _("les guillemets de cette ligne sont mal placés : elle n’a pas pu être lue")
    UNREADABLE = "unreadable", _("cette ligne contient des caractères illisibles")
    EXTRA_CELLS = "extra_cells", _("il y a plus de cellules que de titres : un séparateur est sans doute de trop")
    FORMULA = "formula", _("la cellule « %(word)s » contient une formule : remplacez-la par son résultat")
    BROKEN = "broken", _("le fichier est abîmé à partir d’ici : la suite n’a pas été lue")
    TOO_MANY = "too_many", _("le fichier a plus de %(word)s lignes : la suite n’a pas été lue")
    NO_NAME = "no_name", _("il manque le nom")
    BAD_NAME = "bad_name", _("le nom n’en est pas un")
    BAD_EMAIL = "bad_email", _("l’adresse de courriel n’est pas valide")
    EMAIL_TWICE = "email_twice", _("ce courriel est déjà à la ligne %(word)s")
    NAME_TWICE = "name_twice", _("la même personne est déjà à la ligne %(word)s")
    SEVERAL = "several", _("plusieurs profils ont ce courriel : on ne sait pas lequel changer")
    MAYBE_THERE = "maybe_there", _("un profil du même nom, dans la même ville, existe déjà : est-ce la même personne ?")
    LOCKED = "locked", _("ce profil est verrouillé par quelqu’un de l’équipe")
    BAD_PHONE = "bad_phone", _("le numéro de téléphone n’est pas valide")
    NO_REGION = "no_region", _("il manque la région")
    UNKNOWN_REGION = "unknown_region", _("région inconnue : « %(word)s »")
    UNKNOWN_LANGUAGE = "unknown_language", _("langue inconnue : « %(word)s »")
    UNKNOWN_FORMAT = "unknown_format", _("façon de se rencontrer inconnue : « %(word)s »")
    BAD_CAPACITY = "bad_capacity", _("le nombre de duos à la fois va de 1 à 9, pas « %(word)s »")
    BAD_ADDRESS = "bad_address", _("l’adresse Web de la colonne « %(word)s » n’est pas valide")
    BAD_DATE = "bad_date", _("la date du consentement s’écrit AAAA-MM-JJ et n’est pas dans l’avenir")
    BAD_TEXT = "bad_text", _("la colonne « %(word)s » contient des caractères qu’on ne peut pas garder")
    INVALID = "invalid", _("le profil n’a pas pu être enregistré (%(word)s)")

    # What to know.
    UNKNOWN_SKILL = "unknown_skill", _("compétence inconnue, laissée de côté : « %(word)s »")
    NEW_SKILL = "new_skill", _("compétence ajoutée au vocabulaire : « %(word)s »")
    DRAFT_NO_CONSENT = "draft_no_consent", _("en brouillon : la date du consentement manque")
    DRAFT_NO_SKILLS = "draft_no_skills", _("en brouillon : il faut au moins une compétence de chaque côté")
    DRAFT_WITHDRAWN = "draft_withdrawn", _("en brouillon : ce profil a été retiré du site, publiez-le à la main")
    DRAFT_PROPOSED = "draft_proposed", _("en brouillon : une proposition de cette personne attend d’être lue")
    DRAFT = "draft", _("en brouillon")
    PUBLISHED = "published", _("publié")


@dataclass(frozen=True, slots=True)
class Note:
    """One thing said of a row."""

    said: Said
    word: str = ""

    def __str__(self) -> str:
        return str(self.said.label) % {"word": self.word}

    def as_json(self) -> list[str]:
        """Return the note as a report keeps it."""
        return [self.said.value, self.word]

    @classmethod
    def from_json(cls, kept: list[str]) -> Note:
        """Return a note that a report kept."""
        return cls(Said(kept[0]), kept[1])


def note(said: Said, word: object = "") -> Note:
    """Return a note; of its word nothing is kept that tells how somebody is reached."""
    return Note(said, shown(str(word)))


def shown(text: str) -> str:
    """Return what may be repeated of a cell: one line, short, without an address or a telephone number."""
    line = visible(text[: 4 * SHOWN])
    if _PRIVATE.search(line):
        return "…"
    return line if len(line) <= SHOWN else f"{line[:SHOWN]}…"
