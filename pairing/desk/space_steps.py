"""What a half may say on the telephone of its pair's own space: the turn, goals, a word to the other, a meeting."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.utils.translation import gettext as _

from core.templatetags.dates import day, hour
from pairing import services
from pairing.desk.phone_step import PhoneStep
from pairing.meeting_rule import TO_COME, MeetingState, may_pick
from pairing.models import Meeting, MeetingTime, Pair, Participant


def space_steps(pair: Pair) -> list[PhoneStep]:
    """Return what each half may say; nothing once the pair has ended. What needs a date: `pairing.desk.meeting`.

    The caller prefetches the pair's participants, and its meetings with their times.
    """
    if not pair.is_active:
        return []
    halves = list(pair.participants.all())
    meetings = [each for each in pair.meetings.all() if each.current_state in TO_COME]
    return [
        step
        for half, other in zip(halves, reversed(halves), strict=True)
        for step in (*_of_meetings(half, meetings), *_of_words(half, other))
    ]


def _of_meetings(half: Participant, meetings: list[Meeting]) -> list[PhoneStep]:
    steps: list[PhoneStep] = []
    for meeting in meetings:
        if meeting.current_state == MeetingState.PROPOSED and may_pick(meeting.proposed_by_id, half.pk):
            steps += [_pick(half, meeting, time) for time in meeting.times.all()]
        steps.append(_cancel(half, meeting))
    return steps


def _pick(half: Participant, meeting: Meeting, time: MeetingTime) -> PhoneStep:
    def act(by: User, words: str) -> Meeting:
        return services.pick_time(half_id=half.pk, meeting_id=meeting.pk, time_id=time.pk, by=by)

    label = _("%(name)s choisit : %(day)s, %(hour)s") % {
        "name": half.name,
        "day": day(time.starts_at),
        "hour": hour(time.starts_at),
    }
    answer = f"{day(time.starts_at, year=False)}, {hour(time.starts_at)}"
    return PhoneStep(f"pick-{time.pk}-{half.pk}", label, act, whose=half, answer=answer, is_expected=True)


def _cancel(half: Participant, meeting: Meeting) -> PhoneStep:
    def act(by: User, words: str) -> Meeting:
        return services.cancel_meeting(half_id=half.pk, meeting_id=meeting.pk, by=by)

    times = [meeting.starts_at] if meeting.starts_at else [time.starts_at for time in meeting.times.all()]
    days = ", ".join(day(each) for each in times)
    label = _("%(name)s annule la rencontre : %(days)s") % {"name": half.name, "days": days}
    answer = _("Annule : %(days)s") % {"days": days}
    return PhoneStep(f"cancel-{meeting.pk}-{half.pk}", label, act, whose=half, answer=answer, ends=True)


def _of_words(half: Participant, other: Participant) -> list[PhoneStep]:
    names = {"name": half.name, "other": other.name}
    mine = half.pk
    return [
        PhoneStep(
            f"write-{mine}",
            _("%(name)s fait dire à %(other)s") % names,
            lambda by, words: services.write_to_other(half_id=mine, text=words, by=by),
            needs_words=True,
            whose=half,
            answer=_("Fait passer un mot"),
        ),
        PhoneStep(
            f"turn-{mine}",
            _("%(name)s prend le tour d’être mentor") % names,
            lambda by, words: services.pass_turn(half_id=mine, to_id=mine, topic=_topic(words), by=by),
            person=half.name,
        ),
        PhoneStep(
            f"goal-{mine}",
            _("%(name)s dit son but") % names,
            lambda by, words: services.write_goals(half_id=mine, texts={mine: words}, by=by),
            needs_words=True,
            person=half.name,
        ),
        PhoneStep(
            f"common-{mine}",
            _("%(name)s dit le but commun") % names,
            lambda by, words: services.write_goals(half_id=mine, texts={None: words}, by=by),
            needs_words=True,
            person=half.name,
        ),
    ]


def _topic(words: str) -> str:
    """Return what was typed as a topic: one line, as long as a topic may be."""
    return " ".join(words.split())[:160]
