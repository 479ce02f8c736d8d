"""What an organiser does to many profiles at once; each function changes one, and says whether it did.

Publishing goes through drafts and history as always. Pausing, coming back and tagging concern the profile as it is
shown, now: they are made in it and in its drafts, and publish nothing else that waits there.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from wagtail.log_actions import log

from core.mail.outbox import ComposedMessage, compose_message, queue_message
from directory.live_fields import set_live, set_words_in_drafts
from directory.models import Mentor, OfferedSkill, PauseReason, Skill, SoughtSkill
from directory.search.batch import indexing, touch
from directory.stillness.services import pause


class Side(StrEnum):
    """A side of a profile."""

    OFFERS = "offers"
    SEEKS = "seeks"


def may_be_published(mentor: Mentor) -> bool:
    """Return whether somebody has something to publish, and agreed to it."""
    return bool((not mentor.live or mentor.has_unpublished_changes) and mentor.consent_on and not mentor.locked)


def publish(*, mentor: Mentor, by: User) -> bool:
    """Publish somebody's latest draft; return whether there was something to publish, and a date of consent."""
    with transaction.atomic():
        current = Mentor.objects.select_for_update().get(pk=mentor.pk)
        if not may_be_published(current):
            return False
        revision = current.latest_revision or current.save_revision(user=by, clean=False)
        revision.publish(user=by)
    return True


def pause_for_the_team(*, mentor: Mentor, by: User) -> bool:
    """Pause a profile, for a reason of the organisers'; return whether it was not paused."""
    if mentor.paused:
        return False
    with transaction.atomic():
        pause(mentor=mentor, reason=PauseReason.ORGANISER)
        log(instance=mentor, action="wagtail.edit", user=by)
    return True


def bring_back(*, mentor: Mentor, by: User) -> bool:
    """End a pause, whatever its reason; return whether there was one."""
    with transaction.atomic():
        current = Mentor.objects.select_for_update().get(pk=mentor.pk)
        if not current.paused:
            return False
        current.settle_pause(paused=False)
        set_live(mentor, paused=False, pause_reason=current.pause_reason, asked_at=current.asked_at)
        log(instance=mentor, action="wagtail.edit", user=by)
    return True


def tag(*, mentor: Mentor, skill: Skill, side: Side, by: User) -> bool:
    """Add a skill to a side of a profile and of its drafts; return whether the profile lacked it."""
    model: Any = OfferedSkill if side is Side.OFFERS else SoughtSkill
    with transaction.atomic(), indexing():
        current = Mentor.objects.select_for_update().get(pk=mentor.pk)
        _item, new = model.objects.get_or_create(tag=skill, content_object=current)
        set_words_in_drafts(current, f"{'offered' if side is Side.OFFERS else 'sought'}_items", skill.pk)
        if new:
            touch([current.pk])
            log(instance=current, action="wagtail.edit", user=by)
    return bool(new)


def compose(*, mentor: Mentor, subject: str, text: str) -> ComposedMessage:
    """Return the message somebody would get."""
    return compose_message(
        kind="directory/from_the_team", language=mentor.contact_language, context=_context(mentor, subject, text)
    )


def write_to(*, mentor: Mentor, subject: str, text: str) -> bool:
    """Queue a message of the team's to one person; return whether they have an address."""
    if not mentor.email:
        return False
    with transaction.atomic():
        queue_message(
            kind="directory/from_the_team",
            to=mentor.email,
            language=mentor.contact_language,
            context=_context(mentor, subject, text),
        )
    return True


def _context(mentor: Mentor, subject: str, text: str) -> dict[str, Any]:
    return {"name": mentor.name, "wanted_subject": subject, "words": text.strip()}
