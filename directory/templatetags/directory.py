"""Where mentors are, for templates that name many of them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlsplit

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.template.context import Context
from django.utils.safestring import SafeString, mark_safe

from core.bilingual import current_language
from directory.addresses import directory_page
from directory.feeds import feed_path
from directory.models import DirectoryPage, Mentor, Skill
from directory.paths import words
from directory.suggesting import suggest_path

register = template.Library()

_KEPT: Final = "_directory_addresses"
_ESCAPED: Final = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


@register.simple_tag(takes_context=True)
def directory_url(context: Context) -> str:
    """Return the path of the directory in the language being served, empty where none is published.

    It is looked up once per page at most: not at all on the directory's own pages, nor where the menu has it.
    """
    language = current_language()
    request = context.get("request")
    # Kept with the request: what a template keeps for itself is not seen by those it includes.
    kept: dict[str, str] = {} if request is None else request.__dict__.setdefault(_KEPT, {})
    if language not in kept:
        kept[language] = _find(context, language)
    return kept[language]


@register.simple_tag(takes_context=True)
def mentor_url(context: Context, mentor: Mentor) -> str:
    """Return the path of a mentor's profile in the language being served, empty where no directory is published."""
    directory = directory_url(context)
    return f"{directory}{mentor.slug}/" if directory and mentor.slug else ""


@register.simple_tag(takes_context=True)
def own_page_url(context: Context, name: str) -> str:
    """Return the path of the form to join (`join`), or of the page that sends one's link again (`keep`); or empty."""
    directory = directory_url(context)
    return f"{directory}{words(name, language=current_language())}" if directory else ""


@register.simple_tag(takes_context=True)
def feed_url(context: Context, skill: Skill | None = None) -> str:
    """Return the path of the feed of the newest mentors, of those who bring a skill where one is given; or empty."""
    directory = directory_url(context)
    return feed_path(directory, skill) if directory else ""


@register.simple_tag(takes_context=True)
def suggest_url(context: Context) -> str:
    """Return the path of the form by which a missing skill is named, empty where no directory is published."""
    directory = directory_url(context)
    return suggest_path(directory) if directory else ""


@register.simple_tag(takes_context=True)
def notify_url(context: Context, mentor: Mentor) -> str:
    """Return where somebody asks to be told when a mentor has room, empty where no directory is published."""
    profile = mentor_url(context, mentor)
    return f"{profile}{words('notify', language=current_language())}" if profile else ""


@register.filter
def json_ld(data: Mapping[str, Any]) -> SafeString:
    """Return data as JSON that can stand inside a `script` element, whatever texts it holds."""
    return mark_safe(json.dumps(data, ensure_ascii=False, cls=DjangoJSONEncoder).translate(_ESCAPED))  # noqa: S308  escaped


@register.filter
def host(address: str) -> str:
    """Return the name of the site an address leads to, as people say it: without `www.`."""
    try:
        return (urlsplit(address).hostname or address).removeprefix("www.")
    except ValueError:
        return address


def _find(context: Context, language: str) -> str:
    request = context.get("request")
    page = context.get("page")
    if isinstance(page, DirectoryPage) and page.pk:
        return str(page.get_url(request) or "")
    if in_menu := getattr(context.get("menu"), "directory", ""):
        return str(in_menu)
    found = directory_page(language)
    return str(found.get_url(request) or "") if found else ""
