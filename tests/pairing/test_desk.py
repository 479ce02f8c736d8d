"""The organisers' desk in the CMS."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook  # type: ignore[import-untyped]  # has no types

from core.models import OutgoingMessage
from directory.models import ContactPreference, Mentor
from pairing.desk.forms import initial_people
from pairing.lifecycle import RequestState
from pairing.models import Pair, PairingRequest
from pairing.people import Person, mentor_as_person, sender_as_person
from pairing.services import introduce, set_aside
from tests.directory.factories import MentorFactory
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, soup_of
from tests.reading import one

pytestmark = pytest.mark.django_db
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


# --- the list -------------------------------------------------------------------------------------------------------


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


# --- one request ----------------------------------------------------------------------------------------------------


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


# --- answering ------------------------------------------------------------------------------------------------------


def test_an_answer_is_shown_then_sent(desk: Client, programme: Programme, deliver: Deliver) -> None:
    action, state, subject = "set_aside", "set_aside", "À propos de votre demande"
    request = a_request()
    page = desk.get(url(action, request))
    assert subject in page.content.decode()
    preview = desk.post(url(action, request), {"words": "À mardi, peut-être.", "preview": "1"})
    assert "À mardi, peut-être." in one(soup_of(preview), ".desk-message").get_text()
    request.refresh_from_db()
    assert request.state == "received"
    assert not OutgoingMessage.objects.exists()

    assert desk.post(url(action, request), {"words": "À mardi, peut-être."}).status_code == 302
    request.refresh_from_db()
    assert request.state == state
    [message] = deliver()
    assert subject in message.subject
    assert "À mardi, peut-être." in str(message.body)


def test_two_people_are_introduced(desk: Client, programme: Programme, deliver: Deliver) -> None:
    request = a_request(kind="mentor", mentor=programme.mentor)
    page = soup_of(desk.get(url("introduce", request)))
    assert one(page, "#id_first-name")["value"] == "Ana Essai"
    assert one(page, "#id_second-mentor option[selected]")["value"] == str(programme.mentor.pk)

    data = {
        **typed("first", name="Ana Essai", email="ana@example.org"),
        **typed("second", mentor=programme.mentor.pk),
        "words": "Bon duo !",
    }
    response = present(desk, request, data)
    assert [message.to[0] for message in deliver()] == ["ana@example.org", "fabienne@example.org"]
    pair = Pair.objects.get()
    assert str(pair) == "Ana Essai · Fabienne Essai"
    assert Mentor.objects.get(pk=programme.mentor.pk).active_pairs == 1
    assert "Ana Essai · Fabienne Essai" in response.content.decode()


def test_an_introduction_sends_only_what_was_shown(desk: Client, programme: Programme) -> None:
    request = a_request()
    data = {
        **typed("first", name="Ana Essai", email="ana@example.org"),
        **typed("second", mentor=programme.mentor.pk),
        "words": "Bon duo !",
    }

    def sent(**more: Any) -> Any:
        page = soup_of(desk.post(url("introduce", request), {**data, **more}))
        assert not Pair.objects.exists()
        assert not OutgoingMessage.objects.exists()
        return page

    assert not soup_of(desk.get(url("introduce", request))).select("button[name=shown]")
    page = sent()
    told = [each.get_text(" ", strip=True) for each in page.select(".desk-preview")]
    assert len(told) == 2
    assert "fabienne@example.org" in told[0]
    assert "Fabienne Essai apporte\xa0: négociation. Aimerait apprendre\xa0: blogue." in told[0]
    assert "ana@example.org" in told[1]
    assert "Je tiens un blogue." not in told[1]
    mark = page.select_one("button[name=shown]")["value"]

    for changed in ({"words": "Autre chose."}, {"first-email": "bea@example.org"}, {"shown": "é"}):
        assert "Quelque chose a changé" in sent(**{"shown": mark, **changed}).get_text()
    other = a_request(name="Bea", email="ana@example.org")
    desk.post(url("introduce", other), {**data, "shown": mark})
    Mentor.objects.filter(pk=programme.mentor.pk).update(email="autre@example.org")
    assert "autre@example.org" in sent(shown=mark).get_text()


def test_profiles_are_offered_in_alphabetical_order(desk: Client, programme: Programme) -> None:
    for name in ("Zoé", "Émile-Antoine", "Gaston", "abdou"):
        MentorFactory(name=name)
    page = soup_of(desk.get(url("introduce", a_request())))
    shown = [each.get_text().partition(" ")[0] for each in page.select("#id_second-mentor option")]
    assert shown[1:] == ["abdou", "Émile-Antoine", "Fabienne", "Gaston", "Zoé"]


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


def test_somebody_is_chosen_for_a_sender_who_asked_for_nobody(
    desk: Client, programme: Programme, deliver: Deliver
) -> None:
    full = MentorFactory(name="Déjà Prise", active_pairs=1)
    paused = MentorFactory(name="En Pause", paused=True)
    request = a_request()
    page = soup_of(desk.get(url("introduce", request)))
    offered = one(page, "#id_second-mentor").get_text()
    assert "Fabienne Essai" in offered
    assert "Déjà Prise" not in offered
    assert "En Pause" not in offered
    data = typed("first", name="Ana", email="ana@example.org")
    for wrong in (full, paused):
        refused = desk.post(url("introduce", request), {**data, **typed("second", mentor=wrong.pk)})
        assert refused.status_code == 422
    assert not Pair.objects.exists()


def test_somebody_without_e_mail_is_to_be_called(desk: Client, programme: Programme, deliver: Deliver) -> None:
    request = a_request(
        kind="others",
        other_1_name="Lorraine",
        other_1_contact="quincaillerie, 819 555-0193 (le jour)",
        other_2_name="Félix",
        other_2_contact="felix@example.org.",
    )
    first, second = initial_people(request)
    assert (first["phone"], first["email"], first["reached_by"]) == ("819 555-0193", "", ContactPreference.PHONE)
    assert (second["phone"], second["email"]) == ("", "felix@example.org")
    data = {**typed("first", **first), **typed("second", **second)}
    page = present(desk, request, data)
    to_felix, to_ana = deliver()
    assert (to_felix.to, to_ana.to) == (["felix@example.org"], ["ana@example.org"])
    assert "Lorraine" not in str(to_ana.body)  # whoever had the idea learns that it came about, and no more
    call = one(soup_of(page), ".desk-call").get_text(" ", strip=True)
    assert "À appeler : 819 555-0193" in call
    assert "felix@example.org" in call


@pytest.mark.parametrize(
    ("second", "message"),
    [
        ({}, "écrivez un nom"),
        ({"name": "Bea"}, "un courriel ou un téléphone"),
        ({"name": "Bea", "email": "bea@localhost"}, "adresse de courriel complète"),
        ({"name": "Bea", "email": "bea@example.org", "reached_by": "phone"}, "Donnez un téléphone"),
        ({"name": "Bea", "phone": "418 555-0123", "reached_by": "email"}, "Donnez une adresse de courriel"),
        ({"mentor": "999999"}, ""),
        ({"mentor": "abc"}, ""),
        ({"name": "Bea", "email": "ana@example.org"}, "deux fois la même personne"),
    ],
)
def test_an_introduction_that_cannot_be_says_why(
    desk: Client, programme: Programme, second: dict[str, str], message: str
) -> None:
    request = a_request()
    data = {**typed("first", name="Ana", email="ana@example.org"), **typed("second", **second), "words": "Bonjour"}
    response = desk.post(url("introduce", request), data)
    assert response.status_code in {409, 422}
    assert message in response.content.decode()
    assert "Bonjour" in response.content.decode()
    assert not Pair.objects.exists()
    assert not OutgoingMessage.objects.exists()


def test_who_comes_second_is_told_what_is_now_the_case(
    desk: Client, programme: Programme, organiser: User, deliver: Deliver
) -> None:
    request = a_request()
    desk.get(url("introduce", request))  # a screen that is left open
    set_aside(request_id=request.pk, by=organiser)
    deliver()
    data = {**typed("first", name="Ana", email="ana@example.org"), **typed("second", mentor=programme.mentor.pk)}
    for action in ("introduce", "propose", "ask", "set_aside"):
        page = desk.post(url(action, request), {**data, "words": ""}, follow=True)
        text = page.content.decode()
        assert "mise de côté" in text
        assert "Maude" in text
        assert "Rien n’a été changé ni envoyé" in text
        assert desk.get(url(action, request)).status_code == 302
    assert deliver() == []


def test_looking_at_a_page_that_acts_changes_nothing(desk: Client, programme: Programme) -> None:
    request = a_request()
    for action in ("propose", "introduce", "ask", "set_aside", "phone", "delete"):
        assert desk.get(url(action, request)).status_code == 200
        assert desk.head(url(action, request)).status_code == 200
    request.refresh_from_db()
    assert request.state == "received"


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


# --- who may --------------------------------------------------------------------------------------------------------


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


# --- export ---------------------------------------------------------------------------------------------------------


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
