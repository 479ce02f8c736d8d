"""Loading the demonstration's content into a site.

Nothing that is there is changed or removed: each picture, page, person and request is added where it is missing. A
loading that was interrupted is finished by the next one. Once finished, it is written in the home page's history, so that
what an editor deletes afterwards stays deleted.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.utils import timezone, translation

from home.demo.content.mentors import MENTORS
from home.demo.indexing import indexed_at_the_end
from home.demo.marker import is_loaded, mark_as_loaded
from home.demo.pages import Stage, load_pages
from home.demo.particulars import load_particulars
from home.demo.people import load_mentors, load_vocabulary
from home.demo.pictures import cut_renditions, load_portraits, load_scenes
from home.demo.requests import load_requests
from home.demo.spaces import load_spaces
from home.site_layout import lay_out_site

__all__ = ["is_loaded", "load_demo"]


def load_demo(
    report: Callable[[str], None] = print, *, pictures: bool = True, renditions: bool = True, translations: bool = True
) -> None:
    """Load what is missing of the demonstration; may be called again after an interruption.

    Args:
        report: is told what goes on, a line at a time.
        pictures: whether illustrations and portraits are drawn; most of the time goes there.
        renditions: whether the pictures are cut to their sizes ahead of the first visitor.
        translations: whether the English pages are made.
    """
    with translation.override("fr"), _quiet(), indexed_at_the_end():
        home = lay_out_site()
        now = timezone.now()
        scenes: dict[str, int] = {}
        portraits: dict[str, int] = {}
        if pictures:
            report("Les illustrations…")
            scenes = load_scenes(report)
            portraits = load_portraits([mentor.name for mentor in MENTORS], report)
        report("Le répertoire…")
        skills = load_vocabulary()
        mentors = load_mentors(MENTORS, skills=skills, portraits=portraits, now=now, report=report)
        report("Les pages…")
        load_pages(Stage(home, scenes, now, translations), report)
        load_particulars(home)
        if pictures and renditions:
            report("Les formats d’image…")
            cut_renditions(report)
        report("Les demandes de jumelage…")
        load_requests(mentors=mentors, skills=skills, now=now)
        load_spaces(now=now)
        mark_as_loaded(home)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keep Wagtail's account of each page to itself: the report says what matters."""
    logger = logging.getLogger("wagtail")
    level = logger.level
    logger.setLevel(logging.WARNING)
    try:
        yield
    finally:
        logger.setLevel(level)
