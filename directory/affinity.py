"""How well two people would be matched: what each would learn from the other, and one score for the two of them.

A skill weighs the more the fewer people bring it: whoever looks for what hardly anybody teaches has found somebody, and
half of the directory could have helped with the rest. Among N people of whom n bring it,

    weight = ln(1 + N/n) / ln(1 + N)        between 0 and 1; 1 where one person brings it

What somebody gains is the weight S of all the skills they seek and the other brings, each further one adding a little
less than the one before:

    gain = S / (1 + S)                      0 where there is none, never quite 1

The score joins the two gains by their geometric mean, so that a match by which one side gains nothing scores nothing,
however much the other does, and of two matches that give as much in all, the fairer one is the better:

    score = √(gain of one × gain of the other)

A worked example, in a directory of 100 people. Ada seeks the podcast, which 10 people bring, and brings sales, which 50
do. Zoé brings the podcast and seeks sales: the podcast weighs ln 11 / ln 101 = 0.52, sales ln 3 / ln 101 = 0.24. Ada
gains 0.52 / 1.52 = 0.34 and Zoé 0.24 / 1.24 = 0.19: the two score √(0.34 × 0.19) = 0.26.

The weight is the inverse document frequency of K. Spärck Jones (“A statistical interpretation of term specificity and
its application in retrieval”, Journal of Documentation 28, 1972), brought between 0 and 1. Joining by the product is J.
F. Nash's solution of the bargaining problem (Econometrica 18, 1950) where agreeing on nothing gains nobody anything.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from math import log, sqrt


@dataclass(frozen=True, slots=True)
class Side:
    """One of two people: the skills they bring and those they seek, by primary key."""

    offers: frozenset[int] = frozenset()
    seeks: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Affinity:
    """How well two people would be matched, and why. Gains and score are from 0 up to, but not including, 1."""

    score: float
    """0 where one of the two would learn nothing."""
    gain_of_one: float
    gain_of_other: float
    to_one: tuple[int, ...]
    """The skills that the first would learn from the other, the rarest first."""
    to_other: tuple[int, ...]
    """The skills that the other would learn from the first, the rarest first."""

    @property
    def gain(self) -> float:
        """What the two gain in all: tells matches apart where only one side gains, and the score is 0."""
        return self.gain_of_one + self.gain_of_other

    @property
    def is_mutual(self) -> bool:
        """Whether both would learn something."""
        return bool(self.to_one and self.to_other)


def weight(bringing: int, people: int) -> float:
    """Return how much a skill weighs, above 0 and at most 1.

    Args:
        bringing: how many people bring it; nobody counts as one.
        people: how many people there are in all.
    """
    few = max(bringing, 1)
    all_of_them = max(people, few)
    return log(1 + all_of_them / few) / log(1 + all_of_them)


def affinity(one: Side, other: Side, weights: Mapping[int, float]) -> Affinity:
    """Return how well two people would be matched.

    Args:
        one: what the first brings and seeks.
        other: what the other brings and seeks.
        weights: of each skill, see `weight`; one that is missing weighs 1, as rare as can be.
    """
    to_one, to_other = one.seeks & other.offers, other.seeks & one.offers
    gain_of_one, gain_of_other = _gain(to_one, weights), _gain(to_other, weights)
    return Affinity(
        score=sqrt(gain_of_one * gain_of_other),
        gain_of_one=gain_of_one,
        gain_of_other=gain_of_other,
        to_one=_rarest_first(to_one, weights),
        to_other=_rarest_first(to_other, weights),
    )


def _gain(skills: Collection[int], weights: Mapping[int, float]) -> float:
    # Added up in one order, so that the same skills always give exactly the same sum.
    total = sum(weights.get(skill, 1.0) for skill in sorted(skills))
    return total / (1 + total)


def _rarest_first(skills: Collection[int], weights: Mapping[int, float]) -> tuple[int, ...]:
    return tuple(sorted(skills, key=lambda skill: (-weights.get(skill, 1.0), skill)))
