"""The list of calls: who is on it and why, what is said and answered there, and what becomes of letters."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from django.conf import settings
from django.contrib.auth.models import Permission, User
from django.core.mail import EmailMessage
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from core.mail.forgetting import forget_old_messages
from core.mail.links import absolute
from core.models import MessageState, OutgoingMessage, ReturnedAddress
from directory.erasure import erase_profile
from directory.models import ContactPreference, Mentor
from pairing import messages
from pairing.desk import aloud
from pairing.desk.aloud import read_aloud
from pairing.lifecycle import InvitationState, PairState, RequestState
from pairing.models import Call, Invitation, Meeting, Pair, PairingRequest, Participant, RequestKind
from pairing.people import Person, mentor_as_person
from pairing.services import (
    answer_question,
    ask_for_news,
    ask_sender,
    confirm_request,
    end_pair,
    go_on,
    introduce,
    leave_pair,
    pause_pair,
    propose,
    remind_invited,
    say_no,
    say_yes,
    set_aside,
    tell_team_of_calls,
    throw_away_settled,
    told,
    tried,
    withdraw,
)
from pairing.services.erasing import erase_what_is_finished, forget_who_was_told
from pairing.services.meetings import MeetingPlan, pick_time, propose_meeting
from pairing.services.turns import pass_turn
from pairing.services.writing import write_to_other
from tests.directory.factories import MentorFactory
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, ago, path_to, soup_of
from tests.pairing.pairs import at

pytestmark = pytest.mark.django_db

NOT_READ_OUT = {"calls_waiting", "confirm", "look_again", "new_request"}
"""To the team, or to confirm an address with."""

BY_PHONE: dict[str, Any] = {
    "email": "",
    "phone": "418 555-0111",
    "contact_preference": ContactPreference.PHONE,
}
LISE = Person("Lise Dehors", phone="450 555-0144", reached_by=ContactPreference.PHONE)


@pytest.fixture
def fabienne(programme: Programme) -> Mentor:
    """Somebody of the directory whom no message reaches."""
    Mentor.objects.filter(pk=programme.mentor.pk).update(**BY_PHONE)
    return Mentor.objects.get(pk=programme.mentor.pk)


@pytest.fixture
def caller(organiser: User, client: Client, programme: Programme) -> Client:
    """An organiser who may see how people are reached, at the desk."""
    wanted = ["view_private_details", "view_outgoingmessage", "change_outgoingmessage"]
    organiser.user_permissions.add(*Permission.objects.filter(codename__in=wanted))
    client.force_login(organiser)
    return client


def invited(mentor: Mentor, by: User, **fields: Any) -> Invitation:
    request = a_request(kind=RequestKind.MENTOR, mentor=mentor, **fields)
    [invitation] = propose(request_id=request.pk, people=[mentor_as_person(mentor)], by=by)
    return invitation


def paired(by: User, **fields: Any) -> Pair:
    """Two people introduced to each other; the sender has no address."""
    request = a_request(**{"email": "", "phone": "514 555-0122", "wants_call": True, **fields})
    bea = Person("Béa Essai", email="bea@example.org")
    sender = Person(request.name, email=request.email, phone=request.phone, reached_by=ContactPreference.PHONE)
    return introduce(request_id=request.pk, by=by, first=sender, second=bea)


def page(client: Client, query: str = "") -> BeautifulSoup:
    return soup_of(client.get(reverse("pairing_calls:list") + query))


def cards(client: Client) -> list[str]:
    return [str(each.get_text()) for each in page(client).select(".desk-person h2")]


def press(client: Client, name: str, button: str, **typed: str) -> Any:
    """Press a button on somebody's card as a browser would; return the page that follows."""
    for card in page(client).select(".desk-person"):
        heading = card.select_one("h2")
        for each in card.select("button"):
            form = each.find_parent("form")
            if not heading or heading.get_text() != name or not isinstance(form, Tag):
                continue
            if each.get_text().partition(" : ")[0] != button:
                continue
            data: dict[str, Any] = {str(each["name"]): each["value"]}
            for field in form.select("input[type=hidden]"):
                data.setdefault(str(field["name"]), []).append(field.get("value", ""))
            for area in form.select("textarea"):
                data[str(area["name"])] = typed.get("words", "")
            return client.post(str(form["action"]), data, follow=True)
    raise AssertionError(f"no button « {button} » for {name}")


def kinds() -> list[str]:
    return [call.message.kind.removeprefix("pairing/") for call in Call.objects.open().select_related("message")]


# --- who is on the list ---------------------------------------------------------------------------------------------


def test_who_has_no_address_gets_a_letter_and_a_call(fabienne: Mentor, organiser: User) -> None:
    invitation = invited(fabienne, organiser)
    [call] = Call.objects.open()
    assert (call.invitation, call.request, call.half) == (invitation, None, None)
    assert (call.message.kind, call.message.state) == ("pairing/invitation", MessageState.LETTER)
    assert (call.message.to, call.message.to_name) == ("", "Fabienne Essai")
    # What happened names whom the letter is for.
    line = invitation.request.moves.get(to_state=RequestState.PROPOSED)
    assert list(line.messages.filter(to="")) == [call.message]


