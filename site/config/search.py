"""What `SEARCH_URL` names: the engine that searches pages and mentors instead of the database.

opensearch://localhost:9200                         pages and mentors, in indices whose names begin with `mentorat`
elasticsearch+https://user:secret@host/prefix       over https, with names that begin with `prefix`
elasticsearch://host:9200/prefix?version=8          an engine that is not of the latest kind
opensearch+https://host/prefix?timeout=5            five seconds of patience for a search, and not two
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

DATABASE: Final = {"default": {"BACKEND": "wagtail.search.backends.database", "AUTO_UPDATE": True}}
VERSIONS: Final = {"elasticsearch": ("9", "8", "7"), "opensearch": ("3", "2")}
"""The kinds of each engine that Wagtail knows, the latest first."""
_SCHEME: Final = re.compile(r"(elasticsearch|opensearch)(?:\+(https?))?")
_PREFIX: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,60}")


@dataclass(frozen=True, slots=True)
class SearchSettings:
    """The two settings that an address makes."""

    pages: dict[str, dict[str, Any]]
    """Wagtail's `WAGTAILSEARCH_BACKENDS`."""
    mentors: dict[str, Any] | None
    """The particulars of `directory.search.elastic.client.Client`; None where the database searches."""


def search_settings(url: str) -> SearchSettings:
    """Return the settings for an address.

    Raises:
        ImproperlyConfigured: an address that makes no sense; the password is not repeated.
    """
    if not url:
        return SearchSettings(DATABASE, None)
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise ImproperlyConfigured("SEARCH_URL is no address.") from None
    scheme = _SCHEME.fullmatch(parts.scheme)
    prefix = parts.path.strip("/") or "mentorat"
    asked = parse_qs(parts.query)
    if not scheme or not parts.hostname:
        raise ImproperlyConfigured("SEARCH_URL begins with elasticsearch://, opensearch://, or either with +https.")
    if not _PREFIX.fullmatch(prefix):
        raise ImproperlyConfigured("SEARCH_URL ends with a prefix of small letters, digits, “-” and “_”.")
    kind = scheme[1]
    version = asked.get("version", [VERSIONS[kind][0]])[0]
    if version not in VERSIONS[kind]:
        raise ImproperlyConfigured(f"SEARCH_URL: ?version= of {kind} is one of {', '.join(VERSIONS[kind])}.")
    try:
        patience = float(asked.get("timeout", ["2"])[0])
    except ValueError:
        patience = 0.0
    if not 0 < patience <= 60:
        raise ImproperlyConfigured("SEARCH_URL: ?timeout= is a number of seconds, 60 at most.")
    protocol = scheme[2] or "http"
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    account = (user, password) if user else None
    secure = protocol == "https"
    where: dict[str, Any] = {"host": host, "port": port or (443 if secure else 9200)}
    options: dict[str, Any] = {}
    if kind == "elasticsearch" and version != "7":
        where |= {"scheme": protocol}
        options |= {"basic_auth": account} if account else {}
    else:
        where |= {"use_ssl": secure, "verify_certs": secure, "http_auth": account}
    return SearchSettings(
        {
            "default": {
                "BACKEND": f"wagtail.search.backends.{kind}{version}",
                "AUTO_UPDATE": True,
                "HOSTS": [where],
                "INDEX_PREFIX": f"{prefix}-",
                "TIMEOUT": patience,
                "OPTIONS": options,
            }
        },
        {
            "url": f"{protocol}://{host}:{where['port']}",
            "index": f"{prefix}-mentors",
            "user": user,
            "password": password,
            "patience": patience,
        },
    )
