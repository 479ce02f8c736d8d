"""What somebody who is invited is told: who proposes what, and never how that person is reached."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone, translation

from core.mail.forgetting import keep_nothing_of
from core.models import OutgoingMessage
from directory.models import Skill
from pairing import consent
from pairing.messages.common import own_address, queue
from pairing.models import Invitation, PairingRequest, PairingSetting, RequestKind

keep_nothing_of("pairing/invitation_cancelled")


def invitation(invited: Invitation, words: str = "", *, reminder: bool = False) -> OutgoingMessage | None:
    """Invite somebody, or remind them."""
    context = invitation_context(
        invited.request,
        name=invited.name,
        language=invited.language,
        other=the_other(invited),
        until=invited.lapse_at,
        words=words,
    )
    context |= {"link": own_address(invited), "reminder": reminder}
    return queue("invitation", invited, context, repeats=reminder)


def invitation_context(
    request: PairingRequest, *, name: str, language: str, other: str, until: datetime | None, words: str
) -> dict[str, Any]:
    """Return what an invitation shows.

    Args:
        request: what it is about.
        name: who is invited.
        language: theirs.
        other: with whom, where that is not the sender.
        until: by when an answer is hoped for; as the settings say where None.
        words: an organiser's own.
    """
    for_others = request.kind == RequestKind.OTHERS
    may_read = consent.lets_invited_read(request.consent_wording)
    with translation.override(language):
        brings, seeks = (
            _names(skills.all()) or (in_a_line(words) if may_read else "")
            for skills, words in (
                (request.offers, request.own_words_offers),
                (request.seeks, request.own_words_seeks),
            )
        )
        meeting = str(request.get_meeting_display())
    return {
        "name": name,
        "by": request.name,
        "other": other if for_others else request.name,
        "for_others": for_others,
        "brings": "" if for_others else brings,
        "seeks": "" if for_others else seeks,
        "together": request.together if may_read else "",
        "meeting": meeting,
        "until": until or timezone.now() + timedelta(days=PairingSetting.load().lapse_after),
        "words": words.strip(),
    }


def the_other(invited: Invitation) -> str:
    """Return the name of the other of two people who are invited; empty where the other half is the sender."""
    others = invited.request.invitations.exclude(pk=invited.pk)
    return "".join(each.name for each in others) if invited.request.kind == RequestKind.OTHERS else ""


def invitation_cancelled(invited: Invitation) -> OutgoingMessage | None:
    """Tell somebody who was invited that it came to nothing, without saying who did not want."""
    context = {"name": invited.name, "is_listed": invited.mentor_id is not None}
    return queue("invitation_cancelled", invited, context)


def answered(invited: Invitation, question: str, answer: str) -> OutgoingMessage | None:
    """Tell somebody invited what the sender says to their question."""
    context = {
        "name": invited.name,
        "by": invited.request.name,
        "question": question,
        "answer": answer,
        "until": invited.lapse_at,
        "link": own_address(invited),
        "to_team": False,
    }
    return queue("question_answered", invited, context)


def in_a_line(words: str) -> str:
    """Return somebody's own words as part of a sentence: one line, without its full stop."""
    return " ".join(words.split()).rstrip(".")


def _names(skills: Any) -> str:
    found: list[Skill] = list(skills)
    return ", ".join(skill.label for skill in found)