def test_who_would_rather_be_called_gets_both(programme: Programme, organiser: User) -> None:
    Mentor.objects.update(contact_preference=ContactPreference.PHONE)
    invited(Mentor.objects.get(), organiser, wants_call=True, phone="514 555-0122")
    assert sorted(kinds()) == ["invitation", "proposed"]
    assert not OutgoingMessage.objects.filter(to="").exists()
    assert OutgoingMessage.objects.filter(to="fabienne@example.org", state=MessageState.WAITING).exists()


def test_who_reads_mail_is_not_called(programme: Programme, organiser: User) -> None:
    invited(programme.mentor, organiser, phone="514 555-0122")
    assert not Call.objects.exists()


def test_who_has_an_address_that_returns_is_called(programme: Programme, organiser: User) -> None:
    ReturnedAddress.objects.create(address="fabienne@example.org")
    invited(programme.mentor, organiser)
    [call] = Call.objects.open()
    assert call.message.state == MessageState.HELD
    assert told(call_id=call.pk, by=organiser)
    assert OutgoingMessage.objects.get(pk=call.message_id).state == MessageState.TOLD


def test_nobody_is_called_about_what_they_have_just_said(programme: Programme, organiser: User) -> None:
    by_phone = {"email": "", "phone": "514 555-0122", "wants_call": True}
    request = a_request(RequestState.UNCONFIRMED, **by_phone)
    confirm_request(request_id=request.pk, by=organiser)
    withdraw(request_id=request.pk, by=organiser)
    pair = paired(organiser)
    for call in Call.objects.all():
        told(call_id=call.pk, by=organiser)
    half = pair.participants.get(email="")
    leave_pair(half_id=half.pk, by=organiser)
    assert not Call.objects.open().exists()
    assert not OutgoingMessage.objects.filter(state=MessageState.LETTER).exists()
    # The other half was told, by mail.
    assert OutgoingMessage.objects.filter(kind="pairing/pair_ended").count() == 1


def test_a_link_is_no_letter_and_no_call(programme: Programme) -> None:
    request = a_request(email="", phone="514 555-0122", wants_call=True)
    with transaction.atomic():
        assert messages.link_again(request) is None
        assert messages.confirm(request) is None
    assert not OutgoingMessage.objects.exists()


def test_a_question_to_a_sender_without_address_waits_to_be_said(programme: Programme, organiser: User) -> None:
    request = a_request(email="", phone="514 555-0122", wants_call=True)
    ask_sender(request_id=request.pk, by=organiser, text="Le soir ou le matin ?")
    assert kinds() == ["question"]
    answer_question(request_id=request.pk, text="Le soir.", by=organiser)
    assert kinds() == []


def test_a_reminder_says_nothing_to_who_was_not_told_yet(fabienne: Mentor, organiser: User) -> None:
    invited(fabienne, organiser)
    ago(8)
    assert remind_invited() == 0
    assert len(kinds()) == 1
    [call] = Call.objects.open()
    told(call_id=call.pk, by=organiser)
    Invitation.objects.update(remind_at=timezone.now())
    assert remind_invited() == 1
    [again] = Call.objects.open()
    assert "Rappel" in again.message.subject


# --- what is still true ---------------------------------------------------------------------------------------------


def test_what_is_settled_is_not_called_about_and_its_letter_is_thrown_away(fabienne: Mentor, organiser: User) -> None:
    invitation = invited(fabienne, organiser, email="", phone="514 555-0122", wants_call=True)
    assert sorted(kinds()) == ["invitation", "proposed"]
    withdraw(request_id=invitation.request_id)
    # Nobody had told her of it: there is nothing to take back.
    assert kinds() == []
    assert throw_away_settled() == 2
    assert throw_away_settled() == 0
    assert not OutgoingMessage.objects.filter(state=MessageState.LETTER).exists()


def test_who_was_told_is_told_that_it_came_to_nothing(fabienne: Mentor, organiser: User) -> None:
    invitation = invited(fabienne, organiser)
    told(call_id=Call.objects.open().get().pk, by=organiser)
    withdraw(request_id=invitation.request_id)
    assert kinds() == ["invitation_cancelled"]


def test_a_posted_letter_is_told(fabienne: Mentor, organiser: User, caller: Client) -> None:
    invited(fabienne, organiser)
    call = Call.objects.get()
    caller.post(reverse("outbox:posted", args=[call.message_id]))
    assert kinds() == []
    assert not told(call_id=call.pk, by=organiser)


def test_what_a_pair_was_to_hear_ends_with_it(programme: Programme, organiser: User) -> None:
    pair = paired(organiser)
    assert kinds() == ["introduction"]
    end_pair(pair_id=pair.pk, by=organiser)
    assert kinds() == []


def test_who_goes_on_needs_no_introduction_and_hears_whose_turn_it_is_now(
    programme: Programme, organiser: User
) -> None:
    pair = paired(organiser)
    ana, bea = pair.participants.get(email=""), pair.participants.get(email="bea@example.org")
    go_on(half_id=ana.pk, by=organiser)
    assert kinds() == []
    pass_turn(half_id=bea.pk, to_id=bea.pk, topic="Le pain")
    pass_turn(half_id=bea.pk, to_id=ana.pk, topic="Le sucre")
    [call] = Call.objects.open()
    assert "Le sucre" in call.message.text
    assert "fiche à imprimer" not in read_aloud(call.message.text)


