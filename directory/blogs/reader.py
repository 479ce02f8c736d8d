"""Reads a feed in a process of its own: what `apart` starts. It imports nothing of the site and knows nothing of it.

In: a line of JSON (`content_type`, `address`), then the feed's bytes. Out: JSON (`version`, `entries`).
"""

from __future__ import annotations

import io
import json
import resource
import sys
from contextlib import suppress
from typing import Any, Final

import feedparser  # type: ignore[import-untyped]  # it carries no types

LOOKED_AT: Final = 50
"""Of a feed's entries; the latest stand first nearly everywhere."""
_TEXT: Final = 20_000
_MEMORY: Final = 512 * 1024 * 1024


def read(body: bytes, content_type: str, address: str) -> dict[str, Any]:
    """Return what of a feed is of use, as JSON can say it."""
    headers = {"content-type": content_type, "content-location": address}
    # As a file: bytes by themselves, feedparser would take for the name of one.
    source = io.BytesIO(body)
    found = feedparser.parse(source, response_headers=headers, resolve_relative_uris=False, sanitize_html=False)
    return {"version": str(found.get("version") or ""), "entries": [_entry(each) for each in found.entries[:LOOKED_AT]]}


def _entry(entry: Any) -> dict[str, Any]:
    told = entry.get("published_parsed") or entry.get("updated_parsed")
    details = [entry.get("title_detail"), entry.get("summary_detail"), *entry.get("content", [])[:1]]
    texts = [each and {"type": str(each.get("type")), "value": str(each.get("value"))[:_TEXT]} for each in details]
    return {
        "link": str(entry.get("link") or "")[:2_000],
        "texts": texts,
        "date": list(told)[:6] if told else None,
    }


if __name__ == "__main__":
    with suppress(ValueError, OSError):  # not every system lets itself be asked
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    given = json.loads(sys.stdin.buffer.readline())
    answer = read(sys.stdin.buffer.read(), given["content_type"], given["address"])
    sys.stdout.write(json.dumps(answer))
