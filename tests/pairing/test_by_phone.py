"""What an organiser does for somebody on the telephone."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from directory.models import Skill
from pairing.lifecycle import RequestState
from pairing.models import Pair, PairingRequest
from pairing.people import Person
from pairing.services import propose
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, path_to
from tests.pairing.pressing import Deliver, press, proposed_to

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]


def test_the_whole_story_by_telephone_alone(
    desk: Client, programme: Programme, organiser: User, deliver: Deliver
) -> None:
    request = a_request(RequestState.UNCONFIRMED, email="", phone="450 555-0144", wants_call=True)

    def said(record: PairingRequest | Pair, key: str, words: str = "") -> str:
        model = "pair" if isinstance(record, Pair) else "pairingrequest"
        url = reverse(f"pairing_{model}_modeladmin_phone", args=[record.pk])
        assert desk.get(url).status_code == 200
        page = desk.post(url, {"said": key, "words": words}, follow=True)
        assert page.status_code == 200
        return page.content.decode()

    said(request, "confirm")
    lorraine = Person(name="Lorraine", phone="819 555-0193", reached_by="phone")
    [invitation] = propose(request_id=request.pk, people=[lorraine], by=organiser)
    page = desk.get(reverse("pairing_pairingrequest_modeladmin_inspect", args=[request.pk])).content.decode()
    assert "À appeler" in page.partition("Personne invitée")[2]
    said(request, f"ask-{invitation.pk}", "Où ça ?")
    said(request, "answer", "Chez moi.")
    said(request, f"yes-{invitation.pk}")
    pair = Pair.objects.get()
    for half in pair.participants.all():
        said(pair, f"go_on-{half.pk}")
    first = pair.participants.first()
    assert first is not None
    said(pair, f"pause-{first.pk}")
    said(pair, f"resume-{first.pk}")
    page = said(pair, f"end-{first.pk}", "Merci !")
    assert "par téléphone" in page
    pair.refresh_from_db()
    assert pair.state == "ended"
    moves: list[Any] = [*request.moves.all(), *pair.moves.all()]
    by_phone = [(move.actor, move.by_phone, move.by) for move in moves]
    assert all(by == organiser for _actor, _by_phone, by in by_phone)
    assert {actor for actor, on_phone, _by in by_phone if on_phone} == {"sender", "invited", "half"}
    assert [each.to[0] for each in deliver()] == ["equipe@example.org"]  # that it was confirmed: nobody else has e-mail


def test_who_is_too_late_on_the_telephone_is_told(
    client: Client, desk: Client, programme: Programme, organiser: User
) -> None:
    request, invitation = proposed_to(programme, organiser)
    press(Client(), path_to(invitation), "no")
    url = reverse("pairing_pairingrequest_modeladmin_phone", args=[request.pk])
    page = desk.post(url, {"said": f"yes-{invitation.pk}", "words": ""}, follow=True).content.decode()
    assert "Rien n’a été changé ni envoyé" in page
    assert not Pair.objects.exists()


def test_an_organiser_tries_again_for_somebody(desk: Client, programme: Programme, organiser: User) -> None:
    request = a_request(RequestState.LAPSED)
    request.offers.set(Skill.objects.filter(name="blogue"))
    request.seeks.set(Skill.objects.filter(name="négociation"))
    url = reverse("pairing_pairingrequest_modeladmin_again", args=[request.pk])
    page = desk.get(url).content.decode()
    assert f"?avec={programme.mentor.pk}" in page
    assert "Montrerait" in page
    assert desk.post(url, {"mentor": ""}).status_code == 422
    done = desk.post(url, {"mentor": programme.mentor.pk}, follow=True)
    again = PairingRequest.objects.exclude(pk=request.pk).get()
    assert "Suite d’une demande d’avant" in done.content.decode()
    assert (again.follows, again.state) == (request, RequestState.RECEIVED)
    assert {(move.actor, move.by_phone, move.by) for move in again.moves.all()} == {("sender", True, organiser)}
