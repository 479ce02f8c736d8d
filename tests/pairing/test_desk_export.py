"""What the desk hands over as files."""

from __future__ import annotations

import codecs
import csv
import io
from typing import Any

import pytest
from django.test import Client
from openpyxl import load_workbook  # type: ignore[import-untyped]  # has no types

from pairing.lifecycle import RequestState
from tests.pairing.at_desk import url
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request

pytestmark = pytest.mark.django_db


def exported(client: Client, kind: str) -> bytes:
    answer: Any = client.get(url(), {"export": kind})
    return b"".join(answer.streaming_content)


FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =cmd|' /C calc'!A0", "＝1"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_exports_compute_nothing(desk: Client, programme: Programme, formula: str) -> None:
    a_request(together=formula, name="Ana, « Essai »")
    file = exported(desk, "csv")
    assert file.startswith(codecs.BOM_UTF8)
    rows = list(csv.DictReader(io.StringIO(file.decode("utf-8-sig"))))
    assert rows[0]["À faire ensemble"] == f"'{formula}"
    assert rows[0]["Nom"] == "Ana, « Essai »"
    assert rows[0]["État"] == "reçue"

    book = load_workbook(io.BytesIO(exported(desk, "xlsx")))
    cells = [cell for row in book.active.iter_rows() for cell in row]
    assert f"'{formula}" in [cell.value for cell in cells]
    assert "f" not in {cell.data_type for cell in cells}


def test_an_export_has_what_the_list_shows(desk: Client, programme: Programme) -> None:
    a_request(RequestState.UNCONFIRMED, name="Pas Confirmée")
    request = a_request(RequestState.RECEIVED, name="Ana\x0bEssai")
    request.offers.set(programme.mentor.offers.all())
    book = load_workbook(io.BytesIO(exported(desk, "xlsx")))
    rows = list(book.active.iter_rows(values_only=True))
    assert len(rows) == 2
    assert "négociation" in rows[1]
    assert "AnaEssai" in rows[1]
