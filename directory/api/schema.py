"""The API's own description (OpenAPI 3.1), written by hand; the tests hold every answer to it."""

from __future__ import annotations

from typing import Any

from directory.filters import Facet, Sort
from directory.models import MeetingFormat

Schema = dict[str, Any]

_TEXT: Schema = {"type": "string"}
_NUMBER: Schema = {"type": "integer"}
_YES: Schema = {"type": "boolean"}
_ADDRESS: Schema = {"type": "string", "description": "A whole address, or nothing."}


def _thing(**properties: Schema) -> Schema:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list_of(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def _ref(name: str) -> Schema:
    return {"$ref": f"#/components/schemas/{name}"}


_CARD: dict[str, Schema] = {
    "slug": _TEXT,
    "url": _ADDRESS,
    "name": _TEXT,
    "headline": _ref("Written"),
    "offers": _list_of(_ref("Word")),
    "seeks": _list_of(_ref("Word")),
    "region": _ref("Word"),
    "city": _TEXT,
    "languages": _list_of(_ref("Word")),
    "formats": _list_of(_thing(value={"enum": MeetingFormat.values}, label=_TEXT)),
    "available": {"type": "boolean", "description": "Whether there is room for one more pair."},
    "paused": _YES,
    "published_at": {"type": ["string", "null"], "description": "ISO 8601."},
}

_EXCHANGE = _thing(you_learn=_list_of(_ref("Word")), you_bring=_list_of(_ref("Word")))

SCHEMAS: dict[str, Schema] = {
    "Word": {
        **_thing(slug=_TEXT, name=_TEXT),
        "description": "A word of the vocabulary, named in the language asked for.",
    },
    "Written": {
        **_thing(text=_TEXT, language={"enum": ["fr", "en"]}),
        "description": "A text, in the language asked for where there is one, else in the other.",
    },
    "Card": {
        "type": "object",
        "properties": {**_CARD, "exchange": _EXCHANGE},
        "required": list(_CARD),
        "additionalProperties": False,
    },
    "Mentor": _thing(**_CARD, text=_ref("Written"), website=_TEXT, blog_feed=_TEXT, picture=_ADDRESS),
    "Facet": _thing(
        name={"enum": [facet.value for facet in Facet]},
        title=_TEXT,
        values=_list_of(_thing(value=_TEXT, label=_TEXT, group=_TEXT, count=_NUMBER, chosen=_YES)),
    ),
    "Mentors": _thing(
        total=_NUMBER,
        page=_NUMBER,
        page_size=_NUMBER,
        next={"type": ["string", "null"]},
        previous={"type": ["string", "null"]},
        notes=_list_of(_TEXT),
        results=_list_of(_ref("Card")),
        facets=_list_of(_ref("Facet")),
    ),
    "Index": _thing(mentors=_ADDRESS, pages=_ADDRESS, images=_ADDRESS, openapi=_ADDRESS),
    "Error": _thing(error=_thing(status=_NUMBER, problems=_list_of(_TEXT))),
}

_LANG: Schema = {
    "name": "lang",
    "in": "query",
    "description": "The language of the answer; else the one that Accept-Language prefers.",
    "schema": {"enum": ["fr", "en"]},
}


def _parameter(name: str, said: str, schema: Schema | None = None, *, several: bool = False) -> Schema:
    shape = schema or _TEXT
    return {
        "name": name,
        "in": "query",
        "description": said,
        "schema": _list_of(shape) if several else shape,
        **({"style": "form", "explode": True} if several else {}),
    }


_SEARCH: list[Schema] = [
    _parameter("q", "Words to find, in French or in English: 10 at most.", {**_TEXT, "maxLength": 100}),
    _parameter("offers", "Slugs of skills; people who bring every one of them.", several=True),
    _parameter("seeks", "Slugs of skills; people who would like to learn every one of them.", several=True),
    _parameter("bring", "Slugs of skills that the reader brings: people who would gain come first.", several=True),
    _parameter("learn", "Slugs of skills that the reader would like to learn.", several=True),
    _parameter("region", "The slug of a region."),
    _parameter("language", "The slug of a language people speak. (For the language of the answer, see `lang`.)"),
    _parameter("format", "A way to meet.", {"enum": MeetingFormat.values}),
    _parameter("available", "Only those with room for one more pair.", {"enum": ["0", "1"]}),
    _parameter(
        "sort",
        "The order; by relevance where there are words, else the newest first.",
        {"enum": [s.value for s in Sort]},
    ),
    _parameter("page", "Which page, from 1.", {"type": "integer", "minimum": 1}),
    _parameter("page_size", "How many people a page has; 20 unless told.", {"type": "integer", "maximum": 100}),
    _LANG,
]


def description(server: str) -> dict[str, Any]:
    """Return the description.

    Args:
        server: the whole address of the API's index.
    """
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Mentorat 2.0",
            "version": "1",
            "description": "The public directory of mentors, read-only. How people are reached is never given.",
        },
        "servers": [{"url": server}],
        "paths": {
            "/": _get("What there is.", "Index", [_LANG]),
            "/mentors/": _get("Search the directory, as its page does.", "Mentors", _SEARCH, 400, 404),
            "/mentors/{slug}/": _get(
                "One mentor.",
                "Mentor",
                [{"name": "slug", "in": "path", "required": True, "schema": _TEXT}, _LANG],
                404,
            ),
        },
        "components": {"schemas": SCHEMAS},
    }


def _get(said: str, schema: str, parameters: list[Schema], *refusals: int) -> Schema:
    def response(text: str, name: str) -> Schema:
        return {"description": text, "content": {"application/json": {"schema": _ref(name)}}}

    refused = {str(status): response("What is wrong, in words.", "Error") for status in (*refusals, 429)}
    return {"get": {"summary": said, "parameters": parameters, "responses": {"200": response(said, schema), **refused}}}
