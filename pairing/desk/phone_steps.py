"""What an organiser may do for somebody on the telephone: every step that their own link would let them make."""

from __future__ import annotations

from typing import Final

from django.db.models import prefetch_related_objects
from django.utils.translation import gettext as _

from pairing import services
from pairing.desk.news_steps import news_steps
from pairing.desk.phone_step import PhoneStep
from pairing.desk.space_steps import space_steps
from pairing.lifecycle import Actor, PairState, RequestState, may_move
from pairing.models import Invitation, Pair, PairingRequest, Participant
from pairing.signatures import Opened

__all__ = ["PhoneStep", "steps_for", "steps_of", "steps_of_pair"]

_ANSWERING: Final = frozenset({RequestState.PROPOSED, RequestState.QUESTION})
"""Those invited may answer."""


def steps_for(record: Opened) -> list[PhoneStep]:
    """Return what one person may answer: a sender, somebody invited, or one half, as things stand.

    What is prefetched is not asked for again: an invitation's questions, what a half was asked, and its pair with
    its participants, meetings and their times.
    """
    if isinstance(record, PairingRequest):
        found = _of_sender(record)
    elif isinstance(record, Invitation):
        found = _of_invited(record.request, record) if _may_answer(record) else []
    else:
        found = [*news_steps(record), *_of_half(record.pair, record), *space_steps(record.pair)]
    return [step for step in found if step.whose == record]


def steps_of(request: PairingRequest) -> list[PhoneStep]:
    """Return what may be done for the sender and for those invited, as the request stands."""
    invited = request.invitations.pending() if request.current_state in _ANSWERING else []
    steps = [*_of_sender(request), *(step for each in invited for step in _of_invited(request, each))]
    return sorted(steps, key=lambda step: step.key == "withdraw")  # what ends it comes last


def _may_answer(invitation: Invitation) -> bool:
    return invitation.is_pending and invitation.request.current_state in _ANSWERING


def _of_sender(request: PairingRequest) -> list[PhoneStep]:
    state, name = request.current_state, {"name": request.name}
    steps: list[PhoneStep] = []
    if may_move(state, RequestState.RECEIVED, Actor.SENDER) and state == RequestState.UNCONFIRMED:
        steps.append(
            PhoneStep(
                "confirm",
                _("%(name)s confirme sa demande") % name,
                lambda by, words: services.confirm_request(request_id=request.pk, by=by),
                whose=request,
                answer=_("C’est bien sa demande"),
            )
        )
    if state == RequestState.QUESTION:
        steps.append(
            PhoneStep(
                "answer",
                _("%(name)s répond à la question") % name,
                lambda by, words: services.answer_question(request_id=request.pk, text=words, by=by),
                needs_words=True,
                whose=request,
                answer=_("Noter sa réponse"),
            )
        )
    if may_move(state, RequestState.WITHDRAWN, Actor.SENDER):
        steps.append(
            PhoneStep(
                "withdraw",
                _("%(name)s retire sa demande") % name,
                lambda by, words: services.withdraw(request_id=request.pk, by=by),
                whose=request,
                answer=_("Retire sa demande"),
                ends=True,
            )
        )
    return steps


def steps_of_pair(pair: Pair) -> list[PhoneStep]:
    """Return what may be done for each half, as the pair stands."""
    prefetch_related_objects([pair], "participants__check_ins", "meetings__times")
    halves = pair.participants.all()
    news = [step for half in halves for step in news_steps(half)]
    return [*news, *(step for half in halves for step in _of_half(pair, half)), *space_steps(pair)]


def _of_half(pair: Pair, half: Participant) -> list[PhoneStep]:
    steps: list[PhoneStep] = []
    name, pk = {"name": half.name}, half.pk
    if pair.state == PairState.INTRODUCED and half.goes_on_at is None:
        steps.append(
            PhoneStep(
                f"go_on-{pk}",
                _("%(name)s dit : on continue") % name,
                lambda by, words: services.go_on(half_id=pk, by=by),
                whose=half,
                answer=_("On continue"),
            )
        )
    if pair.state == PairState.ACTIVE:
        steps.append(
            PhoneStep(
                f"pause-{pk}",
                _("%(name)s demande une pause") % name,
                lambda by, words: services.pause_pair(half_id=pk, by=by),
                whose=half,
                answer=_("Demande une pause"),
            )
        )
    if pair.state == PairState.PAUSED:
        steps.append(
            PhoneStep(
                f"resume-{pk}",
                _("%(name)s veut reprendre") % name,
                lambda by, words: services.resume_pair(half_id=pk, by=by),
                whose=half,
                answer=_("On reprend"),
            )
        )
    if pair.is_active:
        steps.append(
            PhoneStep(
                f"end-{pk}",
                _("%(name)s veut arrêter") % name,
                lambda by, words: services.leave_pair(half_id=pk, thanks=words, by=by),
                whose=half,
                answer=_("Veut arrêter"),
                ends=True,
            )
        )
        if half.email:
            steps.append(
                PhoneStep(
                    f"link-{pk}",
                    _("Un autre lien pour %(name)s; ceux d’avant ne fonctionnent plus") % name,
                    lambda by, words: services.renew_link(record=half),
                    person=half.name,
                )
            )
    return steps


def _of_invited(request: PairingRequest, each: Invitation) -> list[PhoneStep]:
    steps: list[PhoneStep] = []
    name, pk = {"name": each.name}, each.pk
    steps.append(
        PhoneStep(
            f"yes-{pk}",
            _("%(name)s dit oui") % name,
            lambda by, words: services.say_yes(invitation_id=pk, by=by),
            whose=each,
            answer=_("Oui"),
            is_expected=True,
        )
    )
    steps.append(
        PhoneStep(
            f"no-{pk}",
            _("%(name)s dit non") % name,
            lambda by, words: services.say_no(invitation_id=pk, by=by),
            whose=each,
            answer=_("Non"),
            is_expected=True,
        )
    )
    if request.state == RequestState.PROPOSED and not each.questions.all():
        steps.append(
            PhoneStep(
                f"ask-{pk}",
                _("%(name)s a une question") % name,
                lambda by, words: services.ask_back(invitation_id=pk, text=words, by=by),
                needs_words=True,
                whose=each,
                answer=_("Noter sa question"),
            )
        )
    if each.email:
        steps.append(
            PhoneStep(
                f"link-{pk}",
                _("Un autre lien pour %(name)s; celui d’avant ne fonctionne plus") % name,
                lambda by, words: services.renew_link(record=each),
                person=each.name,
            )
        )
    return steps
