"""Erasing a person: their profile and all that the site remembers of them, at once.

Each part of the site erases its own; it registers a function that is given the traces to look for:

    @register
    def erase_requests(traces: Traces) -> None: ...

Whoever changes what hangs on a profile locks that first and the profile after; so what is about to be changed is locked
here in the same order, or the two would wait for each other. Each part of the site says what that is:

    @hold_first
    def rows_of(traces: Traces) -> list[QuerySet]: ...

All of it happens in one transaction, or none of it. What is left, and for how long, is said on the page that asks and
in docs/operations.md: backups, and the message that says it is done, until it has left.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import QuerySet
from wagtail.models import ModelLogEntry, ReferenceIndex, Revision

from core.leftovers import erase_picture, scrub_indexes
from core.mail.forgetting import forget_messages, keep_nothing_of
from core.models import SiteImage
from directory import messages
from directory.models import Mentor, Proposal, RoomAlert

keep_nothing_of("directory/erased")


@dataclass(frozen=True, slots=True)
class Traces:
    """By what somebody may be known: each of these as they are now, and as drafts and old versions had them."""

    mentor_id: int
    names: frozenset[str]
    emails: frozenset[str]
    phones: frozenset[str]
    pictures: frozenset[int]

    @property
    def texts(self) -> frozenset[str]:
        """All that may stand in a text."""
        return self.names | self.emails | self.phones


Eraser = Callable[[Traces], None]
Holder = Callable[[Traces], Sequence[QuerySet[Any]]]
_erasers: list[Eraser] = []
_holders: list[Holder] = []
_LOOKS: Final = 5
"""How often at most it is begun anew because something more came to hang on the profile meanwhile."""


def register(function: Eraser) -> Eraser:
    """Add what a part of the site erases; registering it again changes nothing."""
    if function not in _erasers:
        _erasers.append(function)
    return function


def hold_first(function: Holder) -> Holder:
    """Add which rows a part of the site changes besides the profile; registering it again changes nothing.

    The function returns selections in the order in which that part of the site locks them; each is locked in the order
    of its keys.
    """
    if function not in _holders:
        _holders.append(function)
    return function


def erase_profile(*, mentor: Mentor, tell: bool = True) -> None:
    """Erase a profile and every trace of its owner.

    Args:
        mentor: a saved profile.
        tell: whether to write to its owner that it is done.
    """
    with transaction.atomic():
        found = _locked(mentor.pk)
        if found is None:
            return
        traces = traces_of(found)
        email, language = found.email, found.contact_language
        for function in _erasers:
            function(traces)
        _erase_rows(found, traces)
        _erase_pictures(traces)
        forget_messages(to=traces.emails, naming=traces.texts)
        scrub_indexes()
        if tell and email:
            messages.erased(email, language)


def traces_of(mentor: Mentor) -> Traces:
    """Return by what somebody may be known, old versions of the profile included."""
    versions: list[dict[str, Any]] = [
        {"name": mentor.name, "email": mentor.email, "phone": mentor.phone, "picture": mentor.picture_id},
        *Revision.objects.for_instance(mentor).values_list("content", flat=True),
        *Proposal.objects.filter(mentor=mentor).values_list("content", flat=True),
    ]

    def every(name: str) -> frozenset[Any]:
        return frozenset(value for version in versions if (value := version.get(name)))

    return Traces(mentor.pk, every("name"), every("email"), every("phone"), every("picture"))


def _locked(mentor_id: int) -> Mentor | None:
    """Lock a profile after all that hangs on it; None where it is gone.

    What hangs on it is known for sure only once the profile is locked. Where that turns out to be more than was locked,
    all locks are let go and it is done again: taking the rest now would be the wrong order.
    """
    for look in range(_LOOKS):
        with transaction.atomic():
            seen = Mentor.objects.filter(pk=mentor_id).first()
            if seen is None:
                return None
            held = _hanging_on(seen, lock=True)
            found = Mentor.objects.select_for_update().filter(pk=mentor_id).first()
            if found is None or look == _LOOKS - 1 or _hanging_on(found) == held:
                return found
            transaction.set_rollback(True)  # to the savepoint, which lets the locks go
    return None


def _hanging_on(mentor: Mentor, *, lock: bool = False) -> list[list[int]]:
    traces = traces_of(mentor)
    selections = [rows.order_by("pk") for holder in _holders for rows in holder(traces)]
    return [list((rows.select_for_update() if lock else rows).values_list("pk", flat=True)) for rows in selections]


def _erase_rows(mentor: Mentor, traces: Traces) -> None:
    for email in traces.emails:
        Proposal.objects.filter(mentor=None, content__email__iexact=email).delete()
        RoomAlert.objects.filter(email__iexact=email).delete()
    kind = ContentType.objects.get_for_model(Mentor, for_concrete_model=False)
    ModelLogEntry.objects.filter(content_type=kind, object_id=str(mentor.pk)).delete()
    # Proposals, consents, alerts, the feed, revisions, workflows and the row of the index go with it.
    mentor.delete()


def _erase_pictures(traces: Traces) -> None:
    """Erase the portraits that nothing else shows; their files and cuts go with them."""
    for picture in SiteImage.objects.filter(pk__in=traces.pictures):
        elsewhere = ReferenceIndex.get_references_to(picture).exclude(
            base_content_type=ContentType.objects.get_for_model(Mentor), object_id=str(traces.mentor_id)
        )
        if not elsewhere.exists() and not Mentor.objects.filter(picture=picture).exists():
            erase_picture(picture)
