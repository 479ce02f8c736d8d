"""What the worker does with feeds."""

from __future__ import annotations

from django_tasks import task


@task()
def read_feed(feed_id: int) -> str:
    """Read one feed.

    Args:
        feed_id: which; its address is looked up when the task runs, and stands in no task.

    Returns:
        how it went, in a word.
    """
    from directory.blogs.schedule import read  # it queues this task: a circle, closed at run time

    return read(feed_id)
