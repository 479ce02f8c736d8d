"""Small helps for templates that show a page's text."""

from __future__ import annotations

from django import template
from django.utils.text import slugify

register = template.Library()


@register.filter
def anchor(text: str) -> str:
    """Return the identifier that a heading's words make: `Pas de contrat !` gives `pas-de-contrat`."""
    return slugify(text) or "partie"
