"""Requests for a pair, who is invited, what became of them; the pairs, their own space, and whom to call."""

from pairing.check_in_rule import CheckInAnswer
from pairing.models.call import Call
from pairing.models.check_in import CheckIn
from pairing.models.invitation import Invitation, Question
from pairing.models.pair import Happening, Pair, PairMove, Participant
from pairing.models.request import MeetingFormat, PairingRequest, RequestKind, RequestMove
from pairing.models.setting import PairingSetting
from pairing.models.space import Goal, Meeting, MeetingTime, MeetingWay, PairMessage, Turn

__all__ = [
    "Call",
    "CheckIn",
    "CheckInAnswer",
    "Goal",
    "Happening",
    "Invitation",
    "Meeting",
    "MeetingFormat",
    "MeetingTime",
    "MeetingWay",
    "Pair",
    "PairMessage",
    "PairMove",
    "PairingRequest",
    "PairingSetting",
    "Participant",
    "Question",
    "RequestKind",
    "RequestMove",
    "Turn",
]
