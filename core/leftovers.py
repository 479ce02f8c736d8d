"""What deleting a row leaves behind, and getting rid of it: names of files in the queue, words in a search index."""

from __future__ import annotations

from typing import Any, Final

from django.db import connection, transaction

from core.models import SiteImage

_NO_FILE: Final = "erased"


def erase_picture(picture: SiteImage) -> None:
    """Delete a picture, its cuts and their files.

    Wagtail queues a task for each file, whose record keeps the file's name for a while, and that may be somebody's. So
    the files go here, once the deletion is committed, and the tasks find nothing to do.
    """
    for record in (*picture.renditions.all(), picture):
        storage, name = record.file.storage, record.file.name
        record.file.name = _NO_FILE
        record.delete()
        transaction.on_commit(_deletion(storage, name))


def scrub_indexes() -> None:
    """Rewrite SQLite's full-text indexes without what was deleted from them.

    FTS5 marks a deleted row as deleted and keeps its words until parts of the index are merged, which may be never. To
    be called after the deletion, in its transaction. PostgreSQL looks after its own (autovacuum): nothing is done.
    """
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE%fts5%'")
        for (name,) in cursor.fetchall():
            table = connection.ops.quote_name(name)
            cursor.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608  a name from the database


def _deletion(storage: Any, name: str) -> Any:
    return lambda: storage.delete(name)
