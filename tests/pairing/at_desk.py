"""Reading and filling in the organisers' desk."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.mail import EmailMessage
from django.test import Client
from django.urls import reverse

from pairing.models import Pair, PairingRequest
from tests.pairing.making import soup_of

Deliver = Callable[[], list[EmailMessage]]


def url(action: str = "index", record: PairingRequest | Pair | None = None) -> str:
    model = "pair" if isinstance(record, Pair) else "pairingrequest"
    return reverse(f"pairing_{model}_modeladmin_{action}", args=[record.pk] if record else [])


def list_text(client: Client, **query: str) -> str:
    response = client.get(url(), query)
    assert response.status_code == 200
    table = soup_of(response).select_one(".result-list")
    assert table is not None
    return table.get_text(" ", strip=True)


def typed(prefix: str, **fields: Any) -> dict[str, Any]:
    values = {"mentor": "", "name": "", "email": "", "phone": "", "language": "fr", "reached_by": "email", **fields}
    return {f"{prefix}-{name}": value for name, value in values.items()}


def present(client: Client, request: PairingRequest, data: dict[str, Any]) -> Any:
    """Ask for the preview, then press the button that only it has; return the page that this leads to."""
    preview = client.post(url("introduce", request), data)
    assert preview.status_code == 200
    button = soup_of(preview).select_one("button[name=shown]")
    assert button is not None
    return client.post(url("introduce", request), {**data, "shown": button["value"]}, follow=True)
