"""The calendars to download: one event's, or everything that comes."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.models import Page

from core.bilingual import current_language
from core.typography import typeset_text
from events.calendar import CONTENT_TYPE, CalendarEntry, calendar
from events.models import EventIndexPage, EventPage


def download_calendar(request: HttpRequest, path: str) -> HttpResponse:
    """Send the calendar that belongs to a page: an event's own, or that of all upcoming events for their index.

    Args:
        request: the request.
        path: the page's address below the language, `evenements/` say.

    Raises:
        Http404: no such page is published, it has no calendar, or the event is over.
    """
    route = Page.route_for_request(request, path)
    page = route.page.specific if route else None
    if page is None or page.get_view_restrictions().exists():
        raise Http404
    now = timezone.now()
    match page:
        case EventIndexPage():
            events = list(EventPage.objects.listed().child_of(page).upcoming(now))
        case EventPage() if not page.is_over(now):
            events = [page]
        case _:
            raise Http404
    language = current_language()
    text = calendar(
        (_entry(event, request, language) for event in events),
        name=typeset_text(f"{settings.WAGTAIL_SITE_NAME} : {page.title}", language),
        language=language,
        time_zone=settings.TIME_ZONE,
    )
    response = HttpResponse(text, content_type=CONTENT_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{page.slug}.ics"'
    return response


def _entry(event: EventPage, request: HttpRequest, language: str) -> CalendarEntry:
    url = request.build_absolute_uri(event.get_url(request))
    about = (event.search_description, event.capacity_note, event.online_url, url)
    return CalendarEntry(
        uid=str(event.translation_key),
        title=typeset_text(event.title, language),
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        changed_at=event.last_published_at or event.starts_at,
        url=url,
        location=typeset_text(", ".join(each for each in (event.place, event.address) if each), language)
        or event.online_url,
        description="\n\n".join(typeset_text(each, language) for each in about if each),
    )
