"""Portraits: a person before the two shapes that fit, a bitten block and the disc it was made for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from home.demo.illustrations import palette
from home.demo.illustrations.casting import look_for, random_for
from home.demo.illustrations.figures import draw_person
from home.demo.illustrations.palette import Colour
from home.demo.illustrations.shapes import Shape, bitten, block, screen
from home.demo.illustrations.sheet import Sheet

SIDE: Final = 100.0
"""Side of a portrait in units of the sheet."""
PIXELS: Final = 640
OVERSAMPLING: Final = 3
HEAD_X: Final = 50.0
HEAD_Y: Final = 44.0
HEAD_SCALE: Final = 1.42
GAP: Final = 1.6
"""The air between the two shapes."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Where the block (x, y, width, height) and the disc (x, y, radius) lie behind a person."""

    slab: tuple[float, float, float, float]
    bite: tuple[float, float, float]


ARRANGEMENTS: Final = (
    Arrangement(slab=(-12, 38, 74, 74), bite=(67, 33, 27)),
    Arrangement(slab=(38, 38, 74, 74), bite=(33, 33, 27)),
    Arrangement(slab=(-14, -14, 72, 90), bite=(64, 56, 30)),
    Arrangement(slab=(42, -14, 72, 90), bite=(36, 56, 30)),
    Arrangement(slab=(-10, 54, 120, 60), bite=(61, 38, 33)),
    Arrangement(slab=(-10, -10, 120, 52), bite=(38, 54, 35)),
    Arrangement(slab=(42, -20, 80, 140), bite=(37, 36, 29)),
    Arrangement(slab=(-22, -20, 80, 140), bite=(63, 36, 29)),
)
GROUNDS: Final[tuple[tuple[Colour, Colour, Colour], ...]] = (
    (palette.LILAC, palette.BLEUET, palette.CHANTERELLE),
    (palette.APRICOT, palette.CHANTERELLE, palette.BLEUET),
    (palette.APRICOT, palette.BLEUET_LIGHT, palette.CHANTERELLE_LIGHT),
    (palette.LILAC, palette.CHANTERELLE_LIGHT, palette.BLEUET_SOFT),
    (palette.MIST, palette.EPINETTE, palette.CHANTERELLE_LIGHT),
    (palette.BLEUET_LIGHT, palette.BLEUET, palette.APRICOT),
    (palette.PEACH, palette.CHANTERELLE, palette.LILAC),
    (palette.MIST, palette.CHANTERELLE_LIGHT, palette.EPINETTE_SOFT),
    (palette.LILAC, palette.BLEUET_LIGHT, palette.PEACH),
    (palette.BLEUET_DEEP, palette.BLEUET, palette.CHANTERELLE),
)
"""Ground, block and disc."""
CORNER: Final = 16.0
SCREEN_PITCH: Final = 4.4
SCREEN_DOT: Final = 0.42


def draw_portrait(name: str) -> Sheet:
    """The portrait of a person of this name, as a sheet."""
    look = look_for(name)
    chance = random_for(name, "backdrop")
    grounds = [ground for ground in GROUNDS if look.cloth not in ground and look.hat_colour != ground[2]]
    ground, slab_colour, disc_colour = chance.choice(grounds or list(GROUNDS))
    sheet = Sheet(SIDE, SIDE, pixels_per_unit=PIXELS / SIDE, oversampling=OVERSAMPLING, ground=ground)
    arrangement = chance.choice(ARRANGEMENTS)
    slab, round_one = bitten(block(*arrangement.slab, CORNER), *arrangement.bite, GAP)
    sheet.paint(slab, slab_colour)
    sheet.paint(round_one, disc_colour)
    _print_screen(sheet, slab if chance.random() < 0.5 else round_one, palette.PAPER)
    draw_person(sheet, look, HEAD_X + look.turn * 1.5, HEAD_Y, HEAD_SCALE)
    return sheet


def _print_screen(sheet: Sheet, shape: Shape, colour: Colour) -> None:
    """A printer's screen of small dots over one of the shapes, for texture."""
    sheet.paint(screen(0, 0, SIDE, SIDE, pitch=SCREEN_PITCH, r=SCREEN_DOT).within(shape), colour, 0.28)
