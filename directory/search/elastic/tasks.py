"""Telling the engine of changes, after the transaction that made them; the worker does it, and tries again."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import timedelta
from typing import Final

from django.utils import timezone
from django_tasks import task
from django_tasks_db.models import DBTaskResult

from directory.search.elastic.client import EngineError
from directory.search.elastic.engine import engine

RETRY_AFTER: Final = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 20, 60, 240, 720))
"""How long to wait after each failure. After the last one the task has failed: `rebuild_directory_index` mends it."""
_AT_ONCE: Final = 500


@task()
def tell_engine(mentors: list[int], failures: int = 0) -> str:
    """Let the engine have these profiles as the database has them by now.

    Args:
        mentors: primary keys; nothing else of anybody is in a task.
        failures: how often it failed before.

    Returns:
        `told`, `no engine`, or `later` where the engine is away and another try is queued.

    Raises:
        EngineError: the engine failed for the last time.
    """
    from directory.search.index import documents_of

    there = engine()
    if there is None:
        return "no engine"
    documents = documents_of(mentors)
    try:
        there.put(documents, [mentor for mentor in mentors if mentor not in documents])
    except EngineError:
        if failures >= len(RETRY_AFTER):
            raise
        later = timezone.now() + RETRY_AFTER[failures]
        tell_engine.using(run_after=later).enqueue(mentors, failures + 1)
        return "later"
    return "told"


@task()
def refill_engine() -> int:
    """Write everybody into the engine anew; return how many. Raises EngineError where it failed."""
    return refill()


def refill(progress: Callable[[int], None] | None = None) -> int:
    """Write everybody into the engine anew, now; none where there is no engine.

    Args:
        progress: told from time to time how many profiles are done.

    Raises:
        EngineError: it failed; visitors search what there was.
    """
    from directory.search.index import everybody

    there = engine()
    if there is None:
        return 0
    started = timezone.now()
    done = there.refill(everybody(), progress)
    # What was told meanwhile went into the index that there was.
    told = DBTaskResult.objects.filter(task_path=tell_engine.module_path, finished_at__gte=started)
    queue({mentor for arguments in told.values_list("args_kwargs", flat=True) for mentor in arguments["args"][0]})
    return done


def queue(mentors: Collection[int]) -> None:
    """Queue telling the engine of these profiles, with the change that touched them; nothing where there is none."""
    if engine() is None:
        return
    waiting = sorted(mentors)
    for start in range(0, len(waiting), _AT_ONCE):
        tell_engine.enqueue(waiting[start : start + _AT_ONCE])
