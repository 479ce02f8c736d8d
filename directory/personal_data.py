"""All that is held about a person, for them to read and take away: each part of the site adds its own.

    @register
    def of_requests(mentor: Mentor) -> dict[str, Any]: return {"requests": [...]}

The names of the keys are English, as in the import file and the read-only API; the values are as they were written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from core.mail.outbox import does_return
from core.models import OutgoingMessage
from directory.joining.answers import answers_of
from directory.models import BlogPost, ConsentRecord, Mentor, Proposal, RoomAlert
from directory.panels import PRIVATE_FIELDS

Collector = Callable[[Mentor], Mapping[str, Any]]
_collectors: list[Collector] = []


def register(collector: Collector) -> Collector:
    """Add what a part of the site holds; registering it again changes nothing."""
    if collector not in _collectors:
        _collectors.append(collector)
    return collector


def collect(mentor: Mentor) -> dict[str, Any]:
    """Return all that is held about somebody, ready to become JSON."""
    everything: dict[str, Any] = {}
    for collector in _collectors:
        everything |= collector(mentor)
    return everything


@register
def of_the_profile(mentor: Mentor) -> dict[str, Any]:
    """The profile, shown and private, and the draft of it where there is one."""
    found: dict[str, Any] = {
        "profile": _profile(mentor),
        "private": {name: getattr(mentor, name) for name in PRIVATE_FIELDS},
        "state": {
            "public": mentor.live,
            "paused": mentor.paused,
            "pause_reason": mentor.pause_reason,
            "created_at": mentor.created_at,
            "first_published_at": mentor.first_published_at,
            "last_published_at": mentor.last_published_at,
            "confirmed_at": mentor.confirmed_at,
            "asked_at": mentor.asked_at,
        },
    }
    if mentor.has_unpublished_changes:
        found["draft"] = _profile(mentor.get_latest_revision_as_object())
    return found


@register
def of_keeping(mentor: Mentor) -> dict[str, Any]:
    """What they agreed to, what they asked for, and the messages that were sent to them."""
    consents = ConsentRecord.objects.filter(mentor=mentor).values("subject", "given", "wording", "channel", "at")
    proposals = Proposal.objects.filter(mentor=mentor).values("kind", "state", "created_at", "decided_at", "content")
    sent = OutgoingMessage.objects.filter(to__iexact=mentor.email) if mentor.email else OutgoingMessage.objects.none()
    alerts = RoomAlert.objects.filter(email__iexact=mentor.email) if mentor.email else RoomAlert.objects.none()
    return {
        "consents": list(consents),
        "proposals": list(proposals),
        "messages": list(sent.values("subject", "created_at", "sent_at")),
        "messages_come_back": does_return(mentor.email),
        "blog_posts": list(BlogPost.objects.filter(feed__mentor=mentor).values("title", "url", "published_at")),
        "room_alerts": list(alerts.values("mentor__name", "created_at")),
    }


def _profile(mentor: Mentor) -> dict[str, Any]:
    texts = {name: getattr(mentor, name) for name in ("headline_fr", "headline_en", "text_fr", "text_en", "slug")}
    described = answers_of(mentor, "fr").as_json()
    for name in ("headline", "text", "own_words_offers", "own_words_seeks", *PRIVATE_FIELDS):
        described.pop(name, None)
    return {**described, **texts, "picture": mentor.picture.title if mentor.picture else None}
