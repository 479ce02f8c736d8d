"""What a pair's first page shows, put together once, in a number of queries that does not grow."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.db.models import Case, Value, When
from django.utils import timezone

from core.bilingual import current_language
from guidelines.models import GuidelineKind, GuidelinePage
from pairing.cards import ADVICE, CARDS, best_guidelines, words_of
from pairing.meeting_rule import TO_COME, MeetingState, may_pick
from pairing.models import Goal, Meeting, MeetingTime, PairingSetting, PairMessage, Participant, Turn
from pairing.own.in_pair import Inside
from pairing.rooms import room_address
from pairing.services.goals import COMMON, current_goals
from pairing.services.meetings import AT_ONCE
from pairing.services.turns import current_turn
from pairing.shared_skills import SkillsOfOne, meeting_first, skills_of_both

LATEST: Final = 3
"""How many of what was written and of what was held the first page shows."""


@dataclass(frozen=True, slots=True)
class MeetingShown:
    """A meeting that is still to come, and what its reader may do with it."""

    meeting: Meeting
    times: list[MeetingTime]
    mine_to_pick: bool
    """Its times wait for the reader's choice."""
    agreed: bool
    has_begun: bool

    @property
    def rank(self) -> int:
        """What its reader should do first: choose a time, then come to what is agreed, then wait."""
        return 0 if self.mine_to_pick else 1 if self.agreed else 2


@dataclass(frozen=True, slots=True)
class Space:
    """The space as one half sees it."""

    me: Participant
    other: Participant
    my_skills: SkillsOfOne
    other_skills: SkillsOfOne
    common: Goal | None
    my_goal: Goal | None
    other_goal: Goal | None
    turn: Turn | None
    coming: list[MeetingShown]
    held: list[Meeting]
    letters: list[PairMessage]
    """The latest, oldest first."""
    has_more: bool
    """Whether there is more to read than is shown here."""
    cards: list[GuidelinePage]
    advice: list[GuidelinePage]
    video: str
    whiteboard: str

    @property
    def my_turn(self) -> bool:
        """Whether it is the reader's turn to be the mentor."""
        return self.turn is not None and self.turn.mentor_id == self.me.pk


def space_of(inside: Inside) -> Space:
    """Return what the first page shows to one half."""
    pair, me, other = inside.pair, inside.me, inside.other
    language, setting = current_language(), PairingSetting.load()
    mine, theirs = skills_of_both(me, other)
    fitting = best_guidelines(words_of(meeting_first(mine, theirs)), language, frozenset(GuidelineKind))
    goals = {of: goal for of, goal in current_goals(pair).items() if goal.text}
    turn = current_turn(pair)
    letters = list(pair.letters.select_related("half").order_by("-at", "-pk")[: LATEST + 1])
    coming, held = _meetings(inside)
    return Space(
        me=me,
        other=other,
        my_skills=mine,
        other_skills=theirs,
        common=goals.get(COMMON),
        my_goal=goals.get(me.pk),
        other_goal=goals.get(other.pk),
        turn=turn,
        coming=coming,
        held=held,
        letters=letters[:LATEST][::-1],
        has_more=len(letters) > LATEST,
        cards=[page for page in fitting if page.kind == GuidelineKind.CARD][:CARDS],
        advice=[page for page in fitting if page.kind in ADVICE][:LATEST],
        video=room_address(setting.video_room, "video", pair.pk),
        whiteboard=room_address(setting.whiteboard, "whiteboard", pair.pk),
    )


def _meetings(inside: Inside) -> tuple[list[MeetingShown], list[Meeting]]:
    """Return the meetings still to come or to be written down, those to be picked first, and the latest held."""
    is_held = Case(When(state=MeetingState.HELD, then=Value(1)), default=Value(0))
    shown = inside.pair.meetings.filter(state__in=[*TO_COME, MeetingState.HELD]).prefetch_related("times")
    found = list(shown.order_by(is_held, "-starts_at", "-pk")[: AT_ONCE + LATEST])  # no more than AT_ONCE are to come
    coming = [shown_to(inside.me, meeting) for meeting in found if meeting.current_state in TO_COME]
    coming.sort(key=lambda each: (each.rank, each.meeting.starts_at or each.meeting.created_at))
    return coming, [meeting for meeting in found if meeting.current_state == MeetingState.HELD][:LATEST]


def shown_to(me: Participant, meeting: Meeting) -> MeetingShown:
    """Return a meeting as one half sees it."""
    agreed = meeting.current_state == MeetingState.AGREED
    return MeetingShown(
        meeting=meeting,
        times=list(meeting.times.all()),
        mine_to_pick=meeting.current_state == MeetingState.PROPOSED and may_pick(meeting.proposed_by_id, me.pk),
        agreed=agreed,
        has_begun=agreed and meeting.starts_at is not None and meeting.starts_at <= timezone.now(),
    )
