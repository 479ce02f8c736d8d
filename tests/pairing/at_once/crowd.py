"""Many people at the same moment, each served by an operating system's process of its own.

The test starts this module as a program. It gets ready once (Django, templates, addresses), lets go of every
connection, and splits into as many processes as there are people: each opens a connection of its own to the tests'
database, waits until all the others stand there too, and at one signal sends what its person sends. Then all of them
are gone.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from multiprocessing import get_context
from multiprocessing.synchronize import Semaphore
from pathlib import Path
from typing import Any, Final

import django

PATIENCE: Final = 180
"""Seconds after which everybody is sent home, whatever they wait for."""


@dataclass(frozen=True, slots=True)
class Press:
    """Somebody presses a button of a page, or the clock makes a round."""

    path: str = ""
    data: Mapping[str, Any] = field(default_factory=dict)
    """What is in the form."""
    round: str = ""
    """One of the daily rounds to make instead, as Python finds it."""
    user: str = ""
    """As whom they are signed in, if they are."""
    after: float = 0
    """How many seconds after the signal."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What one person got for it."""

    process: int = 0
    status: int = 0
    page: str = ""
    made: int = 0
    """What a round counted."""
    error: str = ""
    """What the view raised, where it raised instead of answering."""
    began: float = 0
    ended: float = 0


@dataclass(frozen=True, slots=True)
class Job:
    """Who presses what, and which settings are other than the tests' own."""

    presses: Sequence[Press]
    settings: Mapping[str, Any] = field(default_factory=dict)


def all_at_once(job: Job, *, database: str, folder: Path) -> list[Answer]:
    """Let everybody press at the same moment; return what each got, in the same order.

    Args:
        job: who presses what.
        database: the address of the tests' database.
        folder: an empty one, for what the processes leave behind.
    """
    environment = {
        **os.environ,
        "DATABASE_URL": database,
        "PGOPTIONS": f"-c statement_timeout={PATIENCE // 2 * 1000}",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "TMPDIR": str(folder),
    }
    process = subprocess.Popen(  # noqa: S603  this very module
        [sys.executable, "-m", __name__],
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        said, _ = process.communicate(json.dumps(asdict(job)), timeout=PATIENCE)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
    assert process.returncode == 0, "not everybody came home"
    return [Answer(**each) for each in json.loads(said)]


def main() -> None:
    """Read a job, get ready, split, wait for everybody, and say what each got."""
    django.setup()
    from django.test import override_settings

    given = json.load(sys.stdin)
    presses = [Press(**each) for each in given["presses"]]
    with override_settings(**given["settings"]), tempfile.TemporaryDirectory() as folder:
        _get_ready(presses)
        split = get_context("fork")
        waits, signal_ = os.pipe()
        standing = split.Semaphore(0)
        files = [Path(folder) / str(number) for number in range(len(presses))]
        processes = [
            split.Process(target=_press, args=(press, Start(standing, waits, signal_), file), daemon=True)
            for press, file in zip(presses, files, strict=True)
        ]
        for process in processes:
            process.start()
        end = time.monotonic() + PATIENCE
        for _each in processes:
            standing.acquire(timeout=max(0, end - time.monotonic()))
        os.close(signal_)  # nobody holds the other end of the pipe any more: all who read from it wake up at once
        for process in processes:
            process.join(max(0, end - time.monotonic()))
        answers = [json.loads(file.read_text()) for file in files]
    json.dump(answers, sys.stdout)


def _get_ready(presses: Sequence[Press]) -> None:
    """Load what the first visit of a process loads, and let go of every connection: none may be shared."""
    from django.core.cache import close_caches
    from django.db import connection, connections
    from django.test import Client

    if connection.vendor == "sqlite":  # whose turn comes is luck there, and the machine may be busy with other tests
        connection.settings_dict["OPTIONS"]["timeout"] = PATIENCE
    for path in {press.path for press in presses[:2] if press.path}:
        Client().get(path)
    connections.close_all()
    close_caches()


@dataclass(frozen=True, slots=True)
class Start:
    """Where all stand until the signal."""

    standing: Semaphore
    waits: int
    signal: int

    def wait(self) -> float:
        """Stand there until all do; return the moment of waking up."""
        os.close(self.signal)
        self.standing.release()
        os.read(self.waits, 1)
        return time.monotonic()


def _press(press: Press, start: Start, file: Path) -> None:
    from django.contrib.auth.models import User
    from django.db import connection
    from django.test import Client
    from django.utils.module_loading import import_string

    client = Client()
    if press.user:
        client.force_login(User.objects.get(username=press.user))
    connection.ensure_connection()
    began = start.wait()
    time.sleep(press.after)
    try:
        if press.round:
            answer = Answer(os.getpid(), made=import_string(press.round)())
        else:
            response = client.post(press.path, press.data)
            answer = Answer(os.getpid(), response.status_code, response.content.decode())
    except Exception as error:
        answer = Answer(os.getpid(), error=repr(error))
    finally:
        connection.close()
    file.write_text(json.dumps({**asdict(answer), "began": began, "ended": time.monotonic()}))


if __name__ == "__main__":
    main()
