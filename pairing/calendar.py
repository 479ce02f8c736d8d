"""A first meeting as a calendar entry to adapt (iCalendar, RFC 5545). Pure: nothing here reads the database."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

CONTENT_TYPE: Final = "text/calendar; charset=utf-8"
_PRODUCT: Final = "-//Mentorat//Duos//FR"
_IN_DAYS: Final = 7
_AT: Final = time(10, 0)
_LASTS: Final = timedelta(hours=1)


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
    result, event = Calendar(), Event()
    result.add("prodid", _PRODUCT)
    result.add("version", "2.0")
    event.add("uid", uid)
    event.add("dtstamp", introduced_at)
    event.add("dtstart", starts)
    event.add("dtend", starts + _LASTS)
    event.add("summary", title, {"language": language})
    event.add("description", description, {"language": language})
    event.add("status", "TENTATIVE")
    result.add_component(event)
    result.add_missing_timezones()
    text: bytes = result.to_ical()
    return text
