"""The links to one's own pages: for one purpose, not for ever, revocable; what is wrong with one is said."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.db import connection
from django.test import Client
from django.urls import reverse

from core.logs import HideSignedLinks
from core.models import OutgoingMessage
from pairing.models import Invitation, Pair, PairingRequest, Participant, RequestMove
from pairing.people import mentor_as_person
from pairing.services import propose, say_yes
from pairing.signatures import Opened, Purpose, token
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, link_in, path_to, soup_of
from tests.reading import one

pytestmark = pytest.mark.django_db
Deliver = Callable[[], list[EmailMessage]]
KINDS = ["request", "invitation", "half"]


@pytest.fixture
def records(programme: Programme, organiser: User) -> dict[str, Opened]:
    """Somebody's request, an invitation that waits, and a place in a pair."""
    request = a_request(kind="mentor", mentor=programme.mentor)
    [invitation] = propose(request_id=request.pk, people=[mentor_as_person(programme.mentor)], by=organiser)
    say_yes(invitation_id=invitation.pk)
    programme.mentor.refresh_from_db()
    programme.mentor.capacity = 2
    programme.mentor.save()
    other = a_request(kind="mentor", mentor=programme.mentor, email="bea@example.org", name="Bea")
    [waiting] = propose(request_id=other.pk, people=[mentor_as_person(programme.mentor)], by=organiser)
    OutgoingMessage.objects.all().delete()
    return {"request": other, "invitation": waiting, "half": Participant.objects.earliest("pk")}


def heading(response: Any) -> str:
    found = soup_of(response).h1
    assert found is not None
    return found.get_text(" ", strip=True)


@pytest.mark.parametrize("kind", KINDS)
def test_own_pages_stay_out_of_caches_searches_and_referrers(
    client: Client, records: dict[str, Opened], kind: str
) -> None:
    path = path_to(records[kind])
    for address, status in ((path, 200), (path.replace("/fr/jumelage/", "/en/pairing/"), 404), (path[:-3] + "/", 404)):
        response = client.get(address)
        assert response.status_code in {status, 200}
        if b"<main" in response.content and response.status_code == 200:
            assert "no-store" in response["Cache-Control"]
            assert "noindex" in response["X-Robots-Tag"]
            assert response["Referrer-Policy"] == "no-referrer"
            assert not response.cookies


@pytest.mark.parametrize("kind", KINDS)
def test_looking_changes_nothing(client: Client, records: dict[str, Opened], kind: str) -> None:
    moves = RequestMove.objects.count()
    for look in (client.get, client.head):
        assert look(path_to(records[kind])).status_code == 200
    assert client.post(path_to(records[kind]), {"do": "n’importe quoi"}).status_code == 200
    assert RequestMove.objects.count() == moves
    assert not OutgoingMessage.objects.exists()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("mangle", [lambda t: t[:-1], lambda t: "9" + t, lambda t: "x", lambda t: "é.b.c"])
def test_an_altered_link_is_explained(
    client: Client, records: dict[str, Opened], kind: str, mangle: Callable[[str], str]
) -> None:
    name = {"request": "mine", "invitation": "invitation", "half": "half"}[kind]
    purpose = {"request": Purpose.SENDER, "invitation": Purpose.INVITATION, "half": Purpose.HALF}[kind]
    path = reverse(f"pairing:{name}", args=[mangle(token(purpose, records[kind]))])
    for response in (client.get(path), client.post(path, {"do": "no"})):
        assert response.status_code == 404
        assert "incomplet" in heading(response)
        assert "no-store" in response["Cache-Control"]
        assert response["Referrer-Policy"] == "no-referrer"


def test_a_link_of_one_purpose_is_none_of_another(client: Client, records: dict[str, Opened]) -> None:
    invitation = records["invitation"]
    wrong = reverse("pairing:mine", args=[token(Purpose.INVITATION, invitation)])
    assert client.post(wrong, {"do": "withdraw"}).status_code == 404
    assert not PairingRequest.objects.filter(state="withdrawn").exists()


