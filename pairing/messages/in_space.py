"""What the two halves are told of what happens in their own space: meetings, turns, what the other writes.

Nobody's address is in any of it, nor in its headers: an answer goes to the programme, and the text says where to
answer the other half.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from core.mail.forgetting import keep_nothing_of
from core.mail.links import programme
from core.models import OutgoingMessage
from core.templatetags.dates import day, hour
from pairing.calendar import Entry, calendar_file
from pairing.messages.to_pair import queue_between
from pairing.models import Meeting, MeetingWay, PairingSetting, Participant, Turn
from pairing.rooms import room_address

_MESSAGE: Final = "pairing/pair_message"
# What two people write to each other stays in their space: the organisers' list of messages keeps none of it.
keep_nothing_of(_MESSAGE)


def meeting_proposed(
    to: Participant, by: Participant, meeting: Meeting, times: Sequence[datetime]
) -> OutgoingMessage | None:
    """Tell one half which times the other proposes, instead of the one agreed where there was one."""
    with translation.override(to.language):
        said = [_moment(each) for each in times]
        instead = _moment(meeting.starts_at) if meeting.starts_at else ""
    return queue_between("meeting_proposed", to, by, meeting=meeting, times=said, instead=instead, **_how(to, meeting))


def meeting_agreed(
    to: Participant, other: Participant, meeting: Meeting, *, by_reader: bool = False
) -> OutgoingMessage | None:
    """Tell one half when the two meet, with the entry for their calendar; who picked the time is not called."""
    with translation.override(to.language):
        moment = _moment(meeting.starts_at)
    entry = meeting_file(to, other, meeting)
    return queue_between(
        "meeting_agreed",
        to,
        other,
        heard=by_reader,
        meeting=meeting,
        moment=moment,
        calendar=entry,
        **_how(to, meeting),
    )


def meeting_cancelled(
    to: Participant, by: Participant, meeting: Meeting, *, by_reader: bool = False
) -> OutgoingMessage | None:
    """Tell one half that a meeting is cancelled; an agreed one leaves their calendar. Who cancels it is not called."""
    with translation.override(to.language):
        moment = _moment(meeting.starts_at) if meeting.starts_at else ""
    entry = meeting_file(to, by, meeting, cancelled=True) if meeting.starts_at else ""
    return queue_between(
        "meeting_cancelled",
        to,
        by,
        heard=by_reader,
        meeting=meeting,
        moment=moment,
        by_reader=by_reader,
        calendar=entry,
    )


def turn(to: Participant, by: Participant, now: Turn) -> OutgoingMessage | None:
    """Tell one half whose turn it is to be the mentor, by the other's word."""
    return queue_between("turn", to, by, yours=now.mentor_id == to.pk, topic=now.topic)


def pair_message(to: Participant, by: Participant, text: str) -> OutgoingMessage | None:
    """Pass on what one half wrote to the other."""
    return queue_between("pair_message", to, by, words=text)


def meeting_file(to: Participant, other: Participant, meeting: Meeting, *, cancelled: bool = False) -> str:
    """Return the meeting as the text of an `.ics` file for one half; nobody's address is in it.

    Args:
        to: whose calendar it is for.
        other: whom they meet.
        meeting: agreed at some time, `starts_at`.
        cancelled: whether it takes the entry out of the calendar.
    """
    assert meeting.starts_at is not None  # noqa: S101  only a meeting with a time is an entry
    particulars = programme()
    with translation.override(to.language):
        way = str(meeting.get_way_display())
        entry = Entry(
            uid=f"meeting-{meeting.pk}@{urlsplit(settings.WAGTAILADMIN_BASE_URL).hostname or 'localhost'}",
            title=_("Rencontre avec %(name)s") % {"name": other.name},
            description=_("Votre duo, %(way)s. Pour changer l’heure ou annuler : la page de votre duo.") % {"way": way},
            starts_at=meeting.starts_at,
            minutes=meeting.minutes,
            made_at=meeting.changed_at,
            language=to.language,
            place=meeting.place or _room(meeting),
            sequence=meeting.sequence,
            organiser=particulars.contact_email,
            organiser_name=particulars.programme_name,
        )
    return calendar_file(entry, time_zone=settings.TIME_ZONE, cancelled=cancelled).decode()


def _how(to: Participant, meeting: Meeting) -> dict[str, Any]:
    with translation.override(to.language):
        return {
            "way": str(meeting.get_way_display()),
            "place": meeting.place,
            "minutes": meeting.minutes,
            "room": _room(meeting),
        }


def _room(meeting: Meeting) -> str:
    if meeting.way != MeetingWay.VIDEO:
        return ""
    return room_address(PairingSetting.load().video_room, "video", meeting.pair_id)


def _moment(value: datetime | None) -> str:
    """Return « jeudi 3 décembre 2026, 10 h » in the language being written, in the site's time zone."""
    with timezone.override(settings.TIME_ZONE):
        return f"{day(value)}, {hour(value)}"
