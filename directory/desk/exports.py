"""The mentors as a file to take away: to a person who may see how they are reached, and into no cache."""

from __future__ import annotations

from tempfile import TemporaryFile
from typing import Final

from django.http import FileResponse, HttpResponseBase, StreamingHttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control

from directory.interchange.exporting import write_csv, write_xlsx
from directory.querysets import MentorQuerySet

XLSX: Final = "xlsx"
_EXCEL: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def spreadsheet(mentors: MentorQuerySet, kind: str) -> HttpResponseBase:
    """Return these people as a file to download.

    Args:
        mentors: a selection, in the order of the rows.
        kind: `xlsx`; anything else is a CSV.
    """
    name = f"mentors-{timezone.localdate():%Y-%m-%d}"
    response: HttpResponseBase
    if kind == XLSX:
        output = TemporaryFile()  # noqa: SIM115  the response closes it
        write_xlsx(mentors, output)
        output.seek(0)
        response = FileResponse(output, as_attachment=True, filename=f"{name}.xlsx", content_type=_EXCEL)
    else:
        response = StreamingHttpResponse(write_csv(mentors), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="{name}.csv"'
    patch_cache_control(response, private=True, no_store=True)
    return response
