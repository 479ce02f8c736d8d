"""The story from a proposal to a graceful ending, as people live it: by the links in their messages."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse

from core.models import OutgoingMessage
from directory.models import Mentor, Skill
from pairing.lifecycle import RequestState
from pairing.models import Pair, PairingRequest, Participant, Question
from pairing.people import mentor_as_person
from pairing.services import propose
from tests.directory.factories import MentorFactory
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, form_url, html_of, link_in, path_to, send, soup_of
from tests.pairing.pairs import text_of
from tests.pairing.pressing import SECRETS, Deliver, press, proposed_to
from tests.reading import one

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_from_a_proposal_to_a_graceful_ending(
    client: Client, straight: Programme, deliver: Deliver, language: str
) -> None:
    Mentor.objects.update(contact_language=language)
    send(client, form_url(language), mentor=straight.mentor.slug, kind="mentor")
    [confirm] = deliver()
    done = client.post(link_in(confirm), follow=True)
    assert done.status_code == 200
    to_fabienne, to_ana = sorted(deliver(), key=lambda each: each.to[0], reverse=True)
    assert "Un projet à deux." in str(to_fabienne.body)
    assert all(secret not in str(each.body) + html_of(each) for each in (to_fabienne, to_ana) for secret in SECRETS)
    assert Mentor.objects.get().pending_invitations == 1
    assert not Mentor.objects.get().is_available

    answer = link_in(to_fabienne)
    assert answer.startswith(f"/{language}/")
    page = client.get(answer)
    assert "Un projet à deux." in text_of(page)
    assert all(secret not in page.content.decode() for secret in SECRETS)
    assert PairingRequest.objects.get().state == RequestState.PROPOSED
    press(client, answer, "yes")
    to_ana, to_fabienne = deliver()
    assert "fabienne@example.org" in str(to_ana.body)
    assert "ana@example.org" in str(to_fabienne.body)
    mentor = Mentor.objects.get()
    assert (mentor.active_pairs, mentor.pending_invitations) == (1, 0)

    ana, fabienne = link_in(to_ana), link_in(to_fabienne)
    assert "fabienne@example.org" in client.get(ana).content.decode()
    press(client, ana, "go_on")
    assert deliver() == []  # each says so on its own
    press(client, fabienne, "go_on")
    assert [each.to[0] for each in deliver()] == ["ana@example.org", "fabienne@example.org"]
    assert Pair.objects.get().state == "active"

    press(client, fabienne, "end", thanks="Merci pour le pain.\nEt le reste.")
    to_ana, to_fabienne = deliver()
    assert "Merci pour le pain." in str(to_ana.body)
    assert "Merci pour le pain." not in str(to_fabienne.body)
    assert all(f"http://localhost:8000/{language}/" in str(each.body) for each in (to_ana, to_fabienne))
    assert Mentor.objects.get().is_available
    for path in (ana, fabienne):
        page = client.get(path)
        assert page.status_code == 200
        assert all(secret not in page.content.decode() for secret in SECRETS)
    assert [move.to_state for move in Pair.objects.get().moves.all()] == ["introduced", "introduced", "active", "ended"]


def test_an_organiser_approves_before_anybody_is_invited(
    client: Client, desk: Client, programme: Programme, deliver: Deliver
) -> None:
    request = a_request(kind="mentor", mentor=programme.mentor, consent_wording="2026-12")
    url = reverse("pairing_pairingrequest_modeladmin_propose", args=[request.pk])
    page = soup_of(desk.get(url))
    assert one(page, "#id_person0-mentor option[selected]")["value"] == str(programme.mentor.pk)
    person = {f"person0-{name}": "" for name in ("name", "email", "phone")}
    data = {**person, "person0-mentor": programme.mentor.pk, "words": "Bonne idée !"}
    preview = desk.post(url, {**data, "preview": "1"})
    shown = [each.get_text(" ", strip=True) for each in soup_of(preview).select(".desk-preview")]
    assert len(shown) == 2
    assert "Un projet à deux." in shown[1]
    assert not OutgoingMessage.objects.exists()
    assert desk.post(url, data).status_code == 302
    to_ana, to_fabienne = sorted(deliver(), key=lambda each: each.to[0])
    assert to_ana.to == ["ana@example.org"]
    assert "Bonne idée" in str(to_fabienne.body)
    [move] = request.moves.all()
    assert (move.actor, move.by_phone, move.to_state) == ("organiser", False, "proposed")


def test_what_somebody_wrote_for_the_team_alone_is_shown_to_nobody_else(
    programme: Programme, organiser: User, deliver: Deliver
) -> None:
    request = a_request(kind="mentor", mentor=programme.mentor, consent_wording="2026-11")
    propose(request_id=request.pk, people=[mentor_as_person(programme.mentor)], by=organiser)
    assert all("Un projet à deux." not in str(each.body) + html_of(each) for each in deliver())


def test_a_no_needs_no_reason_and_offers_the_next_best(
    client: Client, programme: Programme, organiser: User, deliver: Deliver
) -> None:
    request, invitation = proposed_to(programme, organiser)
    request.offers.set(Skill.objects.filter(name="blogue"))
    request.seeks.set(Skill.objects.filter(name="négociation"))
    zoe = MentorFactory(name="Zoé Prête", email="zoe@example.org", offers=["négociation"], seeks=["blogue"])
    deliver()
    page = press(client, path_to(invitation), "no")
    assert "aucune raison" in text_of(page)
    [to_ana] = deliver()
    assert "Zoé Prête" in str(to_ana.body)
    assert "Fabienne" not in str(to_ana.body)
    assert Mentor.objects.get(pk=programme.mentor.pk).is_available

    mine = link_in(to_ana)
    assert "Zoé Prête" in text_of(client.get(mine))
    again = client.post(mine, {"do": "again", "mentor": zoe.slug})
    assert "Zoé Prête" in text_of(again)
    client.post(mine, {"do": "again", "mentor": zoe.slug})  # clicked twice
    second = PairingRequest.objects.exclude(pk=request.pk).get()
    assert (second.follows, second.mentor, second.state) == (request, zoe, RequestState.RECEIVED)
    assert set(second.seeks.all()) == set(request.seeks.all())
    # The same two are not proposed twice within the set time.
    refused = client.post(mine, {"do": "again", "mentor": programme.mentor.slug})
    assert refused.status_code == 200
    third = PairingRequest.objects.latest("pk")
    with pytest.raises(Exception, match="déjà été proposées"):
        propose(request_id=third.pk, people=[mentor_as_person(programme.mentor)], by=organiser)


def test_one_question_may_be_asked_first(
    client: Client, programme: Programme, organiser: User, deliver: Deliver
) -> None:
    request, invitation = proposed_to(programme, organiser)
    deliver()
    path = path_to(invitation)
    assert client.post(path, {"do": "ask", "text": ""}).status_code == 422
    press(client, path, "ask", text="Le mardi vous irait ?")
    request.refresh_from_db()
    assert request.state == RequestState.QUESTION
    [to_ana] = deliver()
    assert "Le mardi vous irait" in str(to_ana.body)
    early = client.post(path, {"do": "yes"})
    assert early.status_code == 409
    assert "pas encore arrivée" in text_of(early)

    mine = link_in(to_ana)
    assert client.post(mine, {"do": "answer", "text": " "}).status_code == 422
    press(client, mine, "answer", text="Oui, le soir.")
    [to_fabienne] = deliver()
    assert "Oui, le soir." in str(to_fabienne.body)
    assert "Oui, le soir." in text_of(client.get(path))
    assert client.post(path, {"do": "ask", "text": "Et jeudi ?"}).status_code == 409
    press(client, path, "yes")
    assert Pair.objects.exists()
    assert client.post(mine, {"do": "answer", "text": "Trop tard"}).status_code == 409
    assert Question.objects.count() == 1


def test_a_sender_takes_a_request_back(client: Client, programme: Programme, organiser: User, deliver: Deliver) -> None:
    request, invitation = proposed_to(programme, organiser)
    deliver()
    press(client, path_to(request), "withdraw")
    assert sorted(each.to[0] for each in deliver()) == ["ana@example.org", "fabienne@example.org"]
    assert Mentor.objects.get().is_available
    late = client.post(path_to(invitation), {"do": "yes"})
    assert late.status_code == 409
    assert "n’a plus cours" in text_of(late)
    assert client.post(path_to(request), {"do": "withdraw"}).status_code == 409
    assert deliver() == []


def test_nothing_is_asked_of_the_database_in_vain(
    client: Client, programme: Programme, organiser: User, django_assert_max_num_queries: Any
) -> None:
    request, invitation = proposed_to(programme, organiser)
    lapsed = a_request(RequestState.LAPSED, email="bea@example.org")
    lapsed.offers.set(Skill.objects.filter(name="blogue"))
    most = {path_to(request): 12, path_to(lapsed): 12}
    press(client, path_to(invitation), "yes")
    # A pair's page shows a whole space: whatever there is in it, it takes no more than this.
    most |= {path_to(half): 17 for half in Participant.objects.all()}
    for path, queries in most.items():
        client.get(path)
        with django_assert_max_num_queries(queries):
            client.get(path)


def test_what_was_set_aside_its_sender_does_not_send_on(client: Client, programme: Programme) -> None:
    request = a_request(RequestState.SET_ASIDE)
    answer = client.post(path_to(request), {"do": "again", "mentor": programme.mentor.slug})
    assert answer.status_code == 409
    assert PairingRequest.objects.count() == 1
    assert form_url() in answer.content.decode()
