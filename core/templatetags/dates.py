"""Days and hours as people say them: « jeudi 1er mars 2029, 18 h 30 », “Thursday, March 1, 2029, 6:30 p.m.”."""

from __future__ import annotations

from datetime import date, datetime, time

from django import template
from django.utils import timezone
from django.utils.dateformat import format as formatted

from core.bilingual import current_language

register = template.Library()


@register.filter
def day(value: date | datetime | None, *, year: bool = True) -> str:
    """Return the day of the week and the date in words, in the site's time zone; empty for nothing."""
    if not value:
        return ""
    moment = _local(value)
    if current_language() != "fr":
        return formatted(moment, "l, F j, Y" if year else "l, F j")
    words = formatted(moment, "l j F Y" if year else "l j F")
    return words.replace(" 1 ", " 1er ", 1) if moment.day == 1 else words


@register.filter
def short_day(value: date | datetime | None) -> str:
    """Return the date in words without the day of the week: « 4 mars 2010 », “March 4, 2010”."""
    if not value:
        return ""
    moment = _local(value)
    if current_language() != "fr":
        return formatted(moment, "F j, Y")
    words = formatted(moment, "j F Y")
    return f"1er{words[1:]}" if moment.day == 1 else words


@register.filter
def month(value: date | datetime | None) -> str:
    """Return the month and the year in words: « mars 2010 », “March 2010”."""
    return formatted(_local(value), "F Y") if value else ""


@register.filter
def hour(value: time | datetime | None) -> str:
    """Return the time of day as the language writes it: « 18 h 30 », « 19 h »; “6:30 p.m.”, “noon”."""
    if value is None:
        return ""
    moment = timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value
    if current_language() == "fr":
        return f"{moment.hour} h {moment.minute:02}" if moment.minute else f"{moment.hour} h"
    if (moment.hour, moment.minute) in ((0, 0), (12, 0)):
        return "noon" if moment.hour else "midnight"
    minutes = f":{moment.minute:02}" if moment.minute else ""
    return f"{moment.hour % 12 or 12}{minutes} {'a.m.' if moment.hour < 12 else 'p.m.'}"


@register.filter
def day_and_hour(value: datetime | None) -> str:
    """Return the date and the time of day in words: « 4 mars 2010 à 18 h 30 », “March 4, 2010 at 6:30 p.m.”."""
    if value is None:
        return ""
    return f"{short_day(value)} {'à' if current_language() == 'fr' else 'at'} {hour(value)}"


def _local(value: date | datetime) -> date | datetime:
    return timezone.localtime(value) if isinstance(value, datetime) and timezone.is_aware(value) else value
