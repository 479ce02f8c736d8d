"""How a profile is kept in the engine: the words of the databases' index, and what the filters look at as numbers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

from directory.search.document import Document, Part, Weight
from directory.search.letters import Fact, read
from directory.search.text import root

Body = dict[str, Any]

EVERYWHERE: Final = "everywhere"
"""Every word of a profile, wherever it stands."""
GAP: Final = "é"
"""Keeps neighbouring parts apart: a word that no query has, as forms are without accents."""
FACTS: Final[Mapping[Fact, str]] = {
    Fact.OFFERED: "offers",
    Fact.SOUGHT: "seeks",
    Fact.LANGUAGE: "languages",
    Fact.REGION: "region",
    Fact.FORMAT: "formats",
    Fact.ROOM: "room",
}

_WORDS: Final[Body] = {"type": "text", "analyzer": "whitespace", "norms": False, "copy_to": EVERYWHERE}

INDEX: Final[Body] = {
    "settings": {"index": {"number_of_shards": 1, "auto_expand_replicas": "0-1"}},
    "mappings": {
        "dynamic": "strict",
        "properties": {
            "id": {"type": "long"},
            **{weight.name.lower(): _WORDS for weight in Weight},
            EVERYWHERE: {"type": "text", "analyzer": "whitespace", "norms": False, "index_options": "docs"},
            **{name: {"type": "integer"} for name in FACTS.values()},
        },
    },
}
"""One shard: the directory is small for an engine, and counts are exact. Texts are kept for nothing but their words."""


def source(mentor: int, document: Document) -> Body:
    """Return what the engine keeps of a profile.

    Args:
        mentor: its primary key, by which the newest is told.
        document: its searchable words; nothing private is among them.
    """
    facts: dict[str, list[int]] = {name: [] for name in FACTS.values()}
    for sign in document.skills + document.traits:
        fact, number = read(sign)
        facts[FACTS[fact]].append(number)
    return {"id": mentor, **{weight.name.lower(): _text(document.parts[weight]) for weight in Weight}, **facts}


def bulk(index: str, documents: Mapping[int, Document], gone: Iterable[int] = ()) -> bytes:
    """Return the body of a bulk request: these documents in place of those there were, and the others taken out."""
    lines: list[Body] = []
    for mentor, document in documents.items():
        lines += [{"index": {"_index": index, "_id": str(mentor)}}, source(mentor, document)]
    lines += [{"delete": {"_index": index, "_id": str(mentor)}} for mentor in gone]
    return "".join(f"{json.dumps(line, separators=(',', ':'))}\n" for line in lines).encode()


def _text(parts: tuple[Part, ...]) -> str:
    """The folded words in order, then their roots in order, then their other forms in none."""
    gap = f" {GAP} "
    folded = gap.join(" ".join(word[0] for word in part) for part in parts)
    roots = gap.join(" ".join(root(word[0]) for word in part) for part in parts)
    others = {form for part in parts for word in part for form in word[1:] if form != root(word[0])}
    return gap.join([folded, roots, " ".join(sorted(others))])