@pytest.mark.parametrize("kind", KINDS)
def test_an_old_link_is_explained_and_a_new_one_sent(
    client: Client, records: dict[str, Opened], kind: str, deliver: Deliver
) -> None:
    with patch("time.time", return_value=0):
        old = path_to(records[kind])
    page = client.get(old)
    assert page.status_code == 410
    assert "ne fonctionne plus" in heading(page)
    # Whatever it would have done, it only sends a new link now, to the address that is known.
    assert "Regardez vos courriels" in heading(client.post(old, {"do": "no"}, follow=True))
    [message] = deliver()
    assert message.to == [records[kind].email]
    assert client.get(link_in(message)).status_code == 200
    for _many in range(5):
        client.post(old)
    assert len(deliver()) == 2  # three a day, then silence


@pytest.mark.parametrize("kind", KINDS)
def test_a_link_is_revoked_by_whose_it_is(
    client: Client, records: dict[str, Opened], kind: str, deliver: Deliver
) -> None:
    before = path_to(records[kind])
    assert "Regardez vos courriels" in heading(client.post(before, {"do": "renew"}))
    [message] = deliver()
    dead = client.get(before)
    assert dead.status_code == 410
    assert "plus récent" in one(soup_of(dead), "main").get_text()
    assert client.get(link_in(message)).status_code == 200


@pytest.mark.parametrize("kind", KINDS)
def test_the_link_of_what_is_erased_is_explained(client: Client, records: dict[str, Opened], kind: str) -> None:
    path = path_to(records[kind])
    for model in (Pair, PairingRequest):
        model._default_manager.all().delete()
    for response in (client.get(path), client.post(path, {"do": "no"})):
        assert response.status_code == 410
        assert "effacé" in one(soup_of(response), "main").get_text()


def test_a_used_invitation_says_what_was_answered(client: Client, records: dict[str, Opened]) -> None:
    path = path_to(records["invitation"])
    assert "Vous avez dit non" in heading(client.post(path, {"do": "no"}, follow=True))
    sent = OutgoingMessage.objects.count()
    again = client.post(path, {"do": "yes"})
    assert again.status_code == 409
    assert "Vous avez dit non" in heading(again)
    assert OutgoingMessage.objects.count() == sent


def test_the_key_in_an_address_is_not_logged(records: dict[str, Opened]) -> None:
    for record in records.values():
        line = SimpleNamespace(getMessage=lambda record=record: path_to(record), msg="", args=())
        HideSignedLinks().filter(line)  # type: ignore[arg-type]  # all it reads of one
        assert path_to(record).split("/")[-2] not in line.msg


def test_a_page_works_where_no_cookie_is_kept(records: dict[str, Opened]) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(path_to(records["invitation"]), {"do": "no"}).status_code == 302


# --- what was there before ------------------------------------------------------------------------------------------


def test_requests_and_pairs_of_before_are_brought_over(programme: Programme, organiser: User) -> None:
    old = {state: a_request(name=state) for state in ("accepted", "introduced", "refused", "received", "expired")}
    for state, request in old.items():
        PairingRequest.objects.filter(pk=request.pk).update(state=state)
        RequestMove.objects.create(request=request, from_state="", to_state="unconfirmed", actor="sender")
        RequestMove.objects.create(request=request, from_state="received", to_state=state, actor="organiser")
    pairs = [Pair.objects.create(request=old["introduced"]), Pair.objects.create()]
    Pair.objects.filter(pk=pairs[1].pk).update(ended_at=pairs[1].introduced_at, note="Fini.")
    bring_over = import_module("pairing.migrations.0003_states_of_the_whole_story").bring_over
    bring_over(apps, SimpleNamespace(connection=connection))

    assert dict(PairingRequest.objects.values_list("name", "state")) == {
        "accepted": "received",
        "introduced": "accepted",
        "refused": "set_aside",
        "received": "received",
        "expired": "expired",
    }
    assert old["accepted"].moves.get(from_state="received").note == "L’équipe a dit oui."
    assert old["introduced"].moves.get(from_state="received").to_state == "accepted"
    assert RequestMove.objects.count() == 10
    assert [pair.state for pair in Pair.objects.order_by("pk")] == ["active", "ended"]
    assert [move.to_state for move in pairs[1].moves.all()] == ["introduced", "ended"]
    assert pairs[1].moves.get(to_state="ended").note == "Fini."
    assert not Invitation.objects.exists()
