"""Small helps for templates that show a page's text."""

from __future__ import annotations

import re

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import slugify

register = template.Library()

_BLANK = re.compile(r"<p[^>]*>[\s_\u00a0\u202f]*_{3}[\s_\u00a0\u202f]*</p>")


@register.filter
def anchor(text: str) -> str:
    """Return the identifier that a heading's words make: `Pas de contrat !` gives `pas-de-contrat`."""
    return slugify(text) or "partie"


@register.filter
def sentence(text: str) -> str:
    """Return words ended as a sentence: a full stop after « Le mardi jusqu’à 20 h », none after “Until 8 p.m.”."""
    words = str(text).rstrip()
    return words if not words or words.endswith((".", "!", "?", "…")) else f"{words}."


@register.filter
def writing_lines(html: object) -> SafeString:
    """Return rich text with each paragraph of underscores made a line to write on, that screen readers pass over."""
    return mark_safe(_BLANK.sub('<hr class="line" aria-hidden="true">', str(html)))  # noqa: S308  rendered rich text
