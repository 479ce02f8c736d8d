"""The task worker, as django-tasks-db has it, with somebody who looks after the queue while it works."""

from __future__ import annotations

from typing import Any

from django_tasks_db.management.commands.db_worker import Command as DatabaseWorker

from core.worker import Caretaker


class Command(DatabaseWorker):
    """`manage.py db_worker`: stands in front of the command of the same name, whose options it keeps."""

    def handle(self, *, worker_id: str, **options: Any) -> None:
        """Run the worker until it is told to stop."""
        with Caretaker(worker_id):
            super().handle(worker_id=worker_id, **options)
