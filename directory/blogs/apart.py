"""Reading what a stranger wrote, apart: a megabyte can be written so that a parser needs minutes or memory for it.

feedparser is patient with what is not well formed, and pays for it: a million bytes of `<a>` take it a minute. So it
reads in a process of its own, which is ended when its time is over.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from directory.blogs import reader
from directory.blogs.fetch import Answer
from directory.blogs.problems import FeedError, Problem

SECONDS: Final = 5.0
_READER: Final = Path(reader.__file__)


def read_apart(answer: Answer, *, seconds: float = SECONDS) -> dict[str, Any]:
    """Return what `reader` finds in an answer.

    Raises:
        FeedError: it is not readable in the time, or not at all.
    """
    given = json.dumps({"content_type": answer.content_type, "address": answer.address}).encode()
    try:
        done = subprocess.run(  # noqa: S603  our own program; what is a stranger's goes in as data
            [sys.executable, "-I", str(_READER)],  # isolated: neither the environment nor this folder is imported from
            input=given + b"\n" + answer.body,
            capture_output=True,
            timeout=seconds,
            check=True,
            env={},
        )
        found: dict[str, Any] = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError) as error:
        raise FeedError(Problem.NOT_A_FEED) from error
    return found
