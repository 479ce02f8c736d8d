"""Following the blogs of profiles as these change."""

from __future__ import annotations

from typing import Any, Final

from django.db.models.signals import post_save

from directory.blogs.schedule import follow
from directory.models import Mentor

_TELLING: Final = frozenset({"blog_feed", "withheld", "live"})


def connect() -> None:
    """Listen; called once, when the app is ready."""
    post_save.connect(_mentor_saved, sender=Mentor, dispatch_uid="blogs.mentor_saved")


def _mentor_saved(
    instance: Mentor, created: bool, raw: bool, update_fields: frozenset[str] | None = None, **kwargs: Any
) -> None:
    if raw or (created and not instance.blog_feed):
        return
    if update_fields is None or update_fields & _TELLING:
        follow(instance)
