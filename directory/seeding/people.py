"""Drawing one made-up person: the same number of the same seed is always the same person, however many are made.

Skills are drawn by Zipf's law, as people's really are: the tenth is brought by a tenth as many as the first. What is
sought follows an order of its own, or the commonest skills would be wanted by nobody who lacks them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from random import Random
from typing import Final

from directory.seeding import words

_ZIPF: Final = 0.9
_STRIDE: Final = 7
"""How far what is sought is from what is brought: every seventh skill of the list, then every seventh of the rest …"""
_WITH_TEXT: Final = 0.92
_IN_ENGLISH_TOO: Final = 0.3
_ODD: Final = 0.005
_PAUSED: Final = 0.04
_TAKEN: Final = 0.25


@dataclass(frozen=True, slots=True)
class Named:
    """A skill to draw from, by its names in French and in English."""

    key: int
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class Person:
    """A made-up person."""

    name: str
    headline_fr: str
    headline_en: str
    text_fr: str
    text_en: str
    region: str
    city: str
    languages: tuple[str, ...]
    offers: tuple[int, ...]
    seeks: tuple[int, ...]
    meets_in_person: bool
    meets_by_video: bool
    meets_by_phone: bool
    capacity: int
    active_pairs: int
    paused: bool


def draw(seed: int, number: int, skills: Sequence[Named]) -> Person:
    """Return a made-up person.

    Args:
        seed: of the whole crowd.
        number: which of the crowd.
        skills: the vocabulary, the commonest first; at least eight.
    """
    dice = Random(f"{seed}:{number}")  # noqa: S311  nothing is secret here
    offers = _draw_skills(dice, skills, dice.choice((1, 2, 2, 3, 3, 4)), besides=())
    seeks = _draw_skills(dice, _sought_order(tuple(skills)), dice.choice((1, 1, 2, 2, 3)), besides=offers)
    trade, trade_en = dice.choice(words.TRADES)
    french = {"offer": offers[0].name, "seek": seeks[0].name, "trade": trade}
    english = {"offer": offers[0].name_en, "seek": seeks[0].name_en, "trade": trade_en}
    headline, headline_en = dice.choice(words.HEADLINES)
    region = dice.choices(tuple(words.CITIES), cum_weights=_REGION_WEIGHTS)[0]
    spoken = tuple(slug for slug, part in words.LANGUAGES.items() if dice.random() < part) or ("fr",)
    capacity = dice.choice((1, 1, 1, 2, 3))
    bilingual = dice.random() < _IN_ENGLISH_TOO
    return Person(
        name=_name(dice),
        headline_fr=_sentence(headline, french),
        headline_en=_sentence(headline_en, english) if bilingual else "",
        text_fr=_text(dice, french) if dice.random() < _WITH_TEXT else "",
        text_en=f"<p>{_sentence(dice.choice(words.ENGLISH), english)}</p>" if bilingual else "",
        region=region,
        city=dice.choice(words.CITIES[region][1]),
        languages=spoken,
        offers=tuple(skill.key for skill in offers),
        seeks=tuple(skill.key for skill in seeks),
        meets_in_person=dice.random() < 0.8,
        meets_by_video=dice.random() < 0.7,
        meets_by_phone=dice.random() < 0.3,
        capacity=capacity,
        active_pairs=capacity if dice.random() < _TAKEN else 0,
        paused=dice.random() < _PAUSED,
    )


def _name(dice: Random) -> str:
    family = dice.choice(words.FAMILY_NAMES)
    second = dice.choice(words.FAMILY_NAMES)
    both = f"{family}-{second}" if dice.random() < 0.25 and second != family else family
    return f"{dice.choice(words.FIRST_NAMES)} {both}"


def _text(dice: Random, known: Mapping[str, str]) -> str:
    said = [dice.choice(words.OPENINGS), dice.choice(words.BRINGING), dice.choice(words.SEEKING)]
    said += [dice.choice(words.CLOSINGS)]
    if dice.random() < _ODD:
        said.append(dice.choice(words.RARITIES))
    return "".join(f"<p>{_sentence(each, known)}</p>" for each in said)


def _sentence(pattern: str, known: Mapping[str, str]) -> str:
    filled = pattern.format_map(known)
    return filled[0].upper() + filled[1:]


def _draw_skills(dice: Random, skills: Sequence[Named], count: int, *, besides: Sequence[Named]) -> list[Named]:
    drawn: list[Named] = []
    while len(drawn) < count:
        skill = dice.choices(skills, cum_weights=_zipf(len(skills)))[0]
        if skill not in drawn and skill not in besides:
            drawn.append(skill)
    return drawn


@lru_cache(maxsize=8)
def _sought_order(skills: tuple[Named, ...]) -> tuple[Named, ...]:
    return tuple(skill for start in range(_STRIDE) for skill in skills[_STRIDE - 1 - start :: _STRIDE])


@lru_cache(maxsize=8)
def _zipf(count: int) -> list[float]:
    return list(accumulate(1 / place**_ZIPF for place in range(1, count + 1)))


_REGION_WEIGHTS: Final = list(accumulate(share for share, _towns in words.CITIES.values()))
