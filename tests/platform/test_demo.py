"""The demonstration's start, up to the point where it would serve: what it refuses, what it keeps."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings

from home.demo import folder
from home.demo.console import terminal_language
from home.demo.processes import why_not_free


def demo(
    var: Path, *arguments: str, language: str = "fr_CA.UTF-8", **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `manage.py demo` with nobody at the terminal."""
    return subprocess.run(  # noqa: S603  this very program
        [sys.executable, "manage.py", "demo", *arguments],
        cwd=settings.BASE_DIR,
        env={"PATH": os.environ["PATH"], "VAR_DIR": str(var), "LANG": language, **environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def one_line(done: subprocess.CompletedProcess[str]) -> str:
    """Return the one line a refused start says."""
    assert done.returncode == 1
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]


def test_a_port_in_use(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        assert f"port {port}" in one_line(demo(tmp_path, PORT=port))
        assert "not free" in one_line(demo(tmp_path, "--port", port, language="C"))


@pytest.mark.parametrize("port", ["abc", "0", "70000", "-1"])
def test_a_port_that_is_none(tmp_path: Path, port: str) -> None:
    assert "65535" in one_line(demo(tmp_path, PORT=port))


def test_a_folder_that_cannot_be_written_to(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    assert str(file / "var") in one_line(demo(file / "var"))


def test_starting_over_wants_a_yes(tmp_path: Path) -> None:
    (tmp_path / "mentorat.sqlite3").write_bytes(b"")
    done = demo(tmp_path, "--reset", PORT=str(free_port()))
    assert done.returncode == 1
    assert "Rien n’a été effacé" in done.stderr
    assert (tmp_path / "mentorat.sqlite3").exists()


def test_starting_over_leaves_other_databases_alone(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.sqlite3"
    elsewhere.write_bytes(b"")
    var = tmp_path / "var"
    done = demo(var, "--reset", "--no-input", PORT=str(free_port()), DATABASE_URL=f"sqlite:///{elsewhere}")
    assert "DATABASE_URL" in one_line(done)
    assert elsewhere.exists()


def test_one_at_a_time(tmp_path: Path) -> None:
    lock = folder.take(tmp_path)
    assert lock is not None
    with lock:
        assert folder.take(tmp_path) is None
        assert "tourne déjà" in one_line(demo(tmp_path, PORT=str(free_port())))
    again = folder.take(tmp_path)
    assert again is not None
    again.close()


def free_port() -> int:
    """Return a port nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def test_the_password_is_made_once_and_is_nobody_elses(tmp_path: Path) -> None:
    password, new = folder.kept_password(tmp_path)
    assert new
    assert len(password) >= 16
    assert stat.S_IMODE((tmp_path / "admin-password").stat().st_mode) == 0o600
    assert folder.kept_password(tmp_path) == (password, False)


def test_clearing_keeps_the_password_and_the_key(tmp_path: Path) -> None:
    for name in ("mentorat.sqlite3", "mentorat.sqlite3-wal", "admin-password", "secret-key"):
        (tmp_path / name).write_text("x")
    (tmp_path / "mail").mkdir()
    folder.clear(tmp_path, tmp_path / "mentorat.sqlite3")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["admin-password", "secret-key"]


def test_addresses() -> None:
    assert why_not_free("127.0.0.1", free_port()) == ""
    assert why_not_free("no.such.host.invalid", 8000) != ""


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "fr_CA.UTF-8"}, "fr"),
        ({"LANG": "fr_CA.UTF-8", "LC_ALL": "en_CA.UTF-8"}, "en"),
        ({"LC_ALL": "", "LANG": "fr"}, "fr"),
        ({}, "en"),
    ],
)
def test_the_terminals_language(environment: dict[str, str], language: str) -> None:
    assert terminal_language(environment) == language
