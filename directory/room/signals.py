"""Telling who waits, whenever a profile is saved with room in it."""

from __future__ import annotations

from typing import Any, Final

from django.db.models.signals import post_save

from directory.models import Mentor
from directory.room.services import tell_who_waits

_TELLING: Final = frozenset({"live", "paused", "capacity", "active_pairs", "pending_invitations"})


def connect() -> None:
    """Listen; called once, when the app is ready."""
    post_save.connect(_mentor_saved, sender=Mentor, dispatch_uid="room.mentor_saved")


def _mentor_saved(
    instance: Mentor, created: bool, raw: bool, update_fields: frozenset[str] | None = None, **kwargs: Any
) -> None:
    if raw or created or not instance.is_available:
        return
    if update_fields is None or update_fields & _TELLING:
        tell_who_waits([instance.pk])
