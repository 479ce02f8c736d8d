"""A meeting as a calendar entry (iCalendar, RFC 5545). Pure: nothing here reads the database.

Files are published, not sent as invitations: an invitation would need the addresses of both (RFC 5546, 3.2).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vCalAddress

CONTENT_TYPE: Final = "text/calendar; charset=utf-8"
_PRODUCT: Final = "-//Mentorat//Duos//FR"
_IN_DAYS: Final = 7
_AT: Final = time(10, 0)
_AN_HOUR: Final = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """What a calendar is told of one meeting.

    Attributes:
        uid: the same each time, so that the entry read twice is one.
        title: what the entry is called.
        description: what is to be remembered.
        starts_at: an aware moment.
        minutes: how long it lasts.
        made_at: when this version of it was made, aware.
        language: `fr` or `en`.
        place: where, may be empty.
        sequence: how often it was changed; a calendar keeps the highest.
        tentative: whether it is only an idea yet.
        organiser: the programme's address, may be empty.
        organiser_name: what it is called.
    """

    uid: str
    title: str
    description: str
    starts_at: datetime
    minutes: int
    made_at: datetime
    language: str
    place: str = ""
    sequence: int = 0
    tentative: bool = False
    organiser: str = ""
    organiser_name: str = ""


def first_meeting(
    *, uid: str, title: str, description: str, introduced_at: datetime, language: str, time_zone: str
) -> bytes:
    """Return a tentative meeting, a week after the introduction at ten, as the text of an `.ics` file.

    Args:
        uid: the same each time, so that the entry read twice is one.
        title: what the entry is called.
        description: what is to be remembered.
        introduced_at: an aware moment.
        language: `fr` or `en`.
        time_zone: an IANA name, in which the hours are told; its rules are part of the file.
    """
    zone = ZoneInfo(time_zone)
    starts = datetime.combine((introduced_at.astimezone(zone) + timedelta(days=_IN_DAYS)).date(), _AT, tzinfo=zone)
    entry = Entry(uid, title, description, starts, _AN_HOUR, introduced_at, language, tentative=True)
    return calendar_file(entry, time_zone=time_zone)


def calendar_file(entry: Entry, *, time_zone: str, cancelled: bool = False) -> bytes:
    """Return an entry as the text of an `.ics` file.

    Args:
        entry: what it tells.
        time_zone: an IANA name, in which the hours are told; its rules are part of the file.
        cancelled: whether it takes the entry out of a calendar that has it.
    """
    starts = entry.starts_at.astimezone(ZoneInfo(time_zone))
    result, event = Calendar(), Event()
    result.add("prodid", _PRODUCT)
    result.add("version", "2.0")
    result.add("method", "CANCEL" if cancelled else "PUBLISH")
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.made_at)
    event.add("dtstart", starts)
    event.add("dtend", starts + timedelta(minutes=entry.minutes))
    event.add("summary", entry.title, {"language": entry.language})
    event.add("description", entry.description, {"language": entry.language})
    if entry.place:
        event.add("location", entry.place)
    event.add("sequence", entry.sequence)
    event.add("status", _status(entry, cancelled))
    if entry.organiser:
        by = vCalAddress(f"mailto:{entry.organiser}")
        by.params["CN"] = entry.organiser_name or entry.organiser
        event.add("organizer", by)
    result.add_component(event)
    result.add_missing_timezones()
    text: bytes = result.to_ical()
    return text


def _status(entry: Entry, cancelled: bool) -> str:
    if cancelled:
        return "CANCELLED"
    return "TENTATIVE" if entry.tentative else "CONFIRMED"
