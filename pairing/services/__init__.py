"""Every change of a request or of a pair: a function each, one transaction, one line in the log, its messages queued.

Each function locks the request or the pair first, asks `pairing.lifecycle` whether the move is allowed as things stand
now, and only then writes. Of two people acting at once, one wins; the other gets an exception that says what is now the
case.
"""

from pairing.services.answering import introduce, say_no, say_yes
from pairing.services.asking import answer_question, ask_back, ask_sender
from pairing.services.calling import answered, tell_team_of_calls, throw_away_settled, told, tried
from pairing.services.clock import (
    expire_unconfirmed,
    give_news,
    let_invitations_lapse,
    let_questions_lapse,
    remind_invited,
)
from pairing.services.closing import set_aside, withdraw
from pairing.services.erasing import erase_what_is_finished
from pairing.services.goals import write_goals
from pairing.services.links import renew_link, send_link_again
from pairing.services.meetings import (
    MeetingPlan,
    agree_on_meeting,
    cancel_meeting,
    log_meeting,
    pick_time,
    propose_meeting,
    propose_other_times,
)
from pairing.services.news import answer_check_in, ask_for_news
from pairing.services.pairs import end_pair, go_on, leave_pair, pause_pair, resume_pair
from pairing.services.places import recount_places
from pairing.services.proposing import propose
from pairing.services.submitting import (
    RequestDraft,
    confirm_request,
    submit_request,
    take_down_request,
    try_again,
)
from pairing.services.turns import pass_turn
from pairing.services.writing import write_to_other

__all__ = [
    "MeetingPlan",
    "RequestDraft",
    "agree_on_meeting",
    "answer_check_in",
    "answer_question",
    "answered",
    "ask_back",
    "ask_for_news",
    "ask_sender",
    "cancel_meeting",
    "confirm_request",
    "end_pair",
    "erase_what_is_finished",
    "expire_unconfirmed",
    "give_news",
    "go_on",
    "introduce",
    "leave_pair",
    "let_invitations_lapse",
    "let_questions_lapse",
    "log_meeting",
    "pass_turn",
    "pause_pair",
    "pick_time",
    "propose",
    "propose_meeting",
    "propose_other_times",
    "recount_places",
    "remind_invited",
    "renew_link",
    "resume_pair",
    "say_no",
    "say_yes",
    "send_link_again",
    "set_aside",
    "submit_request",
    "take_down_request",
    "tell_team_of_calls",
    "throw_away_settled",
    "told",
    "tried",
    "try_again",
    "withdraw",
    "write_goals",
    "write_to_other",
]
