"""What a half may say on the telephone when it was asked how it goes."""

from __future__ import annotations

from typing import Final

from django.contrib.auth.models import User
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from pairing.check_in_rule import CheckInAnswer
from pairing.desk.phone_step import Act, PhoneStep
from pairing.models import CheckIn, Participant
from pairing.services import answer_check_in

_SAID: Final[dict[CheckInAnswer, str | Promise]] = {
    CheckInAnswer.MET: _("%(name)s donne des nouvelles : nous avons pu nous voir"),
    CheckInAnswer.NOT_YET: _("%(name)s donne des nouvelles : pas encore pu nous voir"),
    CheckInAnswer.OVER: _("%(name)s donne des nouvelles : c’est terminé"),
}
_ANSWERS: Final[dict[CheckInAnswer, str | Promise]] = {
    CheckInAnswer.MET: _("Oui"),
    CheckInAnswer.NOT_YET: _("Pas encore"),
    CheckInAnswer.OVER: _("C’est terminé"),
}
"""As they answer the question that is read out to them."""


def news_steps(half: Participant) -> list[PhoneStep]:
    """Return an answer each way for a half that was asked, last of all, and has not answered."""
    asked = max(half.check_ins.all(), key=lambda each: each.number, default=None)
    if asked is None or asked.answered_at is not None or not half.pair.is_active:
        return []
    return [
        PhoneStep(
            f"news_{answer}-{half.pk}",
            str(label) % {"name": half.name},
            _act(asked, answer),
            whose=half,
            answer=str(_ANSWERS[answer]),
            is_expected=answer != CheckInAnswer.OVER,
            ends=answer == CheckInAnswer.OVER,
        )
        for answer, label in _SAID.items()
    ]


def _act(asked: CheckIn, answer: CheckInAnswer) -> Act:
    def act(by: User, typed: str) -> CheckIn:
        # Where the pair ends, what was typed is for the other half, as it is where a half ends it unasked.
        is_thanks = answer == CheckInAnswer.OVER
        words, thanks = ("", typed) if is_thanks else (typed, "")
        return answer_check_in(check_in_id=asked.pk, answer=answer, words=words, thanks=thanks, by=by)

    return act
