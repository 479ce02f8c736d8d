"""Messages that wait with nothing left in the queue to send them.

A worker told twice to stop gives its task up; a queue may be emptied by hand, or be older than the outbox after a
restoration. The message still waits, and that is what counts: it is queued again.
"""

from __future__ import annotations

from typing import Final

from django.db import transaction
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from core.mail.tasks import deliver_message
from core.models import MessageState, OutgoingMessage
from core.worker import care

_AT_ONCE: Final = 500


@care
def queue_orphans() -> int:
    """Queue the messages that wait and that no task will send; return how many."""
    waiting = OutgoingMessage.objects.filter(state=MessageState.WAITING).order_by("pk")
    # First the messages, then the tasks: one that is sent in between is queued for nothing, and none is missed.
    numbers = list(waiting.values_list("pk", flat=True)[:_AT_ONCE])
    if not numbers:
        return 0
    alive = DBTaskResult.objects.filter(
        task_path=deliver_message.module_path, status__in=[TaskResultStatus.READY, TaskResultStatus.RUNNING]
    )
    cared_for = {kept["args"][0] for kept in alive.values_list("args_kwargs", flat=True) if kept["args"]}
    orphans = [number for number in numbers if number not in cared_for]
    with transaction.atomic():
        for number in orphans:
            deliver_message.enqueue(number)
    return len(orphans)
