"""Which message goes to whom, and what it says of whom. Nobody's contact is in any of them but the introduction.

Each function queues one message in the transaction of the change it announces and returns it. Where whoever it is for
has no e-mail address it is a letter, and where they are reached by telephone it is on the list of calls as well (see
`pairing.messages.common.queue`). Some make sense on a screen only, or repeat what the person has just said: of those
nothing is kept for somebody without an address, and None is returned.
"""

from __future__ import annotations

from core.models import OutgoingMessage
from pairing.messages import to_invited, to_team
from pairing.messages.common import Between, news_address, own_address, preview, queue_email
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
from pairing.messages.to_team import calls_waiting, look_again, new_request
from pairing.models import PairingRequest, Question
from pairing.signatures import Opened

__all__ = [
    "Between",
    "both_go_on",
    "calls_waiting",
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
    """Send somebody the link to their request, their invitation or their pair; None where they have no address."""
    return queue_email("link", record, {"name": record.name, "link": own_address(record)})
