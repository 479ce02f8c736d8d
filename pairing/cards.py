"""The conversation cards that fit two people: those whose words meet their skills, and the first ones where none do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from directory.models import Skill
from directory.search.text import forms, tokens
from guidelines.models import GuidelineKind, GuidelinePage

CARDS: Final = 3


def words_of(skills: Iterable[Skill]) -> set[str]:
    """Return the words that name some skills, in both languages, as the search compares them."""
    names = (name for skill in skills for name in (skill.name, skill.name_en))
    return {form for name in names for token in tokens(name) for word in token.parts for form in forms(word)}


def cards_for(skills: Iterable[Skill], language: str, number: int = CARDS) -> list[GuidelinePage]:
    """Return as many published conversation cards as are asked for, as far as there are, those that fit best first.

    A card fits the better the more of the skills' words its title and description have; where it makes no difference,
    cards come in the order that editors gave them.

    Args:
        skills: what the two people bring and would like to learn.
        language: `fr` or `en`.
        number: how many at most.
    """
    wanted = words_of(skills)
    cards = GuidelinePage.objects.listed().for_lists()
    found = list(cards.filter(kind=GuidelineKind.CARD, locale__language_code=language))

    def fit(card: GuidelinePage) -> int:
        text = f"{card.title} {card.search_description}"
        own = {form for token in tokens(text) for word in token.parts for form in forms(word)}
        return len(wanted & own)

    return sorted(found, key=fit, reverse=True)[:number]
