"""What a row says of a person, checked on its own: no database, nothing that other rows or profiles may change.

    name         Zoé Tremblay
    offers       balado ; compta ; tricot       -> two skills, and one word that the vocabulary lacks
    region       Estrie                         -> the region, by its name in either language or its slug
    languages                                   -> empty: what there is stays

Everything wrong with a row is said at once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from core.spreadsheets import restore
from core.validation import validate_email_address, validate_person_name, validate_plain_text, validate_telephone
from directory.interchange.columns import Column, key
from directory.interchange.names import FORMAT_NAMES, LANGUAGE_NAMES, Names, split
from directory.interchange.notes import Note, Said, note
from directory.interchange.prose import tidy
from directory.interchange.reading import Row
from directory.models import MeetingFormat, Region, Skill, SpokenLanguage

_LENGTHS: Final = {
    Column.NAME: 120,
    Column.PHONE: 40,
    Column.HEADLINE: 120,
    Column.CITY: 80,
    Column.WEBSITE: 200,
    Column.BLOG_FEED: 200,
}
"""What the profile's fields take."""
_SKILL: Final = 100
_FORMULA: Final = re.compile(r"\s*=")
"""A CSV has no formulas, only what a spreadsheet takes for one; what an export has defused begins otherwise."""
_URL: Final = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True, slots=True)
class Described:
    """What a row says of a person. What it does not say is None (or empty): it is left as it is."""

    name: str = ""
    email: str = ""
    phone: str | None = None
    headline: str | None = None
    bio: str | None = None
    language: str | None = None
    offers: tuple[Skill, ...] | None = None
    seeks: tuple[Skill, ...] | None = None
    new_offers: tuple[str, ...] = ()
    """Words that the vocabulary lacks, to be made skills and offered."""
    new_seeks: tuple[str, ...] = ()
    region: Region | None = None
    city: str | None = None
    languages: tuple[SpokenLanguage, ...] | None = None
    formats: tuple[MeetingFormat, ...] | None = None
    capacity: int | None = None
    website: str | None = None
    blog_feed: str | None = None
    consent_on: date | None = None

    @property
    def new_skills(self) -> tuple[str, ...]:
        """Words to be made skills, each once."""
        return tuple(dict.fromkeys((*self.new_offers, *self.new_seeks)))


@dataclass(frozen=True, slots=True)
class Checked:
    """A row that was looked at."""

    number: int
    name: str
    """Who it is about, as it may be repeated."""
    described: Described = field(default_factory=Described)
    refused: tuple[Note, ...] = ()
    """Why it is not taken; empty where it is."""
    notes: tuple[Note, ...] = ()


def check(row: Row, names: Names, *, today: date, create_skills: bool = False) -> Checked:
    """Return what a row says of a person, or everything that is wrong with it.

    Args:
        row: one line of a file.
        names: what the words of the vocabulary mean.
        today: no consent is given later than this.
        create_skills: whether words that the vocabulary lacks are to be made skills; else they are left out, and said.
    """
    cells = {
        column: restore(value).strip() if column is Column.BIO else restore(" ".join(value.split()))
        for column, value in row.values.items()
    }
    who = note(Said.DRAFT, cells.get(Column.NAME, "")).word
    if row.problem:
        return Checked(row.number, who, refused=(row.problem,))
    refused: list[Note] = []
    notes: list[Note] = []
    refused += [note(Said.FORMULA, column) for column, value in row.values.items() if _FORMULA.match(value)]
    _check_texts(cells, refused)
    filled = {column: value for column, value in cells.items() if value}

    def text(column: Column) -> str | None:
        return filled.get(column)

    skills: dict[Column, tuple[Skill, ...] | None] = {}
    new: dict[Column, tuple[str, ...]] = {}
    for column in (Column.OFFERS, Column.SEEKS):
        skills[column], new[column] = _skills(filled.get(column), names, create_skills, notes)
    described = Described(
        name=filled.get(Column.NAME, ""),
        email=filled.get(Column.EMAIL, ""),
        phone=text(Column.PHONE),
        headline=text(Column.HEADLINE),
        bio=tidy(filled[Column.BIO]) if Column.BIO in filled else None,
        language=_language(filled.get(Column.LANGUAGE), refused),
        offers=skills[Column.OFFERS],
        seeks=skills[Column.SEEKS],
        new_offers=new[Column.OFFERS],
        new_seeks=new[Column.SEEKS],
        region=_region(filled.get(Column.REGION), names, refused),
        city=text(Column.CITY),
        languages=_languages(filled.get(Column.LANGUAGES), names, refused),
        formats=_formats(filled.get(Column.FORMATS), refused),
        capacity=_capacity(filled.get(Column.CAPACITY), refused),
        website=_address(filled, Column.WEBSITE, refused),
        blog_feed=_address(filled, Column.BLOG_FEED, refused),
        consent_on=_date(filled.get(Column.CONSENT_DATE), today, refused),
    )
    return Checked(row.number, who, described, tuple(refused), tuple(notes))


