"""Pressing buttons behind links, and pairs made that way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.test import Client

from pairing.models import Invitation, PairingRequest, Participant
from pairing.people import mentor_as_person
from pairing.services import propose
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, path_to

SECRETS = ("ana@example.org", "fabienne@example.org", "418 555-0111")
Deliver = Callable[[], list[EmailMessage]]


def press(client: Client, path: str, do: str, **fields: str) -> Any:
    return client.post(path, {"do": do, **fields}, follow=True)


def proposed_to(programme: Programme, organiser: User, **fields: Any) -> tuple[PairingRequest, Invitation]:
    request = a_request(kind="mentor", mentor=programme.mentor, consent_wording="2026-12", **fields)
    [invitation] = propose(request_id=request.pk, people=[mentor_as_person(programme.mentor)], by=organiser)
    request.refresh_from_db()
    return request, invitation


def a_pair(programme: Programme, organiser: User, client: Client) -> tuple[Participant, Participant]:
    _request, invitation = proposed_to(programme, organiser)
    press(client, path_to(invitation), "yes")
    ana, fabienne = Participant.objects.order_by("pk")
    return ana, fabienne
