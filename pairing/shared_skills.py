"""What two people bring and would like to learn, by their profiles and by the request that brought them together."""

from __future__ import annotations

from dataclasses import dataclass, field

from directory.models import OfferedSkill, Skill, SoughtSkill
from pairing import consent
from pairing.models import PairingRequest, Participant, RequestKind


@dataclass(frozen=True, slots=True)
class SkillsOfOne:
    """What one half brings and would like to learn."""

    offers: list[Skill] = field(default_factory=list)
    seeks: list[Skill] = field(default_factory=list)
    offers_words: str = ""
    """In their own words, where no skill says it and they agreed that the other half reads them."""
    seeks_words: str = ""


def skills_of_both(one: Participant, other: Participant) -> tuple[SkillsOfOne, SkillsOfOne]:
    """Return what each of two halves brings and would like to learn, in two queries, or four with a request.

    Whoever has a profile is known by it; who sent the request and has none, by the request.
    """
    numbers = [each.mentor_id for each in (one, other) if each.mentor_id]
    offered, sought = (
        list(items.objects.filter(content_object__in=numbers).select_related("tag"))
        for items in (OfferedSkill, SoughtSkill)
    )
    request = _request_of(one)

    def of(half: Participant) -> SkillsOfOne:
        if half.mentor_id:
            offers, seeks = (
                [item.tag for item in items if item.content_object_id == half.mentor_id] for items in (offered, sought)
            )
            return SkillsOfOne(offers, seeks)
        if request and _sent(half, request):
            offers, seeks = list(request.offers.all()), list(request.seeks.all())
            if not consent.lets_invited_read(request.consent_wording):
                return SkillsOfOne(offers, seeks)
            return SkillsOfOne(
                offers,
                seeks,
                "" if offers else request.own_words_offers,
                "" if seeks else request.own_words_seeks,
            )
        return SkillsOfOne()

    return of(one), of(other)


def skills_between(one: Participant, other: Participant) -> list[Skill]:
    """Return the skills of both, each once, those that go between them first."""
    return meeting_first(*skills_of_both(one, other))


def meeting_first(first: SkillsOfOne, second: SkillsOfOne) -> list[Skill]:
    """Return the skills of two people, each once, those that one brings and the other would like to learn first."""
    offered = {skill.pk: skill for skill in (*first.offers, *second.offers)}
    sought = {skill.pk: skill for skill in (*first.seeks, *second.seeks)}
    meeting = [skill for pk, skill in offered.items() if pk in sought]
    rest = {pk: skill for pk, skill in {**offered, **sought}.items() if skill not in meeting}
    return [*meeting, *rest.values()]


def _request_of(participant: Participant) -> PairingRequest | None:
    return participant.pair.request if participant.pair_id else None


def _sent(half: Participant, request: PairingRequest) -> bool:
    return request.kind != RequestKind.OTHERS and (half.name, half.email) == (request.name, request.email)