def test_that_the_other_half_ended_it_is_said(programme: Programme, organiser: User) -> None:
    pair = paired(organiser)
    leave_pair(half_id=pair.participants.get(email="bea@example.org").pk)
    assert kinds() == ["pair_ended"]


def test_news_are_asked_on_the_telephone_and_once_given_no_more(caller: Client, organiser: User) -> None:
    pair = paired(organiser)
    told(call_id=Call.objects.get().pk, by=organiser)
    ago(22)
    ask_for_news()
    assert kinds() == ["check_in"]
    [said] = page(caller).select(".desk-say")
    assert "Avez-vous pu vous voir" in said.get_text()
    assert "ce n’est pas un bulletin" in said.get_text()
    assert not any(left_out in said.get_text() for left_out in ("http", "C’est terminé", "confirmer"))
    Pair.objects.update(state=PairState.PAUSED)
    assert kinds() == []  # a pair that rests is left in peace
    Pair.objects.update(state=PairState.INTRODUCED)
    # Asked again before anybody called, she is asked once.
    ago(80)
    ask_for_news()
    assert kinds() == ["check_in"]
    press(caller, "Ana Essai", "Pas encore", words="La semaine prochaine.")
    answer = pair.check_ins.get(half__email="", number=2)
    assert (answer.answer, answer.words, answer.by) == ("not_yet", "La semaine prochaine.", organiser)
    assert kinds() == []


def test_a_meeting_is_called_about_while_it_can_be_answered_or_kept(caller: Client, organiser: User) -> None:
    pair = paired(organiser)
    ana, bea = pair.participants.get(email=""), pair.participants.get(email="bea@example.org")
    Call.objects.all().delete()
    first, second = (propose_meeting(half_id=bea.pk, plan=MeetingPlan((at(days),))) for days in (3, 4))
    assert kinds() == ["meeting_proposed", "meeting_proposed"]
    buttons = [str(each["value"]) for each in page(caller).select(".desk-matter button")]
    assert {f"pick-{each.times.get().pk}-{ana.pk}" for each in (first, second)} <= set(buttons)
    assert not any(each.endswith(f"-{bea.pk}") for each in buttons)
    for meeting in (first, second):
        pick_time(half_id=ana.pk, meeting_id=meeting.pk, time_id=meeting.times.get().pk, by=organiser)
    # Ana picked them herself: there is nothing to call her about.
    assert kinds() == []
    third = propose_meeting(half_id=ana.pk, plan=MeetingPlan((at(5),)), by=organiser)
    assert kinds() == []
    pick_time(half_id=bea.pk, meeting_id=third.pk, time_id=third.times.get().pk)
    assert kinds() == ["meeting_agreed"]
    Meeting.objects.update(starts_at=timezone.now() - timedelta(hours=1))
    assert kinds() == []


def test_what_one_half_writes_is_kept_until_it_is_read_out(programme: Programme, organiser: User) -> None:
    pair = paired(organiser)
    Call.objects.all().delete()
    write_to_other(half_id=pair.participants.get(email="bea@example.org").pk, text="À jeudi !")
    [call] = Call.objects.open()
    told(call_id=call.pk, by=organiser)
    assert not OutgoingMessage.objects.filter(kind="pairing/pair_message").exists()
    assert not Call.objects.exists()


def test_trying_again_takes_the_place_of_the_no(fabienne: Mentor, organiser: User) -> None:
    invitation = invited(fabienne, organiser, email="", phone="514 555-0122", wants_call=True)
    say_no(invitation_id=invitation.pk, by=organiser)
    assert kinds() == ["no_pair"]
    a_request(follows=invitation.request)
    assert kinds() == []


# --- told, tried ----------------------------------------------------------------------------------------------------


def test_it_is_said_once(fabienne: Mentor, organiser: User) -> None:
    invited(fabienne, organiser)
    call = Call.objects.get()
    assert told(call_id=call.pk, by=organiser)
    assert not told(call_id=call.pk, by=organiser)
    assert not told(call_id=999_999, by=organiser)
    call.refresh_from_db()
    message = call.message
    message.refresh_from_db()
    assert (call.told_by, message.state, message.sent_at) == (organiser, MessageState.TOLD, call.told_at)


def test_what_went_by_mail_stays_mail_once_it_is_said(programme: Programme, organiser: User) -> None:
    Mentor.objects.update(contact_preference=ContactPreference.PHONE)
    invited(Mentor.objects.get(), organiser)
    call = Call.objects.get()
    assert told(call_id=call.pk, by=organiser)
    assert OutgoingMessage.objects.get(pk=call.message_id).state == MessageState.WAITING


def test_who_does_not_answer_goes_to_the_end(caller: Client, fabienne: Mentor, organiser: User) -> None:
    invited(fabienne, organiser)
    ago(1)
    set_aside(request_id=a_request(name="Rose Roy", email="", phone="450 555-0166").pk, by=organiser)
    assert cards(caller) == ["Fabienne Essai", "Rose Roy"]
    answer = press(caller, "Fabienne Essai", "Pas de réponse")
    assert "passe à la fin de la liste" in answer.content.decode()
    assert cards(caller) == ["Rose Roy", "Fabienne Essai"]
    call = Call.objects.get(invitation__isnull=False)
    assert call.tries == 1
    tried(call_id=call.pk)  # pressed twice
    call.refresh_from_db()
    assert call.tries == 1
    assert "1 essai" in page(caller).get_text(" ", strip=True)
    assert not tried(call_id=999_999)


