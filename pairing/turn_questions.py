"""Three questions to begin a turn with, out of the guidelines' conversation cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from directory.models import Skill
from guidelines.models import GuidelineKind, GuidelinePage
from pairing.cards import best_guidelines, words_in, words_of

NUMBER: Final = 3
_CARDS: Final = 4
"""How many of the best cards are read for questions."""


@dataclass(frozen=True, slots=True)
class TurnQuestion:
    """A question, and the card it is from."""

    text: str
    card: str


def questions_for(topic: str, skills: Iterable[Skill], language: str, turn: int) -> list[TurnQuestion]:
    """Return three questions, fewer where the cards have fewer; other ones at each turn.

    Args:
        topic: what the turn is about, may be empty; counts before the skills.
        skills: what the two bring and would like to learn.
        language: `fr` or `en`.
        turn: how many turns there were before.
    """
    skills = list(skills)
    ranked = best_guidelines(words_of(skills), language, {GuidelineKind.CARD})
    about = words_in(topic)
    ranked.sort(key=lambda page: len(about & words_in(f"{page.title} {page.search_description}")), reverse=True)
    chosen = ranked[:_CARDS]
    bodies = dict(GuidelinePage.objects.filter(pk__in=[page.pk for page in chosen]).values_list("pk", "body"))
    return pick([[TurnQuestion(text, page.title) for text in asked_in(bodies[page.pk])] for page in chosen], turn)


def asked_in(body: Iterable[Any]) -> Iterator[str]:
    """Return the questions that a guideline's body asks, in order.

    Args:
        body: a stream of blocks, each with `block_type` and `value`.
    """
    for block in body:
        if block.block_type == "questions":
            for each in block.value:
                yield each["question"]


def pick(cards: list[list[TurnQuestion]], turn: int) -> list[TurnQuestion]:
    """Return three questions for a turn, from as few cards as have them.

    The questions of the best card are asked first; at the turns after, those that follow, and so round again.

    Args:
        cards: the questions of each card, the best card first.
        turn: how many turns there were before.
    """
    every = [question for card in cards for question in card]
    if len(every) <= NUMBER:
        return every
    first = turn * NUMBER % len(every)
    return (every[first:] + every[:first])[:NUMBER]
