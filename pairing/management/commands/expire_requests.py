"""`manage.py expire_requests`: let go of requests that were never confirmed."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from pairing.services import expire_unconfirmed


class Command(BaseCommand):
    """Sweeps up what the worker's own reminders missed: a worker that stood still, a change of the days allowed."""

    help = "Expire requests whose confirmation link has run out, and erase what they said. Safe to run at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        """Expire them and say how many there were."""
        self.stdout.write(f"{expire_unconfirmed()} expired")
