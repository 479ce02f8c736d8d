"""What the worker does for pairing, later and without being asked."""

from __future__ import annotations

from django_tasks import task


@task()
def expire_request(request_id: int) -> int:
    """Let go of one request if nobody has confirmed it; queued with the request itself, for the day the link dies.

    Args:
        request_id: which.

    Returns:
        how many requests expired, 1 or 0.
    """
    from pairing.services import expire_unconfirmed  # the services queue this task: a circle, closed at run time

    return expire_unconfirmed(only=request_id)
