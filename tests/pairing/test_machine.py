"""Senders, people invited, halves, organisers and the clock in any order, through the pages they have.

After each step: nobody has more pairs and invitations than they have room for, nobody's contact is shown before both
agreed, what happened is in the log once, exactly the messages expected are queued, and nobody is at a dead end.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from django.urls import reverse
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule, run_state_machine_as_test

from core.models import OutgoingMessage
from directory.models import Mentor
from pairing.lifecycle import FINAL, OPEN, InvitationState, PairState, RequestState
from pairing.models import Invitation, Pair, PairingRequest, PairingSetting, PairMove, Participant, RequestMove
from pairing.signatures import confirmation_token
from tests.directory.factories import MentorFactory
from tests.pairing.conftest import Programme
from tests.pairing.making import ago, path_to, rounds, send, soup_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_once")]

TEAM: Final = "equipe@example.org"
SENDERS: Final = ("ana@example.org", "bea@example.org")
NUMBER: Final = st.integers(min_value=0, max_value=7)
REACHED: Final[set[str]] = set()
"""Where requests and pairs have been in all stories together."""
Messages = Counter[tuple[str, str]]


class Story(RuleBasedStateMachine):
    """One programme, in which anything may happen."""

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        cache.clear()
        self.browser, self.desk = Client(), Client()
        self.desk.force_login(User.objects.get(username="maude"))
        self.seen_messages = 0
        self.seen_moves = 0

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    @initialize(approve=st.booleans(), how_far=st.sampled_from(["paired", "proposed", "confirmed"]))
    def open_the_programme(self, approve: bool, how_far: str) -> None:
        setting = PairingSetting.load()
        setting.organisers_approve = approve
        setting.save()
        self.approve = approve
        # Every story begins with two people who ask for the same mentor, who has room for one pair.
        mentor = self.mentors[0]
        for sender in SENDERS:
            send(self.browser, email=sender, kind="mentor", mentor=mentor.slug)
            self.check(moves=1, sent=[("confirm", sender)])
        for which in (0, 1):
            self.the_sender_confirms(which)
        if approve and how_far != "confirmed":
            self.an_organiser_proposes(0, 0)
        if how_far == "paired":
            self.somebody_says_yes(0, False)

    # --- senders -----------------------------------------------------------------------------------------------------

    @rule(sender=st.sampled_from(SENDERS), who=NUMBER, suggest=st.booleans())
    def somebody_sends(self, sender: str, who: int, suggest: bool) -> None:
        mentor = self.mentors[who % len(self.mentors)]
        if suggest or not mentor.is_available:
            answer = send(self.browser, email=sender)
        else:
            answer = send(self.browser, email=sender, kind="mentor", mentor=mentor.slug)
        assert answer.status_code == 302
        self.check(moves=1, sent=[("confirm", sender)])

    @precondition(lambda self: PairingRequest.objects.exists())
    @rule(which=NUMBER)
    def the_sender_confirms(self, which: int) -> None:
        request = self.request(which)
        before = request.state
        others = PairingRequest.objects.open().filter(email=request.email).count()
        path = reverse("pairing:confirm", args=[confirmation_token(request.pk)])
        invites = not self.approve and request.mentor is not None and self.may_be_invited(request, request.mentor)
        answer = self.browser.post(path, follow=True)
        if before != RequestState.UNCONFIRMED:
            assert answer.status_code in {200, 410}
            self.check()
        elif others >= PairingSetting.load().open_requests:
            assert answer.status_code == 409
            self.check()
        elif invites and request.mentor:
            self.check(moves=2, sent=[("proposed", request.email), ("invitation", request.mentor.email)])
        else:
            self.check(moves=1, sent=[("received", request.email), ("new_request", TEAM)])

    @precondition(lambda self: PairingRequest.objects.exists())
    @rule(which=NUMBER)
    def the_sender_withdraws(self, which: int) -> None:
        request = self.request(which)
        told = self.waiting_in(request)
        answer = self.browser.post(path_to(request), {"do": "withdraw"})
        if request.current_state in FINAL:
            assert answer.status_code in {409, 410}
            self.check()
        else:
            confirmed = request.state != RequestState.UNCONFIRMED
            self.check(moves=1, sent=[*told, *([("withdrawn", request.email)] if confirmed else [])])

    @precondition(lambda self: PairingRequest.objects.exists())
    @rule(which=NUMBER)
    def the_sender_answers(self, which: int) -> None:
        request = self.request(which)
        question = request.questions.filter(answered_at=None).last()
        answer = self.browser.post(path_to(request), {"do": "answer", "text": "Oui, le soir."})
        if request.state != RequestState.QUESTION or question is None:
            assert answer.status_code in {409, 410}
            self.check()
        else:
            to = question.invitation.email if question.invitation else TEAM
            self.check(moves=1, sent=[("question_answered", to)])

    # --- those invited -----------------------------------------------------------------------------------------------

    @precondition(lambda self: Invitation.objects.exists())
    @rule(which=NUMBER, by_phone=st.booleans())
    def somebody_says_yes(self, which: int, by_phone: bool) -> None:
        invitation = self.pick(Invitation.objects.select_related("request", "mentor"), which)
        answer = self.answer(invitation, "yes", by_phone)
        if invitation.is_pending and invitation.request.state == RequestState.PROPOSED:
            sent = [("introduction", invitation.request.email), ("introduction", invitation.email)]
            self.check(moves=2, sent=sent)  # the request's last, and the pair's first
        else:
            assert (
                by_phone
                or answer.status_code == (200 if self.is_paired(invitation) else 409)
                or (answer.status_code == 409)
            )
            self.check()

    @precondition(lambda self: Invitation.objects.exists())
    @rule(which=NUMBER, by_phone=st.booleans())
    def somebody_says_no(self, which: int, by_phone: bool) -> None:
        invitation = self.pick(Invitation.objects.select_related("request", "mentor"), which)
        self.answer(invitation, "no", by_phone)
        if invitation.is_pending:
            sent = [("no_pair", invitation.request.email)]
            if invitation.request.kind == "suggest":
                sent.append(("look_again", TEAM))
            self.check(moves=1, sent=sent)
        else:
            self.check()

    @precondition(lambda self: Invitation.objects.exists())
    @rule(which=NUMBER)
    def somebody_asks_back(self, which: int) -> None:
        invitation = self.pick(Invitation.objects.select_related("request", "mentor"), which)
        asked = invitation.questions.exists()
        answer = self.browser.post(path_to(invitation), {"do": "ask", "text": "Où ça ?"})
        if invitation.is_pending and invitation.request.state == RequestState.PROPOSED and not asked:
            self.check(moves=1, sent=[("question", invitation.request.email)])
        else:
            assert answer.status_code == 409
            self.check()

    # --- the organisers ----------------------------------------------------------------------------------------------

    @precondition(lambda self: PairingRequest.objects.exists())
    @rule(which=NUMBER, who=NUMBER)
    def an_organiser_proposes(self, which: int, who: int) -> None:
        request, mentor = self.request(which), self.mentors[who % len(self.mentors)]
        may = request.state == RequestState.RECEIVED and self.may_be_invited(request, mentor)
        person = {f"person0-{name}": "" for name in ("name", "email", "phone")}
        self.desk.post(self.desk_path("propose", request), {**person, "person0-mentor": mentor.pk, "words": ""})
        if may:
            self.check(moves=1, sent=[("proposed", request.email), ("invitation", mentor.email)])
        else:
            self.check()

    @precondition(lambda self: PairingRequest.objects.exists())
    @rule(which=NUMBER)
    def an_organiser_asks(self, which: int) -> None:
        request = self.request(which)
        may = request.state == RequestState.RECEIVED and not request.questions.exists()
        self.desk.post(self.desk_path("ask", request), {"words": "Le soir ou le matin ?"})
        self.check(moves=1, sent=[("question", request.email)]) if may else self.check()

    @precondition(lambda self: PairingRequest.objects.exists())
    @rule(which=NUMBER)
    def an_organiser_sets_aside(self, which: int) -> None:
        request = self.request(which)
        told = self.waiting_in(request)
        self.desk.post(self.desk_path("set_aside", request), {"words": ""})
        may = request.current_state in OPEN
        self.check(moves=1, sent=[*told, ("refused", request.email)]) if may else self.check()

    # --- the halves --------------------------------------------------------------------------------------------------

    @precondition(lambda self: Pair.objects.exists())
    @rule(which=NUMBER, what=st.sampled_from(["go_on", "pause", "resume", "end"]))
    def a_half_acts(self, which: int, what: str) -> None:
        half = self.pick(Participant.objects.select_related("pair"), which)
        other = half.pair.participants.exclude(pk=half.pk).get()
        state = half.pair.current_state
        answer = self.browser.post(path_to(half), {"do": what})
        both = [half.email, other.email]
        match what, state:
            case "go_on", PairState.INTRODUCED if half.goes_on_at is None and other.goes_on_at is not None:
                self.check(moves=1, sent=[("both_go_on", to) for to in both])
            case "go_on", PairState.INTRODUCED:
                self.check(moves=0 if half.goes_on_at else 1)  # on its own: nobody is told
            case "pause", PairState.ACTIVE:
                self.check(moves=1, sent=[("pair_paused", other.email)])
            case "resume", PairState.PAUSED:
                self.check(moves=1, sent=[("pair_paused", other.email)])
            case "end", (PairState.INTRODUCED | PairState.ACTIVE | PairState.PAUSED):
                self.check(moves=1, sent=[("pair_ended", to) for to in both])
            case _:
                assert answer.status_code == 409, (what, state)
                self.check()

    # --- the clock ---------------------------------------------------------------------------------------------------

    @rule(twice=st.booleans())
    def a_week_passes(self, twice: bool) -> None:
        ago(7)
        open_before = {each.pk: each.state for each in PairingRequest.objects.all()}
        moves = RequestMove.objects.count()
        rounds()
        if twice:
            rounds()
        # Whatever moved was moved once, by the clock, and somebody was told.
        new = list(RequestMove.objects.order_by("-pk")[: RequestMove.objects.count() - moves])
        assert len({move.request_id for move in new}) == len(new)
        for move in new:
            assert move.actor == "clock"
            assert move.from_state == open_before[move.request_id]
            assert move.to_state == "expired" or move.messages.exists()
        self.seen_messages, self.seen_moves = self.counted()
        self.what_must_hold()

    # --- what must hold ----------------------------------------------------------------------------------------------

    def check(self, *, moves: int = 0, sent: Iterable[tuple[str, str]] = ()) -> None:
        messages, lines = self.counted()
        new = OutgoingMessage.objects.order_by("-pk")[: messages - self.seen_messages]
        assert lines - self.seen_moves == moves
        assert Counter((each.kind.removeprefix("pairing/"), each.to) for each in new) == Messages(sent)
        self.seen_messages, self.seen_moves = messages, lines
        self.what_must_hold()

    def what_must_hold(self) -> None:
        REACHED.update(RequestMove.objects.values_list("to_state", flat=True))
        REACHED.update(f"pair {state}" for state in Pair.objects.values_list("state", flat=True))
        for mentor in self.mentors:
            pairs = Participant.objects.filter(mentor=mentor).exclude(pair__state=PairState.ENDED).count()
            waiting = Invitation.objects.pending().filter(mentor=mentor).count()
            assert (mentor.active_pairs, mentor.pending_invitations) == (pairs, waiting)
            assert pairs + waiting <= mentor.capacity
        for request in PairingRequest.objects.prefetch_related("moves", "invitations"):
            self.log_is_whole(request, list(request.moves.all()))
            self.no_contact_before_both_agreed(request)
            self.no_dead_end(request)
        for pair in Pair.objects.prefetch_related("moves"):
            self.log_is_whole(pair, list(pair.moves.all()))

    def log_is_whole(self, record: PairingRequest | Pair, moves: list[Any]) -> None:
        assert moves[0].from_state == ""
        assert [move.from_state for move in moves[1:]] == [move.to_state for move in moves[:-1]]
        assert moves[-1].to_state == record.state

    def no_contact_before_both_agreed(self, request: PairingRequest) -> None:
        told = OutgoingMessage.objects.filter(pk__in=request.moves.values("messages"))
        agreed = request.state == RequestState.ACCEPTED
        for invitation in request.invitations.all():
            for message in told.exclude(kind="pairing/introduction" if agreed else ""):
                secret = request.email if message.to == invitation.email else invitation.email
                assert secret not in message.text + message.html or message.to == TEAM
            if not agreed and invitation.is_pending:
                assert request.email not in self.browser.get(path_to(invitation)).content.decode()
                assert invitation.email not in self.browser.get(path_to(request)).content.decode()

    def no_dead_end(self, request: PairingRequest) -> None:
        """Somebody can always do something, or time will; whoever is at an end is shown the way on."""
        match request.current_state:
            case RequestState.UNCONFIRMED | RequestState.EXPIRED | RequestState.ACCEPTED:
                return
            case RequestState.RECEIVED:
                assert request.remind_at is not None
            case RequestState.PROPOSED:
                assert any(each.is_pending for each in request.invitations.all())
            case RequestState.QUESTION:
                assert request.lapse_at is not None
        if request.erased_at is None:
            page = soup_of(self.browser.get(path_to(request)))
            ways = {str(each.get("value", "")) for each in page.select("main button[name=do]")}
            ways |= {str(each["href"]) for each in page.select("main a[href]")}
            assert ways & {"withdraw", "answer", reverse("pairing:request")}

    # --- small things ------------------------------------------------------------------------------------------------

    @property
    def mentors(self) -> list[Mentor]:
        return list(Mentor.objects.order_by("pk"))

    def request(self, which: int) -> PairingRequest:
        return self.pick(PairingRequest.objects.select_related("mentor"), which)

    def pick(self, records: Any, which: int) -> Any:
        """The latest ones first: most of what happens is about what is new."""
        found = list(records.order_by("-pk")[:8])
        return found[which % len(found)]

    def counted(self) -> tuple[int, int]:
        return OutgoingMessage.objects.count(), RequestMove.objects.count() + PairMove.objects.count()

    def waiting_in(self, request: PairingRequest) -> list[tuple[str, str]]:
        return [("invitation_cancelled", each.email) for each in request.invitations.pending()]

    def may_be_invited(self, request: PairingRequest, mentor: Mentor) -> bool:
        before = Invitation.objects.filter(request__email=request.email, mentor=mentor).exclude(request=request)
        days = PairingSetting.load().again_after
        recent = [each for each in before if (each.asked_at - request.created_at).days > -days]
        current = Mentor.objects.get(pk=mentor.pk)
        return bool(current.is_available and not recent)

    def is_paired(self, invitation: Invitation) -> bool:
        return invitation.state == InvitationState.YES

    def answer(self, invitation: Invitation, what: str, by_phone: bool) -> Any:
        if by_phone:
            said = {"said": f"{what}-{invitation.pk}", "words": ""}
            return self.desk.post(self.desk_path("phone", invitation.request), said)
        return self.browser.post(path_to(invitation), {"do": what})

    def desk_path(self, action: str, request: PairingRequest) -> str:
        return reverse(f"pairing_pairingrequest_modeladmin_{action}", args=[request.pk])


def test_any_story(programme: Programme, organiser: User, settings: Any) -> None:
    settings.PAIRING_REQUESTS_PER_DAY_PER_SENDER = settings.PAIRING_REQUESTS_PER_HOUR_PER_ADDRESS = 1000
    MentorFactory(name="Zoé Deux", email="zoe@example.org", capacity=2, offers=["négociation"], seeks=["blogue"])
    REACHED.clear()
    run_state_machine_as_test(Story, settings=QUICK)
    # What must hold was not looked at in vain: the stories went to where it matters.
    assert {"proposed", "accepted", "pair introduced"} <= REACHED


QUICK = settings(
    max_examples=8,
    stateful_step_count=25,
    phases=[Phase.explicit, Phase.generate],  # a story that fails is told as it happened, and at once
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
