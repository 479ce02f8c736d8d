"""What the worker does once a day."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django_tasks import TaskResultStatus, task
from django_tasks_db.models import DBTaskResult

from core import rounds


@task()
def make_rounds() -> dict[str, int | None]:
    """Make the daily rounds, and queue those of tomorrow."""
    with transaction.atomic():
        schedule_rounds(after=timedelta(days=1))
    return rounds.make_all()


def schedule_rounds(after: timedelta = timedelta(0)) -> bool:
    """Queue the rounds unless they are waiting already; return whether they were queued.

    Args:
        after: how long from now they are to be made.
    """
    waiting = DBTaskResult.objects.filter(task_path=make_rounds.module_path, status=TaskResultStatus.READY)
    if waiting.exists():
        return False
    make_rounds.using(run_after=timezone.now() + after).enqueue()
    return True


def last_rounds() -> Any:
    """Return when the rounds were last made (an aware datetime); None where they never were."""
    made = DBTaskResult.objects.filter(task_path=make_rounds.module_path, status=TaskResultStatus.SUCCESSFUL)
    return made.order_by("-finished_at").values_list("finished_at", flat=True).first()
