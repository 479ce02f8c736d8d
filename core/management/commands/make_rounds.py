"""`manage.py make_rounds`: do now what is due once a day."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from core import rounds


class Command(BaseCommand):
    """For cron, or whoever does not want to wait for tomorrow."""

    help = "Make the daily rounds: reminders, pauses, and forgetting what was kept long enough. Safe at any time."

    def handle(self, *args: Any, **options: Any) -> None:
        """Make them and say what each did.

        Raises:
            CommandError: one of them failed; the log says why.
        """
        done = rounds.make_all()
        for name, changed in done.items():
            self.stdout.write(f"{name}: {'failed' if changed is None else changed}")
        if None in done.values():
            raise CommandError("A round failed; see the log.")
