"""Scenes: what the programme's people do, by key, each with the part of it that must stay in view when cropped."""

from __future__ import annotations

from typing import Final

from home.demo.illustrations.scenes.canvas import PIXELS_PER_UNIT, Scene, blank
from home.demo.illustrations.scenes.evenings import EVENINGS
from home.demo.illustrations.scenes.journeys import JOURNEYS
from home.demo.illustrations.scenes.principles import PRINCIPLES
from home.demo.illustrations.scenes.welcome import WELCOME
from home.demo.illustrations.sheet import Sheet

_ALL: Final[dict[str, Scene]] = {**WELCOME, **PRINCIPLES, **JOURNEYS, **EVENINGS}
SCENES: Final[tuple[str, ...]] = tuple(_ALL)
"""Every key that `draw_scene` knows."""


def draw_scene(key: str) -> Sheet:
    """The scene of this key, as a sheet; KeyError if there is none."""
    chosen = _ALL[key]
    sheet = blank(chosen.ground)
    chosen.draw(sheet)
    return sheet


def focal_point(key: str) -> tuple[int, int, int, int]:
    """The middle (x, y) and the size (width, height), in pixels, of what matters most in a scene.

    Raises KeyError for a key that is not in `SCENES`.
    """
    x, y, width, height = (round(length * PIXELS_PER_UNIT) for length in _ALL[key].focus)
    return x, y, width, height
