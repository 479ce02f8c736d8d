"""The guidelines that fit two people: those whose words meet their skills, and the first ones where none do."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from directory.models import Skill
from directory.search.text import forms, tokens
from guidelines.models import GuidelineKind, GuidelinePage

CARDS: Final = 3
ADVICE: Final = frozenset({GuidelineKind.PRINCIPLE, GuidelineKind.TEMPLATE})
"""What there is to read besides the cards."""


def words_of(skills: Iterable[Skill]) -> set[str]:
    """Return the words that name some skills, in both languages, as the search compares them."""
    return words_in(" ".join(name for skill in skills for name in (skill.name, skill.name_en)))


def words_in(text: str) -> set[str]:
    """Return the words of a text, as the search compares them."""
    return {form for token in tokens(text) for word in token.parts for form in forms(word)}


def cards_for(skills: Iterable[Skill], language: str, number: int = CARDS) -> list[GuidelinePage]:
    """Return as many published conversation cards as are asked for, as far as there are, those that fit best first.

    Args:
        skills: what the two people bring and would like to learn.
        language: `fr` or `en`.
        number: how many at most.
    """
    return best_guidelines(words_of(skills), language, {GuidelineKind.CARD})[:number]


def best_guidelines(wanted: set[str], language: str, kinds: Collection[GuidelineKind]) -> list[GuidelinePage]:
    """Return the published guidelines of some kinds, those that fit best first.

    One fits the better the more of the words its title and description have; where it makes no difference, they come in
    the order that editors gave them.

    Args:
        wanted: words as `words_in` returns them.
        language: `fr` or `en`.
        kinds: of guidelines.
    """
    pages = GuidelinePage.objects.listed().for_lists().filter(kind__in=kinds, locale__language_code=language)
    return sorted(
        pages, key=lambda page: len(wanted & words_in(f"{page.title} {page.search_description}")), reverse=True
    )
