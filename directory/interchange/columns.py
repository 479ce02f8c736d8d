"""The columns a file of mentors may have, and how their headings are recognised."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

from directory.search.text import fold


class Column(StrEnum):
    """A column, in the order files are written."""

    NAME = "name"
    EMAIL = "email"
    PHONE = "phone"
    HEADLINE = "headline"
    BIO = "bio"
    LANGUAGE = "language"
    """The language of messages, and the one the headline and the bio are written in."""
    OFFERS = "offers"
    SEEKS = "seeks"
    REGION = "region"
    CITY = "city"
    LANGUAGES = "languages"
    FORMATS = "formats"
    CAPACITY = "capacity"
    WEBSITE = "website"
    BLOG_FEED = "blog_feed"
    CONSENT_DATE = "consent_date"


SEPARATOR: Final = ";"
"""What stands between the values of one cell."""

_ALSO: Final = {
    Column.NAME: ("nom", "nom complet", "full name"),
    Column.EMAIL: ("courriel", "e-mail", "adresse courriel", "email address"),
    Column.PHONE: ("téléphone", "telephone"),
    Column.HEADLINE: ("en une ligne", "accroche"),
    Column.BIO: ("présentation", "biographie", "text", "texte"),
    Column.LANGUAGE: ("langue", "langue des messages"),
    Column.OFFERS: ("apporte", "offre"),
    Column.SEEKS: ("aimerait apprendre", "cherche"),
    Column.REGION: ("région",),
    Column.CITY: ("ville", "ville ou village", "town"),
    Column.LANGUAGES: ("langues", "langues parlées", "spoken languages"),
    Column.FORMATS: ("façons de se rencontrer", "rencontres", "ways to meet"),
    Column.CAPACITY: ("duos à la fois", "capacité"),
    Column.WEBSITE: ("site Web", "site"),
    Column.BLOG_FEED: ("fil de son blogue", "blogue", "blog"),
    Column.CONSENT_DATE: ("consentement", "a consenti le", "date de consentement", "consent"),
}
"""French and other names of the columns, as people head theirs."""

_SIGNS: Final = re.compile(r"(?:[^\w+#]|_)+")  # C, C++ and C# are three skills


def column_named(heading: str) -> Column | None:
    """Return the column a heading names, whatever its case, accents, blanks and hyphens; None for any other."""
    return _KNOWN.get(key(heading))


def key(text: str) -> str:
    """Return a short text as it is compared: without case, accents or signs."""
    return _SIGNS.sub(" ", fold(text)).strip()


_KNOWN: Final = {key(name): column for column in Column for name in (column.value, *_ALSO[column])}
