"""The organisers' desk in the CMS."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from directory.models import Mentor
from pairing.lifecycle import RequestState
from pairing.models import Pair, PairingRequest
from pairing.people import Person, mentor_as_person, sender_as_person
from pairing.services import introduce, set_aside
from tests.pairing.at_desk import list_text, url
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, soup_of

pytestmark = pytest.mark.django_db


def test_the_list_shows_what_was_confirmed(desk: Client, programme: Programme) -> None:
    a_request(RequestState.UNCONFIRMED, name="Pas Confirmée")
    a_request(RequestState.RECEIVED, name="Bien Reçue", kind="mentor", mentor=programme.mentor)
    shown = list_text(desk)
    assert "Bien Reçue" in shown
    assert "Fabienne Essai" in shown
    assert "Pas Confirmée" not in shown
    assert "Pas Confirmée" in list_text(desk, state="all")
    assert "Pas Confirmée" in list_text(desk, state="unconfirmed")


def test_the_list_is_narrowed_and_searched(desk: Client, programme: Programme) -> None:
    a_request(RequestState.RECEIVED, name="Ana", language="en", together="la chèvrerie")
    a_request(RequestState.SET_ASIDE, name="Bea", kind="others", other_1_name="Lorraine", email="bea@example.org")
    assert "Bea" not in list_text(desk, state="to_handle")
    assert "Ana" not in list_text(desk, state="set_aside")
    assert "Bea" not in list_text(desk, language="en")
    assert "Ana" not in list_text(desk, kind="others")
    assert "Ana" in list_text(desk, days="7")
    assert "Bea" not in list_text(desk, q="chèvrerie")
    assert "Ana" not in list_text(desk, q="bea@example")
    assert "Ana" not in list_text(desk, q="Lorraine")


@pytest.mark.parametrize(
    "query",
    [
        {"q": "x" * 10_000},
        {"q": 'a" OR 1'},
        {"q": "\x00"},
        {"p": "abc"},
        {"p": "-1"},
        {"p": "99999999999"},
        {"o": "x.y"},
        {"nimporte": "quoi"},
        {"state": "inconnu"},
        {"days": "x"},
        {"created_at__gte": "hier"},
        {"export": "pdf"},
    ],
)
def test_no_address_breaks_the_list(desk: Client, programme: Programme, query: dict[str, str]) -> None:
    a_request()
    assert desk.get(url(), query).status_code in {200, 302}


@pytest.mark.parametrize("path", ["abc", "0", "999999999999999999", "-1", "%00"])
def test_no_number_breaks_a_page(desk: Client, programme: Programme, path: str) -> None:
    for action in ("inspect", "introduce", "edit", "delete"):
        assert desk.get(f"/admin/pairing/pairingrequest/{action}/{path}/", follow=True).status_code == 404


def test_the_list_does_not_ask_more_for_more_requests(
    desk: Client, programme: Programme, django_assert_max_num_queries: Any
) -> None:
    for number in range(30):
        a_request(name=f"Ana {number}", kind="mentor", mentor=programme.mentor)
    list_text(desk)
    with django_assert_max_num_queries(16):
        list_text(desk)


def test_a_request_is_read_in_order_with_its_history(desk: Client, programme: Programme, organiser: User) -> None:
    request = a_request(phone="450 555-0199", wants_call=True, together="<script>alert(1)</script>")
    set_aside(request_id=request.pk, by=organiser, words="Une autre fois.")
    response = desk.get(url("inspect", request))
    text = response.content.decode()
    for shown in ("ana@example.org", "450 555-0199", "Une autre fois.", "Maude", "À propos de votre demande"):
        assert shown in text
    assert "<script>alert(1)" not in text


def test_buttons_follow_the_rule(desk: Client, programme: Programme) -> None:
    def actions(state: RequestState) -> set[str]:
        page = soup_of(desk.get(url("inspect", a_request(state))))
        return {str(link["href"]).split("/")[-3] for link in page.select(".desk-actions a.button")}

    always = {"edit", "delete"}
    assert actions(RequestState.RECEIVED) == {"propose", "introduce", "ask", "set_aside", "phone", *always}
    assert actions(RequestState.QUESTION) == {"set_aside", "phone", *always}
    assert actions(RequestState.PROPOSED) == {"set_aside", "phone", *always}
    assert actions(RequestState.LAPSED) == {"again", *always}
    assert actions(RequestState.ACCEPTED) == always


def test_a_note_is_for_the_team(desk: Client, programme: Programme) -> None:
    request = a_request()
    response = desk.post(url("edit", request), {"note": "Rappeler jeudi.", "name": "Autre nom", "state": "set_aside"})
    assert response.status_code == 302
    request.refresh_from_db()
    assert (request.note, request.name, request.state) == ("Rappeler jeudi.", "Ana Essai", "received")


def test_a_request_can_be_erased(desk: Client, programme: Programme) -> None:
    request = a_request()
    assert "pour de bon" in desk.get(url("delete", request)).content.decode()
    desk.post(url("delete", request))
    assert not PairingRequest.objects.exists()


def test_the_list_says_who_was_introduced(
    desk: Client, programme: Programme, organiser: User, django_assert_max_num_queries: Any
) -> None:
    for number in range(5):
        request = a_request(kind="mentor", mentor=programme.mentor, email=f"ana{number}@example.org")
        introduce(
            request_id=request.pk,
            by=organiser,
            first=sender_as_person(request),
            second=Person(name=f"Zoé Numéro {number}", email=f"zoe{number}@example.org"),
        )
    others = a_request(kind="others", other_1_name="Félix", other_2_name="Lorraine")
    introduce(
        request_id=others.pk,
        by=organiser,
        first=Person(name="Félix", email="felix@example.org"),
        second=Person(name="Lorraine", email="lorraine@example.org"),
    )
    shown = list_text(desk)
    assert "présentée à Zoé Numéro 3" in shown
    assert "présentées : Félix · Lorraine" in shown.replace("\xa0", " ")
    assert "Fabienne" not in shown
    with django_assert_max_num_queries(17):
        list_text(desk)
    Pair.objects.all().delete()
    assert "Fabienne Essai" in list_text(desk)


def test_a_date_in_a_list_stays_on_one_line(desk: Client, programme: Programme) -> None:
    a_request(created_at=datetime(2026, 11, 21, 22, 3, tzinfo=UTC))
    assert "2026-11-21\xa017\xa0h\xa003" in list_text(desk)


def test_a_pair_is_listed_read_and_ended(desk: Client, programme: Programme, organiser: User) -> None:
    request = a_request()
    pair = introduce(
        request_id=request.pk, by=organiser, first=sender_as_person(request), second=mentor_as_person(programme.mentor)
    )
    listing = reverse("pairing_pair_modeladmin_index")
    assert "Ana Essai · Fabienne Essai" in desk.get(listing, {"q": "Fabienne"}).content.decode()
    assert "Ana Essai · Fabienne" not in desk.get(listing, {"state": "ended"}).content.decode()
    assert "fabienne@example.org" in desk.get(url("inspect", pair)).content.decode()
    assert desk.get(url("end", pair)).status_code == 200
    assert desk.post(url("end", pair), {"note": "Projet terminé."}).status_code == 302
    again = desk.post(url("end", pair), {"note": ""}, follow=True)
    assert "déjà terminé" in again.content.decode()
    assert Mentor.objects.get(pk=programme.mentor.pk).active_pairs == 0


def test_who_may_do_what(client: Client, programme: Programme, organiser: User, reader: User, editor: User) -> None:
    request = a_request()
    other = a_request(email="bea@example.org")
    pair = introduce(
        request_id=other.pk, by=organiser, first=sender_as_person(other), second=mentor_as_person(programme.mentor)
    )
    reads = [url(), url("inspect", request), url("inspect", pair), reverse("pairing_pair_modeladmin_index")]
    reads += [url() + "?export=csv", url() + "?export=xlsx"]
    changes = [
        url(action, request) for action in ("propose", "introduce", "ask", "set_aside", "phone", "edit", "delete")
    ]
    changes += [url("end", pair), url("delete", pair)]
    never = [url("create"), url("edit", pair)]
    expected = {organiser: (200, 200), reader: (200, 403), editor: (403, 403)}
    for user, (may_read, may_change) in expected.items():
        client.force_login(user)
        for path in reads:
            assert client.get(path).status_code == may_read, (user, path)
        for path in changes:
            assert client.get(path).status_code == may_change, (user, path)
            if may_change == 403:
                assert client.post(path, {"words": ""}).status_code == 403, (user, path)
        for path in never:
            assert client.post(path, {}).status_code in {302, 403}, (user, path)
    request.refresh_from_db()
    assert request.state == "received"
    client.logout()
    for path in reads + changes:
        assert client.get(path)["Location"].startswith("/admin/login/")


def test_menu_and_home_show_the_count_to_those_who_may(
    client: Client, programme: Programme, organiser: User, editor: User
) -> None:
    a_request()
    a_request()
    a_request(RequestState.PROPOSED)
    a_request(RequestState.UNCONFIRMED)
    a_request(RequestState.REFUSED)
    client.force_login(organiser)
    home = client.get("/admin/").content.decode()
    assert "2 demandes à traiter" in home
    assert "/admin/pairing/pairingrequest/?state=to_handle" in home
    assert "Demandes (2)" in home
    client.force_login(editor)
    home = client.get("/admin/").content.decode()
    assert "demandes à traiter" not in home
    assert "/admin/pairing/" not in home