# --- the page -------------------------------------------------------------------------------------------------------


def test_there_is_nobody_to_call(caller: Client) -> None:
    text = page(caller).get_text(" ", strip=True)
    assert "Personne à appeler" in text


def test_all_that_is_to_be_said_to_somebody_stands_together(caller: Client, fabienne: Mentor, organiser: User) -> None:
    Mentor.objects.update(capacity=3)
    mentor = Mentor.objects.get()
    invited(mentor, organiser)
    invited(mentor, organiser, name="Bea Deux", email="bea@example.org")
    set_aside(
        request_id=a_request(name="fabienne essai", email="", phone="418-555-0111", wants_call=True).pk, by=organiser
    )
    shown = page(caller)
    [card] = shown.select(".desk-person")
    text = card.get_text(" ", strip=True)
    for expected in ("Demande : Ana Essai", "Demande : Bea Deux", "Invitation", "C’est non", "Français"):
        assert expected in text
    assert card.select_one('a[href="tel:+14185550111"]')
    # What is said has neither links nor the foot of a letter.
    said = " ".join(each.get_text(" ", strip=True) for each in card.select(".desk-say"))
    assert "aimerait former un duo avec vous" in said
    assert said.count("Bonjour") == 1
    for left_out in ("http", "———", "Lire et répondre", "Ce lien", "[…]", "L’équipe de"):
        assert left_out not in said
    assert all(each["lang"] == "fr" for each in card.select(".desk-say"))
    token = path_to(Invitation.objects.all()[0]).rstrip("/").rpartition("/")[2]
    assert token not in str(shown)


def test_words_are_read_in_the_person_s_language(caller: Client, fabienne: Mentor, organiser: User) -> None:
    Mentor.objects.update(contact_language="en")
    invited(Mentor.objects.get(), organiser)
    [said] = page(caller).select(".desk-say")
    assert said["lang"] == "en"
    assert "Hello" in said.get_text()


def test_a_yes_makes_the_step_and_the_call_is_done(caller: Client, fabienne: Mentor, organiser: User) -> None:
    invitation = invited(fabienne, organiser)
    answer = press(caller, "Fabienne Essai", "Oui")
    assert "Fabienne Essai dit oui" in answer.content.decode()
    pair = Pair.objects.get()
    line = invitation.request.moves.last()
    assert line is not None
    assert (line.to_state, line.by, line.by_phone) == ("accepted", organiser, True)
    call = Call.objects.get(invitation=invitation)
    assert (call.told_by, call.message.state) == (organiser, MessageState.TOLD)
    # What follows is there to be said while she is still on the telephone.
    assert kinds() == ["introduction"]
    [said] = page(caller).select(".desk-say")
    assert "ana@example.org" in said.get_text()
    assert pair.participants.count() == 2


def test_a_no_leaves_nothing_but_the_answer(caller: Client, programme: Programme, organiser: User) -> None:
    request = a_request()
    propose(request_id=request.pk, people=[LISE], by=organiser)
    press(caller, "Lise Dehors", "Non")
    invitation = Invitation.objects.get()
    assert (invitation.state, invitation.name, invitation.phone) == (InvitationState.NO, "", "")
    assert not OutgoingMessage.objects.filter(to_name="Lise Dehors").exists()
    assert not Call.objects.exists()


def test_a_question_needs_its_words_and_nothing_typed_is_lost(
    caller: Client, fabienne: Mentor, organiser: User
) -> None:
    invited(fabienne, organiser)
    empty = press(caller, "Fabienne Essai", "Noter sa question")
    assert empty.status_code == 422
    assert "Écrivez ce que la personne a dit." in empty.content.decode()
    shown = soup_of(empty)
    assert shown.select_one("details[open]")
    assert "Rien n’est encore noté pour Fabienne Essai" in " ".join(
        each.get_text() for each in shown.select(".messages")
    )
    # The browser is led to the card, among many.
    [card] = shown.select(".desk-person")
    assert all(str(each["action"]).endswith(f"#{card['id']}") for each in card.select(".desk-matter form"))
    long = press(caller, "Fabienne Essai", "Noter sa question", words="Où ? " * 1000)
    assert long.status_code == 422
    assert "Où ? Où ?" in long.content.decode()
    assert kinds() == ["invitation"]
    press(caller, "Fabienne Essai", "Noter sa question", words="Où ça ?")
    assert PairingRequest.objects.get().state == RequestState.QUESTION
    assert kinds() == []  # she was told, and waits for an answer herself


def test_the_answer_to_a_question_is_written_down(caller: Client, organiser: User) -> None:
    request = a_request(email="", phone="514 555-0122", wants_call=True)
    ask_sender(request_id=request.pk, by=organiser, text="Le soir ou le matin ?")
    [card] = page(caller).select(".desk-person")
    assert "Le soir ou le matin" in card.get_text()
    assert card.select_one("details[open] textarea")
    press(caller, "Ana Essai", "Noter sa réponse", words="Le matin.")
    question = request.questions.get()
    assert question.answer == "Le matin."
    assert kinds() == []


