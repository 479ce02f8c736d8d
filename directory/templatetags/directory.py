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
from directory.models import DirectoryPage, Mentor

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
