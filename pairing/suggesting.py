"""Whom else to think of: the few people of the directory who would be matched best with whoever sent a request."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from directory.affinity import Affinity
from directory.complementary import find_matched
from directory.filters import MAX_SKILLS, NO_FILTERS
from directory.models import Mentor, Skill
from pairing.models import Invitation, PairingRequest

BEST: Final = 3
"""How many people are offered at once."""
_LOOKED_AT: Final = 12


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Somebody with room who would be matched well, and why."""

    mentor: Mentor
    teaches: tuple[Skill, ...]
    """What the sender would learn from them, the rarest first."""
    learns: tuple[Skill, ...]
    """What they would learn from the sender, the rarest first."""
    affinity: Affinity


def best_for(request: PairingRequest, limit: int = BEST) -> list[Suggestion]:
    """Return whom a request might go to, the best matched first: people with room, not asked by its sender before.

    Nobody, where the request names no skill.
    """
    bring, learn = (tuple(skills.all())[:MAX_SKILLS] for skills in (request.offers, request.seeks))
    if not bring and not learn:
        return []
    filters = replace(NO_FILTERS, bring=bring, learn=learn, available=True)
    asked = set(_asked_by_the_sender(request))
    found = [(pk, why) for pk, why in find_matched(filters, limit=_LOOKED_AT).people if pk not in asked]
    mentors = Mentor.objects.open_to_pairing().for_cards().in_bulk([pk for pk, _why in found])
    theirs = [mentor for mentor in mentors.values() if request.email and mentor.email.lower() == request.email.lower()]
    skills = {skill.pk: skill for skill in (*bring, *learn)}
    suggestions = [
        Suggestion(mentors[pk], _named(why.to_one, skills), _named(why.to_other, skills), why)
        for pk, why in found
        if pk in mentors and mentors[pk] not in theirs
    ]
    return suggestions[:limit]


def _asked_by_the_sender(request: PairingRequest) -> Iterable[int]:
    theirs = PairingRequest.objects.of_sender(request)
    yield from Invitation.objects.filter(request__in=theirs, mentor__isnull=False).values_list("mentor", flat=True)
    yield from theirs.filter(mentor__isnull=False).values_list("mentor", flat=True)


def _named(keys: Iterable[int], skills: dict[int, Skill]) -> tuple[Skill, ...]:
    return tuple(skills[key] for key in keys if key in skills)
