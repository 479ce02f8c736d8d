"""Everybody in the relevance set: the people written by hand, and many more put together from written parts."""

from __future__ import annotations

from functools import cache
from random import Random
from typing import Final

from home.demo.content.skills import SKILLS
from tests.directory.relevance.lines import (
    ASIDES,
    HEADLINES,
    HEADLINES_ENGLISH,
    OFFERED,
    OFFERED_ENGLISH,
    OPENINGS,
    SOUGHT,
    SOUGHT_ENGLISH,
)
from tests.directory.relevance.names import FAMILY, MEN, WOMEN
from tests.directory.relevance.people import PEOPLE
from tests.directory.relevance.shapes import Profile
from tests.directory.relevance.towns import TOWNS
from tests.directory.relevance.trades import TRADES, Trade

PUT_TOGETHER: Final = 280
_SEED: Final = 1789
_POPULAR: Final = frozenset(
    {
        "chiffriers",
        "comptabilite",
        "demarrer-entreprise",
        "gestion-projet",
        "medias-sociaux",
        "negociation",
        "referencement",
        "redaction",
        "vente",
        "wordpress",
    }
)
"""Skills that many have or want: four times as often as any other."""


@cache
def profiles() -> tuple[Profile, ...]:
    """Return everybody, always the same and in the same order, the people written by hand spread among the others."""
    rng = Random(_SEED)  # noqa: S311  the same people every time is the point
    names = [(first, "f") for first in WOMEN] + [(first, "m") for first in MEN]
    people = list(PEOPLE)
    known = {person.key for person in people}
    while len(people) < len(PEOPLE) + PUT_TOGETHER:
        first, gender = rng.choice(names)
        person = _put_together(rng, f"{first} {rng.choice(FAMILY)}", woman=gender == "f")
        if person.key not in known:
            known.add(person.key)
            people.append(person)
    rng.shuffle(people)
    return tuple(people)


def _put_together(rng: Random, name: str, *, woman: bool) -> Profile:
    [(town, region, _weight)] = rng.choices(TOWNS, weights=[weight for _town, _region, weight in TOWNS])
    trade = rng.choice(TRADES)
    picked = _skills(rng, rng.randint(2, 6))
    cut = rng.randint(1, max(1, len(picked) - 1))
    offers, seeks = tuple(picked[:cut]), tuple(picked[cut:])
    english_only = rng.random() < 0.12
    also_english = english_only or rng.random() < 0.15
    headline_en, text_en = _english(rng, trade, town, offers, seeks) if also_english else ("", "")
    headline, text = ("", "") if english_only else _french(rng, trade, town, offers, seeks, woman=woman)
    return Profile(name, town, region, offers, seeks, headline, headline_en, text, text_en, trade.man)


def _skills(rng: Random, size: int) -> list[str]:
    slugs = [skill.slug for skill in SKILLS]
    weights = [4 if slug in _POPULAR else 1 for slug in slugs]
    picked: list[str] = []
    while len(picked) < size:
        [slug] = rng.choices(slugs, weights=weights)
        if slug not in picked:
            picked.append(slug)
    return picked


def _french(
    rng: Random, trade: Trade, town: str, offers: tuple[str, ...], seeks: tuple[str, ...], *, woman: bool
) -> tuple[str, str]:
    names = {skill.slug: skill.fr for skill in SKILLS}
    word = trade.woman if woman else trade.man

    def filled(sentence: str, skill: str = "") -> str:
        men, _bar, women = sentence.partition("|")
        chosen = women if woman and women else men
        return chosen.format(trade=word, Trade=word.capitalize(), town=town, skill=names.get(skill, ""))

    headline = filled(rng.choice(HEADLINES))
    aside = rng.choice(ASIDES).format(town=rng.choice(TOWNS)[0])
    sentences = [filled(rng.choice(OPENINGS)), trade.french_line, *(OFFERED[skill] for skill in offers), aside]
    sentences += [filled(rng.choice(SOUGHT), skill) for skill in seeks[:1]]
    return headline, f"<p>{' '.join(filter(None, sentences))}</p>"


def _english(rng: Random, trade: Trade, town: str, offers: tuple[str, ...], seeks: tuple[str, ...]) -> tuple[str, str]:
    names = {skill.slug: skill.en for skill in SKILLS}
    headline = rng.choice(HEADLINES_ENGLISH).format(trade=trade.english.capitalize(), town=town)
    sentences = [f"I am a {trade.english} in {town}.", trade.english_line]
    sentences += [rng.choice(OFFERED_ENGLISH).format(skill=names[skill]) for skill in offers]
    sentences += [rng.choice(SOUGHT_ENGLISH).format(skill=names[skill]) for skill in seeks[:1]]
    return headline, f"<p>{' '.join(sentences)}</p>"
