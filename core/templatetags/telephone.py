"""Telephone numbers in plain text: never broken over two lines, and dialled at a touch."""

from __future__ import annotations

import re
from typing import Final

from django import template
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString, mark_safe

register = template.Library()

_NUMBER: Final = re.compile(r"(?<![\w-])(?:1[ -])?\d{3}[ -]\d{3}-\d{4}(?![\w-])")
"""A North American number as it is written here: 418 555-0142, 418-555-0142, 1 418 555-0142."""


@register.filter
def with_telephones(text: str) -> SafeString:
    """Return plain text as HTML, with each telephone number in it a link that dials."""
    return mark_safe(_NUMBER.sub(_link, conditional_escape(text)))  # noqa: S308  escaped on this line


def _link(found: re.Match[str]) -> str:
    digits = re.sub(r"\D", "", found[0])
    return f'<a href="tel:+{digits if len(digits) > 10 else f"1{digits}"}">{found[0]}</a>'
