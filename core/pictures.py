"""Fetching at once what showing a page's pictures takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import prefetch_related_objects
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.stream_block import StreamValue
from wagtail.blocks.struct_block import StructValue
from wagtail.images.models import AbstractImage


def fetch_renditions(*values: Any) -> None:
    """Fetch the renditions of every picture in one query, however many pictures there are.

    Args:
        values: pictures, and streams of blocks that may have pictures anywhere inside; None is passed over.
    """
    if found := [picture for value in values for picture in _pictures(value)]:
        prefetch_related_objects(found, "renditions")


def _pictures(value: Any) -> Iterator[AbstractImage]:
    match value:
        case AbstractImage():
            yield value
        case StreamValue():
            for child in value:
                yield from _pictures(child.value)
        case ListValue():
            for item in value:
                yield from _pictures(item)
        case StructValue():
            for each in value.values():
                yield from _pictures(each)
