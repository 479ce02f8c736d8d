"""Sending the demonstration's pairing requests, and answering some of them, as people would have over the last weeks."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Final

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.utils.text import slugify

from core.models import OutgoingMessage
from directory.models import Mentor, Skill
from home.demo.content import shapes
from home.demo.content.requests import REQUESTS
from home.roles import ORGANISERS
from pairing import consent, services
from pairing.models import Pair, PairingRequest, RequestMove
from pairing.people import mentor_as_person
from pairing.suggesting import best_for

ORGANISER: Final = "solange.entredeux"
"""Account of the organiser who answered; it has no password, so nobody signs in with it."""
CONFIRMED_AFTER: Final = timedelta(minutes=25)
PROPOSED_AFTER: Final = timedelta(hours=20)
ANSWERED_AFTER: Final = timedelta(days=1, hours=3)


def load_requests(*, mentors: Mapping[str, Mentor], skills: Mapping[str, Skill], now: datetime) -> None:
    """Send the requests that are missing, each in a transaction of its own with its messages, and date them back."""
    organiser = _organiser()
    for record in REQUESTS:
        if PairingRequest.objects.filter(form_token=_token(record)).exists():
            continue
        with transaction.atomic():
            request, _ = services.submit_request(draft=_draft(record, mentors, skills, now))
            _bring_to_state(request, record.state, organiser)
            _date(request, now - timedelta(days=record.days_ago, hours=1))


def _token(record: shapes.Request) -> str:
    return f"demo-{slugify(record.name)}"


def _draft(
    record: shapes.Request, mentors: Mapping[str, Mentor], skills: Mapping[str, Skill], now: datetime
) -> services.RequestDraft:
    # « Nom, comment la joindre », one line a person.
    people = [tuple(part.strip() for part in line.partition(",")[::2]) for line in record.others]
    (one, one_contact), (two, two_contact) = (*people, ("", ""), ("", ""))[:2]
    return services.RequestDraft(
        form_token=_token(record),
        fields={
            "kind": record.kind,
            "language": record.language,
            "name": record.name,
            "email": record.email,
            "phone": record.phone,
            "wants_call": bool(record.phone),
            "own_words_offers": record.own_words_offers,
            "own_words_seeks": record.own_words_seeks,
            "mentor": mentors[record.mentor] if record.mentor else None,
            "other_1_name": one,
            "other_1_contact": one_contact,
            "other_2_name": two,
            "other_2_contact": two_contact,
            "together": record.together,
            "meeting": record.meeting,
            "availability": record.availability,
            "consent_given_at": now - timedelta(days=record.days_ago, hours=1),
            "consent_wording": consent.CURRENT,
        },
        offers=[skills[slug] for slug in record.offers],
        seeks=[skills[slug] for slug in record.seeks],
    )


def _bring_to_state(request: PairingRequest, state: str, organiser: User) -> None:
    if state == "unconfirmed":
        return
    request = services.confirm_request(request_id=request.pk)
    if state == "proposed":
        for each in best_for(request, limit=1):
            services.propose(request_id=request.pk, people=[mentor_as_person(each.mentor)], by=organiser)
    elif state == "set_aside":
        services.set_aside(request_id=request.pk, by=organiser)
    elif state == "accepted" and request.mentor and request.mentor.is_available:
        services.propose(request_id=request.pk, people=[mentor_as_person(request.mentor)], by=organiser)
        for invitation in request.invitations.all():
            services.say_yes(invitation_id=invitation.pk)


def _date(request: PairingRequest, sent: datetime) -> None:
    """Let a request, its steps and its messages look as they would, had it been sent at a moment."""
    confirmed, proposed, answered = sent + CONFIRMED_AFTER, sent + PROPOSED_AFTER, sent + ANSWERED_AFTER
    PairingRequest.objects.filter(pk=request.pk).update(created_at=sent)
    PairingRequest.objects.filter(pk=request.pk, confirmed_at__isnull=False).update(confirmed_at=confirmed)
    PairingRequest.objects.filter(pk=request.pk, decided_at__isnull=False).update(decided_at=answered)
    Pair.objects.filter(request=request).update(introduced_at=answered)
    request.invitations.filter(answered_at__isnull=False).update(asked_at=proposed, answered_at=answered)
    third = proposed if request.invitations.exists() else answered
    for move, moment in zip(request.moves.order_by("pk"), (sent, confirmed, third, answered), strict=False):
        RequestMove.objects.filter(pk=move.pk).update(at=moment)
        OutgoingMessage.objects.filter(pk__in=move.messages.values("pk")).update(created_at=moment)


def _organiser() -> User:
    user, created = get_user_model().objects.get_or_create(
        username=ORGANISER,
        defaults={"first_name": "Solange", "last_name": "Entredeux", "email": "equipe@example.org"},
    )
    if created:
        user.set_unusable_password()
        user.save()
        user.groups.add(*Group.objects.filter(name=ORGANISERS))
    return user
