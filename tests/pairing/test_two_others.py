"""Somebody proposes a pair of two other people."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from core.models import OutgoingMessage
from pairing.models import Invitation, Pair, PairingRequest
from pairing.people import Person
from pairing.services import propose
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, ago, link_in, path_to, rounds, send
from tests.pairing.pairs import text_of
from tests.pairing.pressing import Deliver, press

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]


OTHERS: dict[str, Any] = {
    "kind": "others",
    "other_1_name": "Lorraine",
    "other_1_contact": "lorraine@example.org",
    "other_2_name": "Félix",
    "other_2_contact": "felix@example.org",
    "consent_wording": "2026-12",
}


def test_two_others_are_both_asked_and_told_who_had_the_idea(
    client: Client, straight: Programme, deliver: Deliver
) -> None:
    send(client, **{name: value for name, value in OTHERS.items() if name != "consent_wording"})
    client.post(link_in(deliver()[0]))
    to_ana, to_felix, to_lorraine = sorted(deliver(), key=lambda each: each.to[0])
    assert "Lorraine" not in str(to_ana.body)
    assert "Ana Essai" in str(to_felix.body)
    assert "Lorraine" in str(to_felix.body)
    assert "ana@example.org" not in str(to_felix.body)
    first = press(client, link_in(to_lorraine), "yes")
    assert "Félix" in text_of(first)
    assert "felix@example.org" not in first.content.decode()
    assert deliver() == []
    press(client, link_in(to_felix), "yes")
    assert sorted(each.to[0] for each in deliver()) == ["ana@example.org", "felix@example.org", "lorraine@example.org"]
    assert str(Pair.objects.get()) == "Lorraine · Félix"


@pytest.mark.parametrize("how", ["no", "silence"])
def test_nothing_is_kept_of_two_others_who_do_not_form_a_pair(
    client: Client, programme: Programme, organiser: User, deliver: Deliver, how: str
) -> None:
    request = a_request(**OTHERS)
    people = [
        Person(name=name, email=f"{mail}@example.org") for name, mail in (("Lorraine", "lorraine"), ("Félix", "felix"))
    ]
    one, two = propose(request_id=request.pk, people=people, by=organiser)
    deliver()
    press(client, path_to(one), "yes")
    if how == "no":
        page = press(client, path_to(two), "no")
        assert "rien gardé de vous" in text_of(page)
    else:
        ago(14)
        rounds()
    told = sorted(each.to[0] for each in deliver())
    assert told == ["ana@example.org", "lorraine@example.org"]
    kept = [*PairingRequest.objects.values(), *Invitation.objects.values(), *OutgoingMessage.objects.values()]
    said = " ".join(str(value) for row in kept for value in row.values())
    assert all(trace not in said for trace in ("Lorraine", "Félix", "lorraine@", "felix@"))