def test_one_half_s_words_are_passed_on(caller: Client, organiser: User) -> None:
    pair = paired(organiser)
    press(caller, "Ana Essai", "Veut arrêter", words="Merci pour tout.")
    pair.refresh_from_db()
    assert pair.state == PairState.ENDED
    assert "Merci pour tout" in OutgoingMessage.objects.get(to="bea@example.org", kind="pairing/pair_ended").text
    assert kinds() == []


def test_a_pair_s_own_page_says_what_is_still_to_be_said(caller: Client, organiser: User) -> None:
    pair = paired(organiser)
    write_to_other(half_id=pair.participants.get(email="bea@example.org").pk, text="À jeudi !")
    address = reverse("pairing_pair_modeladmin_inspect", args=[pair.pk])
    of_request = reverse("pairing_pairingrequest_modeladmin_inspect", args=[pair.request_id])
    [card] = page(caller).select(".desk-person")
    for each in (address, of_request):
        [to_call] = soup_of(caller.get(each)).select(".desk-call a")
        assert to_call.get_text() == "À appeler : 2 messages à dire"
        assert to_call["href"] == f"{reverse('pairing_calls:list')}#{card['id']}"
    press(caller, "Ana Essai", "C’est dit")
    assert not soup_of(caller.get(address)).select(".desk-call")
    write_to_other(half_id=pair.participants.get(email="bea@example.org").pk, text="À vendredi !")
    leave_pair(half_id=pair.participants.get(email="").pk, by=organiser)
    assert not soup_of(caller.get(address)).select(".desk-call")


def test_a_request_s_own_page_says_who_is_still_to_be_called(caller: Client, fabienne: Mentor, organiser: User) -> None:
    for each in range(20):
        set_aside(request_id=a_request(name=f"Rose {each}", email="", phone=f"450 555-{each + 3000}").pk, by=organiser)
    invitation = invited(fabienne, organiser, email="", phone="514 555-0122", wants_call=True)
    address = reverse("pairing_pairingrequest_modeladmin_inspect", args=[invitation.request_id])
    shown = soup_of(caller.get(address))
    links = [str(each["href"]) for each in shown.select(".desk-facts a") if "À appeler : 1 message" in each.get_text()]
    assert len(links) == 2
    for link in links:
        query, _hash, card = link.removeprefix(reverse("pairing_calls:list")).partition("#")
        assert query == "?p=2"
        assert page(caller, query).find(id=card)
    with CaptureQueriesContext(connection) as many:
        caller.get(address)
    for call in Call.objects.filter(request__isnull=False).exclude(request=invitation.request_id):
        told(call_id=call.pk, by=organiser)
    with CaptureQueriesContext(connection) as few:
        caller.get(address)
    assert len(many) <= len(few)
    say_no(invitation_id=invitation.pk, by=organiser)
    text = soup_of(caller.get(address)).get_text(" ", strip=True)
    assert "Personne invitée" in text


def test_who_may_not_open_the_list_is_not_sent_there(desk: Client, programme: Programme, organiser: User) -> None:
    pair = paired(organiser)
    shown = soup_of(desk.get(reverse("pairing_pair_modeladmin_inspect", args=[pair.pk])))
    assert "À appeler : 1 message à dire" in shown.get_text()
    assert not shown.select(".desk-call a")


def test_somebody_is_to_be_proposed_until_somebody_is(caller: Client, programme: Programme, organiser: User) -> None:
    request = a_request(kind=RequestKind.SUGGEST)
    address = reverse("pairing_pairingrequest_modeladmin_inspect", args=[request.pk])
    assert "À vous de proposer quelqu’un" in caller.get(address).content.decode()
    propose(request_id=request.pk, people=[LISE], by=organiser)
    assert "À vous de proposer quelqu’un" not in caller.get(address).content.decode()


def test_what_ends_something_comes_last_and_looks_it(caller: Client, organiser: User) -> None:
    pair = paired(organiser)
    ana, bea = pair.participants.get(email=""), pair.participants.get(email="bea@example.org")
    propose_meeting(half_id=bea.pk, plan=MeetingPlan((at(3),)))
    others = page(caller).select(".desk-matter details button")
    red = ["no" in (each["class"] or []) for each in others]
    assert (red, sum(red)) == (sorted(red), 2)
    shown = soup_of(caller.get(reverse("pairing_pair_modeladmin_phone", args=[pair.pk])))
    said = [str(each["value"]).split("-") for each in shown.select("input[name=said]")]
    # First all that one of them may say, then the other.
    halves = list(dict.fromkeys(step[-1] for step in said))
    assert [step[-1] for step in said] == sorted((step[-1] for step in said), key=halves.index)
    last = {half: [step[0] for step in said if step[-1] == half][-2:] for half in halves}
    assert last == {str(each.pk): ["end", "cancel"] for each in (ana, bea)}
    assert [each.get_text() for each in shown.select("label") if each.get_text() == ana.name] == [ana.name]


def test_it_is_said_is_a_button_too(caller: Client, organiser: User) -> None:
    paired(organiser)
    answer = press(caller, "Ana Essai", "C’est dit")
    assert "c’est dit" in answer.content.decode()
    assert cards(caller) == []


