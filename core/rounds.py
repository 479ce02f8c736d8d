"""What is to be done once a day without anybody asking: each part of the site registers its own round.

    @register
    def forget_old_alerts() -> int: ...   # how many things it changed

Made by the worker (`core.tasks.make_rounds`, which queues itself for the next day) or by `manage.py make_rounds`, from
cron say. A round may be made at any time and any number of times: what is not due is left alone.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeVar

logger = logging.getLogger(__name__)

Round = Callable[[], int]
RoundT = TypeVar("RoundT", bound=Round)
_rounds: list[Round] = []


def register(function: RoundT) -> RoundT:
    """Add a round; registering it again changes nothing."""
    if function not in _rounds:
        _rounds.append(function)
    return function


def make_all() -> dict[str, int | None]:
    """Make every round; one that fails is logged and does not stop the others.

    Returns:
        By name of the round, how many things it changed; None where it failed.
    """
    done: dict[str, int | None] = {}
    for function in _rounds:
        try:
            done[function.__name__] = function()
        except Exception:  # whatever it is, the others are due as well
            logger.exception("The round %s failed", function.__name__)
            done[function.__name__] = None
    return done
