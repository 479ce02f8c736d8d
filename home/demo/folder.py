"""The folder the demonstration lives in: whether it can be written to, who uses it, what is kept there."""

from __future__ import annotations

import fcntl
import hashlib
import secrets
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Final

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders

_LOCK: Final = "demo.lock"
_PASSWORD: Final = "admin-password"  # noqa: S105  the name of its file
_STATIC_STAMP: Final = "static.stamp"
_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"  # none that look like another when read aloud or copied by hand


def why_unwritable(folder: Path) -> str:
    """Return why nothing can be written to a folder, in the system's words; empty where all is well."""
    probe = folder / f".probe-{secrets.token_hex(4)}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.write_text("")
        probe.unlink()
    except OSError as error:
        return error.strerror or str(error)
    return ""


def take(folder: Path) -> IO[str] | None:
    """Take the folder for this process; the file returned keeps it taken until it is closed. None where another has it."""
    lock = (folder / _LOCK).open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        lock.close()
        return None
    return lock


def kept_password(folder: Path) -> tuple[str, bool]:
    """Return the administrator's password kept in the folder, and whether it was made just now."""
    path = folder / _PASSWORD
    if path.exists() and (kept := path.read_text().strip()):
        return kept, False
    password = "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(4))
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text(password + "\n")
    return password, True


def clear(folder: Path, database: Path) -> None:
    """Remove the site's data: database, pictures and mail. The password, the secret key and static files stay."""
    for path in (database, *(database.with_name(database.name + end) for end in ("-wal", "-shm", "-journal"))):
        path.unlink(missing_ok=True)
    for name in ("media", "mail"):
        shutil.rmtree(folder / name, ignore_errors=True)


def embedded_database(folder: Path) -> Path | None:
    """Return the database's file where it is an SQLite file in the folder, else None."""
    database = settings.DATABASES["default"]
    if not database["ENGINE"].endswith("sqlite3"):
        return None
    path = Path(database["NAME"]).resolve()
    return path if path.is_relative_to(folder.resolve()) else None


def static_files() -> list[Path]:
    """Return every static file of the project and its libraries."""
    return [Path(storage.path(path)) for finder in get_finders() for path, storage in finder.list([])]


def static_changed(folder: Path, files: Iterable[Path]) -> str:
    """Return a fingerprint of the static files where they differ from those collected last, else nothing.

    Pass it to `static_collected` once they are collected.
    """
    digest = hashlib.sha256(str(settings.STORAGES["staticfiles"]).encode())
    for path in sorted(files):
        about = path.stat()
        digest.update(f"{path}\0{about.st_size}\0{about.st_mtime_ns}\n".encode())
    fingerprint = digest.hexdigest()
    stamp = folder / _STATIC_STAMP
    collected = Path(settings.STATIC_ROOT) / "staticfiles.json"
    if collected.exists() and stamp.exists() and stamp.read_text() == fingerprint:
        return ""
    return fingerprint


def static_collected(folder: Path, fingerprint: str) -> None:
    """Remember which static files were collected."""
    (folder / _STATIC_STAMP).write_text(fingerprint)
