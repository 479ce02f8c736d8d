"""Pages made for a test, published in French and, where asked, in English."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, TypeVar
from uuid import uuid4

from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone
from wagtail.models import Locale, Page

from core.models import BasePage
from events.models import EventIndexPage, EventPage
from guidelines.models import GuidelineIndexPage, GuidelinePage
from home.models import HomePage

PageT = TypeVar("PageT", bound=BasePage)


def block(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "value": value, "id": str(uuid4())}


def published(parent: Page, page: PageT) -> PageT:
    """Publish a page below another one, as the CMS does."""
    page.locale = parent.locale
    parent.add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def guideline(home: HomePage, title: str, **fields: Any) -> GuidelinePage:
    parent = GuidelineIndexPage.objects.child_of(home).get()
    return published(parent, GuidelinePage(**{"title": title, "search_description": f"Résumé : {title}", **fields}))


def event(home: HomePage, title: str, *, starts: timedelta | datetime, hours: float = 2, **fields: Any) -> EventPage:
    parent = EventIndexPage.objects.child_of(home).get()
    starts_at = starts if isinstance(starts, datetime) else timezone.now() + starts
    page = EventPage(title=title, starts_at=starts_at, ends_at=starts_at + timedelta(hours=hours), **fields)
    return published(parent, page)


def in_english(page: PageT, **fields: Any) -> PageT:
    """Publish an English counterpart with other values in some fields."""
    copy = page.copy_for_translation(Locale.objects.get(language_code="en"), copy_parents=True)
    for name, value in fields.items():
        setattr(copy, name, value)
    copy.save_revision().publish()
    copy.refresh_from_db()
    return copy


def soup(client: Client, url: str | None, status: int = 200) -> BeautifulSoup:
    """Return a page's tree, having checked how it answered."""
    assert url
    response = client.get(url)
    assert response.status_code == status, url
    return BeautifulSoup(response.content, "html.parser")


def text(html: BeautifulSoup) -> str:
    """Return the words of the page's own part, spaces made plain."""
    assert html.main is not None
    return " ".join(html.main.get_text(" ").split())
