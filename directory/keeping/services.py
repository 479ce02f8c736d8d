"""What a person does with their own profile.

What hides something acts at once, whatever drafts wait: withholding a field, pausing. What shows something new waits
for an organiser to read it, unless the settings let changes go live. What the public never sees needs nobody's reading.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Revision

from core.mail.outbox import compose_message
from directory import messages
from directory.joining.answers import Answers, answers_of
from directory.joining.services import WRITTEN_AT_ONCE, profiles_of, record_consents
from directory.live_fields import set_live
from directory.models import WITHHOLDABLE, DirectorySetting, Mentor, Proposal, ProposalKind, ProposalState
from directory.stillness.services import confirm_still_true
from directory.wishes import note_wishes_in


class Outcome(StrEnum):
    """What became of a change."""

    NOTHING = "rien"
    """Nothing was changed; the person said all the same that the profile is true."""
    AT_ONCE = "note"
    """It is done, and nobody needs to read it."""
    LIVE = "paru"
    """It is to be seen."""
    WAITING = "attente"
    """An organiser reads it first."""


class NoSuchAddressError(Exception):
    """The new address was confirmed before, or is no longer asked for."""


def waiting_proposal(mentor: Mentor) -> Proposal | None:
    """Return what somebody asks for and nobody has read yet."""
    return Proposal.objects.filter(mentor=mentor, state=ProposalState.WAITING).first()


def as_its_owner_left_it(mentor: Mentor, waiting: Proposal | None) -> Mentor:
    """Return the profile as its owner last described it: their waiting draft, or else what is shown.

    Args:
        mentor: the saved profile.
        waiting: what they ask for.
    """
    if waiting is None and mentor.first_published_at is not None:
        return mentor
    # As `get_latest_revision_as_object` does, which would look both up again.
    revision = mentor.latest_revision if mentor.has_unpublished_changes else None
    return mentor.with_content_json(revision.content) if revision else mentor


def change_profile(*, mentor_id: int, answers: Answers, language: str) -> Outcome:
    """Take in what somebody changed in the form. The e-mail address is not among it: see `ask_new_address`.

    Args:
        mentor_id: whose profile.
        answers: the whole form.
        language: the one the texts are written in.

    Raises:
        Mentor.DoesNotExist: the profile was erased meanwhile.
    """
    with transaction.atomic():
        mentor = Mentor.objects.select_for_update().get(pk=mentor_id)
        waiting = waiting_proposal(mentor)
        before = answers_of(as_its_owner_left_it(mentor, waiting), language, own_words_of(waiting))
        answers = replace(answers, email=mentor.email)
        newly_hidden = set(answers.withheld) - set(mentor.withheld)
        now: dict[str, Any] = {k: v for k, v in answers.at_once.items() if getattr(mentor, k) != v}
        if newly_hidden:
            now["withheld"] = [name for name in WITHHOLDABLE if name in {*mentor.withheld, *newly_hidden}]
        if now:
            set_live(mentor, **now)
        confirm_still_true(mentor=mentor)
        record_consents(mentor, shown=set(answers.shown))
        if not _is_for_the_public(before, answers):
            if waiting and newly_hidden:
                _keep_draft(mentor, waiting, answers, language)
            return Outcome.AT_ONCE if now else Outcome.NOTHING
        for name, text in answers.own_words.items():
            if before.own_words.get(name) != text:
                note_wishes_in(text)
        return _keep_draft(mentor, waiting, answers, language)


def renew_link(*, mentor: Mentor) -> None:
    """Let every link sent so far die, and send a new one."""
    with transaction.atomic():
        _kill_links(mentor)
        messages.new_link(mentor)


def send_links(*, email: str) -> None:
    """Send the link to the profile, or the profiles, of whoever has an address; nothing where nobody has.

    It takes as long either way, as far as a message costs to write.
    """
    with transaction.atomic():
        found = list(profiles_of(email)[:WRITTEN_AT_ONCE])
        for mentor in found:
            messages.new_link(mentor)
        if not found:
            compose_message(kind="directory/new_link", language="fr", context={"name": "", "until": timezone.now()})


def ask_new_address(*, mentor: Mentor, email: str) -> None:
    """Ask at a new address whether it is the person's; the one known stays until they say so from there."""
    with transaction.atomic():
        Proposal.objects.filter(mentor=mentor, state=ProposalState.UNCONFIRMED).delete()
        proposal = Proposal.objects.create(
            kind=ProposalKind.CHANGE, mentor=mentor, language=mentor.contact_language, content={"email": email}
        )
        messages.confirm_new_address(proposal, mentor, email)


def confirm_new_address(*, proposal_id: int) -> Mentor:
    """Write to the new address from now on; links sent to the former one die, and it is told.

    Raises:
        NoSuchAddressError: it was confirmed before, or another one was asked for since.
    """
    with transaction.atomic():
        proposal = Proposal.objects.select_for_update().filter(pk=proposal_id, state=ProposalState.UNCONFIRMED).first()
        if proposal is None or proposal.mentor is None:
            raise NoSuchAddressError
        mentor, former = proposal.mentor, proposal.mentor.email
        set_live(mentor, email=proposal.content["email"])
        proposal.delete()
        _kill_links(mentor)
        messages.new_link(mentor)
        if former:
            messages.address_changed(mentor, former)
    return mentor


def _kill_links(mentor: Mentor) -> None:
    Mentor.objects.filter(pk=mentor.pk).update(link_version=F("link_version") + 1)  # nothing that is searched
    mentor.refresh_from_db(fields=["link_version"])


def own_words_of(waiting: Proposal | None) -> dict[str, str]:
    """Return the words for which there is no skill, by field of the form, of what somebody asks for."""
    content = waiting.content if waiting else {}
    return {name: content[name] for name in ("own_words_offers", "own_words_seeks") if content.get(name)}


def _is_for_the_public(before: Answers, after: Answers) -> bool:
    """Return whether a change says or shows something new; hiding something does not."""
    same = {**before.at_once, "email": "", "shown": ()}
    return replace(before, **same) != replace(after, **same) or bool(set(after.shown) - set(before.shown))


def _keep_draft(mentor: Mentor, waiting: Proposal | None, answers: Answers, language: str) -> Outcome:
    """Make the draft that says what somebody answered, in the place of the one that waited."""
    mentor = Mentor.objects.get(pk=mentor.pk)
    draft = as_its_owner_left_it(mentor, waiting)
    answers.write_public(draft, language)
    revision = draft.save_revision()
    if mentor.live and DirectorySetting.load().changes_go_live:
        revision.publish()
        return Outcome.LIVE
    proposal = waiting or Proposal(
        kind=ProposalKind.CHANGE if mentor.first_published_at else ProposalKind.JOIN,
        state=ProposalState.WAITING,
        mentor=mentor,
        language=language,
    )
    replaced = proposal.content.get("revision")
    proposal.content, proposal.confirmed_at = {"revision": revision.pk, **answers.own_words}, timezone.now()
    proposal.save()
    if replaced:
        mentor.refresh_from_db(fields=["live_revision"])
        Revision.objects.for_instance(mentor).filter(pk=replaced).exclude(pk=mentor.live_revision_id).delete()
    if waiting is None:
        messages.to_organisers(proposal, mentor.name)
    return Outcome.WAITING
