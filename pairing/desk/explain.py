"""Telling an organiser what is now the case, when somebody else was quicker."""

from __future__ import annotations

from django.utils.translation import gettext as _

from core.templatetags.dates import day_and_hour
from pairing.lifecycle import RequestState
from pairing.models import PairingRequest


def what_is_now_the_case(request: PairingRequest) -> str:
    """Return a sentence with the request's state, who brought it there, and when."""
    move = request.moves.select_related("by").last()
    state = RequestState(request.state).label
    if move is None:
        return _("Cette demande est maintenant « %(state)s ». Rien n’a été changé ni envoyé.") % {"state": state}
    who = (move.by.get_full_name() or move.by.get_username()) if move.by else move.get_actor_display()
    return _(
        "Entre-temps, cette demande est devenue « %(state)s » (%(who)s, le %(when)s). Rien n’a été changé ni envoyé."
    ) % {
        "state": state,
        "who": who,
        "when": day_and_hour(move.at),
    }