def _check_texts(cells: Mapping[Column, str], refused: list[Note]) -> None:
    for column, value in cells.items():
        if not _passes(validate_plain_text, value):
            refused.append(note(Said.BAD_TEXT, column))
        elif column in _LENGTHS and len(value) > _LENGTHS[column]:
            refused.append(note(Said.TOO_LONG, column))
    for column, validate, said in (
        (Column.NAME, validate_person_name, Said.BAD_NAME),
        (Column.EMAIL, validate_email_address, Said.BAD_EMAIL),
        (Column.PHONE, validate_telephone, Said.BAD_PHONE),
    ):
        if cells.get(column) and not _passes(validate, cells[column]):
            refused.append(note(said))


def _passes(validate: Callable[[str], None], value: str) -> bool:
    try:
        validate(value)
    except ValidationError:
        return False
    return True


def _skills(
    cell: str | None, names: Names, create: bool, notes: list[Note]
) -> tuple[tuple[Skill, ...] | None, tuple[str, ...]]:
    if cell is None:
        return None, ()
    found: dict[str, Skill] = {}
    new: list[str] = []
    for word in split(cell):
        if skill := names.skill(word):
            found[skill.slug] = skill
        elif create and len(word) <= _SKILL:
            new.append(word)
            notes.append(note(Said.NEW_SKILL, word))
        else:
            notes.append(note(Said.UNKNOWN_SKILL, word))
    return tuple(found.values()), tuple(new)


def _region(cell: str | None, names: Names, refused: list[Note]) -> Region | None:
    region = names.region(cell) if cell else None
    if cell and region is None:
        refused.append(note(Said.UNKNOWN_REGION, cell))
    return region


def _language(cell: str | None, refused: list[Note]) -> str | None:
    code = LANGUAGE_NAMES.get(key(cell)) if cell else None
    if cell and code is None:
        refused.append(note(Said.UNKNOWN_LANGUAGE, cell))
    return code


def _languages(cell: str | None, names: Names, refused: list[Note]) -> tuple[SpokenLanguage, ...] | None:
    if not cell:
        return None
    words = split(cell)
    refused += [note(Said.UNKNOWN_LANGUAGE, word) for word in words if not names.language(word)]
    found = [language for word in words if (language := names.language(word))]
    return tuple(dict.fromkeys(found))


def _formats(cell: str | None, refused: list[Note]) -> tuple[MeetingFormat, ...] | None:
    if not cell:
        return None
    words = split(cell)
    refused += [note(Said.UNKNOWN_FORMAT, word) for word in words if key(word) not in FORMAT_NAMES]
    return tuple(dict.fromkeys(FORMAT_NAMES[key(word)] for word in words if key(word) in FORMAT_NAMES))


def _capacity(cell: str | None, refused: list[Note]) -> int | None:
    if not cell:
        return None
    if len(cell) == 1 and cell in "123456789":
        return int(cell)
    refused.append(note(Said.BAD_CAPACITY, cell))
    return None


def _address(cells: Mapping[Column, str], column: Column, refused: list[Note]) -> str | None:
    address = cells.get(column)
    if not address:
        return None
    whole = address if "://" in address else f"https://{address}"
    if not _passes(_URL, whole):
        refused.append(note(Said.BAD_ADDRESS, column))
    return whole


def _date(cell: str | None, today: date, refused: list[Note]) -> date | None:
    if not cell:
        return None
    try:
        given = date.fromisoformat(cell)
    except ValueError:
        given = None
    if given is None or given > today:
        refused.append(note(Said.BAD_DATE))
        return None
    return given
