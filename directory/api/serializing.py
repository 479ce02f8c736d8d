"""A mentor as JSON: what the public profile shows, field by field, and nothing that is not named here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from core.bilingual import Localised
from directory.facet_views import FacetView
from directory.interchange.prose import to_plain
from directory.models import Mentor, Region, Skill, SpokenLanguage
from directory.results import Exchange, Result


def card(result: Result, directory: str) -> dict[str, Any]:
    """Return a mentor of a list.

    Args:
        result: somebody read with `for_cards()`, so that what they withhold is left out, and with their languages.
        directory: the whole address of the directory page; empty where none is published.
    """
    found = _common(result.mentor, directory)
    if result.exchange:
        found["exchange"] = _exchange(result.exchange)
    return found


def profile(mentor: Mentor, directory: str, picture: str) -> dict[str, Any]:
    """Return one mentor, with all that their page shows.

    Args:
        mentor: somebody read with `for_profile()`.
        directory: as for `card`.
        picture: the whole address of their portrait, or nothing.
    """
    text = mentor.text
    return {
        **_common(mentor, directory),
        "text": _written(Localised(to_plain(text.text), text.language)),
        "website": mentor.website,
        "blog_feed": mentor.blog_feed,
        "picture": picture,
    }


def facet(view: FacetView) -> dict[str, Any]:
    """Return a filter with its values, and how many people each would give."""
    return {
        "name": view.name,
        "title": view.title,
        "values": [
            {
                "value": choice.value,
                "label": choice.label,
                "group": group.heading,
                "count": choice.count,
                "chosen": choice.chosen,
            }
            for group in view.groups
            for choice in group.choices
        ],
    }


def _common(mentor: Mentor, directory: str) -> dict[str, Any]:
    return {
        "slug": mentor.slug,
        "url": f"{directory}{mentor.slug}/" if directory else "",
        "name": mentor.name,
        "headline": _written(mentor.headline),
        "offers": _named(mentor.offered),
        "seeks": _named(mentor.sought),
        "region": {"slug": mentor.region.slug, "name": mentor.region.label},
        "city": mentor.city,
        "languages": _named(mentor.languages.all()),
        "formats": [{"value": how.value, "label": str(how.label)} for how in mentor.formats],
        "available": mentor.is_available,
        "paused": mentor.paused,
        "published_at": mentor.first_published_at.isoformat() if mentor.first_published_at else None,
    }


def _named(words: Iterable[Skill | Region | SpokenLanguage]) -> list[dict[str, str]]:
    return [{"slug": word.slug, "name": word.label} for word in words]


def _written(text: Localised) -> dict[str, str]:
    """A text that may be in the other language than the one asked for, and says so."""
    return {"text": text.text, "language": text.language}


def _exchange(exchange: Exchange) -> dict[str, Any]:
    return {"you_learn": _named(exchange.learns), "you_bring": _named(exchange.brings)}
