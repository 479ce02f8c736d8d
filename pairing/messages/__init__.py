"""Which message goes to whom, and what it says of whom. Nobody's contact is in any of them but the introduction.

Each function queues one message in the transaction of the change it announces and returns it; None where whoever it is
for has no e-mail address and is called instead.
"""

from __future__ import annotations

from core.models import OutgoingMessage
from pairing.messages import to_invited, to_team
from pairing.messages.common import Between, news_address, own_address, preview, queue
from pairing.messages.in_space import (
    meeting_agreed,
    meeting_cancelled,
    meeting_proposed,
    pair_message,
    turn,
)
from pairing.messages.to_invited import invitation, invitation_cancelled, invitation_context
from pairing.messages.to_pair import (
    both_go_on,
    check_in,
    introduction,
    introduction_context,
    pair_ended,
    pair_left,
    pair_paused,
    pair_resumed,
)
from pairing.messages.to_sender import (
    confirm,
    no_pair,
    others_introduced,
    proposed,
    proposed_context,
    question,
    received,
    refused,
    refused_context,
    still_looking,
    withdrawn,
)
from pairing.messages.to_team import look_again, new_request
from pairing.models import PairingRequest, Question
from pairing.signatures import Opened

__all__ = [
    "Between",
    "both_go_on",
    "check_in",
    "confirm",
    "introduction",
    "introduction_context",
    "invitation",
    "invitation_cancelled",
    "invitation_context",
    "link_again",
    "look_again",
    "meeting_agreed",
    "meeting_cancelled",
    "meeting_proposed",
    "new_request",
    "news_address",
    "no_pair",
    "others_introduced",
    "own_address",
    "pair_ended",
    "pair_left",
    "pair_message",
    "pair_paused",
    "pair_resumed",
    "preview",
    "proposed",
    "proposed_context",
    "question",
    "question_answered",
    "received",
    "refused",
    "refused_context",
    "still_looking",
    "turn",
    "withdrawn",
]


def question_answered(request: PairingRequest, question: Question) -> OutgoingMessage | None:
    """Tell whoever asked what the sender answered: the person invited, or the organisers."""
    if question.invitation is None:
        return to_team.answered(request)
    return to_invited.answered(question.invitation, question.text, question.answer)


def link_again(record: Opened) -> OutgoingMessage | None:
    """Send somebody the link to their request, their invitation or their pair."""
    return queue("link", record.email, record.language, {"name": record.name, "link": own_address(record)})