def test_who_comes_second_is_told_what_is_the_case(caller: Client, fabienne: Mentor, organiser: User) -> None:
    invitation = invited(fabienne, organiser)
    [call] = Call.objects.open()
    address = reverse("pairing_calls:answered", args=["invitation", invitation.pk])
    said = {"said": f"yes-{invitation.pk}", "call": call.pk}
    withdraw(request_id=invitation.request_id)
    answer = caller.post(address, said, follow=True)
    assert "Les choses ont changé entre-temps" in answer.content.decode()
    assert not Pair.objects.exists()
    invitation.request.delete()
    assert "effacé entre-temps" in caller.post(address, said, follow=True).content.decode()
    done = caller.post(reverse("pairing_calls:done"), {"do": "told", "call": [call.pk, "x", "9" * 30]}, follow=True)
    assert "Rien n’a changé" in done.content.decode()
    for field, pk in (("message", 1), ("half", 999_999)):
        answer = caller.post(reverse("pairing_calls:answered", args=[field, pk]), said, follow=True)
        assert answer.status_code == 200


def test_a_place_taken_meanwhile_undoes_the_answer(caller: Client, fabienne: Mentor, organiser: User) -> None:
    invited(fabienne, organiser)
    Mentor.objects.update(active_pairs=1, capacity=1)
    answer = press(caller, "Fabienne Essai", "Oui")
    assert "La place vient d’être prise" in answer.content.decode()
    assert kinds() == ["invitation"]
    assert Call.objects.get().told_at is None


def test_looking_changes_nothing(caller: Client, fabienne: Mentor, organiser: User) -> None:
    invitation = invited(fabienne, organiser)
    page(caller)
    for name, args in (("done", []), ("answered", ["invitation", invitation.pk])):
        answer = caller.get(reverse(f"pairing_calls:{name}", args=args))
        assert (answer.status_code, answer["Location"]) == (302, reverse("pairing_calls:list"))
    call = Call.objects.get()
    assert (call.told_at, call.tries) == (None, 0)


def test_a_step_on_a_page_without_the_words_tells_nobody_anything(
    caller: Client, fabienne: Mentor, organiser: User
) -> None:
    invitation = invited(fabienne, organiser)
    address = reverse("pairing_pairingrequest_modeladmin_phone", args=[invitation.request_id])
    caller.post(address, {"said": f"ask-{invitation.pk}", "words": "Où ça ?"})
    assert kinds() == []  # the step settles it
    assert Call.objects.get().told_at is None
    withdraw(request_id=invitation.request_id)
    assert kinds() == ["invitation_cancelled"]  # she asked: she knew of it


def test_what_a_step_elsewhere_does_not_settle_is_still_to_be_said(caller: Client, organiser: User) -> None:
    pair = paired(organiser)
    ana = pair.participants.get(email="")
    write_to_other(half_id=pair.participants.get(email="bea@example.org").pk, text="À jeudi !")
    address = reverse("pairing_pair_modeladmin_phone", args=[pair.pk])
    caller.post(address, {"said": f"go_on-{ana.pk}", "words": ""})
    assert kinds() == ["pair_message"]
    assert "À jeudi" in page(caller).get_text()


def test_only_those_who_may_change_and_see_how_people_are_reached_come_in(
    client: Client, fabienne: Mentor, organiser: User, reader: User, editor: User
) -> None:
    invited(fabienne, organiser)
    addresses = [reverse("pairing_calls:list"), reverse("pairing_calls:done")]
    invitation = Invitation.objects.get()
    answered = reverse("pairing_calls:answered", args=["invitation", invitation.pk])
    for user in (organiser, reader, editor):  # the organiser of these tests may not see what is private
        client.force_login(user)
        for response in (client.get(addresses[0]), client.post(addresses[1]), client.post(answered)):
            assert response.status_code in {302, 403}
            assert "418 555-0111" not in response.content.decode()
        home = client.get(reverse("wagtailadmin_home")).content.decode()
        assert addresses[0] not in home
    assert Invitation.objects.get().is_pending
    client.logout()
    assert client.get(addresses[0]).status_code == 302


def test_the_first_page_and_the_menu_say_how_many(caller: Client, fabienne: Mentor, organiser: User) -> None:
    invited(fabienne, organiser)
    home = caller.get(reverse("wagtailadmin_home")).content.decode()
    assert "1 personne à appeler" in home
    assert "appeler (1)" in home


def test_a_letter_is_a_link_away(caller: Client, fabienne: Mentor, organiser: User) -> None:
    invited(fabienne, organiser)
    call = Call.objects.get()
    address = reverse("outbox:letter", args=[call.message_id])
    assert page(caller).select_one(f'a[href="{address}"]')
    assert "Fabienne Essai" in caller.get(address).content.decode()


