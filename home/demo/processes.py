"""The two processes of a running demonstration: the web server and the task worker, started and ended together."""

from __future__ import annotations

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from types import FrameType
from typing import Final

from django.conf import settings

_SECONDS_TO_START: Final = 60
_SECONDS_TO_END: Final = 15
_PR_SET_PDEATHSIG: Final = 1  # of Linux's prctl(2)


def why_not_free(host: str, port: int) -> str:
    """Return why a server could not listen at an address, in the system's words; empty where it could."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen(1)
    except (OSError, OverflowError, UnicodeError) as error:
        return getattr(error, "strerror", None) or str(error)
    return ""


def server_command(host: str, port: int) -> list[str]:
    """Return the command line of the web server."""
    options = ["--interface", "wsgi", "--host", host, "--port", str(port), "--workers", "1", "--blocking-threads", "4"]
    return [sys.executable, "-m", "granian", *options, "--no-ws", "--log-level", "warning", "config.wsgi:application"]


def worker_command() -> list[str]:
    """Return the command line of the task worker."""
    manage = str(Path(settings.BASE_DIR) / "manage.py")
    return [sys.executable, manage, "db_worker", "--no-startup-delay", "--no-reload", "--interval", "0.5"]


def answers(host: str, port: int, path: str) -> bool:
    """Return whether the server answers an address with 200."""
    connection = HTTPConnection(host, port, timeout=5)
    try:
        connection.request("GET", path, headers={"Host": "localhost"})
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


class Processes:
    """Named processes that stand and fall together. Ends them when the block is left, however it is left."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        roots = os.pathsep.join([str(Path(settings.BASE_DIR) / "site"), str(settings.BASE_DIR)])
        self._environment = {**os.environ, "PYTHONPATH": roots, "PYTHONUNBUFFERED": "1", **environment}
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._asked_to_stop = False

    def __enter__(self) -> Processes:
        # Ctrl-C at the terminal, a service manager's or make's request, a closed window.
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._stop)
        return self

    def __exit__(self, *_: object) -> None:
        for process in self._running.values():
            if process.poll() is None:
                process.terminate()
        limit = time.monotonic() + _SECONDS_TO_END
        for process in self._running.values():
            try:
                process.wait(max(limit - time.monotonic(), 0.1))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    def _stop(self, _number: int, _frame: FrameType | None) -> None:
        self._asked_to_stop = True

    def start(self, name: str, command: Sequence[str]) -> None:
        """Start a process under a name."""
        # In a session of its own, so that Ctrl-C reaches this process only, which then ends the others in order.
        self._running[name] = subprocess.Popen(  # noqa: S603  our own commands
            command,
            env=self._environment,
            cwd=settings.BASE_DIR,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=_end_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509  no threads here
        )

    def fallen(self) -> str:
        """Return the name of a process that ended by itself, with its exit status; nothing where all stand."""
        for name, process in self._running.items():
            if process.poll() is not None:
                return f"{name} ({process.returncode})"
        return ""

    def wait_for(self, ready: Callable[[], bool]) -> bool:
        """Wait until something holds, all processes standing; return whether it came to hold."""
        limit = time.monotonic() + _SECONDS_TO_START
        while not self._asked_to_stop and not self.fallen() and time.monotonic() < limit:
            if ready():
                return True
            time.sleep(0.1)
        return False

    def watch(self) -> str:
        """Wait until somebody asks to stop, or a process ends by itself; return its name in the second case."""
        while not self._asked_to_stop:
            if fallen := self.fallen():
                return fallen
            time.sleep(0.3)
        return ""

    @property
    def asked_to_stop(self) -> bool:
        """Whether somebody asked to stop."""
        return self._asked_to_stop


def _end_with_parent() -> None:
    """Ask Linux to end this process with its parent, even one that was killed: nothing keeps the port or the database."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
