"""The rule a pairing request follows from the moment it is sent to the moment two people know of each other.

In plain words:

    Somebody sends a request. Nobody sees it until its sender has confirmed it by the link in a message: before that
    it is only *unconfirmed*, and if nobody follows the link within the days allowed it is *expired* and what it said
    is erased.

    A confirmed request is *received*: it waits for the organisers. They may say yes first and look for the right
    moment (*accepted*), introduce the two people straight away (*introduced*), or answer no with a kind message
    (*refused*). What was accepted is introduced in the end, or refused after all when the other person cannot.

    What is introduced, refused or expired stays so. To try again, one sends another request: a story is never
    rewritten.

Each move is made by somebody: the sender, an organiser, or the clock. A move that is not in the table is refused,
whoever asks for it; so is a move that was allowed a moment ago and no longer is, because somebody else was quicker.

    unconfirmed --sender--> received --organiser--> accepted
    unconfirmed --clock---> expired
                            received --organiser--> introduced <--organiser-- accepted
                            received --organiser--> refused    <--organiser-- accepted

Worked example: Ana sends a request (unconfirmed) and follows the link (received). Two organisers open it at the same
time. Luc introduces her to Bernard (introduced); a second later Maude, whose screen still says « reçue », clicks
« répondre non »: `check_move(INTRODUCED, REFUSED, ORGANISER)` raises `MoveRefusedError`, nothing is written, nothing is
sent, and Maude is told that the request has been introduced meanwhile.

Nothing here reads the database or the clock.
"""

from __future__ import annotations

from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class RequestState(models.TextChoices):
    """Where a pairing request stands."""

    UNCONFIRMED = "unconfirmed", _("à confirmer")
    RECEIVED = "received", _("reçue")
    ACCEPTED = "accepted", _("acceptée")
    INTRODUCED = "introduced", _("présentée")
    REFUSED = "refused", _("refusée")
    EXPIRED = "expired", _("expirée")


class Actor(models.TextChoices):
    """Who makes a move."""

    SENDER = "sender", _("la personne qui demande")
    ORGANISER = "organiser", _("l’équipe")
    CLOCK = "clock", _("le délai")


MOVES: Final[dict[tuple[RequestState, RequestState], Actor]] = {
    (RequestState.UNCONFIRMED, RequestState.RECEIVED): Actor.SENDER,
    (RequestState.UNCONFIRMED, RequestState.EXPIRED): Actor.CLOCK,
    (RequestState.RECEIVED, RequestState.ACCEPTED): Actor.ORGANISER,
    (RequestState.RECEIVED, RequestState.INTRODUCED): Actor.ORGANISER,
    (RequestState.RECEIVED, RequestState.REFUSED): Actor.ORGANISER,
    (RequestState.ACCEPTED, RequestState.INTRODUCED): Actor.ORGANISER,
    (RequestState.ACCEPTED, RequestState.REFUSED): Actor.ORGANISER,
}
"""The only moves there are, and who makes each."""

START: Final = RequestState.UNCONFIRMED
TO_HANDLE: Final = frozenset({RequestState.RECEIVED, RequestState.ACCEPTED})
"""The organisers have something to do."""
CONFIRMED: Final = frozenset(RequestState) - {RequestState.UNCONFIRMED, RequestState.EXPIRED}
"""The organisers see it: its sender confirmed it."""
FINAL: Final = frozenset(state for state in RequestState if not any(before == state for before, _after in MOVES))
"""No move leads away from it."""


class MoveRefusedError(Exception):
    """A move that the rule does not know, or that somebody else made impossible meanwhile."""

    def __init__(self, state: RequestState, wanted: RequestState, actor: Actor) -> None:
        super().__init__(f"{state.value} -> {wanted.value} by {actor.value}")
        self.state = state
        self.wanted = wanted
        self.actor = actor


def check_move(state: RequestState, wanted: RequestState, actor: Actor) -> None:
    """Let a move pass, or raise.

    Args:
        state: where the request stands now.
        wanted: where it should go.
        actor: who asks.

    Raises:
        MoveRefusedError: the table does not have that move, or not for that actor.
    """
    if MOVES.get((state, wanted)) != actor:
        raise MoveRefusedError(state, wanted, actor)


def may_move(state: RequestState, wanted: RequestState, actor: Actor) -> bool:
    """Return whether `check_move` would let the move pass."""
    return MOVES.get((state, wanted)) == actor
