"""Real workers, killed at the worst moments: after a restart, every message that was due is sent once."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.db import connection, transaction
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from core.mail.outbox import queue_message
from tests.apart import Apart
from tests.messages.smtp_server import Mood, Server

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.usefixtures("left_as_found", "particulars"),
]
CONTEXT = {"name": "Ana", "link": "http://localhost/fr/x/", "until": timezone.now(), "days": 14}
PATIENCE = 90


@pytest.fixture
def apart(tmp_path: Path) -> Apart:
    return Apart(tmp_path)


@pytest.fixture
def queued(apart: Apart) -> set[str]:
    """Three messages that are due; their `Message-ID`s."""
    with transaction.atomic():
        messages = [
            queue_message(kind="pairing/confirm", to=f"ana{n}@example.org", language="fr", context=CONTEXT)
            for n in range(3)
        ]
    apart.share()
    return {f"<{message.uid}@example.org>" for message in messages}


@pytest.fixture
def start(apart: Apart, tmp_path: Path) -> Iterator[Callable[[int], subprocess.Popen[bytes]]]:
    """Start workers of a public site, told where the mail server listens."""
    begun: list[subprocess.Popen[bytes]] = []

    def one(port: int) -> subprocess.Popen[bytes]:
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "config.settings.production",
            "PYTHONPATH": os.pathsep.join([str(settings.BASE_DIR / "site"), str(settings.BASE_DIR)]),
            "SECRET_KEY": "only-for-the-tests-" + "x" * 40,
            "ALLOWED_HOSTS": "example.org",
            "SITE_URL": "https://example.org",
            "DATABASE_URL": apart.url,
            "CACHE_URL": "locmemcache://",
            "EMAIL_URL": f"smtp://127.0.0.1:{port}",
            "DEFAULT_FROM_EMAIL": "bonjour@example.org",
            "EMAIL_TIMEOUT": "30",
            "WORKER_SILENT_SECONDS": "2",
            "VAR_DIR": str(tmp_path),
        }
        command = [sys.executable, str(settings.BASE_DIR / "manage.py"), "db_worker"]
        options = ["--no-startup-delay", "--no-reload", "--interval", "0.2"]
        begun.append(subprocess.Popen([*command, *options], env=environment, stderr=subprocess.DEVNULL))  # noqa: S603  this very program
        return begun[-1]

    yield one
    for process in begun:
        if process.poll() is None:
            process.kill()
        process.wait()


def states(apart: Apart) -> list[str]:
    """Return the state of every message."""
    return [state for (state,) in apart.run("SELECT state FROM core_outgoingmessage ORDER BY id")]


def until(condition: Callable[[], bool]) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end, "it never came to that"
        time.sleep(0.05)


def kill(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGKILL)
    process.wait()


@contextmanager
def working(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """Let a worker work, and tell it kindly to stop."""
    yield
    process.terminate()
    # By the signal itself where all was sent before this one had begun to listen for it.
    assert process.wait(timeout=30) in {0, -signal.SIGTERM}


@pytest.mark.parametrize("moment", [Mood.STALLS_AT_READER, Mood.STALLS_AT_DATA, Mood.STALLS_AT_QUIT])
def test_a_worker_killed_in_the_middle_loses_and_repeats_nothing(
    moment: Mood, apart: Apart, queued: set[str], start: Any
) -> None:
    with Server() as server:
        server.in_mood(moment)
        worker = start(server.port)
        assert server.reached.wait(PATIENCE)
        kill(worker)
        server.in_mood(Mood.TAKES)
        with working(start(server.port)):
            until(lambda: states(apart) == ["sent"] * 3)
        assert sorted(server.ids) == sorted(queued)


def test_workers_killed_again_and_again(apart: Apart, queued: set[str], start: Any) -> None:
    """One that falls between the server's yes and the note of it may repeat a message, under the same name."""
    with Server() as server:
        for taken in range(2):
            worker = start(server.port)
            until(lambda taken=taken: len(server.ids) > taken)  # type: ignore[misc]  # no type for a lambda's default
            kill(worker)
        with working(start(server.port)):
            until(lambda: states(apart) == ["sent"] * 3)
        assert set(server.ids) == queued


def test_a_mail_server_that_goes_away_and_comes_back(apart: Apart, queued: set[str], start: Any) -> None:
    with Server() as first:
        port = first.port
    with working(start(port)):
        until(lambda: apart.run("SELECT count(*) FROM core_outgoingmessage WHERE error <> ''") == [(3,)])
        assert states(apart) == ["waiting"] * 3
        with Server(port) as second:
            now = datetime.now(tz=UTC).replace(tzinfo=None).isoformat(" ")
            zone = "" if connection.vendor == "sqlite" else "+00"
            apart.run(
                f"UPDATE {DBTaskResult._meta.db_table} SET run_after = '{now}{zone}' WHERE status = 'READY'"  # noqa: S608  constants
            )
            until(lambda: states(apart) == ["sent"] * 3)
            assert sorted(second.ids) == sorted(queued)
