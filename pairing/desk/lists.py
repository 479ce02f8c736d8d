"""The two lists, and their export to a spreadsheet."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.contrib.admin.options import IncorrectLookupParameters
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail_modeladmin.views import IndexView

from core.spreadsheets import defuse
from core.typography import NO_BREAK
from pairing.desk.views import Forbidding


class DeskList(Forbidding, IndexView):
    """A list whose address may say anything: what it does not understand leads back to the plain list."""

    export_filename = "jumelage"

    def allowed(self, user: Any) -> bool:
        """Return whether somebody may see the list."""
        return bool(self.permission_helper.user_can_list(user))

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Refuse what no database takes before it gets there."""
        if any("\x00" in value for values in request.GET.lists() for value in (values[0], *values[1])):
            return redirect(self.index_url)
        try:
            response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        except IncorrectLookupParameters:
            return redirect(self.index_url)
        return response

    @property
    def type_in_url(self) -> str:
        """Where a record is typed in; empty where none is, or the reader may not."""
        codename = self.permission_helper.get_perm_codename("change")
        may = self.permission_helper.user_has_specific_permission(self.request.user, codename)
        return reverse(self.url_helper.get_action_url_name("type_in")) if self.model_admin.is_typed_in and may else ""

    # --- export ---

    def get_heading(self, queryset: Any, field: str) -> str:
        """Return a column's heading."""
        return str(capfirst(str(self.model_admin.export_heading(field))))

    def to_row_dict(self, item: Any) -> dict[str, Any]:
        """Return a row: what a person would read, not what the database holds."""
        return {field: self.model_admin.export_value(item, field) for field in self.list_export}

    def stream_csv(self, queryset: Any) -> Iterator[bytes]:
        """Yield the CSV file, opened by a byte order mark: without it Excel takes UTF-8 for something else."""
        yield codecs.BOM_UTF8
        yield from super().stream_csv(queryset)

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        """Return a cell: times in the programme's zone, words in the reader's language, nothing that computes."""
        if isinstance(value, datetime):
            local = timezone.localtime(value)
            return local.replace(tzinfo=None) if export_format == self.FORMAT_XLSX else local.isoformat(" ", "minutes")
        if isinstance(value, bool):
            return _("oui") if value else _("non")
        if isinstance(value, int):
            return value
        return defuse("" if value is None else str(value))


def short_date(value: datetime | None) -> str:
    """Return a moment as lists show it, on one line however narrow its column is."""
    shown = date_format(timezone.localtime(value), "SHORT_DATETIME_FORMAT") if value else ""
    return shown.replace(" ", NO_BREAK)


def label_of(record: Any, field: str) -> str | Promise:
    """Return a field's name in the reader's language."""
    name: str | Promise = record._meta.get_field(field).verbose_name
    return name
