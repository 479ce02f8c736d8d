"""The tests' database as other processes find it: PostgreSQL's own, or a file with what SQLite has in memory."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from django.db import connection


class Apart:
    """One database for this process and for others; SQLite's goes there and back by a file."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "apart.sqlite3"

    @property
    def url(self) -> str:
        """The address that the other processes are given."""
        if connection.vendor == "sqlite":
            return f"sqlite:///{self._file}"
        at = connection.settings_dict
        return f"postgres://{at['USER']}:{at['PASSWORD']}@{at['HOST']}:{at['PORT']}/{at['NAME']}"

    def share(self) -> None:
        """Let the other processes find what was written here."""
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(self._file)) as copy:
                connection.connection.backup(copy)

    def take_back(self) -> None:
        """Find here what the other processes wrote; none of them may be at work any more."""
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(self._file)) as copy:
                copy.execute("PRAGMA journal_mode=DELETE")  # what is in memory knows no write-ahead log
                copy.backup(connection.connection)

    def run(self, statement: str) -> list[Any]:
        """Run a statement where the other processes are; return its rows."""
        if connection.vendor == "sqlite":
            with closing(sqlite3.connect(self._file, timeout=20)) as there, there:
                return there.execute(statement).fetchall()
        with connection.cursor() as cursor:
            cursor.execute(statement)
            return cursor.fetchall() if cursor.description else []
