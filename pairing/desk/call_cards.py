"""The list of calls as it is shown: a card for each person, with all there is to say to them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import gettext as _

from core.desk.outbox import kind_name
from core.logs import without_signed_links
from core.mail.keeping import POSTING
from core.mail.links import programme
from core.models import MessageState
from pairing.calls import Waiting, record_field
from pairing.desk.aloud import read_aloud
from pairing.desk.phone_steps import PhoneStep, steps_for
from pairing.models import Call, Invitation, PairingRequest, Participant
from pairing.people import telephone_link
from pairing.signatures import Opened

if TYPE_CHECKING:
    from django import forms
    from django.db.models import QuerySet
    from django_stubs_ext import StrOrPromise


INTRODUCTION: Final = "pairing/introduction"


@dataclass(frozen=True, slots=True)
class Words:
    """One thing to say."""

    call: Call
    why: StrOrPromise
    """What organisers call such a message."""
    text: str
    may_print: bool

    @property
    def is_to_be_noted(self) -> bool:
        """Whether it gives a number or an address to write down, which nobody does before they hold a pen."""
        return self.call.message.kind == INTRODUCTION


@dataclass(slots=True)
class Matter:
    """What is to be said about one request, one invitation or one pair, and what may be answered."""

    key: str
    title: str
    url: str
    answer_url: str
    words: list[Words]
    expected: list[PhoneStep]
    others: list[PhoneStep]
    form: forms.Form | None = None

    @property
    def asks_for_words(self) -> bool:
        """Whether the words are what one calls for, or must be mended: they are not folded away then."""
        mended = self.form is not None and self.form.is_bound
        return mended or (not self.expected and any(step.needs_words for step in self.others))


@dataclass(frozen=True, slots=True)
class Card:
    """One person to call."""

    number: int
    """Of one of the calls, by which the card is known on its page."""
    name: str
    phone: str
    phone_link: str
    email: str
    returns: bool
    """Whether messages to their address come back."""
    language: str
    language_name: str
    since: datetime
    tried_at: datetime | None
    tries: int
    matters: list[Matter] = field(default_factory=list)

    @property
    def calls(self) -> list[int]:
        """The numbers of all its calls."""
        return [words.call.pk for matter in self.matters for words in matter.words]

    @property
    def is_asked(self) -> bool:
        """Whether there is an answer to expect, and not only something to tell."""
        return any(matter.expected or matter.asks_for_words for matter in self.matters)


def group(waiting: Iterable[Waiting]) -> list[list[int]]:
    """Return the numbers of the calls to each person, in the order in which to call.

    First who was not called yet, or has something new to hear, whoever waits longest before the others; then those who
    did not answer the telephone, whoever was tried longest ago before the others.
    """
    people: dict[tuple[str, str], list[Waiting]] = {}
    for call in waiting:
        people.setdefault(call.person, []).append(call)
    return [[call.pk for call in calls] for calls in sorted(people.values(), key=_turn)]


def _turn(calls: Sequence[Waiting]) -> tuple[bool, datetime]:
    untried = [call.created_at for call in calls if call.tried_at is None]
    if untried:
        return False, min(untried)
    return True, max(call.tried_at for call in calls if call.tried_at is not None)


def cards_of(people: Sequence[Sequence[int]]) -> list[Card]:
    """Return the cards of some people, in as many queries however many they are."""
    found = _with_all_about_them([number for numbers in people for number in numbers])
    sign = programme().programme_name
    cards = []
    for numbers in people:
        calls = [found[number] for number in numbers if number in found]
        if calls:
            cards.append(_card(calls, sign))
    return cards


def record_of(name: str, pk: int) -> Opened | None:
    """Return whose answer is noted; None where it was erased, or where there is nothing of that name."""
    records: dict[str, QuerySet[Any]] = {
        "request": PairingRequest.objects.all(),
        "invitation": Invitation.objects.select_related("request"),
        "half": Participant.objects.select_related("pair"),
    }
    return records[name].filter(pk=pk).first() if name in records else None


_RELATED: Final = (
    *("message", "request__mentor", "invitation__mentor", "invitation__request"),
    *("half__mentor", "half__pair"),
)


def _with_all_about_them(numbers: Sequence[int]) -> dict[int, Call]:
    halves = Prefetch("half__pair__participants", queryset=Participant.objects.order_by("pk"))
    calls = Call.objects.filter(pk__in=numbers).select_related(*_RELATED)
    return {
        call.pk: call
        for call in calls.prefetch_related(
            "invitation__questions", halves, "half__check_ins", "half__pair__meetings__times"
        )
    }


def _card(calls: Sequence[Call], sign: str) -> Card:
    records: dict[tuple[str, int], list[Call]] = {}
    for call in calls:
        records.setdefault((record_field(call.record), call.record.pk), []).append(call)
    person = calls[-1].record  # as they were known last
    mentor = None if isinstance(person, PairingRequest) else person.mentor
    phone = (mentor.phone if mentor else "") or person.phone
    return Card(
        number=calls[0].pk,
        name=person.name,
        phone=phone,
        phone_link=telephone_link(phone),
        email=person.email,
        returns=any(call.message.state == MessageState.HELD for call in calls),
        language=person.language,
        language_name=person.get_language_display(),
        since=calls[0].created_at,
        tried_at=max((call.tried_at for call in calls if call.tried_at), default=None),
        tries=max(call.tries for call in calls),
        matters=[_matter(each, sign, greeted=number > 0) for number, each in enumerate(records.values())],
    )


def _matter(calls: Sequence[Call], sign: str, *, greeted: bool) -> Matter:
    record = calls[0].record
    name = record_field(record)
    steps = steps_for(record)
    title, url = _about(record)
    return Matter(
        key=f"{name}-{record.pk}",
        title=title,
        url=url,
        answer_url=reverse("pairing_calls:answered", args=[name, record.pk]),
        words=[
            Words(
                call,
                kind_name(call.message.kind),
                without_signed_links(
                    read_aloud(
                        call.message.text, sign, greets=not greeted and number == 0, language=call.message.language
                    )
                ),
                call.message.state in POSTING,
            )
            for number, call in enumerate(calls)
        ],
        expected=[step for step in steps if step.is_expected],
        others=sorted((step for step in steps if not step.is_expected), key=lambda step: step.ends),
    )


def _about(record: Opened) -> tuple[str, str]:
    if isinstance(record, Participant):
        others = [each.name for each in record.pair.participants.all() if each.pk != record.pk]
        title = _("Son duo avec %(name)s") % {"name": ", ".join(others)}
        return title, reverse("pairing_pair_modeladmin_inspect", args=[record.pair_id])
    if isinstance(record, Invitation):
        title = _("Demande : %(name)s") % {"name": record.request.name}
        return title, reverse("pairing_pairingrequest_modeladmin_inspect", args=[record.request_id])
    title = _("Sa demande : %(whom)s") % {"whom": record.with_whom}
    return title, reverse("pairing_pairingrequest_modeladmin_inspect", args=[record.pk])
