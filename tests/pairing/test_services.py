"""The changes themselves: who may be told what, who has room, and what is rolled back together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.db import transaction
from django_tasks_db.models import DBTaskResult

from core.models import OutgoingMessage
from directory.models import ContactPreference, Mentor
from guidelines.models import GuidelineIndexPage, GuidelinePage
from pairing import messages
from pairing.errors import NoRoomError, PairEndedError, SamePersonError
from pairing.lifecycle import OPEN, MoveRefusedError, RequestState
from pairing.models import Pair, PairingRequest, Participant
from pairing.people import Person, mentor_as_person, sender_as_person
from pairing.services import confirm_request, end_pair, introduce, propose, say_yes, set_aside
from tests.directory.factories import MentorFactory
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, html_of

pytestmark = pytest.mark.django_db
Deliver = Callable[[], list[EmailMessage]]


def introduced(programme: Programme, by: User, **fields: Any) -> Pair:
    request = a_request(kind="mentor", mentor=programme.mentor, **fields)
    return introduce(
        request_id=request.pk, by=by, first=sender_as_person(request), second=mentor_as_person(programme.mentor)
    )


def all_text(sent: list[EmailMessage]) -> str:
    return "".join(str(message.body) + html_of(message) for message in sent)


def test_contacts_are_told_at_the_introduction_and_not_before(
    programme: Programme, organiser: User, deliver: Deliver
) -> None:
    request = a_request(RequestState.UNCONFIRMED, kind="mentor", mentor=programme.mentor, phone="450 555-0199")
    confirm_request(request_id=request.pk)
    propose(request_id=request.pk, by=organiser, people=[mentor_as_person(programme.mentor)])
    before = all_text(deliver())
    for secret in ("fabienne@example.org", "418 555-0111", "450 555-0199"):
        assert secret not in before

    say_yes(invitation_id=request.invitations.get().pk)
    to_ana, to_fabienne = deliver()
    assert (to_ana.to, to_fabienne.to) == (["ana@example.org"], ["fabienne@example.org"])
    assert "fabienne@example.org" in all_text([to_ana])
    assert "ana@example.org" in all_text([to_fabienne])
    # Only the preferred way: neither telephone number is told.
    assert "555-0111" not in all_text([to_ana])
    assert "450 555-0199" not in all_text([to_fabienne])


def test_each_is_reached_as_they_prefer(programme: Programme, organiser: User, deliver: Deliver) -> None:
    programme.mentor.contact_preference = ContactPreference.ORGANISER
    programme.mentor.save()
    introduced(programme, organiser, phone="450 555-0199", wants_call=True)
    to_ana, to_fabienne = deliver()
    assert "450 555-0199" in all_text([to_fabienne])
    assert "ana@example.org" not in all_text([to_fabienne])
    assert "fabienne@example.org" not in all_text([to_ana])
    assert "bonjour@example.org" in all_text([to_ana])


def test_each_reads_their_own_language(programme: Programme, organiser: User, deliver: Deliver) -> None:
    MentorFactory(name="Sean", email="sean@example.org", languages=["en"], contact_language="en")
    request = a_request()
    sean = Mentor.objects.get(name="Sean")
    introduce(request_id=request.pk, by=organiser, first=sender_as_person(request), second=mentor_as_person(sean))
    to_ana, to_sean = deliver()
    assert to_ana.subject == "Nous vous présentons Sean"
    assert to_sean.subject == "Meet Ana Essai"


def test_the_introduction_carries_the_advice_for_a_first_meeting(
    programme: Programme, organiser: User, deliver: Deliver
) -> None:
    home = programme.settings.site.root_page
    index = home.add_child(instance=GuidelineIndexPage(title="Lignes", slug="lignes-de-conduite"))
    advice = index.add_child(instance=GuidelinePage(title="La première rencontre", slug="premiere-rencontre"))
    programme.settings.first_meeting_page = advice
    programme.settings.save()
    introduced(programme, organiser)
    for message in deliver():
        assert "http://localhost:8000/" in str(message.body)
        assert "/lignes-de-conduite/premiere-rencontre/" in str(message.body)
        assert "/lignes-de-conduite/premiere-rencontre/" in html_of(message)


def test_somebody_without_e_mail_is_called_not_written_to(
    programme: Programme, organiser: User, deliver: Deliver
) -> None:
    request = a_request()
    lorraine = Person(name="Lorraine", phone="819 555-0193", reached_by=ContactPreference.PHONE)
    introduce(request_id=request.pk, by=organiser, first=sender_as_person(request), second=lorraine)
    [to_ana] = deliver()
    assert "819 555-0193" in all_text([to_ana])


def test_answers_carry_the_organisers_words(programme: Programme, organiser: User, deliver: Deliver) -> None:
    words = "On se parle en mars ? <b>Promis</b> & juré."
    set_aside(request_id=a_request().pk, by=organiser, words=words)
    fabienne = mentor_as_person(programme.mentor)
    propose(request_id=a_request().pk, by=organiser, people=[fabienne], words=words)
    for message in deliver():
        assert "<b>Promis</b> & juré." in str(message.body)
        assert "&lt;b&gt;Promis&lt;/b&gt; &amp; juré." in html_of(message)


def test_a_refusal_is_kind_and_shows_another_way(programme: Programme, organiser: User, deliver: Deliver) -> None:
    set_aside(request_id=a_request().pk, by=organiser)
    [message] = deliver()
    assert "Ce n’est pas un jugement sur vous" in str(message.body)
    assert "/repertoire/" in str(message.body)


def test_every_move_is_logged_once_with_its_messages(programme: Programme, organiser: User) -> None:
    request = a_request(RequestState.UNCONFIRMED)
    confirm_request(request_id=request.pk)
    propose(request_id=request.pk, by=organiser, people=[mentor_as_person(programme.mentor)], words="Oui !")
    moves = list(request.moves.all())
    assert [(move.from_state, move.to_state, move.actor) for move in moves] == [
        ("unconfirmed", "received", "sender"),
        ("received", "proposed", "organiser"),
    ]
    assert moves[1].by == organiser
    assert moves[1].note == "Oui !"
    assert [move.messages.count() for move in moves] == [2, 2]
    request.refresh_from_db()
    assert request.handled_by == organiser
    assert request.decided_at is None


# --- places ---------------------------------------------------------------------------------------------------------


def test_places_are_counted_past_the_revisions(programme: Programme, organiser: User) -> None:
    revision = programme.mentor.save_revision()
    pair = introduced(programme, organiser)
    programme.mentor.refresh_from_db()
    assert programme.mentor.active_pairs == 1
    revision.publish()  # an older revision brings no older count back
    assert Mentor.objects.get(pk=programme.mentor.pk).active_pairs == 1
    end_pair(pair_id=pair.pk, by=organiser)
    assert Mentor.objects.get(pk=programme.mentor.pk).active_pairs == 0


def test_nobody_is_given_more_pairs_than_they_have_room_for(programme: Programme, organiser: User) -> None:
    introduced(programme, organiser)
    sent = OutgoingMessage.objects.count()
    with pytest.raises(NoRoomError, match="Fabienne Essai"):
        introduced(programme, organiser, email="bea@example.org")
    late = PairingRequest.objects.get(email="bea@example.org")
    assert late.state == RequestState.RECEIVED
    assert late.moves.count() == 0
    assert OutgoingMessage.objects.count() == sent
    assert Pair.objects.count() == 1


def test_somebody_who_takes_a_break_is_not_introduced(programme: Programme, organiser: User) -> None:
    Mentor.objects.update(paused=True)
    with pytest.raises(NoRoomError):
        introduced(programme, organiser)


def test_nobody_is_introduced_to_themselves(programme: Programme, organiser: User) -> None:
    request = a_request()
    for second in (Person(name="Ana E.", email="ANA@example.org"),):
        with pytest.raises(SamePersonError):
            introduce(request_id=request.pk, by=organiser, first=sender_as_person(request), second=second)
    mentor = mentor_as_person(programme.mentor)
    with pytest.raises(SamePersonError):
        introduce(request_id=request.pk, by=organiser, first=mentor, second=mentor)


def test_a_pair_ends_once(programme: Programme, organiser: User) -> None:
    pair = introduced(programme, organiser)
    end_pair(pair_id=pair.pk, by=organiser, note="Au printemps peut-être.")
    with pytest.raises(PairEndedError):
        end_pair(pair_id=pair.pk, by=organiser)
    pair.refresh_from_db()
    assert pair.note == "Au printemps peut-être."
    assert pair.ended_by == organiser


def test_erasing_a_pair_frees_the_place(programme: Programme, organiser: User) -> None:
    introduced(programme, organiser).delete()
    assert Mentor.objects.get(pk=programme.mentor.pk).active_pairs == 0
    assert not Participant.objects.exists()


def test_erasing_a_request_erases_its_messages_and_keeps_the_pair(programme: Programme, organiser: User) -> None:
    pair = introduced(programme, organiser)
    assert OutgoingMessage.objects.count() == 2
    assert pair.request is not None
    pair.request.delete()
    assert not OutgoingMessage.objects.exists()
    assert Pair.objects.get().is_active


def test_a_mentor_who_is_erased_leaves_requests_and_pairs(programme: Programme, organiser: User) -> None:
    pair = introduced(programme, organiser)
    programme.mentor.delete()
    request = PairingRequest.objects.get()
    assert "n’est plus au répertoire" in request.with_whom
    assert pair.participants.count() == 2


# --- one transaction ------------------------------------------------------------------------------------------------


def test_a_change_and_its_messages_are_rolled_back_together(
    programme: Programme, organiser: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = a_request(kind="mentor", mentor=programme.mentor)
    calls: list[str] = []

    def fail_at_the_second(to: Participant, other: Participant, words: str = "") -> OutgoingMessage | None:
        calls.append(to.name)
        if len(calls) == 2:
            raise OSError("the disk is full")
        return messages_introduction(to, other, words)

    messages_introduction = messages.introduction
    monkeypatch.setattr(messages, "introduction", fail_at_the_second)
    with pytest.raises(OSError, match="full"):
        introduce(
            request_id=request.pk,
            by=organiser,
            first=sender_as_person(request),
            second=mentor_as_person(programme.mentor),
        )
    request.refresh_from_db()
    assert request.state == RequestState.RECEIVED
    assert not OutgoingMessage.objects.exists()
    assert not DBTaskResult.objects.filter(task_path__endswith="deliver_message").exists()
    assert not Pair.objects.exists()
    assert Mentor.objects.get(pk=programme.mentor.pk).active_pairs == 0


def test_the_outbox_follows_the_callers_transaction(programme: Programme) -> None:
    request = a_request(RequestState.UNCONFIRMED)

    def confirm_and_give_up() -> None:
        with transaction.atomic():
            confirm_request(request_id=request.pk)
            assert OutgoingMessage.objects.count() == 2
            raise RuntimeError("changed my mind")

    with pytest.raises(RuntimeError, match="changed my mind"):
        confirm_and_give_up()
    assert not OutgoingMessage.objects.exists()
    assert not DBTaskResult.objects.filter(task_path__endswith="deliver_message").exists()


@pytest.mark.parametrize("state", [state for state in RequestState if state not in OPEN])
def test_what_is_answered_is_not_answered_again(programme: Programme, organiser: User, state: RequestState) -> None:
    request = a_request(state)
    with pytest.raises(MoveRefusedError):
        set_aside(request_id=request.pk, by=organiser)
    with pytest.raises(MoveRefusedError):
        propose(request_id=request.pk, by=organiser, people=[mentor_as_person(programme.mentor)])
    request.refresh_from_db()
    assert request.state == state
    assert not OutgoingMessage.objects.exists()
