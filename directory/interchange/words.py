"""Giving a profile, in memory, the skills and the languages that a row names; saving it writes them."""

from __future__ import annotations

from directory.interchange.comparing import Changes
from directory.models import Mentor, OfferedSkill, SoughtSkill, SpokenLanguage


def set_words(mentor: Mentor, changed: Changes) -> None:
    """Give a profile all the words it is to have; those it keeps stay the same rows."""
    for relation, model, wanted in (
        (mentor.offered_items, OfferedSkill, changed.offers),
        (mentor.sought_items, SoughtSkill, changed.seeks),
    ):
        if wanted is not None:
            kept = [item for item in relation.all() if item.tag_id in wanted]
            new = sorted(wanted - {item.tag_id for item in kept})
            relation.set([*kept, *(model(tag_id=skill) for skill in new)])
    if changed.languages is not None:
        mentor.languages.set(list(SpokenLanguage.objects.filter(pk__in=changed.languages)))