def test_the_list_costs_the_same_however_long_it_is(
    caller: Client, programme: Programme, organiser: User, django_assert_max_num_queries: Any
) -> None:
    def more(number: int) -> None:
        for each in range(number):
            mentor = MentorFactory(**BY_PHONE | {"phone": f"418 555-{Call.objects.count() + 1000}"}, capacity=2)
            by_phone = {"email": "", "phone": f"514 555-{each + 2000}", "wants_call": True}
            invitation = invited(mentor, organiser, name=f"Ana {each}", **by_phone)
            if each % 2:
                say_yes(invitation_id=invitation.pk)
            asked = a_request(name=f"Zoé {each}", email="", phone=f"450 555-{each + 3000}", wants_call=True)
            ask_sender(request_id=asked.pk, by=organiser, text="Quand ?")

    more(2)
    page(caller)
    with CaptureQueriesContext(connection) as few:
        page(caller)
    more(6)
    with CaptureQueriesContext(connection) as many:
        page(caller)
    assert len(many) <= len(few)
    with django_assert_max_num_queries(40):
        page(caller)


def test_many_people_are_on_several_pages(caller: Client, programme: Programme, organiser: User) -> None:
    for each in range(21):
        request = a_request(name=f"Rose {each}", email="", phone=f"450 555-{each + 3000}")
        set_aside(request_id=request.pk, by=organiser)
    assert len(cards(caller)) == 20
    second = page(caller, "?p=2")
    [card] = second.select(".desk-person")
    form = card.select_one("form.desk-person-foot")
    assert form is not None
    call = card.select_one("form.desk-person-foot input[name=call]")
    assert call is not None
    answer = caller.post(str(form["action"]), {"do": "tried", "p": "2", "call": call["value"]})
    assert answer["Location"].endswith("?p=2")
    assert len(page(caller, "?p=none").select(".desk-person")) == 20


# --- what is said aloud ---------------------------------------------------------------------------------------------


OURS = absolute("/x/")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"Bonjour,\n\nLire et répondre\n\n{OURS}\n\nÀ bientôt.", "Bonjour,\n\nÀ bientôt."),
        (f"Hello,\n\nRead and answer\n\n{OURS}", "Hello,"),
        (f"Une phrase.\n\n{OURS}\n\nUne autre.", "Une phrase.\n\nUne autre."),
        (f"Trois fiches :\n\n- Se raconter ({OURS})\n- Écouter", "Trois fiches :\n\n- Se raconter\n- Écouter"),
        (f"- Émile\n- Zoé\n\nChoisir une autre personne\n\n{OURS}", "- Émile\n- Zoé"),
        (f"- Émile\n\nTout le monde est au répertoire : {OURS}", "- Émile"),
        ("Votre salle vidéo :\n\nhttps://x.org/a\n\nÀ jeudi.", "À jeudi."),
        ("Par ce lien, vous pouvez aussi retirer votre demande. Il n’est que pour vous.", ""),
        ("Elle était prévue le 3 mai. Le fichier joint l’enlève de votre calendrier.", "Elle était prévue le 3 mai."),
        ("Elle préfère que nous fassions le lien.", "Elle préfère que nous fassions le lien."),
        ("Bonjour.\n\nÀ bientôt,\nL’équipe d’Essai", "Bonjour."),
        ("Bonjour.\n\n———\nEssai\nhttp://x.org/", "Bonjour."),
        # Somebody's own words are all there.
        (f"J’arrive à 10 h, gardez-moi une place\n\n{OURS}", "J’arrive à 10 h, gardez-moi une place"),
        ("Voyez ce lien https://x.org/a/ et dites-moi", "Voyez ce lien (une adresse) et dites-moi"),
        ("Est-ce bien vous (https://x.org/a) ?", "Est-ce bien vous (une adresse) ?"),
        ("C’est ici : https://x.org/a.", "C’est ici : (une adresse)."),
        ("Oui\n\nhttps://x.org/a", "Oui\n\n(une adresse)"),
        ("Un.\n\n———\n\nDeux.\n\n———\nEssai", "Un.\n\n———\n\nDeux."),
    ],
)
def test_a_message_is_read_aloud_without_what_is_for_the_eye(text: str, said: str) -> None:
    assert read_aloud(text, "Essai") == said


def test_what_leads_to_an_address_is_known_in_every_message() -> None:
    folder = Path(settings.BASE_DIR) / "templates" / "mail" / "pairing"
    to_people = [each for each in folder.glob("*.txt") if each.stem not in NOT_READ_OUT]
    source = "".join(each.read_text() for each in to_people)
    labels = re.findall(r'{% translate "([^"]+)" %}\n\n{{ (?:link|directory|room|met|not_yet|over) }}', source)
    sentences = {each for each, _kept in aloud.OF_THE_SCREEN}
    assert set(labels) - sentences == {*aloud.ABOVE, aloud.ABOVE_A_ROOM}
    ours = [*aloud.BEFORE, *sentences]
    plain = re.sub(r"{{ (\w+) }}", r"%(\1)s", source)
    assert [each for each in ours if each not in plain] == []


def test_what_somebody_wrote_is_all_read_out(caller: Client, organiser: User) -> None:
    pair = paired(organiser)
    Call.objects.all().delete()
    bea = pair.participants.get(email="bea@example.org")
    for words in ("J’arrive à 10 h, gardez-moi une place", "Oui", "Voyez ce lien https://x.org/a et dites-moi"):
        write_to_other(half_id=bea.pk, text=words)
    said = page(caller).get_text(" ", strip=True)
    assert "J’arrive à 10 h, gardez-moi une place" in said.replace("\xa0", " ").replace("\u202f", " ")
    assert "Voyez ce lien (une adresse) et dites-moi" in said
    assert "ouvrez la page de votre duo" not in said


