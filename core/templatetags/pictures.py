"""Showing a picture of the library, cut and coded as `core.renditions` says."""

from __future__ import annotations

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from wagtail.images.models import AbstractImage, AbstractRendition, SourceImageIOError

from core.renditions import CUTS

register = template.Library()


@register.simple_tag
def cut(image: AbstractImage | None, name: str, *, alt: str | None = None, eager: bool = False) -> SafeString:
    """Return a `<picture>`; nothing where there is no picture or its file is lost.

    Args:
        image: the picture; its focal point stays in view.
        name: one of `core.renditions.CUTS`.
        alt: what it shows, in words; empty where the text beside it says it already, the picture's own where None.
        eager: whether it stands at the top of the page and is wanted at once.
    """
    if not image:
        return SafeString("")
    how = CUTS[name]
    try:
        made = image.get_renditions(*how.specs)
    except SourceImageIOError:
        return SafeString("")
    *better, fallback = how.formats
    sources = format_html_join(
        "",
        '<source type="image/{}" srcset="{}" sizes="{}">',
        ((kind, _srcset([made[f"{op}|format-{kind}"] for op in how.operations]), how.sizes) for kind in better),
    )
    plain = [made[f"{op}|format-{fallback}"] for op in how.operations]
    words = alt if alt is not None else getattr(image, "contextual_alt_text", None)
    return format_html(
        '<picture>{}<img src="{}" srcset="{}" sizes="{}" width="{}" height="{}" alt="{}" {}></picture>',
        sources,
        plain[-1].url,
        _srcset(plain),
        how.sizes,
        plain[-1].width,
        plain[-1].height,
        image.default_alt_text if words is None else words,
        SafeString('fetchpriority="high"' if eager else 'loading="lazy" decoding="async"'),
    )


def _srcset(renditions: list[AbstractRendition]) -> str:
    """The candidates by width, each width once (a small original is not made larger)."""
    by_width = {each.width: each.url for each in renditions}
    return ", ".join(f"{url} {width}w" for width, url in by_width.items())
