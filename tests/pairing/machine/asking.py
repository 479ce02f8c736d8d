"""What senders do, and what those invited answer."""

from __future__ import annotations

from django.urls import reverse

from pairing.lifecycle import FINAL, OPEN, RequestState
from pairing.models import PairingRequest, PairingSetting, RequestKind
from pairing.signatures import confirmation_token
from tests.pairing.machine.checks import Checked
from tests.pairing.machine.world import OUTSIDERS, TEAM, Sent
from tests.pairing.making import send


class Senders(Checked):
    """Those who propose a pair."""

    def somebody_sends(self, sender: str, who: int, kind: RequestKind) -> None:
        mentor = self.mentors[who % len(self.mentors)]
        answers = {"email": sender, "kind": kind.value}
        if kind == RequestKind.MENTOR and mentor.is_available:
            answers["mentor"] = mentor.slug
        elif kind == RequestKind.OTHERS:
            one, two = OUTSIDERS[who % 3], OUTSIDERS[(who + 1) % 3]
            answers |= {"other_1_name": one.name, "other_1_contact": one.email}
            answers |= {"other_2_name": two.name, "other_2_contact": two.email}
        else:
            answers["kind"] = RequestKind.SUGGEST
        assert send(self.browser, **answers).status_code == 302
        self.check(moves=1, sent=[("confirm", sender)])

    def the_sender_confirms(self, which: int, by_phone: bool = False) -> None:
        request = self.request(which)
        before, people = request.current_state, self.named_in(request)
        full = PairingRequest.objects.open().filter(email=request.email).count() >= PairingSetting.load().open_requests
        invites = not self.approve and bool(people) and self.may_be_invited(request, *people)
        if by_phone:
            answer = self.press(request, "confirm", by_phone=True)
        else:
            path = reverse("pairing:confirm", args=[confirmation_token(request.pk)])
            answer = self.browser.post(path, follow=True)
        if before != RequestState.UNCONFIRMED or full:
            assert by_phone or answer.status_code in ({409} if before == RequestState.UNCONFIRMED else {200, 410})
            self.check()
        elif invites:
            sent = [("proposed", request.email), *(("invitation", each.email) for each in people)]
            self.check(moves=2, sent=sent, by_phone=by_phone)
        else:
            self.check(moves=1, sent=[("received", request.email), ("new_request", TEAM)], by_phone=by_phone)

    def the_sender_withdraws(self, which: int, by_phone: bool) -> None:
        request = self.request(which)
        told = self.cancelled(request)
        answer = self.press(request, "withdraw", by_phone=by_phone)
        if request.current_state in FINAL:
            assert by_phone or answer.status_code in {409, 410}
            self.check()
        else:
            confirmed = request.state != RequestState.UNCONFIRMED
            sent = [*told, *([("withdrawn", request.email)] if confirmed else [])]
            self.check(moves=1, sent=sent, by_phone=by_phone)

    def the_sender_answers(self, which: int, by_phone: bool) -> None:
        request = self.request(which)
        question = request.questions.filter(answered_at=None).last()
        answer = self.press(request, "answer", by_phone=by_phone, words="Oui, le soir.")
        if request.state != RequestState.QUESTION or question is None:
            assert by_phone or answer.status_code in {409, 410}
            self.check()
        else:
            to = question.invitation.email if question.invitation else TEAM
            self.check(moves=1, sent=[("question_answered", to)], by_phone=by_phone)


class Invited(Checked):
    """Those who are asked whether they would form a pair."""

    def somebody_says_yes(self, which: int, by_phone: bool) -> None:
        invitation = self.invitation(which)
        request = invitation.request
        invited = list(request.invitations.all())
        others_wait = any(each.is_pending for each in invited if each != invitation)
        answer = self.press(invitation, "yes", by_phone=by_phone)
        if invitation.is_pending and request.current_state in OPEN and others_wait:
            self.check(moves=1, by_phone=by_phone)  # nobody is told before the other has answered as well
        elif invitation.is_pending and request.state == RequestState.PROPOSED:
            sent: Sent = [("introduction", each.email) for each in invited]
            if request.kind == RequestKind.OTHERS:
                sent.append(("others_introduced", request.email))
            else:
                sent.append(("introduction", request.email))
            self.check(moves=2, sent=sent, by_phone=by_phone)  # the request's last, and the pair's first
        else:
            assert by_phone or answer.status_code == 409
            self.check()

    def somebody_says_no(self, which: int, by_phone: bool) -> None:
        invitation = self.invitation(which)
        request = invitation.request
        told = self.cancelled(request, but=invitation)
        answer = self.press(invitation, "no", by_phone=by_phone)
        if invitation.is_pending:
            sent: Sent = [*told, ("no_pair", request.email)]
            if request.kind == RequestKind.SUGGEST:
                sent.append(("look_again", TEAM))
            self.check(moves=1, sent=sent, by_phone=by_phone)
        else:
            assert by_phone or answer.status_code == 409
            self.check()

    def somebody_asks_back(self, which: int, by_phone: bool) -> None:
        invitation = self.invitation(which)
        asked = invitation.questions.exists()
        answer = self.press(invitation, "ask", by_phone=by_phone, words="Où ça ?")
        if invitation.is_pending and invitation.request.state == RequestState.PROPOSED and not asked:
            self.check(moves=1, sent=[("question", invitation.request.email)], by_phone=by_phone)
        else:
            assert by_phone or answer.status_code == 409
            self.check()
