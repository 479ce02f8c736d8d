"""What organisers decide at the desk: nothing is sent that was not shown before."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from core.models import OutgoingMessage
from directory.models import ContactPreference, Mentor
from pairing.desk.forms import initial_people
from pairing.models import Pair
from pairing.services import set_aside
from tests.directory.factories import MentorFactory
from tests.pairing.at_desk import Deliver, present, typed, url
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, soup_of
from tests.reading import one

pytestmark = pytest.mark.django_db


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
    assert call == "À appeler : 1 message à dire"


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
