"""Nobody waits in silence, and nobody holds a place for ever."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client

from directory.models import Mentor
from pairing.lifecycle import RequestState
from pairing.models import PairingRequest
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, ago, link_in, path_to, rounds, send
from tests.pairing.pairs import text_of
from tests.pairing.pressing import Deliver, press, proposed_to

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]


def test_nobody_waits_in_silence(client: Client, programme: Programme, organiser: User, deliver: Deliver) -> None:
    request, invitation = proposed_to(programme, organiser)
    deliver()
    rounds()
    ago(6)
    rounds()
    assert deliver() == []
    ago(1)
    for _twice in range(2):
        rounds()
    [reminder] = deliver()
    assert reminder.to == ["fabienne@example.org"]
    assert reminder.subject.startswith("Rappel")
    ago(7)
    for _twice in range(2):
        rounds()
    [to_ana] = deliver()
    assert to_ana.to == ["ana@example.org"]
    request.refresh_from_db()
    assert request.state == RequestState.LAPSED
    assert Mentor.objects.get().is_available
    late = press(client, path_to(invitation), "yes")
    assert late.status_code == 409
    assert "Le temps de répondre est passé" in text_of(late)
    assert deliver() == []


def test_who_waits_for_the_organisers_hears_of_it_each_week(programme: Programme, deliver: Deliver) -> None:
    request = a_request()
    PairingRequest.objects.update(remind_at=request.created_at)
    for _week in range(2):
        rounds()
        rounds()
        assert [each.to[0] for each in deliver()] == ["ana@example.org", "equipe@example.org"]
        ago(7)


def test_a_question_left_unanswered_lapses(
    client: Client, programme: Programme, organiser: User, deliver: Deliver
) -> None:
    request, invitation = proposed_to(programme, organiser)
    press(client, path_to(invitation), "ask", text="Pourquoi ?")
    deliver()
    ago(7)
    rounds()
    [again] = deliver()
    assert again.subject.startswith("Rappel")
    ago(7)
    rounds()
    to_ana, to_fabienne = sorted(deliver(), key=lambda each: each.to[0])
    assert "nous n’avons pas eu votre réponse" in str(to_ana.body)
    assert to_fabienne.to == ["fabienne@example.org"]
    request.refresh_from_db()
    assert request.state == RequestState.LAPSED


def test_a_fourth_open_request_waits(client: Client, programme: Programme, deliver: Deliver) -> None:
    for _number in range(3):
        a_request(phone="")
    a_request(email="bea@example.org")
    send(client)
    link = link_in(deliver()[0])
    full = client.post(link)
    assert full.status_code == 409
    assert "déjà 3 demandes ouvertes" in text_of(full)
    assert deliver() == []
    client.post(
        path_to(PairingRequest.objects.filter(state="received", email="ana@example.org")[0]), {"do": "withdraw"}
    )
    assert client.post(link, follow=True).status_code == 200
    assert PairingRequest.objects.open().filter(email="ana@example.org").count() == 3


def test_an_invitation_takes_a_place_in_the_directory(client: Client, programme: Programme, organiser: User) -> None:
    def with_room() -> str:
        return client.get("/fr/repertoire/", {"available": "1"}).content.decode()

    assert "Fabienne Essai" in with_room()
    _request, invitation = proposed_to(programme, organiser)
    assert "Fabienne Essai" not in with_room()
    with pytest.raises(Exception, match="pas de place"):
        proposed_to(programme, organiser, email="bea@example.org")
    press(client, path_to(invitation), "no")
    assert "Fabienne Essai" in with_room()


def test_no_room_left_at_confirmation_leaves_it_to_the_organisers(
    client: Client, straight: Programme, deliver: Deliver
) -> None:
    send(client, mentor=straight.mentor.slug, kind="mentor")
    link = link_in(deliver()[0])
    Mentor.objects.update(paused=True)
    client.post(link)
    assert PairingRequest.objects.get().state == RequestState.RECEIVED
    assert sorted(each.to[0] for each in deliver()) == ["ana@example.org", "equipe@example.org"]
