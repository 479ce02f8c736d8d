"""What the organisers decide, and what becomes of pairs."""

from __future__ import annotations

from pairing.lifecycle import OPEN, PairState, RequestState
from pairing.models import RequestKind
from tests.pairing.machine.checks import Checked
from tests.pairing.machine.world import Candidate, Sent
from tests.pairing.making import soup_of


class Team(Checked):
    """The organisers, at their desk."""

    def an_organiser_proposes(self, which: int, who: int, other: int) -> None:
        request = self.request(which)
        people = [self.candidate(who)]
        if request.kind == RequestKind.OTHERS:
            people.append(self.candidate(other))
        may = request.state == RequestState.RECEIVED and self.may_be_invited(request, *people)
        typed = {key: value for n, each in enumerate(people) for key, value in each.typed(f"person{n}").items()}
        self.desk.post(self.desk_path("propose", request), {**typed, "words": ""})
        if may:
            self.check(moves=1, sent=[("proposed", request.email), *(("invitation", each.email) for each in people)])
        else:
            self.check()

    def an_organiser_introduces(self, which: int, who: int, other: int) -> None:
        """Both said yes on the telephone: shown first, then done."""
        request = self.request(which)
        for_others = request.kind == RequestKind.OTHERS
        one = self.candidate(other) if for_others else Candidate(request.name, request.email)
        people = [one, self.candidate(who)]
        path = self.desk_path("introduce", request)
        typed = {**people[0].typed("first"), **people[1].typed("second"), "words": ""}
        preview = self.desk.post(path, typed)
        button = soup_of(preview).select_one("button[name=shown]") if preview.status_code == 200 else None
        self.check()
        rooms = all(each.mentor is None or each.mentor.is_available for each in people)
        may = request.state == RequestState.RECEIVED and people[0].email != people[1].email and rooms
        assert (button is not None) == may
        if button is None:
            return
        self.desk.post(path, {**typed, "shown": button["value"]})
        sent: Sent = [("introduction", each.email) for each in people]
        if for_others:
            sent.append(("others_introduced", request.email))
        self.check(moves=3, sent=sent)  # proposed, accepted, and the pair's first

    def an_organiser_asks(self, which: int) -> None:
        request = self.request(which)
        may = request.state == RequestState.RECEIVED and not request.questions.exists()
        self.desk.post(self.desk_path("ask", request), {"words": "Le soir ou le matin ?"})
        self.check(moves=1, sent=[("question", request.email)]) if may else self.check()

    def an_organiser_sets_aside(self, which: int) -> None:
        request = self.request(which)
        told = self.cancelled(request)
        self.desk.post(self.desk_path("set_aside", request), {"words": ""})
        may = request.current_state in OPEN
        self.check(moves=1, sent=[*told, ("refused", request.email)]) if may else self.check()

    def an_organiser_ends_a_pair(self, which: int) -> None:
        pair = self.pair(which)
        self.desk.post(self.desk_path("end", pair), {"note": "Dit au téléphone."})
        self.check(moves=1 if pair.is_active else 0)  # who ends it so has spoken with both: nobody is told


class Halves(Checked):
    """The two of a pair."""

    def a_half_acts(self, which: int, what: str, by_phone: bool = False) -> None:
        half = self.half(which)
        other = half.pair.participants.exclude(pk=half.pk).get()
        state = half.pair.current_state
        thanks = "Merci pour tout." if what == "end" else ""
        answer = self.press(half, what, by_phone=by_phone, words=thanks, field="thanks")
        both = [half.email, other.email]
        match what, state:
            case "go_on", PairState.INTRODUCED if half.goes_on_at is None and other.goes_on_at is not None:
                self.check(moves=1, sent=[("both_go_on", to) for to in both], by_phone=by_phone)
            case "go_on", PairState.INTRODUCED:
                self.check(moves=0 if half.goes_on_at else 1, by_phone=by_phone)  # on its own: nobody is told
            case ("pause", PairState.ACTIVE) | ("resume", PairState.PAUSED):
                self.check(moves=1, sent=[("pair_paused", other.email)], by_phone=by_phone)
            case "end", (PairState.INTRODUCED | PairState.ACTIVE | PairState.PAUSED):
                self.check(moves=1, sent=[("pair_ended", to) for to in both], by_phone=by_phone)
            case _:
                assert by_phone or answer.status_code == 409, (what, state)
                self.check()
