"""What the demonstration's content is made of: small frozen records, no database.

Every text a visitor reads is a `T`, a pair of the French original and its English translation. Rich text is a small subset
of HTML (`p`, `ul`, `ol`, `li`, `b`, `i`, `a`). Type plain punctuation with curly apostrophes (’) and guillemets without
thinking about the spaces around them: rendering sets the spaces right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal


@dataclass(frozen=True, slots=True)
class T:
    """A text in both languages."""

    fr: str
    en: str


# --- blocks of a page's body, one record per block of `core.blocks` -------------------------------------------------


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading inside the page."""

    text: T
    level: Literal[2, 3] = 2


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs and lists of rich text."""

    html: T


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with its caption."""

    key: str
    """The name of an illustration (see `home.demo.illustrations`)."""
    alt: T
    caption: T | None = None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody’s words, without guillemets."""

    text: T
    who: T | None = None


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions with their answers (rich text)."""

    items: tuple[tuple[T, T], ...]


@dataclass(frozen=True, slots=True)
class Steps:
    """Numbered steps: a short title and a sentence or two of rich text each."""

    items: tuple[tuple[T, T], ...]


@dataclass(frozen=True, slots=True)
class Callout:
    """A remark set apart (rich text)."""

    kind: Literal["idea", "attention", "example"]
    title: T
    html: T


@dataclass(frozen=True, slots=True)
class Action:
    """A call to action leading to one of the site's own places."""

    title: T
    label: T
    to: Literal["directory", "pairing", "guidelines", "events"]


Block = Heading | Text | Picture | Quotation | Questions | Steps | Callout | Action


# --- pages ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Guideline:
    """A guideline of any kind."""

    kind: Literal["principle", "card", "template"]
    slug: T
    title: T
    description: T
    """One or two sentences for search engines and lists, at most 160 characters each."""
    in_short: tuple[T, ...]
    """Three or four short points, a line each."""
    body: tuple[Block, ...]
    picture: str | None = None
    related: tuple[str, ...] = ()
    """French slugs of other guidelines."""


@dataclass(frozen=True, slots=True)
class ProgrammeItem:
    """One moment of an event’s programme."""

    time: str
    """Clock time, `18:30`."""
    title: T
    text: T | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question put to the people there, and the answers gathered (each answer a sentence or two, said by nobody in particular
    or by a role such as « une participante »).
    """

    question: T
    answers: tuple[tuple[T, T | None], ...]


@dataclass(frozen=True, slots=True)
class Event:
    """An event, to come or over."""

    slug: T
    title: T
    description: T
    starts: date | timedelta
    """A date for what was; a distance from the day of loading for what comes."""
    start_time: str
    end_time: str
    place: T
    address: T | None
    capacity_note: T | None
    announcement: tuple[Block, ...]
    programme: tuple[ProgrammeItem, ...] = ()
    online_url: str = ""
    report_summary: T | None = None
    """Rich text: what happened, for an event that is over."""
    report: tuple[Block, ...] = ()
    pictures: tuple[Picture, ...] = ()
    asked: tuple[Asked, ...] = ()
    links: tuple[tuple[T, str], ...] = ()
    picture: str | None = None


# --- people ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Skill:
    """A word of the shared vocabulary."""

    slug: str
    fr: str
    en: str
    family: Literal["web", "business", "other"]
    synonyms: tuple[str, ...] = ()
    """Other words for it, in either language."""


@dataclass(frozen=True, slots=True)
class Mentor:
    """A person of the directory."""

    name: str
    region: str
    """Slug of a region (see `directory/regions.py`), e.g. `montreal`, `capitale-nationale`, `bas-saint-laurent`."""
    city: str
    offers: tuple[str, ...]
    seeks: tuple[str, ...]
    headline_fr: str = ""
    headline_en: str = ""
    text_fr: str = ""
    """Rich text."""
    text_en: str = ""
    languages: tuple[Literal["fr", "en", "es", "ar", "other"], ...] = ("fr",)
    formats: tuple[Literal["in_person", "video", "phone"], ...] = ("in_person", "video")
    capacity: int = 1
    prefers: Literal["email", "phone"] = "email"
    phone: str = ""
    website: str = ""
    blog_feed: str = ""
    posts: tuple[str, ...] = ()
    """Titles of the latest posts of the blog, the newest first: the demonstration reads no blog of the outside world."""


@dataclass(frozen=True, slots=True)
class Request:
    """A pairing request of the demonstration."""

    state: Literal["unconfirmed", "received", "proposed", "accepted", "set_aside"]
    kind: Literal["mentor", "suggest", "others"]
    name: str
    email: str
    language: Literal["fr", "en"]
    offers: tuple[str, ...]
    seeks: tuple[str, ...]
    together: str
    """What they would like to do together, in the sender's own words and language."""
    mentor: str = ""
    """Name of the mentor asked for, for kind `mentor`."""
    others: tuple[str, ...] = ()
    """Two people (name and how to reach them, one line each), for kind `others`."""
    phone: str = ""
    own_words_offers: str = ""
    own_words_seeks: str = ""
    meeting: Literal["in_person", "video", "phone", "either"] = "in_person"
    availability: str = ""
    days_ago: int = field(default=3)


Side = Literal["sender", "other"]
"""One half of a pair: who sent the request, or who was asked for."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A turn to be the mentor."""

    by: Side
    topic: str
    days_ago: int


@dataclass(frozen=True, slots=True)
class Met:
    """A meeting that took place."""

    days_ago: int
    way: Literal["in_person", "video", "phone"]
    minutes: int


@dataclass(frozen=True, slots=True)
class Written:
    """What one half wrote to the other."""

    by: Side
    text: str
    days_ago: int


@dataclass(frozen=True, slots=True)
class Space:
    """The own space of a pair of the demonstration."""

    request: str
    """Name of who sent the request."""
    common: str
    goals: Mapping[Side, str]
    turns: tuple[Taken, ...]
    met: tuple[Met, ...]
    next_in_days: int
    next_hour: int
    next_place: str
    written: tuple[Written, ...]
