"""Several people, or one impatient one, at the same moment, each served by a process of its own."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from core.models import OutgoingMessage
from directory.models import Mentor
from pairing.lifecycle import RequestState
from pairing.messages import news_address
from pairing.models import (
    CheckIn,
    Happening,
    Invitation,
    Pair,
    PairingRequest,
    PairMove,
    RequestKind,
    RequestMove,
)
from pairing.people import mentor_as_person, sender_as_person
from pairing.services import introduce, propose
from tests.pairing.at_once.conftest import Crowd
from tests.pairing.at_once.crowd import Press
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, ago, filled, form_url, path_to, soup_of
from tests.reading import one

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.usefixtures("left_as_found"),
]
TAKEN = "La place vient d’être prise"


def desk(action: str, request: PairingRequest) -> str:
    return reverse(f"pairing_pairingrequest_modeladmin_{action}", args=[request.pk])


def typed(prefix: str, **fields: Any) -> dict[str, Any]:
    """Return one person of the desk's form that introduces two."""
    values = {"mentor": "", "name": "", "email": "", "phone": "", "language": "fr", "reached_by": "email", **fields}
    return {f"{prefix}-{name}": value for name, value in values.items()}


def fifty_invited(programme: Programme) -> list[Invitation]:
    """Fifty people asked for the same mentor, who was invited by all and has one place left by now."""
    Mentor.objects.update(capacity=1)
    return [
        Invitation.objects.create(
            request=a_request(RequestState.PROPOSED, email=f"ana{number}@example.org"),
            mentor=programme.mentor,
            name="Fabienne",
            lapse_at=timezone.now() + timedelta(days=14),
        )
        for number in range(50)
    ]


def test_one_form_sent_twenty_times_at_once_makes_one_request(programme: Programme, crowd: Crowd) -> None:
    form = Press(form_url(), filled(Client().get(form_url())))
    answers = crowd(*[form] * 20)
    assert [answer.status for answer in answers] == [302] * 20
    assert PairingRequest.objects.count() == RequestMove.objects.count() == 1
    assert OutgoingMessage.objects.count() == 1


def test_of_fifty_acceptances_for_one_place_one_wins(programme: Programme, crowd: Crowd) -> None:
    answers = crowd(*[Press(path_to(each), {"do": "yes"}) for each in fifty_invited(programme)])
    assert Counter(answer.status for answer in answers) == {302: 1, 409: 49}
    assert all(TAKEN in answer.page for answer in answers if answer.status == 409)
    assert Pair.objects.count() == 1
    assert Mentor.objects.get().active_pairs == 1
    assert RequestMove.objects.filter(to_state="accepted").count() == 1
    assert OutgoingMessage.objects.count() == 2  # the introduction, to each of the two
    # Who lost is not at a dead end: the invitation still stands, and is accepted once there is room.
    waiting = Invitation.objects.pending()
    assert waiting.count() == 49
    Mentor.objects.update(capacity=2)
    assert Client().post(path_to(waiting.last()), {"do": "yes"}).status_code == 302  # type: ignore[arg-type]


def test_one_yes_pressed_twenty_times_at_once_makes_one_pair(programme: Programme, crowd: Crowd) -> None:
    yes = Press(path_to(fifty_invited(programme)[0]), {"do": "yes"})
    answers = crowd(*[yes] * 20)
    assert Counter(answer.status for answer in answers) == {302: 1, 409: 19}
    assert Pair.objects.count() == 1
    assert OutgoingMessage.objects.count() == 2


def test_two_organisers_at_once_one_wins(programme: Programme, organiser: User, crowd: Crowd) -> None:
    User.objects.create_superuser("rose", "rose@example.org", "x")
    request = a_request()
    crowd(
        Press(desk("ask", request), {"words": "Quand ?"}, user="maude"),
        Press(desk("set_aside", request), {"words": ""}, user="rose"),
    )
    # Asking first leaves setting aside possible: the rule allows it. Setting aside first leaves nothing.
    request.refresh_from_db()
    assert request.state == "set_aside"
    assert OutgoingMessage.objects.count() == request.moves.count()
    assert [move.to_state for move in request.moves.all()] in (["set_aside"], ["question", "set_aside"])


def test_the_last_place_is_given_once(programme: Programme, organiser: User, crowd: Crowd) -> None:
    shown = Client()
    shown.force_login(organiser)
    presses = []
    for number in range(6):
        request = a_request(email=f"ana{number}@example.org")
        people = {
            "words": "",
            **typed("first", name=request.name, email=request.email),
            **typed("second", mentor=programme.mentor.pk),
        }
        mark = one(soup_of(shown.post(desk("introduce", request), people)), "button[name=shown]")["value"]
        presses.append(Press(desk("introduce", request), {**people, "shown": mark}, user="maude"))
    answers = crowd(*presses)
    assert Counter(answer.status for answer in answers) == {302: 1, 409: 5}
    assert Pair.objects.count() == Mentor.objects.get().active_pairs == 1
    assert OutgoingMessage.objects.count() == 2
    assert PairingRequest.objects.filter(state="accepted").count() == 1


def test_the_one_who_takes_back_and_the_one_who_says_yes(programme: Programme, organiser: User, crowd: Crowd) -> None:
    request = a_request(kind=RequestKind.MENTOR, mentor=programme.mentor)
    [invitation] = propose(request_id=request.pk, people=[mentor_as_person(programme.mentor)], by=organiser)
    sent = OutgoingMessage.objects.count()
    answers = crowd(Press(path_to(request), {"do": "withdraw"}), Press(path_to(invitation), {"do": "yes"}))
    assert sorted(answer.status for answer in answers) == [302, 409]
    request.refresh_from_db()
    assert Pair.objects.exists() == (request.state == "accepted")
    assert OutgoingMessage.objects.count() == sent + 2  # to both, of the one thing that happened
    assert request.moves.count() == 2


def test_a_pair_is_asked_once_and_answers_once(programme: Programme, organiser: User, crowd: Crowd) -> None:
    request = a_request()
    introduce(
        request_id=request.pk,
        by=organiser,
        first=sender_as_person(request),
        second=mentor_as_person(programme.mentor),
    )
    OutgoingMessage.objects.all().delete()
    ago(21)
    asked = crowd(*[Press(round="pairing.services.ask_for_news")] * 4)
    assert sum(answer.made for answer in asked) == 1
    assert OutgoingMessage.objects.count() == CheckIn.objects.count() == 2
    path = news_address(CheckIn.objects.earliest("pk").half).removeprefix("http://localhost:8000")
    answers = crowd(*[Press(path, {"do": "met"})] * 4, *[Press(path, {"do": "end"})] * 4)
    assert Counter(answer.status for answer in answers) == {302: 1, 409: 7}
    assert PairMove.objects.filter(what=Happening.NEWS).count() == 1
    is_over = CheckIn.objects.exclude(answer="").get().answer == "over"
    assert (Pair.objects.get().state == "ended") == is_over
    assert OutgoingMessage.objects.count() == (4 if is_over else 2)
