"""What two people bring and would like to learn, by their profiles and by the request that brought them together."""

from __future__ import annotations

from directory.models import OfferedSkill, Skill, SoughtSkill
from pairing.models import PairingRequest, Participant, RequestKind


def skills_between(one: Participant, other: Participant) -> list[Skill]:
    """Return the skills of both, each once, those that go between them first."""
    mentors = [each.mentor_id for each in (one, other) if each.mentor_id]
    offered, sought = (
        {item.tag_id: item.tag for item in items.objects.filter(content_object__in=mentors).select_related("tag")}
        for items in (OfferedSkill, SoughtSkill)
    )
    request = _request_of(one)
    if request and request.kind != RequestKind.OTHERS:
        offered |= {skill.pk: skill for skill in request.offers.all()}
        sought |= {skill.pk: skill for skill in request.seeks.all()}
    meeting = [skill for pk, skill in offered.items() if pk in sought]
    rest = {pk: skill for pk, skill in {**offered, **sought}.items() if skill not in meeting}
    return [*meeting, *rest.values()]


def _request_of(participant: Participant) -> PairingRequest | None:
    return participant.pair.request if participant.pair_id else None
