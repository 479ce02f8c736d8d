"""An import of the CMS: the file received, looked at, taken in by the worker, and forgotten.

The file is in the database until it is taken in or given up, and then it goes. What stays is a report: line numbers,
names, reasons. It goes too, after a while.
"""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

from django.contrib.auth.models import User
from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django_tasks import task

from core import rounds
from directory import erasure
from directory.interchange.importing import BATCH, Options, Outcome, outcomes
from directory.interchange.notes import Note, shown
from directory.interchange.planning import Kind
from directory.interchange.reading import UnreadableFileError, open_table
from directory.models import ImportState, MentorImport

SMALL: Final = 100_000
"""A file of this many bytes at most is looked at while its sender waits."""
REPORTS_KEPT: Final = timedelta(days=90)
FILES_KEPT: Final = timedelta(days=7)
"""For a file that was looked at and never taken in."""

UNDER_WAY: Final = frozenset({ImportState.CHECKING, ImportState.WAITING, ImportState.RUNNING})

logger = logging.getLogger(__name__)


class NotNowError(Exception):
    """The import is at another step than its reader thought."""


def receive(*, file_name: str, content: bytes, publish: bool, create_skills: bool, by: User | None) -> MentorImport:
    """Keep a file and look at it, at once or in the background; nothing is taken in yet.

    Raises:
        UnreadableFileError: it is no table of people.
    """
    open_table(content)
    with transaction.atomic():
        received = MentorImport.objects.create(
            uploaded_by=by, file_name=file_name[-200:], content=content, publish=publish, create_skills=create_skills
        )
        if len(content) > SMALL:
            check_file.enqueue(received.pk)
    if len(content) <= SMALL:
        check_file.call(received.pk)
        received.refresh_from_db()
    return received


def start(*, import_id: int) -> None:
    """Have a file that was looked at taken in by the worker.

    Raises:
        NotNowError: it was already, or it has gone.
    """
    with transaction.atomic():
        found = MentorImport.objects.select_for_update().filter(pk=import_id, state=ImportState.CHECKED).first()
        if found is None:
            raise NotNowError
        found.state, found.done = ImportState.WAITING, 0
        found.save(update_fields=["state", "done"])
        take_file_in.enqueue(import_id)


def give_up(*, import_id: int) -> None:
    """Forget a file, and what was said of it.

    Raises:
        NotNowError: it is being taken in.
    """
    busy = (ImportState.WAITING, ImportState.RUNNING)
    if not MentorImport.objects.filter(pk=import_id).exclude(state__in=busy).delete()[0]:
        raise NotNowError


def outcomes_of(found: MentorImport) -> Iterator[Outcome]:
    """Yield what a report says of each row."""
    for number, kind, name, notes in _report(found).get("rows", []):
        yield Outcome(number, Kind(kind), name, tuple(Note.from_json(each) for each in notes))


def unknown_headings(found: MentorImport) -> list[str]:
    """Return the headings of a file that name no column."""
    return list(_report(found).get("unknown", []))


@task()
def check_file(import_id: int) -> str:
    """Look at a file: say what would become of each row."""
    return _go_through(import_id, before=ImportState.CHECKING, after=ImportState.CHECKED)


@task()
def take_file_in(import_id: int) -> str:
    """Take a file in. Done twice, it changes nothing the second time."""
    MentorImport.objects.filter(pk=import_id, state=ImportState.WAITING).update(state=ImportState.RUNNING)
    return _go_through(import_id, before=ImportState.RUNNING, after=ImportState.DONE)


@rounds.register
def forget_old_imports() -> int:
    """Forget reports after a while, and much sooner the files that nobody took in."""
    now = timezone.now()
    old = Q(created_at__lt=now - REPORTS_KEPT) | Q(created_at__lt=now - FILES_KEPT, content__isnull=False)
    return MentorImport.objects.filter(old).exclude(state=ImportState.RUNNING).delete()[0]


@erasure.register
def erase_from_reports(traces: erasure.Traces) -> None:
    """Leave a person who is erased out of reports, and erase the files that nobody took in: they may hold them too."""
    names = {shown(name) for name in traces.names}
    for found in MentorImport.objects.exclude(state__in=UNDER_WAY).defer("content"):
        rows = _report(found).get("rows", [])
        if any(row[2] in names for row in rows):
            left = [[number, kind, "" if name in names else name, notes] for number, kind, name, notes in rows]
            MentorImport.objects.filter(pk=found.pk).update(report={**_report(found), "rows": left})
            MentorImport.objects.filter(pk=found.pk, content__isnull=False).delete()


def _go_through(import_id: int, *, before: ImportState, after: ImportState) -> str:
    found = MentorImport.objects.select_related("uploaded_by").filter(pk=import_id, state=before).first()
    if found is None or found.content is None:
        return "gone"
    try:
        _walk(found, dry_run=after is ImportState.CHECKED)
    except UnreadableFileError:
        found.state = ImportState.FAILED
    except Exception:
        found.state, found.content = ImportState.FAILED, None
        found.save(update_fields=["state", "content"])
        raise
    else:
        found.state = after
    if found.state != ImportState.CHECKED:
        found.content, found.finished_at = None, timezone.now()
    found.save()
    return str(found.state)


def _walk(found: MentorImport, *, dry_run: bool) -> None:
    """Go through the file, telling from time to time how far it is, and write the report into the import, unsaved."""
    content = bytes(found.content or b"")
    found.total = sum(1 for _row in open_table(content).rows)
    MentorImport.objects.filter(pk=found.pk).update(total=found.total, done=0)
    table = open_table(content)
    options = Options(publish=found.publish, create_skills=found.create_skills, dry_run=dry_run)
    counted: Counter[Kind] = Counter()
    rows: list[list[Any]] = []
    for each in outcomes(table.rows, options=options, by=found.uploaded_by):
        counted[each.kind] += 1
        rows.append([each.number, each.kind.value, each.name, [said.as_json() for said in each.notes]])
        if len(rows) % BATCH == 0:
            MentorImport.objects.filter(pk=found.pk).update(done=len(rows))
    found.done = len(rows)
    for kind in Kind:
        setattr(found, kind.value, counted[kind])
    found.report = {"unknown": list(table.unknown), "rows": rows}


def _report(found: MentorImport) -> dict[str, Any]:
    return found.report if isinstance(found.report, dict) else {}
