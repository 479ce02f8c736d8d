"""Any story at all, told by Hypothesis; what must hold is in `checks`."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule, run_state_machine_as_test

from pairing.lifecycle import InvitationState
from pairing.models import Invitation, Pair, PairingRequest, PairingSetting, RequestKind, RequestMove
from tests.directory.factories import MentorFactory
from tests.pairing.conftest import Programme
from tests.pairing.machine.asking import Invited, Senders
from tests.pairing.machine.in_space import Space
from tests.pairing.machine.pairing_up import Halves, Team
from tests.pairing.machine.world import REACHED, SENDERS
from tests.pairing.making import ago, rounds, send

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]

ACTS = (
    *("yes", "yes", "yes", "no", "ask"),
    *("send", "send", "confirm", "confirm", "answer", "withdraw"),
    *("propose", "propose", "propose", "introduce", "ask first", "set aside"),
    *("go_on", "go_on", "go_on", "pause", "resume", "end", "end it", "week", "fortnight", "fortnight"),
    *("meet", "meet", "pick", "move", "cancel", "note", "write", "turn"),
)
"""What may happen, as often as it is named."""
NUMBER = st.integers(min_value=0, max_value=7)
BEGINNINGS = ("two others", "confirmed", "proposed", "paired", "active", "one of two others")


class Story(Senders, Invited, Team, Halves, Space):
    """One programme, in which anything may happen."""

    @initialize(approve=st.booleans(), how_far=st.sampled_from(BEGINNINGS))
    def open_the_programme(self, approve: bool, how_far: str) -> None:
        setting = PairingSetting.load()
        setting.organisers_approve = approve
        setting.save()
        self.approve = approve
        if how_far.endswith("two others"):
            self.somebody_sends(SENDERS[0], 0, RequestKind.OTHERS)
            self.the_sender_confirms(0)
            if approve:
                self.an_organiser_proposes(0, 0, 2)  # one of the directory, one not
            if how_far == "one of two others":
                self.somebody_says_yes(0, False)
            return
        # Otherwise a story begins with two people who ask for the same mentor, who has room for one pair.
        mentor = self.mentors[0]
        for sender in SENDERS:
            send(self.browser, email=sender, kind="mentor", mentor=mentor.slug)
            self.check(moves=1, sent=[("confirm", sender)])
        for which in (0, 1):
            self.the_sender_confirms(which)
        if approve and how_far != "confirmed":
            self.an_organiser_proposes(0, 0, 0)
        if how_far in {"paired", "active"}:
            self.somebody_says_yes(0, False)
        if how_far == "active":
            for which in (0, 1):
                self.a_half_acts(which, "go_on")

    @rule(act=st.sampled_from(ACTS), which=NUMBER, who=NUMBER, other=NUMBER, by_phone=st.booleans())
    def something_happens(self, act: str, which: int, who: int, other: int, by_phone: bool) -> None:
        """One rule for all: each act comes as often as it is named, in every story."""
        match act:
            case "send":
                self.somebody_sends(SENDERS[other % 2], who, list(RequestKind)[which % 3])
            case "confirm" | "answer" | "withdraw" if PairingRequest.objects.exists():
                acts = {"confirm": self.the_sender_confirms, "answer": self.the_sender_answers}
                acts.get(act, self.the_sender_withdraws)(which, by_phone)
            case "yes" | "no" | "ask" if Invitation.objects.exists():
                acts = {"yes": self.somebody_says_yes, "no": self.somebody_says_no}
                acts.get(act, self.somebody_asks_back)(which, by_phone)
            case "propose" if PairingRequest.objects.exists():
                self.an_organiser_proposes(which, who, other)
            case "introduce" if PairingRequest.objects.exists():
                self.an_organiser_introduces(which, who, other)
            case "ask first" if PairingRequest.objects.exists():
                self.an_organiser_asks(which)
            case "set aside" if PairingRequest.objects.exists():
                self.an_organiser_sets_aside(which)
            case "end it" if Pair.objects.exists():
                self.an_organiser_ends_a_pair(which)
            case "go_on" | "pause" | "resume" | "end" if Pair.objects.exists():
                self.a_half_acts(which, act, by_phone)
            case "meet" | "pick" | "move" | "cancel" | "note" | "write" | "turn" if Pair.objects.exists():
                self.a_half_in_its_space(which, act, other)
            case "week" | "fortnight":
                self.time_passes(7 if act == "week" else 14, twice=by_phone)

    def time_passes(self, days: int, *, twice: bool) -> None:
        ago(days)
        before = {each.pk: each.state for each in PairingRequest.objects.all()}
        waited_for = {
            each.pk: each.invitations.filter(state=InvitationState.PENDING).count()
            for each in PairingRequest.objects.all()
        }
        rounds()
        if twice:
            rounds()  # changes nothing more
        # Whatever moved was moved once, by the clock, and somebody was told; each who is waited for is reminded once.
        told: dict[int, list[RequestMove]] = {}
        for move in self.new(RequestMove):
            told.setdefault(move.request_id, []).append(move)
            assert move.actor == "clock"
            assert move.from_state == before[move.request_id]
            assert move.to_state == "expired" or move.messages.exists()
        for request, moves in told.items():
            assert len(moves) <= max(1, waited_for[request])
            assert len(moves) == 1 or all(move.from_state == move.to_state for move in moves)
        self.look()
        self.what_must_hold()


MEETINGS = (
    *((0, "meet"), (0, "pick"), (1, "pick"), (0, "cancel"), (0, "cancel")),
    *((1, "meet"), (0, "move"), (0, "pick"), (1, "pick"), (1, "move"), (0, "pick"), (0, "note"), (1, "note")),
    *((0, "meet"), (0, "cancel"), (0, "turn"), (0, "turn"), (1, "turn"), (1, "write")),
)
"""One meeting agreed and cancelled, one moved twice and held, one never agreed: by which half, and what."""


def tell(story: Story) -> None:
    """Tell what any number of chances may leave out: two others to each of their ends, and a pair all the way."""
    sender = SENDERS[0]
    for end in ("no", "withdraw", "fortnight", "yes"):
        story.somebody_sends(sender, 0, RequestKind.OTHERS)
        story.the_sender_confirms(0)
        if story.approve:
            story.an_organiser_proposes(0, 2, 3)
        story.somebody_says_yes(0, by_phone=True)
        story.something_happens(end, 0, 0, 0, by_phone=False)
    story.somebody_sends(sender, 0, RequestKind.SUGGEST)
    story.time_passes(15, twice=False)
    story.somebody_sends(sender, 0, RequestKind.SUGGEST)
    story.the_sender_confirms(0)
    story.an_organiser_asks(0)
    story.an_organiser_sets_aside(0)
    for which, what in MEETINGS:
        story.a_half_in_its_space(which, what, 0)
    for by_phone in (False, True):
        for which, what in enumerate(("go_on", "go_on", "pause", "pause", "resume", "pause", "end", "end")):
            story.a_half_acts(which % 2, what, by_phone=by_phone)


def test_any_story(programme: Programme, organiser: User, settings: Any) -> None:
    settings.PAIRING_REQUESTS_PER_DAY_PER_SENDER = settings.PAIRING_REQUESTS_PER_HOUR_PER_ADDRESS = 1000
    MentorFactory(name="Zoé Deux", email="zoe@example.org", capacity=2, offers=["négociation"], seeks=["blogue"])
    REACHED.clear()
    for approve in (True, False):
        story = Story()
        try:
            story.open_the_programme(approve, "proposed")
            tell(story)
        finally:
            story.teardown()
    run_state_machine_as_test(Story, settings=QUICK)
    # What must hold was not looked at in vain: the stories went to where it matters.
    assert {
        *("proposed", "question", "accepted", "refused", "lapsed", "withdrawn", "set_aside", "expired"),
        *("others accepted", "others refused", "others lapsed", "others withdrawn"),
        *("pair introduced", "pair active", "pair paused", "pair ended"),
        *("meeting proposed", "meeting agreed", "meeting held", "meeting cancelled"),
    } <= REACHED


QUICK = settings(
    max_examples=16,
    stateful_step_count=20,
    phases=[Phase.explicit, Phase.generate],  # a story that fails is told as it happened, and at once
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
