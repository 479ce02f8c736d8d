"""From a form to a draft that waits for an organiser.

    form ──> Proposal, unconfirmed ──(link, then a press)──> draft of a Mentor, Proposal waiting
                                └──(unconfirmed_for days)──> erased

Whoever is in the directory already gets a message that says so, with the link to their profile; what the screen says is
the same either way, so that nobody learns from it who is there.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from django.db import IntegrityError, transaction
from django.utils import timezone

from core.rounds import register
from directory import consent, messages
from directory.joining.answers import Answers
from directory.models import (
    WITHHOLDABLE,
    ConsentChannel,
    ConsentRecord,
    DirectorySetting,
    Mentor,
    Proposal,
    ProposalKind,
    ProposalState,
)
from directory.querysets import MentorQuerySet
from directory.wishes import note_wishes_in

WRITTEN_AT_ONCE: Final = 5
"""One address may stand in so many profiles at most for each to be written about."""


class NotProposedError(Exception):
    """The proposal was confirmed before, has expired or is gone."""


def profiles_of(email: str) -> MentorQuerySet:
    """Return the profiles, published or not, of whoever has an address."""
    return Mentor.objects.filter(email__iexact=email).order_by("pk") if email else Mentor.objects.none()


def submit_proposal(*, form_token: str, answers: Answers, language: str) -> bool:
    """Keep a proposed profile as unconfirmed and ask its sender to confirm it; return whether the form is new.

    The same form sent twice, even at once, makes one proposal and one message.

    Args:
        form_token: which form it is.
        answers: what was filled in.
        language: the one the form was read in, and the texts are taken to be written in.
    """
    known = list(profiles_of(answers.email)[:WRITTEN_AT_ONCE])
    try:
        with transaction.atomic():
            proposal = Proposal(
                kind=ProposalKind.JOIN,
                state=ProposalState.EXPIRED if known else ProposalState.UNCONFIRMED,
                form_token=form_token,
                content={} if known else answers.as_json(),
                language=language,
            )
            proposal.save(force_insert=True)
            for mentor in known:
                messages.already_there(mentor)
            if not known:
                messages.confirm_join(proposal, answers.name, answers.email)
    except IntegrityError:
        if not Proposal.objects.filter(form_token=form_token).exists():
            raise
        return False
    return True


def confirm_proposal(*, proposal_id: int) -> Proposal:
    """Make a draft of what somebody proposed, as they asked by following the link; tell them and the organisers.

    Raises:
        NotProposedError: it was confirmed before, has expired, or its sender has come into the directory meanwhile.
    """
    with transaction.atomic():
        proposal = Proposal.objects.select_for_update().filter(pk=proposal_id, kind=ProposalKind.JOIN).first()
        if proposal is None or proposal.state != ProposalState.UNCONFIRMED:
            raise NotProposedError
        answers = Answers.from_json(proposal.content)
        known = profiles_of(answers.email).first()
        if known is None:
            _take_in(proposal, answers)
        else:
            proposal.state, proposal.content = ProposalState.EXPIRED, {}
            proposal.save(update_fields=["state", "content"])
            messages.already_there(known)
    if known is not None:
        raise NotProposedError
    return proposal


def proposed_profile(answers: Answers, language: str) -> Mentor:
    """Return the profile somebody proposes, in memory."""
    mentor = Mentor(live=False)
    answers.write_all(mentor, language)
    return mentor


def record_consents(mentor: Mentor, *, shown: set[str], channel: ConsentChannel = ConsentChannel.WEB) -> None:
    """Write down what a person agreed to have shown, wherever it differs from what is written down already.

    Args:
        mentor: a saved profile.
        shown: names out of `WITHHOLDABLE`.
        channel: how they said so.
    """
    given_before = ConsentRecord.objects.filter(mentor=mentor).order_by("at", "pk")
    latest = dict(given_before.values_list("subject", "given"))
    now = {consent.PROFILE: True, **{name: name in shown for name in WITHHOLDABLE}}
    for subject, given in now.items():
        if latest.get(subject) != given:
            ConsentRecord.objects.create(
                mentor=mentor, subject=subject, given=given, wording=consent.CURRENT, channel=channel
            )


@register
def forget_unconfirmed_proposals(now: datetime | None = None) -> int:
    """Erase proposals that nobody confirmed in time; return how many."""
    before = (now or timezone.now()) - timedelta(days=DirectorySetting.load().unconfirmed_for)
    states = (ProposalState.UNCONFIRMED, ProposalState.EXPIRED)
    overdue = Proposal.objects.filter(state__in=states, created_at__lt=before)
    return overdue.delete()[1].get("directory.Proposal", 0)


def _take_in(proposal: Proposal, answers: Answers) -> None:
    now = timezone.now()
    mentor = proposed_profile(answers, proposal.language)
    mentor.consent_on, mentor.consent_channel = timezone.localdate(now), ConsentChannel.WEB
    mentor.confirmed_at = now
    mentor.has_unpublished_changes = True
    mentor.save()
    revision = mentor.save_revision()
    record_consents(mentor, shown=set(answers.shown))
    for text in answers.own_words.values():
        note_wishes_in(text)
    proposal.mentor, proposal.state, proposal.confirmed_at = mentor, ProposalState.WAITING, now
    proposal.content = {"revision": revision.pk, **answers.own_words}
    proposal.save()
    messages.join_received(mentor)
    messages.to_organisers(proposal, mentor.name)
