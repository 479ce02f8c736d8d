"""Several people, or one impatient one, at the same moment. Only PostgreSQL really does two things at once here."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client

from core.models import OutgoingMessage
from directory.models import Mentor
from directory.search.index import remove
from pairing.errors import NoRoomError
from pairing.lifecycle import MoveRefusedError
from pairing.models import Pair, PairingRequest
from pairing.people import Person, mentor_as_person
from pairing.services import accept_request, introduce, refuse_request
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, filled, form_url

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


def test_one_form_sent_ten_times_at_once_makes_one_request(programme: Programme) -> None:
    data = filled(Client().get(form_url()))
    answers = all_at_once(*[lambda: Client().post(form_url(), data).status_code] * 10)
    assert answers == [302] * 10
    assert PairingRequest.objects.count() == 1
    assert OutgoingMessage.objects.count() == 1


def test_two_organisers_at_once_one_wins(programme: Programme, organiser: User, reader: User) -> None:
    request = a_request()
    results = all_at_once(
        lambda: accept_request(request_id=request.pk, by=organiser),
        lambda: refuse_request(request_id=request.pk, by=reader),
    )
    # Accepting first leaves refusing possible: the rule allows it. Refusing first leaves nothing.
    request.refresh_from_db()
    assert request.state == "refused"
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
    assert PairingRequest.objects.filter(state="introduced").count() == 1
