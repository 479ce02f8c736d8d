"""Whether the demonstration was loaded, written where editors see it too: in the home page's history."""

from __future__ import annotations

from typing import Final

from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from home.models import HomePage

LOADED: Final = "home.demo_loaded"
"""The history's entry."""


def is_loaded() -> bool:
    """Return whether the demonstration was loaded to its end into this site."""
    return PageLogEntry.objects.filter(action=LOADED).exists()


def mark_as_loaded(home: HomePage) -> None:
    """Write down that the demonstration was loaded to its end."""
    if not is_loaded():
        log(instance=home, action=LOADED)
