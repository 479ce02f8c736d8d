"""Changing profiles as planned: drafts, revisions and history as if somebody had typed it in."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User

from directory.interchange.comparing import Changes, Standing
from directory.interchange.creating import CHECKED_BEFORE
from directory.interchange.planning import Plan
from directory.interchange.words import set_words
from directory.models import Mentor


def change(standing: Standing, draft: Standing, plan: Plan, *, by: User | None) -> None:
    """Change a profile.

    One that visitors see and that has a draft besides is changed in both: publishing what a row says does not publish
    what somebody else has begun.

    Args:
        standing: the profile as the database has it.
        draft: its latest draft; the same where there is none.
        plan: what changes, and whether it is published.
        by: who imports.

    Raises:
        ValidationError: changed so, it could not be a profile.
    """
    mentor = standing.mentor
    if plan.publishes and mentor.live:
        _apply(mentor, plan.live)
        _save(mentor, publish=True, by=by)
        if draft is not standing:
            _apply(draft.mentor, plan.draft)
            _keep_beside(draft.mentor, by=by)
        return
    _apply(draft.mentor, plan.draft)
    if not mentor.live:  # so that lists show it too
        draft.mentor.save()
    _save(draft.mentor, publish=plan.publishes, by=by)


def _apply(mentor: Mentor, changed: Changes) -> None:
    for name, value in changed.fields.items():
        setattr(mentor, name, value)
    untouched = [field.name for field in mentor._meta.fields if field.attname not in changed.fields]
    mentor.clean_fields(exclude={*untouched, *CHECKED_BEFORE})
    set_words(mentor, changed)


def _save(mentor: Mentor, *, publish: bool, by: User | None) -> None:
    revision = mentor.save_revision(user=by, log_action=True, clean=False)
    if publish:  # whoever imports was asked at the door whether they may
        revision.publish(user=by, skip_permission_checks=True)


def _keep_beside(draft: Mentor, *, by: User | None) -> None:
    """Keep a draft after something else was published, unless it has become the same."""
    published = Mentor.objects.get(pk=draft.pk)
    if _content(published) != _content(draft):
        draft.save_revision(user=by, clean=False)


def _content(mentor: Mentor) -> dict[str, Any]:
    """What an editor could change in a profile."""
    kept: dict[str, Any] = {}
    for name, value in mentor.serializable_data().items():
        if name in ("offered_items", "sought_items"):
            kept[name] = sorted(item["tag"] for item in value)
        elif not name.startswith(("latest_", "live", "last_", "first_", "has_")):
            kept[name] = sorted(value) if name == "languages" else value
    return kept
