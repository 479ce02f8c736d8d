"""What a half does in its own space, done for it on the telephone: the same steps, the same messages, so recorded."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.test import Client
from django.urls import reverse

from pairing.meeting_rule import MeetingState
from pairing.models import Goal, Meeting, Pair, PairMessage, PairMove, Participant, Turn
from pairing.services import leave_pair
from tests.pairing.conftest import Programme
from tests.pairing.making import soup_of
from tests.pairing.pairs import at, introduced, propose_times, text_of

pytestmark = pytest.mark.django_db
Deliver = Callable[[], list[EmailMessage]]
Halves = tuple[Participant, Participant]


@pytest.fixture
def pair(programme: Programme, organiser: User) -> Halves:
    return introduced(programme, organiser)


def page(action: str, pair: Halves) -> str:
    return reverse(f"pairing_pair_modeladmin_{action}", args=[pair[0].pair_id])


def say(desk: Client, pair: Halves, said: str, words: str = "") -> Any:
    return desk.post(page("phone", pair), {"said": said, "words": words}, follow=True)


def meet(desk: Client, pair: Halves, said: str, day: Any, **fields: str) -> Any:
    values = {"who": str(pair[0].pk), "said": said, "when_day": f"{day:%Y-%m-%d}", "when_hour": "18 h"}
    return desk.post(page("meet", pair), {**values, "way": "in_person", "minutes": "60", "place": "Café", **fields})


def test_turn_goals_and_a_word_by_telephone(desk: Client, pair: Halves, deliver: Deliver) -> None:
    ana, fabienne = pair
    deliver()
    say(desk, pair, f"turn-{fabienne.pk}", "Lire\nun bilan")
    say(desk, pair, f"goal-{ana.pk}", "Publier")
    say(desk, pair, f"common-{fabienne.pk}", "Un carnet")
    say(desk, pair, f"write-{fabienne.pk}", "J’ai trouvé le cahier.")
    assert (Turn.objects.get().mentor, Turn.objects.get().topic) == (fabienne, "Lire un bilan")
    assert {(goal.of_id, goal.text) for goal in Goal.objects.all()} == {(ana.pk, "Publier"), (None, "Un carnet")}
    letter = PairMessage.objects.get()
    assert (letter.half, letter.by) == (fabienne, User.objects.get(username="maude"))
    assert all(move.by_phone for move in PairMove.objects.exclude(what=""))
    assert [each.to for each in deliver()] == [["ana@example.org"], ["ana@example.org"]]
    answer = desk.post(page("phone", pair), {"said": f"write-{ana.pk}", "words": ""})
    assert answer.status_code == 422


def test_a_time_is_picked_and_cancelled_by_telephone(client: Client, desk: Client, pair: Halves) -> None:
    propose_times(Client(), pair[0], at(3), at(4))
    meeting = Meeting.objects.get()
    first, second = meeting.times.all()
    labels = text_of(desk.get(page("phone", pair)))
    assert labels.count("Fabienne Essai choisit") == 2
    assert "Ana Essai choisit" not in labels
    say(desk, pair, f"pick-{second.pk}-{pair[1].pk}")
    meeting.refresh_from_db()
    assert (meeting.state, meeting.starts_at) == (MeetingState.AGREED, at(4))
    overtaken = say(desk, pair, f"pick-{first.pk}-{pair[1].pk}")
    assert overtaken.status_code == 200
    meeting.refresh_from_db()
    assert meeting.starts_at == at(4)
    say(desk, pair, f"cancel-{meeting.pk}-{pair[0].pk}")
    meeting.refresh_from_db()
    assert meeting.state == MeetingState.CANCELLED


def test_a_meeting_is_written_down_from_the_telephone(desk: Client, pair: Halves, deliver: Deliver) -> None:
    deliver()
    for _twice in range(2):
        assert meet(desk, pair, "agreed", at(4)).status_code == 302
    assert Meeting.objects.get().starts_at == at(4)
    assert sorted(each.to[0] for each in deliver()) == ["ana@example.org", "fabienne@example.org"]
    meet(desk, pair, "proposed", at(6))
    assert [each.to for each in deliver()] == [["fabienne@example.org"]]
    meet(desk, pair, "held", at(-2), way="phone", minutes="30")
    assert not deliver()
    states = sorted(Meeting.objects.values_list("state", flat=True))
    assert states == ["agreed", "held", "proposed"]


@pytest.mark.parametrize(
    ("said", "days", "changed"),
    [
        ("agreed", -1, {}),
        ("held", 3, {}),
        ("proposed", -1, {}),
        ("agreed", 500, {}),
        ("agreed", 3, {"who": "999999"}),
        ("agreed", 3, {"when_hour": "midi"}),
        ("agreed", 3, {"minutes": ""}),
        ("", 3, {}),
    ],
)
def test_what_cannot_be_comes_back_as_it_was_typed(
    desk: Client, pair: Halves, said: str, days: int, changed: dict[str, str]
) -> None:
    answer = meet(desk, pair, said, at(days), place="Au marché", **changed)
    assert answer.status_code == 422
    assert "Au marché" in answer.content.decode()
    assert not Meeting.objects.exists()


def test_an_ended_pair_has_nothing_left_to_say(desk: Client, pair: Halves) -> None:
    before = soup_of(desk.get(page("inspect", pair)))
    assert before.find("a", href=page("meet", pair))
    leave_pair(half_id=pair[0].pk)
    assert not soup_of(desk.get(page("inspect", pair))).find("a", href=page("meet", pair))
    assert desk.get(page("meet", pair)).status_code == 302
    assert meet(desk, pair, "agreed", at(3)).status_code == 422
    assert Pair.objects.get().meetings.count() == 0


def test_only_those_who_may_change_pairs_write_a_meeting_down(client: Client, pair: Halves, reader: User) -> None:
    client.force_login(reader)
    assert client.get(page("meet", pair)).status_code == 403
    assert meet(client, pair, "agreed", at(3)).status_code == 403
