"""The request form on paper: the same questions as on the screen, and where to send it."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from pairing import consent
from pairing.paper import quick_response_code
from tests.pairing.conftest import Programme
from tests.pairing.making import form_url, soup_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("address", "form", "accord"),
    [
        ("/fr/jumelage/papier/", "localhost:8000/fr/jumelage", "Mon accord"),
        ("/en/pairing/paper/", "/en/pairing", "My agreement"),
    ],
)
def test_the_sheet_asks_what_the_form_asks(
    client: Client, programme: Programme, address: str, form: str, accord: str
) -> None:
    response = client.get(address)
    sheet = soup_of(response).select_one("article.sheet")
    assert response.status_code == 200
    assert not response.cookies
    assert sheet is not None
    text = " ".join(sheet.get_text(" ", strip=True).split())
    assert form in text
    assert accord in text
    assert consent.CURRENT in text
    assert sheet.select_one("[role=img][aria-label] svg.qr path")
    assert sheet.select("[style], input") == []


def test_the_form_leads_to_the_sheet(client: Client, programme: Programme) -> None:
    assert soup_of(client.get(form_url())).select_one('a[href="/fr/jumelage/papier/"]')


def test_the_sheet_is_for_reading_and_costs_little(client: Client, programme: Programme) -> None:
    client.get("/fr/jumelage/papier/")
    with CaptureQueriesContext(connection) as queries:
        assert client.get("/fr/jumelage/papier/").status_code == 200
    assert len(queries) <= 12
    assert client.post("/fr/jumelage/papier/").status_code == 405


def test_the_code_is_of_the_address() -> None:
    one, other = (quick_response_code(f"https://example.org/{each}/") for each in ("fr", "en"))
    assert one != other
    assert "example" not in one
