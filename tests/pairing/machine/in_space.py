"""What the two of a pair do in their own space."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from pairing.meeting_rule import TO_COME, MeetingState
from pairing.models import Meeting, Participant
from pairing.services.meetings import AT_ONCE
from pairing.services.writing import A_DAY
from tests.pairing.machine.checks import Checked
from tests.pairing.machine.world import REACHED, Sent
from tests.pairing.pairs import at, plan, room


class Space(Checked):
    """Meetings, turns, words, by either half; each told to the other once, and never with an address."""

    def __init__(self) -> None:
        super().__init__()
        self.days = 1
        """How far ahead the next proposal is: no two are the same."""

    def a_half_in_its_space(self, which: int, what: str, number: int) -> None:
        half = self.half(which)
        other = half.pair.participants.exclude(pk=half.pk).get()
        match what:
            case "meet":
                self.a_meeting_is_proposed(half, other)
            case "write":
                self.a_word_is_written(half, other)
            case "turn":
                self.the_turn_is_passed(half, other)
            case _ if meeting := self.some_meeting(half, number):
                self.something_becomes_of(meeting, what, half, other)

    def a_meeting_is_proposed(self, half: Participant, other: Participant) -> None:
        waiting = half.pair.meetings.filter(state__in=TO_COME).count()
        self.browser.post(room(half, "meetings"), self.next_plan())
        may = half.pair.is_active and waiting < AT_ONCE
        self.check(moves=int(may), sent=[("meeting_proposed", other.email)] if may else [])

    def a_word_is_written(self, half: Participant, other: Participant) -> None:
        self.days += 1
        written = half.letters.filter(at__gte=timezone.now() - timedelta(days=1)).count()
        self.browser.post(room(half, "letters"), {"text": f"Bonjour, pour la {self.days}e fois."})
        may = half.pair.is_active and written < A_DAY
        self.check(moves=int(may), sent=[("pair_message", other.email)] if may else [])

    def the_turn_is_passed(self, half: Participant, other: Participant) -> None:
        now = half.pair.turns.last()
        said = {"mentor": str(other.pk), "topic": "Lire un bilan"}
        self.browser.post(room(half, "turn"), said)
        may = half.pair.is_active and (now is None or now.mentor_id != other.pk)
        self.check(moves=int(may), sent=[("turn", other.email)] if may else [])

    def something_becomes_of(self, meeting: Meeting, what: str, half: Participant, other: Participant) -> None:
        """Picked, moved, cancelled or written down, where its rule allows it; otherwise nothing changes."""
        state, path = meeting.current_state, room(half, "meeting", meeting.pk)
        time = meeting.times.first()
        both: list[str] = [half.email, other.email]
        may, sent = False, Sent()
        match what:
            case "pick":
                said = {"do": "pick", "time": str(time.pk) if time else ""}
                may = state == MeetingState.PROPOSED and meeting.proposed_by_id != half.pk
                may = may and time is not None and time.starts_at > timezone.now()
                sent = [("meeting_agreed", to) for to in both]
            case "move":
                said = {"do": "move", **self.next_plan()}
                may, sent = state in TO_COME, [("meeting_proposed", other.email)]
            case "cancel":
                said = {"do": "cancel"}
                may = state in TO_COME
                sent = [("meeting_cancelled", to) for to in (both if meeting.starts_at else [other.email])]
            case _:
                said = {"do": "note", "held_day": f"{at(-1):%Y-%m-%d}", "held_hour": "10:00"}
                said |= {"way": "phone", "minutes": "30"}
                may = state == MeetingState.AGREED
        may = may and half.pair.is_active
        answer = self.browser.post(path, said)
        assert answer.status_code == (302 if may or not half.pair.is_active else 409), (what, state)
        self.check(moves=int(may), sent=sent if may else [])
        meeting.refresh_from_db()
        REACHED.add(f"meeting {meeting.state}")
        # Nobody may be left with times that nobody can pick, nor with a time for what was never agreed.
        assert meeting.times.exists() == (meeting.state == MeetingState.PROPOSED)
        assert meeting.starts_at or meeting.state in {MeetingState.PROPOSED, MeetingState.CANCELLED}

    def some_meeting(self, half: Participant, number: int) -> Meeting | None:
        """Mostly one that is still to come."""
        found = list(half.pair.meetings.filter(state__in=TO_COME)) or list(half.pair.meetings.all())
        return found[number % len(found)] if found else None

    def next_plan(self) -> dict[str, str]:
        self.days = self.days % 300 + 1
        return plan(at(self.days, 10), at(self.days, 15))
