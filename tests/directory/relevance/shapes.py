"""What the relevance set is made of: profiles, the facts that judge them, and queries."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from django.utils.text import slugify

AT: Final = 10
"""How many results somebody reads."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A fictional person, with the facts by which they are judged."""

    name: str
    city: str
    region: str
    offers: tuple[str, ...]
    seeks: tuple[str, ...]
    headline_fr: str = ""
    headline_en: str = ""
    text_fr: str = ""
    text_en: str = ""
    trade: str = ""
    """What they do or did, by the masculine French word."""
    about: frozenset[str] = frozenset()
    """What their text is about beyond their skills: words agreed upon with the queries."""

    @property
    def key(self) -> str:
        """What queries call them."""
        return slugify(self.name)


Fact = Callable[[Profile], bool]
"""Whether something is true of a person."""


def brings(*skills: str) -> Fact:
    """Whoever brings every one of these skills (slugs)."""
    return lambda profile: set(skills) <= set(profile.offers)


def seeks(skill: str) -> Fact:
    """Whoever would like to learn a skill."""
    return lambda profile: skill in profile.seeks


def lives_in(city: str) -> Fact:
    """Whoever lives in a city; somebody who only speaks of it does not."""
    return lambda profile: profile.city == city


def of_region(region: str) -> Fact:
    """Whoever lives in a region (slug)."""
    return lambda profile: profile.region == region


def works_as(trade: str) -> Fact:
    """Whoever has a trade."""
    return lambda profile: profile.trade == trade


def speaks_of(topic: str) -> Fact:
    """Whoever's own text is about something."""
    return lambda profile: topic in profile.about


def named(*keys: str) -> Fact:
    """These people."""
    return lambda profile: profile.key in keys


def both(*facts: Fact) -> Fact:
    """Whoever has all of these facts."""
    return lambda profile: all(fact(profile) for fact in facts)


def either(*facts: Fact) -> Fact:
    """Whoever has one of these facts."""
    return lambda profile: any(fact(profile) for fact in facts)


def nobody(_profile: Profile) -> bool:
    """Nobody at all."""
    return False


@dataclass(frozen=True, slots=True)
class Query:
    """Something typed, and who should come of it."""

    typed: str
    best: Fact
    """Who should be on top: all of the first ten where there are more of them."""
    rank: float = 1.0
    """The reciprocal rank that the first of them must have: 1 is the first place, 0.5 the second."""
    recall: float = 1.0
    """How much of them (of ten of them, where there are more) must be among the first ten."""
    nobody_else: bool = False
    """Whether anybody else at all is a mistake."""
    never: Fact = nobody
    """Who has the words and is not meant: showing them is a mistake."""
