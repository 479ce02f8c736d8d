"""Requests for a pair, what became of them, and the pairs."""

from pairing.models.pair import Pair, Participant
from pairing.models.request import MeetingFormat, PairingRequest, RequestKind, RequestMove

__all__ = ["MeetingFormat", "Pair", "PairingRequest", "Participant", "RequestKind", "RequestMove"]
