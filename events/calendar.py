"""Events as a calendar that calendar programs read (iCalendar, RFC 5545). Pure: nothing here reads the database."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event, vDuration

CONTENT_TYPE: Final = "text/calendar; charset=utf-8"
PRODUCT: Final = "-//Mentorat//Événements//FR"
REFRESH: Final = timedelta(hours=12)
"""How often a program that subscribed is asked to look again."""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One event, in plain text."""

    uid: str
    """The same for ever and in both languages, so that an event read twice is one event."""
    title: str
    starts_at: datetime
    ends_at: datetime
    changed_at: datetime
    url: str
    location: str = ""
    description: str = ""


def calendar(entries: Iterable[CalendarEntry], *, name: str, language: str, time_zone: str) -> bytes:
    """Return the events as the text of an `.ics` file.

    Args:
        entries: the events, with aware dates and times.
        name: what calendar programs call the whole.
        language: `fr` or `en`.
        time_zone: an IANA name, in which the hours are told; its rules are part of the file.
    """
    zone = ZoneInfo(time_zone)
    result = Calendar()
    result.add("prodid", PRODUCT)
    result.add("version", "2.0")
    result.add("method", "PUBLISH")
    result.add("name", name, {"language": language})
    # What programs read that do not know RFC 7986.
    result.add("x-wr-calname", name)
    result.add("refresh-interval", REFRESH, {"value": "DURATION"})
    result.add("x-published-ttl", vDuration(REFRESH))
    for entry in entries:
        result.add_component(_event(entry, zone, language))
    result.add_missing_timezones()
    text: bytes = result.to_ical()
    return text


def _event(entry: CalendarEntry, zone: ZoneInfo, language: str) -> Event:
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", entry.changed_at)
    event.add("last-modified", entry.changed_at)
    # It only has to grow with each change: programs then know which of two copies is the newer.
    event.add("sequence", int(entry.changed_at.timestamp()) // 60)
    event.add("dtstart", entry.starts_at.astimezone(zone))
    event.add("dtend", entry.ends_at.astimezone(zone))
    event.add("summary", entry.title, {"language": language})
    event.add("url", entry.url)
    if entry.location:
        event.add("location", entry.location, {"language": language})
    if entry.description:
        event.add("description", entry.description, {"language": language})
    return event
