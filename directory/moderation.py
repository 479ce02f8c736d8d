"""What organisers do with what people propose: publish it, or decline it kindly.

Each function locks the proposal first: of two organisers at once, one wins and the other is told. A draft that somebody
publishes in Wagtail's own editor settles the proposal it came from as well (see `settle`).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth.models import User
from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from core.rounds import register
from directory import messages
from directory.models import DirectorySetting, Mentor, Proposal, ProposalKind, ProposalState


class ProposalDecidedError(Exception):
    """Somebody was quicker: the proposal no longer waits."""

    def __init__(self, proposal: Proposal | None) -> None:
        super().__init__()
        self.proposal = proposal
        """As it is now; None where it was erased."""


def publish_proposal(*, proposal_id: int, by: User) -> Proposal:
    """Show what somebody proposed, as its latest draft has it, and tell them.

    Raises:
        ProposalDecidedError: it no longer waits.
    """
    with transaction.atomic():
        proposal, mentor = _waiting(proposal_id)
        _decide(proposal, ProposalState.PUBLISHED, by)
        draft = mentor.get_latest_revision() or mentor.save_revision(user=by)
        draft.publish(user=by)
        mentor.refresh_from_db()
        messages.published(proposal, mentor)
    return proposal


def decline_proposal(*, proposal_id: int, by: User, words: str) -> Proposal:
    """Decline what somebody proposed, in the organiser's own words; a profile that is shown stays as it is.

    Raises:
        ProposalDecidedError: it no longer waits.
    """
    with transaction.atomic():
        proposal, mentor = _waiting(proposal_id)
        if proposal.kind == ProposalKind.CHANGE:
            drop_draft(mentor, proposal)
        _decide(proposal, ProposalState.DECLINED, by)
        messages.declined(proposal, mentor, words)
    return proposal


def withdraw_change(*, mentor: Mentor) -> bool:
    """Take back the change that its owner proposed; return whether one was waiting."""
    with transaction.atomic():
        found = Proposal.objects.select_for_update().filter(
            mentor=mentor, kind=ProposalKind.CHANGE, state=ProposalState.WAITING
        )
        proposal = found.first()
        if proposal is None:
            return False
        drop_draft(mentor, proposal)
        _decide(proposal, ProposalState.WITHDRAWN, None)
    return True


def settle(sender: type[Mentor], instance: Mentor, revision: Revision, **kwargs: Any) -> None:
    """Close the proposals whose draft has just been published by other ways than this module's, and say so.

    Listens to Wagtail's `published`.
    """
    with transaction.atomic(savepoint=False):
        for proposal in Proposal.objects.select_for_update().filter(mentor=instance, state=ProposalState.WAITING):
            _decide(proposal, ProposalState.PUBLISHED, revision.user)
            messages.published(proposal, instance)


def drop_draft(mentor: Mentor, proposal: Proposal) -> None:
    """Forget the draft of a change, and those made on top of it; what is shown stays, and is what is edited next."""
    current = Mentor.objects.select_for_update().get(pk=mentor.pk)
    first = proposal.content.get("revision")
    if first is None:
        return
    drafts = Revision.objects.for_instance(current).filter(pk__gte=first).exclude(pk=current.live_revision_id)
    if drafts.filter(pk=current.latest_revision_id).exists():
        current.latest_revision = current.live_revision
        current.has_unpublished_changes = False
        current.save(update_fields=["latest_revision", "has_unpublished_changes"])
    drafts.delete()


@register
def forget_declined_proposals(now: datetime | None = None) -> int:
    """Erase proposals that were declined or taken back long enough ago, with the profiles nobody ever saw.

    Returns:
        how many.
    """
    from directory.erasure import erase_profile  # the registry's functions may look at proposals

    before = (now or timezone.now()) - timedelta(days=DirectorySetting.load().declined_for)
    states = (ProposalState.DECLINED, ProposalState.WITHDRAWN)
    overdue = Proposal.objects.filter(state__in=states, decided_at__lt=before).select_related("mentor")
    for proposal in overdue:
        mentor = proposal.mentor
        waits = mentor is not None and mentor.proposals.filter(state=ProposalState.WAITING).exists()
        if mentor and proposal.kind == ProposalKind.JOIN and mentor.first_published_at is None and not waits:
            erase_profile(mentor=mentor, tell=False)
        else:
            proposal.delete()
    return len(overdue)


def _waiting(proposal_id: int) -> tuple[Proposal, Mentor]:
    proposal = Proposal.objects.select_for_update().filter(pk=proposal_id).first()
    if proposal is None or proposal.mentor is None or proposal.state != ProposalState.WAITING:
        raise ProposalDecidedError(proposal)
    return proposal, proposal.mentor


def _decide(proposal: Proposal, state: ProposalState, by: User | None) -> None:
    proposal.state, proposal.content = state, {}
    proposal.decided_at, proposal.decided_by = timezone.now(), by
    proposal.save(update_fields=["state", "content", "decided_at", "decided_by"])
