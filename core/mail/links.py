"""Addresses and particulars that every message needs."""

from __future__ import annotations

from django.conf import settings
from wagtail.models import Locale, Page

from core.models import SiteSetting


def programme() -> SiteSetting:
    """Return the programme's particulars: those of the default site, blank ones where none were filled in."""
    found = (
        SiteSetting.objects.filter(site__is_default_site=True)
        .select_related("site", "first_meeting_page", "privacy_page")
        .first()
    )
    return found or SiteSetting()


def absolute(path: str) -> str:
    """Return the full address of a path of this site, as a message must give it."""
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path


def page_in_language(page: Page | None, language: str) -> Page | None:
    """Return a published page's twin in a language, or the page itself; None where neither is published."""
    if page is None:
        return None
    locale = Locale.objects.filter(language_code=language).first()
    twin = page.get_translation_or_none(locale) if locale and page.locale_id != locale.pk else None
    return next((each for each in (twin, page) if each is not None and each.live), None)


def page_path(page: Page | None, language: str) -> str:
    """Return the path of a page in a language; empty where it is not published or belongs to no site."""
    found = page_in_language(page, language)
    parts = found.get_url_parts() if found else None
    return parts[2] or "" if parts else ""
