"""One thing that somebody may say on the telephone, and what an organiser's writing it down does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth.models import User

Act = Callable[[User, str], object]


@dataclass(frozen=True, slots=True)
class PhoneStep:
    """One thing that somebody may have said."""

    key: str
    label: str
    act: Act
    """Given the organiser and what was typed."""
    needs_words: bool = False
