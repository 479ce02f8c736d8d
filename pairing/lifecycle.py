"""The rule that requests and pairs follow, from the first form to the last thank-you.

In plain words, of a request:

    Somebody sends a request. Nobody sees it until its sender has confirmed it: before that it is *unconfirmed*, and if
    nobody follows the link within the days allowed it is *expired* and what it said is erased.

    A confirmed request is *received*. Where it names somebody of the directory, that person is invited, at once or once
    an organiser has read it, as the settings say. Where it names nobody, the organisers look for somebody and invite
    them. Where it is about two other people, both are invited. From then on it is *proposed*.

    Before anybody answers, an organiser or the person invited may ask one *question*. The sender answers by a link, and
    the request is where it was before.

    When all who were invited have said yes it is *accepted*, and in the same moment there is a pair. When one says no
    it is *refused*; when one does not answer in time, or the sender leaves a question unanswered, it is *lapsed*. Until
    it is accepted its sender may have it *withdrawn*, and an organiser may have it *set aside*, with a kind word.

    What came to one of these ends stays there. To try again is another request: a story is never rewritten.

And of a pair:

    Two people who both said yes are *introduced*: each has the other's contact, now and not before. A first meeting
    commits to nothing. After it each half says, on its own, “we go on” or “thanks, no”: once both go on the pair is
    *active*, and at the first no it is *ended*. An active pair may be *paused* and taken up again. Either half ends it
    whenever it likes, without a reason and without anybody's approval.

Each move is made by somebody: the sender, somebody invited, one half of the pair, an organiser, or the clock. An
organiser who acts for somebody on the telephone makes that person's move, and is recorded as having made it for them. A
move that is not in the table is refused, whoever asks for it; so is one that was allowed a moment ago and no longer is,
because somebody else was quicker.

Worked example: Ana asks for Bernard (unconfirmed), follows the link (received), and Bernard is invited (proposed). Ana
changes her mind and withdraws it (withdrawn); a second later Bernard, whose page is still open, says yes:
`check_move(WITHDRAWN, ACCEPTED, INVITED)` raises `MoveRefusedError`, nothing is written, nothing is sent, and Bernard
is told that the request was withdrawn meanwhile.

Nothing here reads the database or the clock. The drawing in docs/lifecycle.md is made from these tables.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from django.db import models
from django.utils.translation import gettext_lazy as _


class Actor(models.TextChoices):
    """Who makes a move."""

    SENDER = "sender", _("la personne qui demande")
    INVITED = "invited", _("la personne invitée")
    HALF = "half", _("une moitié du duo")
    ORGANISER = "organiser", _("l’équipe")
    CLOCK = "clock", _("le délai")


PERSONAL: Final = frozenset({Actor.SENDER, Actor.INVITED, Actor.HALF})
"""Those who act by a link of their own, or by telephone through an organiser."""


class RequestState(models.TextChoices):
    """Where a pairing request stands."""

    UNCONFIRMED = "unconfirmed", _("à confirmer")
    RECEIVED = "received", _("reçue")
    QUESTION = "question", _("en attente d’une réponse")
    PROPOSED = "proposed", _("proposée")
    ACCEPTED = "accepted", _("acceptée")
    REFUSED = "refused", _("refusée")
    LAPSED = "lapsed", _("restée sans réponse")
    WITHDRAWN = "withdrawn", _("retirée")
    SET_ASIDE = "set_aside", _("mise de côté")
    EXPIRED = "expired", _("expirée")


class PairState(models.TextChoices):
    """Where a pair stands."""

    INTRODUCED = "introduced", _("présenté")
    ACTIVE = "active", _("en cours")
    PAUSED = "paused", _("en pause")
    ENDED = "ended", _("terminé")


class InvitationState(models.TextChoices):
    """What somebody who was invited answered."""

    PENDING = "pending", _("attendue")
    YES = "yes", _("oui")
    NO = "no", _("non")
    LAPSED = "lapsed", _("pas de réponse")
    CANCELLED = "cancelled", _("sans objet")


MOVES: Final[Mapping[tuple[RequestState, RequestState], frozenset[Actor]]] = {
    (RequestState.UNCONFIRMED, RequestState.RECEIVED): frozenset({Actor.SENDER}),
    (RequestState.UNCONFIRMED, RequestState.WITHDRAWN): frozenset({Actor.SENDER}),
    (RequestState.UNCONFIRMED, RequestState.EXPIRED): frozenset({Actor.CLOCK}),
    # By the sender where confirming the request invites the person it names.
    (RequestState.RECEIVED, RequestState.PROPOSED): frozenset({Actor.ORGANISER, Actor.SENDER}),
    (RequestState.RECEIVED, RequestState.QUESTION): frozenset({Actor.ORGANISER}),
    (RequestState.RECEIVED, RequestState.WITHDRAWN): frozenset({Actor.SENDER}),
    (RequestState.RECEIVED, RequestState.SET_ASIDE): frozenset({Actor.ORGANISER}),
    (RequestState.QUESTION, RequestState.RECEIVED): frozenset({Actor.SENDER}),
    (RequestState.QUESTION, RequestState.PROPOSED): frozenset({Actor.SENDER}),
    (RequestState.QUESTION, RequestState.REFUSED): frozenset({Actor.INVITED}),
    (RequestState.QUESTION, RequestState.LAPSED): frozenset({Actor.CLOCK}),
    (RequestState.QUESTION, RequestState.WITHDRAWN): frozenset({Actor.SENDER}),
    (RequestState.QUESTION, RequestState.SET_ASIDE): frozenset({Actor.ORGANISER}),
    (RequestState.PROPOSED, RequestState.QUESTION): frozenset({Actor.INVITED}),
    (RequestState.PROPOSED, RequestState.ACCEPTED): frozenset({Actor.INVITED}),
    (RequestState.PROPOSED, RequestState.REFUSED): frozenset({Actor.INVITED}),
    (RequestState.PROPOSED, RequestState.LAPSED): frozenset({Actor.CLOCK}),
    (RequestState.PROPOSED, RequestState.WITHDRAWN): frozenset({Actor.SENDER}),
    (RequestState.PROPOSED, RequestState.SET_ASIDE): frozenset({Actor.ORGANISER}),
}
"""The only moves of a request there are, and who may make each."""

PAIR_MOVES: Final[Mapping[tuple[PairState, PairState], frozenset[Actor]]] = {
    (PairState.INTRODUCED, PairState.ACTIVE): frozenset({Actor.HALF}),
    (PairState.INTRODUCED, PairState.ENDED): frozenset({Actor.HALF, Actor.ORGANISER}),
    (PairState.ACTIVE, PairState.PAUSED): frozenset({Actor.HALF, Actor.ORGANISER}),
    (PairState.ACTIVE, PairState.ENDED): frozenset({Actor.HALF, Actor.ORGANISER}),
    (PairState.PAUSED, PairState.ACTIVE): frozenset({Actor.HALF, Actor.ORGANISER}),
    (PairState.PAUSED, PairState.ENDED): frozenset({Actor.HALF, Actor.ORGANISER}),
}
"""The only moves of a pair there are, and who may make each."""

START: Final = RequestState.UNCONFIRMED
PAIR_START: Final = PairState.INTRODUCED
TO_HANDLE: Final = frozenset({RequestState.RECEIVED})
"""The organisers have something to do."""
CONFIRMED: Final = frozenset(RequestState) - {RequestState.UNCONFIRMED, RequestState.EXPIRED}
"""The organisers see it: its sender confirmed it (or withdrew it, which is as good as knowing of it)."""
FINAL: Final = frozenset(state for state in RequestState if not any(before == state for before, _after in MOVES))
"""No move leads away from it."""
OPEN: Final = frozenset({RequestState.RECEIVED, RequestState.QUESTION, RequestState.PROPOSED})
"""Its sender waits for how it ends; somebody may have so many of these at a time and no more."""
WITHOUT_A_PAIR: Final = FINAL - {RequestState.ACCEPTED, RequestState.EXPIRED}
"""It ended, and no pair came of it: whoever sent it may try again."""


class MoveRefusedError(Exception):
    """A move that the rule does not know, or that somebody else made impossible meanwhile."""

    def __init__(self, state: models.TextChoices, wanted: models.TextChoices, actor: Actor) -> None:
        super().__init__(f"{state.value} -> {wanted.value} by {actor.value}")
        self.state = state
        self.wanted = wanted
        self.actor = actor


def may_move(state: RequestState, wanted: RequestState, actor: Actor) -> bool:
    """Return whether somebody may move a request from where it stands to where they want it."""
    return actor in MOVES.get((state, wanted), frozenset())


def may_move_pair(state: PairState, wanted: PairState, actor: Actor) -> bool:
    """Return whether somebody may move a pair from where it stands to where they want it."""
    return actor in PAIR_MOVES.get((state, wanted), frozenset())


def check_move(state: RequestState, wanted: RequestState, actor: Actor) -> None:
    """Let a move of a request pass, or raise.

    Args:
        state: where the request stands now.
        wanted: where it should go.
        actor: who asks, or for whom.

    Raises:
        MoveRefusedError: the table does not have that move, or not for that actor.
    """
    if not may_move(state, wanted, actor):
        raise MoveRefusedError(state, wanted, actor)


def check_pair_move(state: PairState, wanted: PairState, actor: Actor) -> None:
    """Let a move of a pair pass, or raise `MoveRefusedError`; see `check_move`."""
    if not may_move_pair(state, wanted, actor):
        raise MoveRefusedError(state, wanted, actor)
