"""The latest posts of a feed, as plain text and addresses of the Web, whatever else it holds."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.text import Truncator

from directory.blogs.apart import read_apart
from directory.blogs.fetch import Answer
from directory.blogs.problems import FeedError, Problem
from directory.search.document import plain

LATEST: Final = 3
"""How many posts a profile shows."""
TITLE_MAXIMUM: Final = 200
ADDRESS_MAXIMUM: Final = 500
_SUMMARY_AS_TITLE: Final = 90
_BLOGS_BEGAN: Final = datetime(1994, 1, 1, tzinfo=UTC)
_HIDING: Final = {"Cc", "Cf", "Cs", "Co"}
"""Characters one does not see, those that turn the line around among them."""
_JOINERS: Final = {"\N{ZERO WIDTH JOINER}", "\N{ZERO WIDTH NON-JOINER}"}
_is_web_address: Final = URLValidator(schemes=["http", "https"])


@dataclass(frozen=True, slots=True)
class Post:
    """One post, as a profile shows it."""

    title: str
    url: str
    published_at: datetime | None


def latest_posts(answer: Answer, *, now: datetime) -> list[Post]:
    """Return a feed's latest posts, the newest first; those that say no date come last, in the feed's order.

    Args:
        answer: what was fetched.
        now: a post dated later than tomorrow is not dated at all.

    Raises:
        FeedError: it is no feed.
    """
    read = read_apart(answer)
    if not read["version"]:
        raise FeedError(Problem.NOT_A_FEED)
    found: dict[str, Post] = {}
    for entry in read["entries"]:
        post = _post(entry, now)
        # A link that leads nowhere else leads back to the feed.
        if post is not None and post.url != answer.address:
            found.setdefault(post.url, post)
    dated = sorted((post for post in found.values() if post.published_at), key=_date, reverse=True)
    return [*dated, *(post for post in found.values() if not post.published_at)][:LATEST]


def clean(text: str) -> str:
    """Return a text on one line, without what cannot be seen."""
    kept = (
        " " if each.isspace() else each
        for each in text
        if each in _JOINERS or each.isspace() or unicodedata.category(each) not in _HIDING
    )
    return " ".join("".join(kept).split())


def _post(entry: dict[str, Any], now: datetime) -> Post | None:
    url = entry["link"].strip()
    title = _title(*map(_text, entry["texts"]))
    if not title or len(url) > ADDRESS_MAXIMUM or not _leads_to_the_web(url):
        return None
    return Post(title, url, _published(entry["date"], now))


def _title(title: str, *beginnings: str) -> str:
    """A post's title, or how it begins: short notes have none."""
    if title:
        return Truncator(title).chars(TITLE_MAXIMUM)
    return Truncator(next(filter(None, beginnings), "")).chars(_SUMMARY_AS_TITLE)


def _text(detail: dict[str, str] | None) -> str:
    if detail is None:
        return ""
    value = detail["value"]
    # Titles of RSS are HTML or not, and do not say which: what looks like tags is taken out of them all.
    return clean(value if detail["type"] == "text/plain" and "<" not in value else plain(value))


def _leads_to_the_web(url: str) -> bool:
    try:
        _is_web_address(url)
        return not urlsplit(url).username
    except (ValidationError, ValueError):
        return False


def _published(told: list[int] | None, now: datetime) -> datetime | None:
    try:
        moment = datetime(*told, tzinfo=UTC) if told else None  # type: ignore[misc, arg-type]  # six numbers
    except (ValueError, OverflowError):
        return None
    return moment if moment and _BLOGS_BEGAN < moment <= now + timedelta(days=1) else None


def _date(post: Post) -> datetime:
    return post.published_at or _BLOGS_BEGAN
