"""A pair's meetings: proposed, picked, moved, cancelled, written down; in both calendars, and by nobody else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.mail import EmailMessage
from django.test import Client
from django.utils import timezone
from icalendar import Calendar

from core.models import OutgoingMessage
from pairing.meeting_rule import MeetingState
from pairing.models import Meeting, PairingSetting, PairMove, Participant
from pairing.services import cancel_meeting, erase_what_is_finished, leave_pair
from tests.pairing.conftest import Programme
from tests.pairing.making import ago, soup_of
from tests.pairing.pairs import at, everybody_in, introduced, plan, propose_times, room, text_of

pytestmark = pytest.mark.django_db
Deliver = Callable[[], list[EmailMessage]]
Pair = tuple[Participant, Participant]


@pytest.fixture
def pair(programme: Programme, organiser: User) -> Pair:
    return introduced(programme, organiser)


def entry_in(message: EmailMessage) -> Any:
    """Return the calendar entry that a message carries."""
    [attached] = [each for each in message.attachments if str(each[2]).startswith("text/calendar")]
    return Calendar.from_ical(str(attached[1]))


def event_of(entry: Any) -> Any:
    [event] = entry.walk("VEVENT")
    return event


@pytest.mark.parametrize("language", ["fr", "en"])
def test_times_are_proposed_one_is_picked_and_both_have_it_in_their_calendars(
    client: Client, programme: Programme, organiser: User, deliver: Deliver, language: str
) -> None:
    everybody_in(language)
    ana, fabienne = introduced(programme, organiser, language=language)
    deliver()
    assert propose_times(client, ana, at(3), at(5)).status_code == 200
    [proposal] = deliver()
    assert proposal.to == ["fabienne@example.org"]
    assert "Café du coin" in str(proposal.body)
    meeting = Meeting.objects.get()
    page = client.get(room(fabienne, "meeting", meeting.pk))
    picked = meeting.times.last()
    assert picked is not None
    assert soup_of(page).select_one(f'button[name=time][value="{picked.pk}"]')
    client.post(room(fabienne, "meeting", meeting.pk), {"do": "pick", "time": picked.pk})
    meeting.refresh_from_db()
    assert (meeting.state, meeting.starts_at) == (MeetingState.AGREED, at(5))
    sent = deliver()
    assert sorted(each.to[0] for each in sent) == ["ana@example.org", "fabienne@example.org"]
    for message in sent:
        event = event_of(entry_in(message))
        assert event.decoded("dtstart") == at(5)
        assert event.decoded("duration", None) or event.decoded("dtend") - event.decoded("dtstart") == timedelta(
            hours=1
        )
        assert str(event["location"]) == "Café du coin"
        whole = message.message().as_string()
        other = {"ana@example.org", "fabienne@example.org"} - set(message.to)
        assert not any(address in whole for address in other), "nobody's address goes with it"
    own = client.get(room(ana, "entry", meeting.pk))
    assert own["Content-Type"].startswith("text/calendar")
    assert event_of(Calendar.from_ical(own.content.decode())).decoded("dtstart") == at(5)


def test_a_moved_meeting_replaces_the_one_in_the_calendars(client: Client, pair: Pair, deliver: Deliver) -> None:
    ana, fabienne = pair
    meeting = agreed(client, pair)
    first = event_of(entry_in(deliver()[-1]))
    client.post(room(fabienne, "meeting", meeting.pk), {"do": "move", **plan(at(9))})
    [other_times] = deliver()
    assert other_times.to == ["ana@example.org"]
    assert "déplacer" in str(other_times.body)
    [time] = meeting.times.all()
    refused = client.post(room(fabienne, "meeting", meeting.pk), {"do": "pick", "time": time.pk})
    assert refused.status_code == 409, "one's own times are the other's to pick"
    client.post(room(ana, "meeting", meeting.pk), {"do": "pick", "time": time.pk})
    second = event_of(entry_in(deliver()[0]))
    assert str(second["uid"]) == str(first["uid"])
    assert int(second["sequence"]) > int(first["sequence"])
    assert second.decoded("dtstart") == at(9)


def test_a_cancelled_meeting_leaves_both_calendars(client: Client, pair: Pair, deliver: Deliver) -> None:
    meeting = agreed(client, pair)
    kept = event_of(entry_in(deliver()[-1]))
    page = client.post(room(pair[0], "meeting", meeting.pk), {"do": "cancel"}, follow=True)
    assert "La rencontre est annulée" in text_of(page)
    sent = deliver()
    assert len(sent) == 2
    for message in sent:
        entry = entry_in(message)
        assert str(entry["method"]) == "CANCEL"
        assert str(event_of(entry)["status"]) == "CANCELLED"
        assert str(event_of(entry)["uid"]) == str(kept["uid"])
        assert int(event_of(entry)["sequence"]) > int(kept["sequence"])
    again = client.post(room(pair[1], "meeting", meeting.pk), {"do": "cancel"})
    assert again.status_code == 409
    assert not deliver()


def test_what_took_place_is_written_down_once_and_nobody_is_told(client: Client, pair: Pair, deliver: Deliver) -> None:
    meeting = agreed(client, pair)
    deliver()
    begun = at(-1)
    Meeting.objects.update(starts_at=begun)
    page = client.get(room(pair[0], "meeting", meeting.pk))
    assert "Elle a eu lieu" in text_of(page)
    said = {"do": "note", "held_day": f"{begun:%Y-%m-%d}", "held_hour": "18 h", "way": "video", "minutes": "45"}
    client.post(room(pair[0], "meeting", meeting.pk), said)
    meeting.refresh_from_db()
    assert (meeting.state, meeting.way, meeting.minutes) == (MeetingState.HELD, "video", 45)
    assert client.post(room(pair[1], "meeting", meeting.pk), said).status_code == 409
    assert not deliver()
    by_chance = {"held_day": f"{at(-9):%Y-%m-%d}", "held_hour": "10:30", "way": "phone", "minutes": "20"}
    for half in pair:  # both write it down: it is one meeting
        assert client.post(room(half, "held"), by_chance).status_code == 302
    assert Meeting.objects.filter(state=MeetingState.HELD).count() == 2
    assert "20 minutes" in text_of(client.get(room(pair[0])))


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"first_day": ""}, "Choisissez un jour."),
        ({"first_day": "demain"}, "Écrivez le jour comme"),
        ({"first_day": "2020-01-01"}, "Choisissez un moment à venir"),
        ({"first_day": "9999-12-31"}, "Choisissez un moment à venir"),
        ({"first_hour": "25:00"}, "Écrivez l’heure comme"),
        ({"first_hour": ""}, "Choisissez une heure."),
        ({"second_day": "2027-01-01"}, "Donnez le jour et l’heure"),
        ({"minutes": "0"}, "10"),
        ({"minutes": "100000"}, "480"),
        ({"way": "bateau"}, "bateau"),
        ({"place": "x" * 201}, "C’est trop long"),
        ({"place": "a\x00b"}, "caract"),
    ],
)
def test_what_cannot_be_is_sent_back_as_it_was_typed(
    client: Client, pair: Pair, changed: dict[str, str], said: str
) -> None:
    answer = client.post(room(pair[0], "meetings"), {**plan(at(3), place="Chez Nous"), **changed})
    assert answer.status_code == 422
    summary = soup_of(answer).select_one(".error-summary")
    assert summary is not None
    assert said in summary.get_text(" ").replace("\xa0", " ")
    if "place" not in changed:
        assert "Chez Nous" in answer.content.decode()
    assert not Meeting.objects.exists()


def test_an_hour_that_the_clocks_skip_is_sent_back(client: Client, pair: Pair) -> None:
    spring = at(1).replace(year=at(1).year + 1, month=3, day=14, hour=2)  # 2027-03-14 in Toronto
    while spring.isoweekday() != 7 or not 8 <= spring.day <= 14:  # the second Sunday of March
        spring = (spring + timedelta(days=1)).replace(hour=2)
    answer = client.post(
        room(pair[0], "meetings"), {**plan(at(3)), "first_day": f"{spring:%Y-%m-%d}", "first_hour": "02:30"}
    )
    assert answer.status_code == 422
    assert "On change d’heure" in text_of(answer)


def test_a_proposal_sent_twice_is_one_and_a_passed_time_cannot_be_picked(
    client: Client, pair: Pair, deliver: Deliver
) -> None:
    for _twice in range(2):
        propose_times(client, pair[0], at(3))
    meeting = Meeting.objects.get()
    assert len([each for each in deliver() if "rencontre" in each.subject]) == 1
    [time] = meeting.times.all()
    meeting.times.update(starts_at=timezone.now() - timedelta(hours=1))
    answer = client.post(room(pair[1], "meeting", meeting.pk), {"do": "pick", "time": time.pk})
    assert answer.status_code == 409
    assert "Ce moment est passé" in text_of(answer)
    for nonsense in ("", "x", "9" * 40, "-1"):
        assert client.post(room(pair[1], "meeting", meeting.pk), {"do": "pick", "time": nonsense}).status_code == 409


def test_only_so_many_wait_at_a_time(client: Client, pair: Pair) -> None:
    for days in range(1, 7):
        assert client.post(room(pair[0], "meetings"), plan(at(days))).status_code == 302
    answer = client.post(room(pair[0], "meetings"), plan(at(9)))
    assert answer.status_code == 409
    assert "6 rencontres" in text_of(answer)
    assert Meeting.objects.count() == 6


def test_a_meeting_is_the_pairs_and_no_other_link_opens_it(client: Client, pair: Pair, organiser: User) -> None:
    propose_times(client, pair[0], at(3))
    number = Meeting.objects.get().pk
    for path in (
        room(pair[0], "meeting", number + 1),
        room(pair[0], "meeting", 10**30),
        room(pair[0], "entry", number),
    ):
        assert client.get(path).status_code == 404
    strange = room(pair[0], "meeting", number).replace("/duo/", "/duo/x")
    assert client.get(strange).status_code == 404
    leave_pair(half_id=pair[0].pk)
    assert client.get(room(pair[1], "meeting", number)).status_code == 302, "leads to the page that says it is over"
    assert client.post(room(pair[1], "meetings"), plan(at(3))).status_code == 302
    assert Meeting.objects.count() == 1


def test_a_get_changes_nothing_and_the_pages_stay_private(client: Client, pair: Pair) -> None:
    meeting = agreed(client, pair)
    before = (PairMove.objects.count(), OutgoingMessage.objects.count())
    for name, rest in {"half": [], "meetings": [], "held": [], "meeting": [meeting.pk], "entry": [meeting.pk]}.items():
        answer = client.get(room(pair[0], name, *rest), {"do": "cancel"})
        assert answer.status_code == 200
        assert "no-store" in answer["Cache-Control"]
        assert answer["Referrer-Policy"] == "no-referrer"
        assert "noindex" in answer["X-Robots-Tag"]
    assert (PairMove.objects.count(), OutgoingMessage.objects.count()) == before


def test_the_video_room_is_offered_where_the_programme_has_one(client: Client, pair: Pair, deliver: Deliver) -> None:
    assert "salle vidéo" not in text_of(client.get(room(pair[0])))
    setting = PairingSetting.load()
    setting.video_room, setting.whiteboard = "https://meet.example.org/{room}", "https://board.example.org/{room}"
    setting.save()
    addresses = []
    for half in pair:
        page = soup_of(client.get(room(half)))
        addresses.append(
            [str(link["href"]) for link in page.select('a[target="_blank"]') if "example.org" in str(link)]
        )
    assert addresses[0] == addresses[1]
    assert len(addresses[0]) == 2
    meeting = agreed(client, pair, way="video", place="")
    message = deliver()[-1]
    assert addresses[0][0] in str(message.body)
    assert str(event_of(entry_in(message))["location"]) == addresses[0][0]
    cancel_meeting(half_id=pair[0].pk, meeting_id=meeting.pk)


def test_the_log_tells_what_happened_and_erasing_leaves_nothing_of_it(client: Client, pair: Pair) -> None:
    agreed(client, pair)
    happened = list(PairMove.objects.exclude(what="").values_list("what", "half__name"))
    assert happened == [("meeting_proposed", "Ana Essai"), ("meeting_agreed", "Fabienne Essai")]
    leave_pair(half_id=pair[0].pk)
    ago(200)
    erase_what_is_finished()
    assert not Meeting.objects.exists()


def agreed(client: Client, pair: Pair, **fields: Any) -> Meeting:
    """Return a meeting that Ana proposed and Fabienne picked, three days from now."""
    propose_times(client, pair[0], at(3), **fields)
    meeting = Meeting.objects.get()
    [time] = meeting.times.all()
    client.post(room(pair[1], "meeting", meeting.pk), {"do": "pick", "time": time.pk})
    meeting.refresh_from_db()
    assert meeting.state == MeetingState.AGREED
    return meeting


def test_what_waits_for_oneself_comes_first(client: Client, pair: Pair) -> None:
    ana, fabienne = pair
    propose_times(client, ana, at(3))
    propose_times(client, fabienne, at(5))
    first = soup_of(client.get(room(ana))).select_one(".half-seeks")
    assert first is not None
    assert "attend que vous choisissiez" in first.get_text(" ", strip=True)


def test_a_proposal_taken_back_is_no_meeting_missed(client: Client, pair: Pair, deliver: Deliver) -> None:
    propose_times(client, pair[0], at(3))
    deliver()
    client.post(room(pair[0], "meeting", Meeting.objects.get().pk), {"do": "cancel"})
    [message] = deliver()
    assert message.to == ["fabienne@example.org"]
    assert "retire sa proposition" in str(message.body)
    assert not message.attachments
