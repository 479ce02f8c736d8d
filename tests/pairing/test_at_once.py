"""Several people, or one impatient one, at the same moment. Only PostgreSQL really does two things at once here."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.utils import timezone

from core.models import OutgoingMessage
from directory.models import Mentor
from directory.search.index import remove
from pairing.errors import NoRoomError
from pairing.lifecycle import MoveRefusedError, RequestState
from pairing.messages import news_address
from pairing.models import CheckIn, Happening, Invitation, Pair, PairingRequest, PairMove, RequestMove
from pairing.people import Person, mentor_as_person, sender_as_person
from pairing.services import ask_for_news, ask_sender, introduce, propose, set_aside
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, ago, filled, form_url, path_to

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.usefixtures("at_once"),
    pytest.mark.skipif(connection.vendor == "sqlite", reason="an SQLite in memory has one connection"),
]


@pytest.fixture(autouse=True)
def _nobody_left_in_the_index(transactional_db: None) -> Iterator[None]:
    """Take everybody out of the search's index too: emptying the models' tables would leave them there."""
    yield
    remove(Mentor.objects.values_list("pk", flat=True))


def all_at_once(*calls: Callable[[], object]) -> list[object]:
    """Run the calls at the same moment; return what each returned or raised."""
    results: list[object] = [None] * len(calls)
    start = threading.Barrier(len(calls))

    def run(number: int) -> None:
        try:
            start.wait(timeout=20)
            results[number] = calls[number]()
        except Exception as error:
            results[number] = error
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=(number,)) for number in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return results


def test_one_form_sent_twenty_times_at_once_makes_one_request(programme: Programme) -> None:
    data = filled(Client().get(form_url()))
    answers = all_at_once(*[lambda: Client().post(form_url(), data).status_code] * 20)
    assert answers == [302] * 20
    assert PairingRequest.objects.count() == 1
    assert OutgoingMessage.objects.count() == 1


def test_two_organisers_at_once_one_wins(programme: Programme, organiser: User, reader: User) -> None:
    request = a_request()
    results = all_at_once(
        lambda: ask_sender(request_id=request.pk, by=organiser, text="Quand ?"),
        lambda: set_aside(request_id=request.pk, by=reader),
    )
    # Asking first leaves setting aside possible: the rule allows it. Setting aside first leaves nothing.
    request.refresh_from_db()
    assert request.state == "set_aside"
    refused = [each for each in results if isinstance(each, MoveRefusedError)]
    assert OutgoingMessage.objects.count() == request.moves.count() == 2 - len(refused)


def test_the_last_place_is_given_once(programme: Programme, organiser: User) -> None:
    requests = [a_request(email=f"ana{n}@example.org") for n in range(6)]

    def take(request: PairingRequest) -> Callable[[], object]:
        first = Person(name=request.name, email=request.email)
        return lambda: introduce(
            request_id=request.pk, by=organiser, first=first, second=mentor_as_person(Mentor.objects.get())
        )

    results: list[Any] = all_at_once(*[take(request) for request in requests])
    assert sum(isinstance(each, Pair) for each in results) == 1
    assert sum(isinstance(each, NoRoomError) for each in results) == 5
    assert Mentor.objects.get().active_pairs == 1
    assert OutgoingMessage.objects.count() == 2
    assert PairingRequest.objects.filter(state="accepted").count() == 1


def test_of_fifty_acceptances_for_one_place_one_wins(programme: Programme) -> None:
    """Fifty people were invited to a pair with the same mentor, who has one place left by now; all say yes at once."""
    Mentor.objects.update(capacity=1)
    paths = []
    for number in range(50):
        request = a_request(RequestState.PROPOSED, email=f"ana{number}@example.org")
        invitation = Invitation.objects.create(
            request=request, mentor=programme.mentor, name="Fabienne", lapse_at=timezone.now() + timedelta(days=14)
        )
        paths.append(path_to(invitation))

    def accept(path: str) -> Callable[[], object]:
        return lambda: Client().post(path, {"do": "yes"})

    answers: list[Any] = all_at_once(*[accept(path) for path in paths])
    assert Counter(answer.status_code for answer in answers) == {302: 1, 409: 49}
    for answer in answers:
        if answer.status_code == 409:
            assert "La place vient d’être prise" in answer.content.decode()
    assert Pair.objects.count() == 1
    assert Mentor.objects.get().active_pairs == 1
    assert RequestMove.objects.filter(to_state="accepted").count() == 1
    assert OutgoingMessage.objects.count() == 2  # the introduction, to each of the two
    # Who lost is not at a dead end: the invitation still stands.
    assert Invitation.objects.pending().count() == 49


def test_the_one_who_takes_back_and_the_one_who_says_yes(programme: Programme, organiser: User) -> None:
    request = a_request(kind="mentor", mentor=programme.mentor)
    [invitation] = propose(request_id=request.pk, people=[mentor_as_person(programme.mentor)], by=organiser)
    sent = OutgoingMessage.objects.count()
    withdrawal, acceptance = path_to(request), path_to(invitation)
    answers: list[Any] = all_at_once(
        lambda: Client().post(withdrawal, {"do": "withdraw"}),
        lambda: Client().post(acceptance, {"do": "yes"}),
    )
    assert sorted(answer.status_code for answer in answers) == [302, 409]
    request.refresh_from_db()
    assert Pair.objects.exists() == (request.state == "accepted")
    assert OutgoingMessage.objects.count() == sent + 2  # to both, of the one thing that happened
    assert request.moves.count() == 2


def test_a_pair_is_asked_once_and_answers_once(programme: Programme, organiser: User) -> None:
    request = a_request()
    introduce(
        request_id=request.pk,
        by=organiser,
        first=sender_as_person(request),
        second=mentor_as_person(programme.mentor),
    )
    OutgoingMessage.objects.all().delete()
    ago(21)
    asked: list[Any] = all_at_once(*[ask_for_news] * 4)
    assert sum(asked) == 1
    assert OutgoingMessage.objects.count() == CheckIn.objects.count() == 2
    path = news_address(CheckIn.objects.earliest("pk").half).removeprefix("http://localhost:8000")
    answers: list[Any] = all_at_once(
        *[lambda: Client().post(path, {"do": "met"})] * 4, *[lambda: Client().post(path, {"do": "end"})] * 4
    )
    assert Counter(answer.status_code for answer in answers) == {302: 1, 409: 7}
    assert PairMove.objects.filter(what=Happening.NEWS).count() == 1
    is_over = CheckIn.objects.exclude(answer="").get().answer == "over"
    assert (Pair.objects.get().state == "ended") == is_over
    assert OutgoingMessage.objects.count() == (4 if is_over else 2)
