"""The sheet all scenes share: 160 units wide, 100 high."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from home.demo.illustrations.palette import Colour
from home.demo.illustrations.sheet import Sheet

WIDTH: Final = 160.0
HEIGHT: Final = 100.0
PIXELS_PER_UNIT: Final = 10.0
OVERSAMPLING: Final = 2
GAP: Final = 1.4
"""The air between the two shapes that fit."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A drawing, the paper it lies on, and its focus: middle x, middle y, width and height, in units of the sheet."""

    draw: Callable[[Sheet], None]
    ground: Colour
    focus: tuple[float, float, float, float]


def blank(ground: Colour) -> Sheet:
    """An empty scene."""
    return Sheet(WIDTH, HEIGHT, pixels_per_unit=PIXELS_PER_UNIT, oversampling=OVERSAMPLING, ground=ground)
