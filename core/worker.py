"""Looking after the task queue while a worker runs: signs of life, and tasks whose worker was killed.

A worker renews its sign of life (`WorkerBeat`) every few seconds, from a thread of its own, however long its task
takes. A task that is under way with a worker that shows none any more was left behind, by a power failure or by
`kill -9`: it goes back into the queue. Every task of the site may be run again. One that was left behind five times is
given up: it is likely what kills the workers.

Other parts of the site may have something looked after now and then as well (`care`).
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import timedelta
from types import TracebackType
from typing import Final, TypeVar

from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from core.models import WorkerBeat

logger = logging.getLogger(__name__)

ROUNDS_PER_LIFE: Final = 4
"""How many signs of life a worker gives in the time after which it is taken for dead."""
LEFT_BEHIND_MAXIMUM: Final = 5

Care = Callable[[], int]
CareT = TypeVar("CareT", bound=Care)
_cares: list[Care] = []


def care(function: CareT) -> CareT:
    """Add something that workers look after every minute or so; registering it again changes nothing.

    The function returns how many things it mended, and may be called by several workers at once.
    """
    if function not in _cares:
        _cares.append(function)
    return function


def beat(worker_id: str) -> None:
    """Give a sign of life."""
    WorkerBeat.objects.update_or_create(worker_id=worker_id, defaults={"seen_at": timezone.now()})


@care
def put_back_abandoned() -> int:
    """Put back into the queue what workers that are gone were doing; return how many tasks."""
    silent_since = timezone.now() - timedelta(seconds=settings.WORKER_SILENT_SECONDS)
    put_back = 0
    with transaction.atomic():
        # The lock keeps two workers from putting one task back, and one that was put back from being taken meanwhile.
        running = DBTaskResult.objects.select_for_update(skip_locked=True).filter(
            status=TaskResultStatus.RUNNING, started_at__lt=silent_since
        )
        tasks = list(running)
        alive = set(WorkerBeat.objects.filter(seen_at__gte=silent_since).values_list("worker_id", flat=True))
        for task in tasks:
            if task.worker_ids and task.worker_ids[-1] in alive:
                continue
            if len(task.worker_ids) >= LEFT_BEHIND_MAXIMUM:
                task.status = TaskResultStatus.FAILED
                task.finished_at = timezone.now()
                task.exception_class_path = "core.worker.LeftBehindError"
            else:
                task.status = TaskResultStatus.READY
            task.save(update_fields=["status", "finished_at", "exception_class_path"])
            put_back += task.status == TaskResultStatus.READY
            logger.warning("A task left behind by its worker is %s: %s", task.status.lower(), task.task_path)
    WorkerBeat.objects.filter(seen_at__lt=timezone.now() - timedelta(days=1)).delete()
    return put_back


class LeftBehindError(Exception):
    """A task whose workers all died."""


def look_after_everything() -> None:
    """Do what is to be looked after; what fails is logged and does not stop the rest."""
    for function in _cares:
        try:
            function()
        except Exception:  # a database that is busy or away: the next time will do
            logger.exception("Looking after the queue failed: %s", function.__name__)


class Caretaker:
    """Gives a worker's signs of life, and looks after the queue, as long as the block lasts."""

    def __init__(self, worker_id: str) -> None:
        self._worker_id = worker_id
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="caretaker", daemon=True)

    def __enter__(self) -> Caretaker:
        beat(self._worker_id)
        look_after_everything()
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._ended.set()
        self._thread.join(timeout=10)
        WorkerBeat.objects.filter(worker_id=self._worker_id).delete()

    def _run(self) -> None:
        while not self._ended.wait(settings.WORKER_SILENT_SECONDS / ROUNDS_PER_LIFE):
            try:
                beat(self._worker_id)
                look_after_everything()
            except Exception:  # the sign of life itself: there are several before anybody misses one
                logger.warning("A sign of life could not be given", exc_info=True)
            finally:
                connection.close()
