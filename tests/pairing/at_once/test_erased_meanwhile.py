"""People erase their profiles at the very moment another person acts on what hangs on it."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from directory.models import Mentor
from pairing.lifecycle import RequestState
from pairing.models import Invitation, Pair, PairingRequest, Participant, RequestKind
from pairing.people import Person, mentor_as_person
from pairing.services import introduce, propose
from tests.directory.factories import MentorFactory
from tests.directory.own import own_link
from tests.pairing.at_once.conftest import Crowd
from tests.pairing.at_once.crowd import Press
from tests.pairing.conftest import Programme
from tests.pairing.making import a_request, path_to

pytestmark = [
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
    pytest.mark.usefixtures("left_as_found"),
]
TIMES = 8
DONE = 302
TOO_LATE = {409, 410}


def people(many: int, kind: str) -> list[Mentor]:
    return [MentorFactory(name=f"{kind} {n}", email=f"{kind.lower()}{n}@example.org") for n in range(many)]


def erases(mentor: Mentor) -> Press:
    return Press(own_link(mentor, "effacer/"), {"sure": "on"})


def presses(record: PairingRequest | Invitation | Participant, what: str, after: float = 0) -> Press:
    return Press(path_to(record), {"do": what}, after=after)


def test_the_one_who_says_yes_and_erases_their_profile(programme: Programme, organiser: User, crowd: Crowd) -> None:
    everything = []
    for mentor in people(TIMES, "Zoé"):
        request = a_request(kind=RequestKind.MENTOR, mentor=mentor, email=f"ana{mentor.pk}@example.org")
        [invitation] = propose(request_id=request.pk, people=[mentor_as_person(mentor)], by=organiser)
        everything += [presses(invitation, "yes"), erases(mentor)]
    answers = [answer.status for answer in crowd(*everything)]
    assert set(answers[::2]) <= {DONE, *TOO_LATE}
    assert set(answers[1::2]) == {DONE}
    assert Mentor.objects.get() == programme.mentor
    assert not Pair.objects.active().exists()
    assert not Invitation.objects.pending().exists()
    assert set(PairingRequest.objects.values_list("state", flat=True)) <= {RequestState.ACCEPTED, RequestState.REFUSED}


def test_the_sender_erases_their_profile_and_the_invited_says_yes(
    programme: Programme, organiser: User, crowd: Crowd
) -> None:
    everything = []
    invited = people(TIMES, "Zoé")
    for number, (sender, mentor) in enumerate(zip(people(TIMES, "Ana"), invited, strict=True)):
        request = a_request(kind=RequestKind.MENTOR, mentor=mentor, email=sender.email, name=sender.name)
        [invitation] = propose(request_id=request.pk, people=[mentor_as_person(mentor)], by=organiser)
        # Some come while the erasing is under way: what they have on their screen is gone when their turn comes.
        late = number / 4
        everything += [presses(invitation, "yes", late), presses(request, "withdraw", late), erases(sender)]
    answers = [answer.status for answer in crowd(*everything)]
    assert set(answers[::3]) | set(answers[1::3]) <= {DONE, *TOO_LATE}
    assert set(answers[2::3]) == {DONE}
    assert not PairingRequest.objects.exists()
    assert not Pair.objects.active().exists()
    # Whoever was asked for nothing is as free as before.
    assert Mentor.objects.open_to_pairing().filter(pk__in=[each.pk for each in invited]).count() == TIMES


def test_two_halves_erase_their_profiles_or_end_it_at_once(programme: Programme, organiser: User, crowd: Crowd) -> None:
    everything = []
    for number, (one, two) in enumerate(zip(people(TIMES, "Ana"), people(TIMES, "Zoé"), strict=True)):
        request = a_request(email=f"lea{number}@example.org", kind=RequestKind.OTHERS)
        pair = introduce(request_id=request.pk, by=organiser, first=mentor_as_person(one), second=mentor_as_person(two))
        half = pair.participants.get(mentor=two)
        everything += [erases(one), presses(half, "end") if number % 2 else erases(two)]
    answers = [answer.status for answer in crowd(*everything)]
    assert set(answers[::2]) == {DONE}
    assert set(answers[1::2]) <= {DONE, *TOO_LATE}
    assert not Pair.objects.active().exists()
    assert Mentor.objects.open_to_pairing().count() == 1 + TIMES // 2


def test_two_people_invited_to_one_pair_erase_their_profiles_at_once(
    programme: Programme, organiser: User, crowd: Crowd
) -> None:
    everything = []
    for number, (one, two) in enumerate(zip(people(TIMES, "Ana"), people(TIMES, "Zoé"), strict=True)):
        request = a_request(email=f"lea{number}@example.org", kind=RequestKind.OTHERS)
        invited: list[Person] = [mentor_as_person(one), mentor_as_person(two)]
        propose(request_id=request.pk, people=invited, by=organiser)
        everything += [erases(one), erases(two)]
    answers = [answer.status for answer in crowd(*everything)]
    assert set(answers) == {DONE}
    assert Mentor.objects.get() == programme.mentor
    assert not Invitation.objects.pending().exists()
