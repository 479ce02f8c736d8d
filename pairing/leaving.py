"""What pairing holds of a person of the directory: told to them, and erased with their profile.

A pair is two people's. When one of them goes, it ends, and of that one only the date stays; what the other half was
told is in their own mailbox, and out of our reach.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from django.db.models import Model, Q, QuerySet

from directory import erasure, personal_data
from directory.erasure import Traces
from directory.models import Mentor
from pairing.lifecycle import OPEN, Actor, RequestState
from pairing.models import CheckIn, Invitation, Pair, PairingRequest, PairMove, Participant, Question, RequestMove
from pairing.services import end_pair, say_no
from pairing.services.closing import close
from pairing.services.erasing import ERASED, erase_space, forget_calls
from pairing.services.steps import locked

_NOTES: Final[dict[type[Model], tuple[str, ...]]] = {
    PairingRequest: (
        *("note", "together", "own_words_offers", "own_words_seeks", "availability"),
        *("other_1_name", "other_1_contact", "other_2_name", "other_2_contact"),
    ),
    RequestMove: ("note",),
    Question: ("text", "answer"),
    Pair: ("note",),
    PairMove: ("note",),
    CheckIn: ("words",),
}
"""Where somebody may be named in what is about, or by, somebody else."""


@erasure.hold_first
def rows_of(traces: Traces) -> list[QuerySet[Any]]:
    """Return what erasing somebody changes here: pairs, then requests, then the people whose places are counted."""
    reached, theirs = _any("email", traces.emails), Q(mentor=traces.mentor_id)
    sent = PairingRequest.objects.filter(reached)
    invited = Invitation.objects.filter(theirs | reached).values("request")
    halves = Participant.objects.filter(theirs | reached).values("pair")
    named_in_pairs, named_in_requests = (_naming(model, traces.texts) for model in (Pair, PairingRequest))
    pairs = Pair.objects.filter(Q(pk__in=halves) | Q(request__in=sent.values("pk")) | named_in_pairs)
    requests = PairingRequest.objects.filter(theirs | reached | Q(pk__in=invited) | named_in_requests)
    counted = (
        Participant.objects.filter(pair__in=pairs.values("pk")),
        Invitation.objects.filter(request__in=requests.values("pk")),
    )
    people = Q(pk=traces.mentor_id)
    for rows in counted:
        people |= Q(pk__in=rows.exclude(mentor=None).values("mentor"))
    return [pairs, requests, Mentor.objects.filter(people)]


@erasure.register
def erase_traces(traces: Traces) -> None:
    """End the person's pairs, erase their own requests, and take their name and contact out of what stays."""
    reached = _any("email", traces.emails)
    theirs = Participant.objects.filter(Q(mentor=traces.mentor_id) | reached)
    for participant in theirs.select_related("pair"):
        if participant.pair.is_active:
            end_pair(pair_id=participant.pair_id, by=None)
        erase_space(participant.pair)
        participant.name, participant.email, participant.phone = ERASED, "", ""
        participant.save(update_fields=["name", "email", "phone"])
        participant.check_ins.exclude(words="").update(words="")
        forget_calls(half=participant)
    for request in PairingRequest.objects.filter(reached):
        _take_back(request)
        request.delete()  # one by one: the messages about it go with it
    for invitation in Invitation.objects.filter(Q(mentor=traces.mentor_id) | reached).select_related("request"):
        if invitation.is_pending and invitation.request.current_state in OPEN:
            say_no(invitation_id=invitation.pk)
        Question.objects.filter(invitation=invitation).delete()
        Invitation.objects.filter(pk=invitation.pk).update(name="", email="", phone="")
        forget_calls(invitation=invitation)
    for model, fields in _NOTES.items():
        _strike_out(model, fields, traces.texts)


def _take_back(request: PairingRequest) -> None:
    """Withdraw a request that is about to be erased, so that whoever was invited is told."""
    current = locked(request.pk)
    if current.current_state in OPEN:
        line = close(current, RequestState.WITHDRAWN, Actor.SENDER)
        # Calls go with the request: of who is only known by it, no letter stays that nobody can address.
        forget_calls(invitation__request=request, invitation__mentor=None)
        line.messages.clear()  # it goes with the request; what is queued goes out


@personal_data.register
def held_by_pairing(mentor: Mentor) -> dict[str, Any]:
    """The requests they sent, those in which they were asked for, and their pairs."""
    sent = PairingRequest.objects.filter(email__iexact=mentor.email) if mentor.email else PairingRequest.objects.none()
    shown = (
        *("kind", "state", "created_at", "name", "email", "phone", "own_words_offers", "own_words_seeks", "together"),
        *("availability", "consent_given_at", "consent_wording"),
    )
    asked = PairingRequest.objects.filter(mentor=mentor)
    invited = Invitation.objects.filter(mentor=mentor)
    pairs = Participant.objects.filter(mentor=mentor).select_related("pair")
    pairs = pairs.prefetch_related("pair__participants", "letters", "goals", "turns", "pair__meetings")
    return {
        "requests_sent": list(sent.values(*shown)),
        "requests_received": list(asked.values("state", "created_at")),
        "invitations": list(invited.values("state", "asked_at", "answered_at")),
        "pairs": [
            {
                "introduced_at": each.pair.introduced_at,
                "ended_at": each.pair.ended_at,
                "given_to_the_other": {"name": each.name, "email": each.email, "phone": each.phone},
                "with": [other.name for other in each.pair.participants.all() if other.pk != each.pk],
                "goals": [{"text": goal.text, "at": goal.at} for goal in each.goals.all()],
                "turns": [{"topic": turn.topic, "at": turn.at} for turn in each.turns.all()],
                "meetings": [
                    {"state": met.state, "starts_at": met.starts_at, "way": met.way, "place": met.place}
                    for met in each.pair.meetings.all()
                ],
                "messages_written": [{"text": letter.text, "at": letter.at} for letter in each.letters.all()],
                "news": list(each.check_ins.values("asked_at", "answered_at", "answer", "words")),
            }
            for each in pairs
        ],
    }


def _strike_out(model: type[Model], fields: Iterable[str], texts: Iterable[str]) -> None:
    """Take somebody's name, addresses and numbers out of texts that are about somebody else."""
    for text in texts:
        for field in fields:
            for record in model._default_manager.filter(**{f"{field}__icontains": text}):
                setattr(record, field, _without(getattr(record, field), text))
                record.save(update_fields=[field])


def _naming(model: type[Model], texts: Iterable[str]) -> Q:
    """Which records of a model say one of these texts."""
    found = Q(pk__in=[])
    for text in texts:
        for field in _NOTES[model]:
            found |= Q(**{f"{field}__icontains": text})
    return found


def _without(value: str, text: str) -> str:
    """Return a text with whole words struck out, however they are cased; `Ana` is not struck out of `analyse`."""
    return re.sub(rf"(?<!\w){re.escape(text)}(?!\w)", ERASED, value, flags=re.IGNORECASE)


def _any(field: str, values: Iterable[str]) -> Q:
    found = Q(pk__in=[])
    for value in values:
        found |= Q(**{f"{field}__iexact": value})
    return found
