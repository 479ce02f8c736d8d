"""The people of a story, and what they need to act: browsers, addresses, a look at what there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final, TypeVar

from django.contrib.auth.models import User
from django.core.cache import cache
from django.db import transaction
from django.db.models import Model, Q, QuerySet
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from hypothesis.stateful import RuleBasedStateMachine

from directory.models import Mentor
from pairing.lifecycle import FINAL, OPEN, InvitationState, PairState
from pairing.models import Invitation, Pair, PairingRequest, PairingSetting, Participant, RequestKind
from tests.pairing.making import path_to

TEAM: Final = "equipe@example.org"
SENDERS: Final = ("ana@example.org", "bea@example.org")
MOSTLY: Final = 6
"""Below that, a number names something that is not finished yet, if there is any."""
Record = TypeVar("Record", bound=Model)
REACHED: Final[set[str]] = set()
"""Where requests and pairs have been in all stories together."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who may be invited: of the directory, or known by name and address only."""

    name: str
    email: str
    mentor: Mentor | None = None

    def typed(self, prefix: str) -> dict[str, Any]:
        """Return what an organiser fills in to name this person."""
        values = {"mentor": "", "name": "", "email": "", "phone": "", "language": "fr", "reached_by": "email"}
        values |= {"mentor": str(self.mentor.pk)} if self.mentor else {"name": self.name, "email": self.email}
        return {f"{prefix}-{name}": value for name, value in values.items()}


OUTSIDERS: Final = (
    Candidate("Paul Premier", "paul@example.org"),
    Candidate("Rita Seconde", "rita@example.org"),
    Candidate("Sam Tiers", "sam@example.org"),
)
Sent = list[tuple[str, str]]
"""Kinds of messages, each with whom it is for."""


class World(RuleBasedStateMachine):
    """One programme, its people and its organiser; what it is at the end is undone."""

    def __init__(self) -> None:
        super().__init__()
        self.atomic = transaction.atomic()
        self.atomic.__enter__()
        cache.clear()
        self.browser, self.desk = Client(), Client()
        self.desk.force_login(User.objects.get(username="maude"))
        self.approve = True

    def teardown(self) -> None:
        transaction.set_rollback(True)
        self.atomic.__exit__(None, None, None)

    # --- who there is ------------------------------------------------------------------------------------------------

    @property
    def mentors(self) -> list[Mentor]:
        """Everybody of the directory, as they are now."""
        return list(Mentor.objects.order_by("pk"))

    @property
    def candidates(self) -> list[Candidate]:
        """Everybody who may be invited."""
        return [*(Candidate(each.name, each.email, each) for each in self.mentors), *OUTSIDERS]

    def candidate(self, who: int) -> Candidate:
        return self.candidates[who % len(self.candidates)]

    def request(self, which: int) -> PairingRequest:
        return self.pick(PairingRequest.objects.select_related("mentor"), which, ~Q(state__in=FINAL))

    def invitation(self, which: int) -> Invitation:
        found = Invitation.objects.select_related("request", "mentor")
        return self.pick(found, which, Q(state=InvitationState.PENDING))

    def half(self, which: int) -> Participant:
        return self.pick(Participant.objects.select_related("pair"), which, ~Q(pair__state=PairState.ENDED))

    def pair(self, which: int) -> Pair:
        return self.pick(Pair.objects.all(), which, ~Q(state=PairState.ENDED))

    def pick(self, records: QuerySet[Record], which: int, unfinished: Q) -> Record:
        """Mostly what is not finished yet, and the latest first: that is where something happens."""
        found = list(records.filter(unfinished).order_by("-pk")) if which < MOSTLY else []
        found = found or list(records.order_by("-pk")[:8])
        return found[which % len(found)]

    def waiting_in(self, request: PairingRequest) -> Iterator[Invitation]:
        """Those invited who wait, or are waited for: they are told when it comes to nothing."""
        if request.current_state in OPEN:
            yield from request.invitations.filter(state__in=[InvitationState.PENDING, InvitationState.YES])

    def cancelled(self, request: PairingRequest, but: Invitation | None = None) -> Sent:
        """What those are told."""
        return [("invitation_cancelled", each.email) for each in self.waiting_in(request) if each != but]

    # --- what may be -------------------------------------------------------------------------------------------------

    def may_be_invited(self, request: PairingRequest, *people: Candidate) -> bool:
        """Whether the rule allows it: room, as many people as are needed, and not the same two as not long ago."""
        if len({each.email for each in people}) != (2 if request.kind == RequestKind.OTHERS else 1):
            return False
        if any(each.mentor and not Mentor.objects.get(pk=each.mentor.pk).is_available for each in people):
            return False
        since = timezone.now() - timedelta(days=PairingSetting.load().again_after)
        recent = Invitation.objects.filter(asked_at__gte=since).exclude(request=request)
        together: dict[int, set[str]] = {}
        for each in recent.select_related("request", "mentor"):
            if (each.request.kind == RequestKind.OTHERS) == (request.kind == RequestKind.OTHERS):
                about = together.setdefault(each.request_id, set())
                about.add(each.mentor.email if each.mentor else each.email)
                if request.kind != RequestKind.OTHERS:
                    about.add(each.request.email)
        wanted = {each.email for each in people}
        if request.kind != RequestKind.OTHERS:
            wanted.add(request.email)
        return not any(wanted <= about for about in together.values())

    def named_in(self, request: PairingRequest) -> list[Candidate]:
        """Whom a request is about, as far as it says."""
        if request.kind == RequestKind.OTHERS:
            contacts = (request.other_1_contact, request.other_2_contact)
            return [each for contact in contacts for each in OUTSIDERS if each.email == contact]
        return [Candidate(request.mentor.name, request.mentor.email, request.mentor)] if request.mentor else []

    # --- acting ------------------------------------------------------------------------------------------------------

    def press(self, record: Any, what: str, *, by_phone: bool = False, words: str = "", field: str = "text") -> Any:
        """Press a button of somebody's own page; or say it on the telephone, and an organiser writes it down."""
        if not by_phone:
            return self.browser.post(path_to(record), {"do": what, **({field: words} if words else {})})
        about = getattr(record, "pair", None) if hasattr(record, "goes_on_at") else getattr(record, "request", record)
        said = what if isinstance(record, PairingRequest) else f"{what}-{record.pk}"
        return self.desk.post(self.desk_path("phone", about), {"said": said, "words": words})

    def desk_path(self, action: str, record: Any) -> str:
        model = "pair" if isinstance(record, Pair) else "pairingrequest"
        return reverse(f"pairing_{model}_modeladmin_{action}", args=[record.pk])
