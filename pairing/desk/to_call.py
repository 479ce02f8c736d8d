"""Who of a request or a pair is still to be called: how many messages there are to say, and where they are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.contrib.auth.models import AnonymousUser, User
from django.db.models import Q
from django.urls import reverse

from pairing.calls import record_field
from pairing.desk.call_cards import group
from pairing.desk.calls import LISTED, NAME, may_call
from pairing.models import Call, Invitation, Pair, PairingRequest
from pairing.signatures import Opened


@dataclass(frozen=True, slots=True)
class ToCall:
    """What is still to be said to one person, as half a pair, as invited or as sender."""

    number: int
    """Of messages."""
    url: str
    """Their card on the list of calls; empty for who may not open that list."""


@dataclass(frozen=True, slots=True)
class Invited:
    """Somebody invited, with what is still to be said to them."""

    invitation: Invitation
    to_call: ToCall | None


Calls = Mapping[tuple[str, int], ToCall]


def calls_about(record: PairingRequest | Pair, user: User | AnonymousUser) -> Calls:
    """Return what is still to be said about a request, with its pair, or about a pair; in two queries at most.

    Args:
        record: the request or the pair.
        user: who reads of it.

    Returns:
        who is to be called, as `to_call_of` looks for them.
    """
    if isinstance(record, Pair):
        theirs = Q(half__pair=record)
    else:
        theirs = Q(request=record) | Q(invitation__request=record) | Q(half__pair__request=record)
    found = Call.objects.open().filter(theirs).order_by("created_at", "pk")
    rows = list(found.values_list("pk", "request", "invitation", "half"))
    if not rows:
        return {}
    addresses = _addresses() if may_call(user) else {}
    people = {pk: _key(*whose) for pk, *whose in rows}
    numbers = Counter(people.values())
    return {key: ToCall(numbers[key], addresses.get(pk, "")) for pk, key in people.items()}


def to_call_of(record: Opened, calls: Calls) -> ToCall | None:
    """Return what is still to be said to one person; None where there is nothing."""
    return calls.get((record_field(record), record.pk))


def _key(request: int | None, invitation: int | None, half: int | None) -> tuple[str, int]:
    if half is not None:
        return "half", half
    return ("invitation", invitation) if invitation is not None else ("request", request or 0)


def _addresses() -> dict[int, str]:
    """Return where each open call is read, as the list stands."""
    listed = reverse(f"{NAME}:list")
    found = {}
    for place, calls in enumerate(group(Call.objects.open().waiting())):
        page = f"?p={place // LISTED + 1}" if place >= LISTED else ""
        found.update(dict.fromkeys(calls, f"{listed}{page}#appel-{calls[0]}"))
    return found
