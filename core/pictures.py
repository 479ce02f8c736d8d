"""Fetching at once what showing a page's pictures takes: each picture, and the renditions it is shown in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any

from django.db.models import Model
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.stream_block import StreamValue
from wagtail.blocks.struct_block import StructValue
from wagtail.images.models import AbstractImage

from core.models import SiteRendition


def fetch_pictures(owners: Iterable[Model | None], *streams: StreamValue) -> None:
    """Fetch pictures and their renditions in one query, however many there are.

    Args:
        owners: records with a field `picture`; None is passed over.
        streams: streams of blocks that may have pictures anywhere inside.
    """
    with_picture: list[Any] = [owner for owner in owners if owner is not None and getattr(owner, "picture_id", None)]
    inside = [picture for stream in streams for picture in _pictures(stream)]
    numbers = {owner.picture_id for owner in with_picture} | {picture.pk for picture in inside}
    if not numbers:
        return
    made: dict[int, list[SiteRendition]] = defaultdict(list)
    for rendition in SiteRendition.objects.filter(image__in=numbers).select_related("image"):
        made[rendition.image_id].append(rendition)
    for owner in with_picture:
        if renditions := made.get(owner.picture_id):
            owner.picture = renditions[0].image
            owner.picture.prefetched_renditions = renditions
    for picture in inside:
        picture.prefetched_renditions = made.get(picture.pk, [])


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
