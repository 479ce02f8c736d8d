"""What people wear on their heads. The frame is the head's (see `heads`)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from home.demo.illustrations.looks import Hair, Look
from home.demo.illustrations.palette import darker, lighter
from home.demo.illustrations.shapes import (
    Shape,
    block,
    disc,
    ellipse,
    half_disc,
    smooth,
    stroke,
    superellipse,
)
from home.demo.illustrations.sheet import Sheet

Part = Callable[[Sheet, Look], None]
FOLD: Final = 0.28
"""How much darker the shaded side of a cloth is."""


def _facing_light(look: Look, shape: Shape) -> Shape:
    return shape if look.lit_from_left else shape.mirrored()


def _hijab_behind(sheet: Sheet, look: Look) -> None:
    cloth = smooth(
        (0, -17),
        (9, -15),
        (13.4, -7),
        (13.4, 4),
        (15, 14),
        (17, 26),
        (0, 34),
        (-17, 26),
        (-15, 14),
        (-13.4, 4),
        (-13.4, -7),
        (-9, -15),
    )
    sheet.paint(cloth, darker(look.hat_colour, FOLD))


def _hijab(sheet: Sheet, look: Look) -> None:
    face = superellipse(0, 1.4, 8.7 * look.width, 11.2, 2.2, taper=look.jaw)
    hood = smooth(
        (0, -17),
        (9, -15),
        (13.4, -7),
        (13.4, 4),
        (11, 13),
        (4, 17.5),
        (-4, 17.5),
        (-11, 13),
        (-13.4, 4),
        (-13.4, -7),
        (-9, -15),
    )
    sheet.paint(hood.minus(face), look.hat_colour)
    band = smooth(
        (0, -10.6),
        (5.6, -8.8),
        (8.6, -3),
        (10, -6),
        (6, -11.4),
        (0, -13),
        (-6, -11.4),
        (-10, -6),
        (-8.6, -3),
        (-5.6, -8.8),
    )
    sheet.paint(band.minus(face), lighter(look.hat_colour, 0.3))
    drape = smooth((-11.6, 8), (-4, 14.4), (6, 15.6), (12.4, 11), (17, 19), (17, 28), (6, 33), (-8, 30), (-15, 22))
    sheet.paint(_facing_light(look, drape), look.hat_colour)
    for line in (((-9, 14), (0, 19.5), (11, 19.5)), ((-9.4, 19), (0, 25), (11.4, 25))):
        points = line if look.lit_from_left else tuple((-x, y) for x, y in line)
        sheet.paint(stroke(points, 0.9, end_width=0.4), darker(look.hat_colour, FOLD))


def _headwrap_behind(sheet: Sheet, look: Look) -> None:
    sheet.paint(
        smooth((-12, -8), (-14, -17), (-7, -24), (4, -25.5), (13, -20), (13.6, -11), (11, -5), (0, -4)),
        darker(look.hat_colour, FOLD),
    )


def _headwrap(sheet: Sheet, look: Look) -> None:
    wrap = smooth(
        (-10.8, -3.6),
        (-13, -11),
        (-11, -18),
        (-2, -22),
        (8, -20.6),
        (13, -13),
        (10.8, -3.6),
        (6, -6.6),
        (0, -7.6),
        (-6, -6.6),
    )
    sheet.paint(wrap, look.hat_colour)
    for line in (
        ((-11.4, -7), (-3, -11), (9, -18)),
        ((-12, -12), (-5, -15), (3, -20)),
        ((-5, -7.4), (4, -10), (11.8, -13)),
    ):
        points = line if look.lit_from_left else tuple((-x, y) for x, y in line)
        sheet.paint(stroke(points, 1.3, end_width=0.7), look.trim)
    knot = ellipse(3, -22.4, 4.6, 3.2).turned(-18, (3, -22.4))
    sheet.paint(_facing_light(look, knot), lighter(look.hat_colour, 0.18))


def _sides_of_hair(sheet: Sheet, look: Look, height: float) -> None:
    """Short hair that shows beneath a hat."""
    hair = superellipse(0, 0, 11 * look.width, 14.6, 2.3).within(block(-20, -6, 40, 6 + height))
    face = superellipse(0, 2, 8.8 * look.width, 14, 2.4)
    sheet.paint(hair.minus(face), look.hair_colour)


def _cap(sheet: Sheet, look: Look) -> None:
    _sides_of_hair(sheet, look, 1)
    dome = half_disc(0, -5.4, 11.8 * look.width, -90)
    sheet.paint(dome, look.hat_colour)
    sheet.paint(_facing_light(look, block(1, -20, 20, 20)).within(dome), darker(look.hat_colour, FOLD))
    visor = smooth(
        (-11.6, -6.4), (-4, -8.6), (6, -8.6), (12.4, -6.6), (18.4, -3.4), (13, -3.2), (4, -4.4), (-6, -4), (-11.4, -4.4)
    )
    sheet.paint(_facing_light(look, visor), look.trim)
    sheet.paint(disc(0, -17.2, 1.2), look.trim)


def _tuque(sheet: Sheet, look: Look) -> None:
    _sides_of_hair(sheet, look, 3)
    sheet.paint(disc(0, -21.8, 4.4), look.trim)
    sheet.paint(
        smooth((-11.4, -7), (-11, -14), (-5.6, -19.4), (0, -20.4), (5.6, -19.4), (11, -14), (11.4, -7)), look.hat_colour
    )
    cuff = block(-12.4, -10.6, 24.8, 6.4, 2.6)
    sheet.paint(cuff, lighter(look.hat_colour, 0.22))
    for x in range(-10, 11, 4):
        sheet.paint(stroke(((x, -9.2), (x, -5.6)), 0.8), darker(look.hat_colour, FOLD))


def _beret(sheet: Sheet, look: Look) -> None:
    _sides_of_hair(sheet, look, 5)
    felt = smooth(
        (-13.6, -8), (-13, -13.4), (-5, -17.6), (6, -17), (14.6, -11.4), (14, -6.6), (8, -6.4), (0, -8.2), (-8, -6.6)
    )
    sheet.paint(stroke(((2, -17), (2.6, -19.8)), 1.2), look.hat_colour)
    sheet.paint(_facing_light(look, felt), look.hat_colour)
    fold = ((-9, -8.6), (0, -10), (9.6, -8.4))
    sheet.paint(stroke(fold, 0.9, end_width=0.6), darker(look.hat_colour, FOLD))


BEHIND: Final[dict[Hair, Part]] = {"hijab": _hijab_behind, "headwrap": _headwrap_behind}
IN_FRONT: Final[dict[Hair, Part]] = {
    "hijab": _hijab,
    "headwrap": _headwrap,
    "cap": _cap,
    "tuque": _tuque,
    "beret": _beret,
}
