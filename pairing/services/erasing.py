"""What is erased, and when: a person who says no at once, what is finished after a set time."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from core.models import OutgoingMessage
from core.rounds import register
from pairing.calls import LEFT
from pairing.lifecycle import Actor, InvitationState
from pairing.models import Call, Invitation, Pair, PairingRequest, PairingSetting, Question, RequestKind

PERSONAL_TEXTS: Final = (
    *("name", "email", "phone", "own_words_offers", "own_words_seeks", "together", "availability", "note"),
    *("other_1_name", "other_1_contact", "other_2_name", "other_2_contact"),
)
ERASED: Final = "—"
"""Stands where a name was."""


def erase_invited(request: PairingRequest, invited: Iterable[Invitation]) -> None:
    """Forget those who were invited to what came to nothing; who is in the directory stays known by their profile.

    What they were sent or told goes too, and what they asked, and what an organiser noted of them. Whoever is still to
    be called about its end is known until then (see `forget_who_was_told`).
    """
    for each in invited:
        if each.mentor_id is None:
            theirs = Q(call__invitation=each)
            if each.email:
                theirs |= Q(to__iexact=each.email)
            OutgoingMessage.objects.filter(theirs, pk__in=request.moves.values("messages")).delete()
            if each.email or not each.calls.filter(told_at=None).exists():
                each.name, each.email, each.phone = "", "", ""
                each.save(update_fields=["name", "email", "phone"])
            request.moves.filter(actor=Actor.INVITED).exclude(note="").update(note="")
            Question.objects.filter(invitation=each).delete()
    if request.kind == RequestKind.OTHERS:
        for name in ("other_1_name", "other_1_contact", "other_2_name", "other_2_contact"):
            setattr(request, name, "")
        request.save(update_fields=["other_1_name", "other_1_contact", "other_2_name", "other_2_contact"])


@register
def forget_who_was_told() -> int:
    """Forget those who are not in the directory and were called, or written to, about an invitation's end.

    Where nobody reached them, the words to say are gone after a week (see `core.mail.forgetting`), and so are they.

    Returns:
        how many people.
    """
    to_call = Call.objects.filter(told_at=None, invitation__isnull=False).exclude(message__state__in=LEFT)
    known = Invitation.objects.filter(mentor=None, state=InvitationState.CANCELLED).exclude(name="")
    return known.exclude(pk__in=to_call.values("invitation")).update(name="", email="", phone="")


def forget_calls(**of: Any) -> None:
    """Erase what somebody was to be told aloud, with the letters; what went by e-mail stays.

    Args:
        of: which calls, as `QuerySet.filter` takes it.
    """
    calls = Call.objects.filter(**of)
    OutgoingMessage.objects.filter(to="", call__in=calls).delete()
    calls.delete()


def erase_texts(request: PairingRequest) -> None:
    """Erase what a locked request says of people, with the messages about it; its date, kind and end stay."""
    OutgoingMessage.objects.filter(pk__in=request.moves.values("messages")).delete()
    request.moves.exclude(note="").update(note="")
    request.questions.all().delete()
    request.invitations.update(name="", email="", phone="")
    for text in PERSONAL_TEXTS:
        setattr(request, text, "")
    request.wants_call, request.mentor, request.erased_at = False, None, timezone.now()
    request.offers.clear()
    request.seeks.clear()
    request.save()


def erase_space(pair: Pair) -> None:
    """Erase what a locked pair keeps in its own space: goals, turns, meetings, what the two wrote."""
    for kept in (pair.goals, pair.turns, pair.meetings, pair.letters):
        kept.all().delete()


def erase_pair(pair: Pair) -> None:
    """Erase who formed a locked pair that has ended, with what was noted and the messages; the dates stay."""
    OutgoingMessage.objects.filter(pk__in=pair.moves.values("messages")).delete()
    pair.moves.exclude(note="").update(note="")
    erase_space(pair)
    pair.check_ins.exclude(words="").update(words="")
    pair.participants.update(name=ERASED, email="", phone="")
    pair.note, pair.erased_at = "", timezone.now()
    pair.save(update_fields=["note", "erased_at"])


@register
def erase_what_is_finished(now: datetime | None = None) -> int:
    """Erase what came to an end long enough ago; return how many requests and pairs."""
    before = (now or timezone.now()) - timedelta(days=PairingSetting.load().erase_after)
    erased = 0
    for request_id in list(PairingRequest.objects.to_erase(before).values_list("pk", flat=True)):
        with transaction.atomic():
            request = PairingRequest.objects.select_for_update().filter(pk=request_id, erased_at=None).first()
            if request:
                erase_texts(request)
                erased += 1
    for pair_id in list(Pair.objects.to_erase(before).values_list("pk", flat=True)):
        with transaction.atomic():
            pair = Pair.objects.select_for_update().filter(pk=pair_id, erased_at=None).first()
            if pair:
                if pair.request_id:
                    erase_texts(PairingRequest.objects.select_for_update().get(pk=pair.request_id))
                erase_pair(pair)
                erased += 1
    return erased
