"""Typing in, on the desk, what somebody wrote on paper or said on the telephone."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import Permission, User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import MessageState, OutgoingMessage
from directory.models import ConsentChannel, Mentor
from directory.naming import skills_named_in
from pairing.lifecycle import RequestState
from pairing.models import Call, PairingRequest
from pairing.people import mentor_as_person
from pairing.services import propose
from tests.directory.factories import MentorFactory, SkillFactory
from tests.pairing.conftest import Programme
from tests.pairing.making import soup_of

pytestmark = pytest.mark.django_db
SHEET: dict[str, Any] = {
    "consent_channel": "paper",
    "name": "Rosaire Thivierge",
    "phone": "418 555-0188",
    "language": "fr",
    "own_words_offers": "Comptabilité, le sucre à la crème",
    "own_words_seeks": "blogue",
    "kind": "suggest",
    "meeting": "in_person",
    "consent_wording": "2026-12",
    "agreed": "on",
}


def page() -> str:
    return reverse("pairing_pairingrequest_modeladmin_type_in")


def type_in(client: Client, **answers: Any) -> Any:
    token = soup_of(client.get(page())).select_one("input[name=form_token]")
    assert token is not None
    return client.post(page(), {"form_token": token["value"], **SHEET, **answers}, follow=True)


@pytest.fixture
def desk(client: Client, organiser: User, programme: Programme) -> Client:
    """An organiser at the desk, and a vocabulary."""
    SkillFactory(name="comptabilité", synonyms="compta")
    SkillFactory(name="blogue")
    client.force_login(organiser)
    return client


def test_a_sheet_becomes_a_received_request_and_says_how_it_came(desk: Client, organiser: User) -> None:
    response = type_in(desk)
    request = PairingRequest.objects.get()
    assert (request.current_state, request.consent_channel) == (RequestState.RECEIVED, ConsentChannel.PAPER)
    assert request.wants_call  # there is no other way to reach him
    assert [skill.name for skill in request.offers.all()] == ["comptabilité"]
    assert [skill.name for skill in request.seeks.all()] == ["blogue"]
    assert request.own_words_offers == "Comptabilité, le sucre à la crème"
    assert [(line.to_state, line.by, line.by_phone) for line in request.moves.order_by("pk")] == [
        ("unconfirmed", organiser, False),
        ("received", organiser, False),
    ]
    text = soup_of(response).get_text(" ", strip=True)
    assert "la demande est reçue : Rosaire Thivierge" in text
    assert "Donné sur papier le" in text
    # He hears that his sheet has come: by a call, or by a letter.
    letter = OutgoingMessage.objects.exclude(kind="pairing/new_request").get()
    assert (letter.kind, letter.to_name, letter.state) == ("pairing/received", "Rosaire Thivierge", MessageState.LETTER)
    assert [call.request for call in Call.objects.open()] == [request]


def test_who_tells_it_on_the_telephone_is_not_called_back_about_it(desk: Client) -> None:
    type_in(desk, consent_channel="phone")
    assert PairingRequest.objects.get().state == RequestState.RECEIVED
    assert not OutgoingMessage.objects.exclude(kind="pairing/new_request").exists()
    assert not Call.objects.exists()


def test_a_call_is_recorded_as_one_and_whoever_has_an_email_hears_the_rest(desk: Client) -> None:
    type_in(desk, consent_channel="phone", email="rosaire@example.org")
    request = PairingRequest.objects.get()
    assert (request.consent_channel, request.wants_call) == (ConsentChannel.PHONE, False)
    assert all(line.by_phone for line in request.moves.all())
    assert [message.kind for message in OutgoingMessage.objects.filter(to="rosaire@example.org")] == [
        "pairing/received"
    ]


def test_a_request_for_somebody_of_the_directory_can_be_proposed_at_once(desk: Client, organiser: User) -> None:
    ada: Mentor = MentorFactory(name="Ada", email="ada@example.org", capacity=1)
    type_in(desk, kind="mentor", mentor=ada.pk)
    request = PairingRequest.objects.get()
    assert request.mentor == ada
    propose(request_id=request.pk, people=[mentor_as_person(ada)], by=organiser)
    assert OutgoingMessage.objects.filter(kind="pairing/invitation", to="ada@example.org").exists()


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"name": ""}, "name"),
        ({"phone": ""}, "phone"),
        ({"phone": "", "email": "x@example.org", "wants_call": "on"}, "phone"),
        ({"agreed": ""}, "agreed"),
        ({"consent_channel": ""}, "consent_channel"),
        ({"consent_channel": "web"}, "consent_channel"),
        ({"kind": "mentor"}, "mentor"),
        ({"kind": "others", "other_1_name": "Lise"}, "other_2_contact"),
        ({"email": "pas une adresse"}, "email"),
    ],
)
def test_what_is_missing_comes_back_with_what_was_typed(desk: Client, answers: dict[str, Any], field: str) -> None:
    response = type_in(desk, **answers)
    assert response.status_code == 422
    assert field in response.context["form"].errors
    assert "le sucre à la crème" in response.content.decode()
    assert not PairingRequest.objects.exists()


def test_the_same_page_sent_twice_makes_one_request(desk: Client) -> None:
    token = soup_of(desk.get(page())).select_one("input[name=form_token]")
    assert token is not None
    for _time in range(2):
        assert desk.post(page(), {"form_token": token["value"], **SHEET}).status_code == 302
    assert PairingRequest.objects.count() == 1


def test_nobody_has_more_open_requests_than_others_by_telephone(desk: Client) -> None:
    for _time in range(3):
        assert type_in(desk).status_code == 200
    response = type_in(desk)
    assert response.status_code == 409
    assert "le sucre à la crème" in response.content.decode()
    assert PairingRequest.objects.count() == 3


def test_only_those_who_look_after_requests_type_one_in(desk: Client, programme: Programme) -> None:
    index = reverse("pairing_pairingrequest_modeladmin_index")
    assert soup_of(desk.get(index)).select_one(f'a[href="{page()}"]')
    reader = User.objects.create_user("lectrice", password="x", is_staff=True)
    reader.user_permissions.add(
        *Permission.objects.filter(codename__in=["access_admin", "view_pairingrequest"]),
    )
    desk.force_login(reader)
    assert desk.get(page()).status_code == 403
    assert not soup_of(desk.get(index)).select_one(f'a[href="{page()}"]')


def test_the_page_costs_the_same_however_large_the_vocabulary(desk: Client) -> None:
    desk.get(page())
    with CaptureQueriesContext(connection) as few:
        desk.get(page())
    for number in range(10):
        MentorFactory(offers=[f"métier {number}"])
    with CaptureQueriesContext(connection) as many:
        desk.get(page())
    assert len(many) <= len(few)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Comptabilité", ["comptabilité"]),
        ("compta, BLOGUE", ["comptabilité", "blogue"]),
        ("la compta et le blogue", []),
        ("blogue et compta.", ["blogue", "comptabilité"]),
        ("- blogue\n- compta", ["blogue", "comptabilité"]),
        ("", []),
    ],
)
def test_skills_are_recognised_by_their_names_only(words: str, named: list[str]) -> None:
    skills = [SkillFactory(name="comptabilité", synonyms="compta"), SkillFactory(name="blogue")]
    assert [skill.name for skill in skills_named_in(words, skills)] == named
