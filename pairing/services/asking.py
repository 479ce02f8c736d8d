"""One question before an answer, and what the sender says to it."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone

from pairing import messages
from pairing.errors import AnsweredError, AskedOnceError
from pairing.lifecycle import Actor, RequestState, check_move
from pairing.models import Invitation, PairingRequest, PairingSetting, Question
from pairing.services.steps import attach, locked, move


def ask_sender(*, request_id: int, by: User, text: str) -> Question:
    """Ask the sender something, as an organiser, before anybody is invited.

    Raises:
        MoveRefusedError: the request does not wait for the organisers (any more).
        AskedOnceError: an organiser asked before.
    """
    with transaction.atomic():
        request = locked(request_id)
        check_move(request.current_state, RequestState.QUESTION, Actor.ORGANISER)
        if request.questions.filter(by__isnull=False, invitation=None).exists():
            raise AskedOnceError
        question = Question.objects.create(request=request, by=by, text=text.strip())
        line = move(request, RequestState.QUESTION, Actor.ORGANISER, by=by)
        attach(line, messages.question(request, question))
    return question


def ask_back(*, invitation_id: int, text: str, by: User | None = None) -> Question:
    """Ask the sender something, as somebody invited, before answering.

    Args:
        invitation_id: whose question it is.
        text: the question.
        by: the organiser who wrote it down on the telephone; None where the person's own link was used.

    Raises:
        AnsweredError: the invitation was answered before.
        AskedOnceError: they asked before.
        MoveRefusedError: a question waits for its answer already.
    """
    with transaction.atomic():
        request = locked(Invitation.objects.only("request_id").get(pk=invitation_id).request_id)
        invitation = Invitation.objects.get(pk=invitation_id)
        if not invitation.is_pending:
            raise AnsweredError
        if invitation.questions.exists():
            raise AskedOnceError
        line = move(request, RequestState.QUESTION, Actor.INVITED, by=by)
        question = Question.objects.create(request=request, invitation=invitation, text=text.strip())
        attach(line, messages.question(request, question))
    return question


def answer_question(*, request_id: int, text: str, by: User | None = None) -> PairingRequest:
    """Take the sender's answer; the request is where it was before, and whoever asked is told.

    Whoever is invited has the whole time again to answer in.

    Raises:
        MoveRefusedError: no question waits for an answer (any more).
    """
    with transaction.atomic():
        request = locked(request_id)
        to = RequestState.PROPOSED if request.invitations.exists() else RequestState.RECEIVED
        question = request.questions.select_related("invitation").filter(answered_at=None).last()
        line = move(request, to, Actor.SENDER, coming_from=RequestState.QUESTION, by=by)
        if question is not None:
            question.answer, question.answered_at = text.strip(), line.at
            question.save(update_fields=["answer", "answered_at"])
        setting = PairingSetting.load()
        request.invitations.pending().update(
            remind_at=timezone.now() + timedelta(days=setting.remind_after),
            lapse_at=timezone.now() + timedelta(days=setting.lapse_after),
        )
        if question is not None:
            attach(line, messages.question_answered(request, question))
    return request
