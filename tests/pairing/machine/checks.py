"""What must hold after each step, whatever happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from typing import Any

from django.db.models import Max
from django.urls import reverse

from core.models import OutgoingMessage
from pairing.lifecycle import OPEN, PERSONAL, InvitationState, PairState, RequestState
from pairing.models import Invitation, Pair, PairingRequest, PairMove, Participant, Question, RequestKind, RequestMove
from tests.pairing.machine.world import OUTSIDERS, REACHED, TEAM, World
from tests.pairing.making import path_to, soup_of

NOTHING_LEFT = {InvitationState.NO, InvitationState.LAPSED, InvitationState.CANCELLED}


class Checked(World):
    """A world that is looked at after each step."""

    def __init__(self) -> None:
        super().__init__()
        self.seen = {OutgoingMessage: 0, RequestMove: 0, PairMove: 0}
        self.emails: dict[int, str] = {}
        """How each invited person was written to; the site forgets it of those who say no."""
        self.looked_at: dict[Any, object] = {}
        self.look()

    def look(self) -> None:
        """Take note of what there is."""
        for model in self.seen:
            self.seen[model] = model._default_manager.aggregate(last=Max("pk"))["last"] or 0

    def new(self, model: Any) -> list[Any]:
        """What came since the last look."""
        return list(model._default_manager.filter(pk__gt=self.seen[model]).order_by("pk"))

    def check(self, *, moves: int = 0, sent: Iterable[tuple[str, str]] = (), by_phone: bool = False) -> None:
        """See that so many lines were written, these messages queued, and that all is as it must be."""
        lines = [*self.new(RequestMove), *self.new(PairMove)]
        assert len(lines) == moves
        if lines and lines[0].actor in PERSONAL:
            assert (lines[0].by_phone, lines[0].by_id is not None) == (by_phone, by_phone)
        queued = Counter((each.kind.removeprefix("pairing/"), each.to) for each in self.new(OutgoingMessage))
        assert queued == Counter(sent)
        self.look()
        self.what_must_hold()

    def what_must_hold(self) -> None:
        requests = PairingRequest.objects.prefetch_related("moves", "invitations", "invitations__mentor")
        for request in requests:
            REACHED.update({request.state, f"{request.kind} {request.state}"})
            self.log_is_whole(request, list(request.moves.all()))
            invited = list(request.invitations.all())
            self.emails.update((each.pk, each.email) for each in invited if each.email)
            if self.has_changed(request, [(each.pk, each.state) for each in invited]):
                self.nothing_is_left_of_a_no(request, invited)
                self.no_contact_before_both_agreed(request, invited)
                self.no_dead_end(request, invited)
        for pair in Pair.objects.prefetch_related("moves", "participants"):
            REACHED.add(f"pair {pair.state}")
            self.log_is_whole(pair, list(pair.moves.all()))
            halves = list(pair.participants.all())
            if self.has_changed(pair, [each.goes_on_at for each in halves]):
                self.each_half_sees_the_other_until_the_end(pair, halves)
        self.nobody_has_more_than_room_for()

    def has_changed(self, record: Any, more: object) -> bool:
        key, now = (type(record), record.pk), (record.state, record.erased_at, str(more))
        before, self.looked_at[key] = self.looked_at.get(key), now
        return before != now

    def nobody_has_more_than_room_for(self) -> None:
        for mentor in self.mentors:
            pairs = Participant.objects.filter(mentor=mentor).exclude(pair__state=PairState.ENDED).count()
            invited = Invitation.objects.filter(mentor=mentor)
            waiting = invited.pending().count()
            waiting += invited.filter(state=InvitationState.YES, request__state__in=OPEN).count()
            assert (mentor.active_pairs, mentor.pending_invitations) == (pairs, waiting)
            assert pairs + waiting <= mentor.capacity
            assert mentor.is_available == (pairs + waiting < mentor.capacity)

    def log_is_whole(self, record: PairingRequest | Pair, moves: list[Any]) -> None:
        assert moves[0].from_state == ""
        assert [move.from_state for move in moves[1:]] == [move.to_state for move in moves[:-1]]
        assert moves[-1].to_state == record.state

    def nothing_is_left_of_a_no(self, request: PairingRequest, invited: Collection[Invitation]) -> None:
        """Of whoever is not in the directory; and of two others, once it came to nothing."""
        told = OutgoingMessage.objects.filter(pk__in=request.moves.values("messages"))
        for each in invited:
            if each.mentor_id is None and each.state in NOTHING_LEFT:
                assert (each.name, each.email, each.phone) == ("", "", "")
                kinds = set(told.filter(to=self.emails[each.pk]).values_list("kind", flat=True))
                assert kinds <= {"pairing/invitation_cancelled"}
                assert not Question.objects.filter(invitation=each).exists()
        if request.kind == RequestKind.OTHERS and request.current_state not in {*OPEN, RequestState.UNCONFIRMED}:
            left = (request.other_1_name, request.other_1_contact, request.other_2_name, request.other_2_contact)
            assert request.state == RequestState.ACCEPTED or not invited or left == ("", "", "", "")

    def no_contact_before_both_agreed(self, request: PairingRequest, invited: Collection[Invitation]) -> None:
        agreed = request.state == RequestState.ACCEPTED
        for_others = request.kind == RequestKind.OTHERS
        addresses = {request.email, *(self.emails[each.pk] for each in invited)}
        halves = addresses - {request.email} if for_others else addresses
        for message in OutgoingMessage.objects.filter(pk__in=request.moves.values("messages")).exclude(to=TEAM):
            text = message.text + message.html
            allowed = halves if agreed and message.kind == "pairing/introduction" else set()
            assert [each for each in addresses - allowed - {message.to} if each in text] == []
            if for_others and message.to == request.email:
                assert [each.name for each in OUTSIDERS if each.name in text] == []
        if request.current_state not in OPEN:
            return
        pages = [(request.email, path_to(request)), *((self.emails[each.pk], path_to(each)) for each in invited)]
        for whose, path in pages:
            page = self.browser.get(path).content.decode()
            assert [each for each in addresses - {whose} if each in page] == []

    def no_dead_end(self, request: PairingRequest, invited: Collection[Invitation]) -> None:
        """Somebody can always do something, or time will; whoever is at an end is shown the way on."""
        match request.current_state:
            case RequestState.UNCONFIRMED | RequestState.EXPIRED | RequestState.ACCEPTED:
                return
            case RequestState.RECEIVED:
                assert request.remind_at is not None
            case RequestState.PROPOSED:
                assert any(each.is_pending for each in invited)
            case RequestState.QUESTION:
                assert request.lapse_at is not None
        if request.erased_at is None:
            page = soup_of(self.browser.get(path_to(request)))
            ways = {str(each.get("value", "")) for each in page.select("main button[name=do]")}
            ways |= {str(each["href"]) for each in page.select("main a[href]")}
            assert ways & {"withdraw", "answer", reverse("pairing:request")}

    def each_half_sees_the_other_until_the_end(self, pair: Pair, halves: Collection[Participant]) -> None:
        one, two = halves
        for me, other in ((one, two), (two, one)):
            page = soup_of(self.browser.get(path_to(me)))
            assert (other.email in str(page)) == pair.is_active
            ways = {str(each.get("value", "")) for each in page.select("main button[name=do]")}
            if pair.is_active:
                assert "end" in ways
                assert ("pause" in ways) == (pair.state == PairState.ACTIVE)
                assert ("resume" in ways) == (pair.state == PairState.PAUSED)
            else:
                assert not ways & {"go_on", "pause", "resume", "end"}
