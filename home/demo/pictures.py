"""Putting the illustrations into the picture library, and cutting them ahead of the first visitor."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from io import BytesIO
from pathlib import PurePath
from typing import Final, TypeVar

from django.core.files.images import ImageFile
from django.db import transaction
from django.utils.text import slugify
from wagtail.models import Collection

from core.models import SiteImage
from core.renditions import SOCIAL, specs_for
from home.demo.content import shapes
from home.demo.content.events import EVENTS
from home.demo.content.guidelines import GUIDELINES
from home.demo.content.pages import HOME, STANDARD_PAGES
from home.demo.illustrations import EXTENSION, SCENES, focal_point, portrait, scene

PORTRAITS: Final = "Portraits"
ILLUSTRATIONS: Final = "Illustrations"

Report = Callable[[str], None]
ItemT = TypeVar("ItemT")
Box = tuple[int, int, int, int]


def load_scenes(report: Report) -> dict[str, int]:
    """Draw the scenes that the library lacks; return each one's number by key."""
    collection = _collection(ILLUSTRATIONS)
    described = dict(_descriptions())
    return {
        key: _kept(
            collection,
            key,
            title=described.get(key) or key.replace("-", " ").capitalize(),
            draw=lambda key=key: scene(key),  # type: ignore[misc]  # mypy cannot infer a default argument's type
            focus=focal_point(key),
        )
        for key in counted(SCENES, "illustrations dessinées", report)
    }


def load_portraits(names: Sequence[str], report: Report) -> dict[str, int]:
    """Draw the portraits that the library lacks; return each one's number by the person's name."""
    collection = _collection(PORTRAITS)
    return {
        name: _kept(
            collection,
            slugify(name),
            title=name,
            draw=lambda name=name: portrait(name),  # type: ignore[misc]  # as above
        )
        for name in counted(names, "portraits dessinés", report)
    }


def cut_renditions(report: Report) -> None:
    """Cut every picture of the demonstration to the sizes the templates show it at."""
    pictures = SiteImage.objects.filter(collection__name__in=(PORTRAITS, ILLUSTRATIONS)).select_related("collection")
    heads = {HOME.picture, *(each.picture for each in GUIDELINES), *(each.picture for each in EVENTS)}
    inside = {block.key for block in _blocks() if isinstance(block, shapes.Picture)}
    for picture in counted(list(pictures), "images mises à la taille", report):
        key = PurePath(picture.file.name).stem
        if picture.collection.name == PORTRAITS:
            specs = specs_for("portrait", "profile")
        else:
            specs = (
                *(specs_for("card", "hero") if key in heads else ()),
                *(specs_for("text") if key in inside else ()),
            )
            specs = (*specs, SOCIAL) if key in heads else specs
        with transaction.atomic():
            picture.get_renditions(*specs)


def counted(items: Sequence[ItemT], what: str, report: Report, every: int = 10) -> Iterator[ItemT]:
    """Yield the items, and report how many went by: every tenth, and the last."""
    for number, item in enumerate(items, 1):
        yield item
        if number % every == 0 or number == len(items):
            report(f"  {number} sur {len(items)} {what}")


def _kept(collection: Collection, name: str, *, title: str, draw: Callable[[], bytes], focus: Box | None = None) -> int:
    """Return the number of a picture of the library, drawn and added first where it is not there."""
    # The storage may have added letters to the name to make it unique.
    found = SiteImage.objects.filter(collection=collection, file__contains=f"/{name}").order_by("pk")
    if (number := found.values_list("pk", flat=True).first()) is not None:
        return int(number)
    data = draw()
    picture = SiteImage(
        title=title,
        description=title,
        file=ImageFile(BytesIO(data), name=f"{name}.{EXTENSION}"),
        file_size=len(data),
        collection=collection,
    )
    if focus:
        (
            picture.focal_point_x,
            picture.focal_point_y,
            picture.focal_point_width,
            picture.focal_point_height,
        ) = focus
    picture.save()
    return int(picture.pk)


def _collection(name: str) -> Collection:
    root = Collection.get_first_root_node()
    found: Collection | None = root.get_children().filter(name=name).first()
    return found or root.add_child(name=name)


def _descriptions() -> Iterator[tuple[str, str]]:
    """Yield what the pages' authors wrote of each illustration, by key."""
    yield HOME.picture, HOME.picture_alt.fr
    for block in _blocks():
        if isinstance(block, shapes.Picture):
            yield block.key, block.alt.fr


def _blocks() -> Iterator[object]:
    """Yield every block of every page."""
    yield from HOME.body
    for page in STANDARD_PAGES:
        yield from page.body
    for guideline in GUIDELINES:
        yield from guideline.body
    for event in EVENTS:
        yield from (*event.announcement, *event.report, *event.pictures)
