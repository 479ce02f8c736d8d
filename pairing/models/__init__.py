"""Requests for a pair, who is invited, what became of them, and the pairs."""

from pairing.models.invitation import Invitation, Question
from pairing.models.pair import Pair, PairMove, Participant
from pairing.models.request import MeetingFormat, PairingRequest, RequestKind, RequestMove
from pairing.models.setting import PairingSetting

__all__ = [
    "Invitation",
    "MeetingFormat",
    "Pair",
    "PairMove",
    "PairingRequest",
    "PairingSetting",
    "Participant",
    "Question",
    "RequestKind",
    "RequestMove",
]