def test_before_a_number_is_said_somebody_fetches_a_pen(caller: Client, organiser: User) -> None:
    paired(organiser)
    [card] = page(caller).select(".desk-person")
    text = card.get_text(" ", strip=True)
    assert text.index("Vous avez de quoi noter") < text.index("bea@example.org")
    assert "de quoi noter" not in Call.objects.get().message.text


# --- the organisers are told ----------------------------------------------------------------------------------------


def alerts() -> int:
    return OutgoingMessage.objects.filter(kind="pairing/calls_waiting").count()


def test_the_organisers_hear_once_of_new_calls(
    fabienne: Mentor, organiser: User, deliver: Callable[[], list[EmailMessage]]
) -> None:
    assert tell_team_of_calls() == 0
    invited(fabienne, organiser)
    assert tell_team_of_calls() == 1
    assert tell_team_of_calls() == 0
    [alert] = [each for each in deliver() if "appeler" in each.subject]
    assert alert.to == ["equipe@example.org"]
    assert "1 personne attend d’être appelée" in str(alert.body).replace("\xa0", " ")
    assert "/admin/pairing/calls/" in alert.body
    assert "Fabienne" not in str(alert.body) + alert.subject
    set_aside(request_id=a_request(name="Rose Roy", email="", phone="450 555-0166").pk, by=organiser)
    assert tell_team_of_calls() == 2
    assert tell_team_of_calls() == 0
    assert alerts() == 2


def test_of_the_same_calls_they_hear_again_after_a_week(fabienne: Mentor, organiser: User) -> None:
    invited(fabienne, organiser)
    now = timezone.now()
    tell_team_of_calls()
    assert tell_team_of_calls(now + timedelta(days=6)) == 0
    assert tell_team_of_calls(now + timedelta(days=8)) == 1
    message = OutgoingMessage.objects.filter(kind="pairing/calls_waiting").latest("pk")
    assert "plus d’une semaine" in message.text.replace("\u202f", " ")
    OutgoingMessage.objects.filter(pk=message.pk).update(created_at=now + timedelta(days=8))
    assert tell_team_of_calls(now + timedelta(days=9)) == 0
    told(call_id=Call.objects.open().get().pk, by=organiser)
    assert tell_team_of_calls(now + timedelta(days=30)) == 0


# --- what is erased -------------------------------------------------------------------------------------------------


def test_who_is_told_of_the_end_is_forgotten_then(caller: Client, programme: Programme, organiser: User) -> None:
    request = a_request()
    propose(request_id=request.pk, people=[LISE], by=organiser)
    told(call_id=Call.objects.open().get().pk, by=organiser)
    withdraw(request_id=request.pk)
    # Her number is kept for this one call.
    assert kinds() == ["invitation_cancelled"]
    assert forget_who_was_told() == 0
    [card] = page(caller).select(".desk-person")
    assert card.select_one('a[href="tel:+14505550144"]')
    press(caller, "Lise Dehors", "C’est dit")
    invitation = Invitation.objects.get()
    assert (invitation.name, invitation.phone) == ("", "")
    assert not OutgoingMessage.objects.filter(to_name="Lise Dehors").exists()


def test_whom_nobody_reached_of_the_end_is_forgotten_after_a_week(programme: Programme, organiser: User) -> None:
    request = a_request()
    propose(request_id=request.pk, people=[LISE], by=organiser)
    told(call_id=Call.objects.open().get().pk, by=organiser)
    withdraw(request_id=request.pk)
    forget_old_messages(timezone.now() + timedelta(days=8))
    assert forget_who_was_told() == 1
    assert Invitation.objects.get().name == ""
    assert not Call.objects.exists()


def test_letters_are_erased_with_what_they_are_about(programme: Programme, organiser: User) -> None:
    pair = paired(organiser)
    told(call_id=Call.objects.get().pk, by=organiser)
    pause = pair.participants.get(email="bea@example.org")
    Pair.objects.update(state=PairState.ACTIVE)
    pause_pair(half_id=pause.pk)
    leave_pair(half_id=pause.pk)
    ago(400)
    erase_what_is_finished()
    assert not OutgoingMessage.objects.filter(to="").exists()
    assert not Call.objects.exists()


def test_a_pair_erased_by_hand_leaves_no_letter(programme: Programme, organiser: User) -> None:
    pair = paired(organiser)
    leave_pair(half_id=pair.participants.get(email="bea@example.org").pk)
    pair.delete()
    assert not Call.objects.exists()
    assert not OutgoingMessage.objects.filter(to="", kind="pairing/pair_ended").exists()


def test_who_leaves_the_directory_leaves_no_letter(fabienne: Mentor, organiser: User) -> None:
    fabienne.name = "Zoé"  # a letter to somebody of that name is not found by the name alone
    fabienne.save()
    invitation = invited(fabienne, organiser)
    say_yes(invitation_id=invitation.pk, by=organiser)
    assert kinds() == ["introduction"]
    erase_profile(mentor=fabienne)
    assert not OutgoingMessage.objects.filter(to="").exists()
    assert not Call.objects.exists()
    assert Participant.objects.filter(name="—").count() == 1
