"""Calls about meetings: of each meeting only what is true of it now, to whoever has not just said it."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User

from pairing.models import Call, Participant
from pairing.services import MeetingPlan, agree_on_meeting, cancel_meeting, pick_time, propose_meeting
from tests.pairing.conftest import Programme
from tests.pairing.pairs import at, introduced

pytestmark = pytest.mark.django_db
Pair = tuple[Participant, Participant]


@pytest.fixture
def pair(programme: Programme, organiser: User) -> Pair:
    """Ana, who has a telephone only, and Fabienne, who reads mail."""
    ana, fabienne = introduced(programme, organiser, email="", phone="450 555-0144", wants_call=True)
    Call.objects.all().delete()
    return ana, fabienne


def to_say() -> list[tuple[str, int | None]]:
    """Return the kinds of what is still to be said, and of which meeting."""
    calls = Call.objects.open().select_related("message")
    return [(call.message.kind.removeprefix("pairing/"), call.meeting_id) for call in calls]


def test_of_two_meetings_each_call_follows_its_own(pair: Pair, organiser: User) -> None:
    _ana, fabienne = pair
    first, second = (
        agree_on_meeting(half_id=fabienne.pk, plan=MeetingPlan((at(days),)), by=organiser) for days in (3, 9)
    )
    assert to_say() == [("meeting_agreed", first.pk), ("meeting_agreed", second.pk)]
    cancel_meeting(half_id=fabienne.pk, meeting_id=second.pk)
    assert to_say() == [("meeting_agreed", first.pk), ("meeting_cancelled", second.pk)]


def test_who_says_that_they_agreed_is_not_called_about_it(pair: Pair, organiser: User) -> None:
    ana, _fabienne = pair
    agree_on_meeting(half_id=ana.pk, plan=MeetingPlan((at(3),)), by=organiser)
    assert to_say() == []


def test_what_was_proposed_is_settled_by_the_choice(pair: Pair) -> None:
    ana, fabienne = pair
    meeting = propose_meeting(half_id=fabienne.pk, plan=MeetingPlan((at(3), at(4))))
    assert to_say() == [("meeting_proposed", meeting.pk)]
    time = meeting.times.first()
    assert time is not None
    pick_time(half_id=ana.pk, meeting_id=meeting.pk, time_id=time.pk)
    assert to_say() == []
