"""What hairstyles are made of: the outline over the skull, partings, curls, strands that catch the light.

The frame is the head's (see `heads`): the face reaches from -10 to 10 across and from -13 to 13 down.
"""

from __future__ import annotations

from math import cos, radians, sin
from typing import Final

from home.demo.illustrations.looks import Look
from home.demo.illustrations.palette import darker, lighter
from home.demo.illustrations.shapes import Point, Shape, block, disc, joined, smooth, stroke, superellipse
from home.demo.illustrations.sheet import Sheet

CROWN_WIDTH: Final = 11.2
CROWN_HEIGHT: Final = 15.2
"""Half the width and half the height of the hair over an ordinary skull."""


def crown(look: Look, *, lift: float = 0, down_to: float = 0) -> Shape:
    """The hair's outer edge over the skull, down to a height beside the face."""
    top = superellipse(0, 0, CROWN_WIDTH * look.width + lift / 2, CROWN_HEIGHT + lift, 2.3)
    return top.within(block(-30, -40, 60, 40 + down_to))


def ringlets(r: float, centre: Point, reach: Point, *, start: float, end: float, count: int) -> Shape:
    """Round curls along an arc of an ellipse that reaches so far across and down."""
    (x, y), (rx, ry) = centre, reach
    angles = [radians(start + (end - start) * i / (count - 1)) for i in range(count)]
    return joined(disc(x + rx * cos(a), y + ry * sin(a), r) for a in angles)


def face_window(*points: tuple[float, float]) -> Shape:
    """What the hairline leaves free: the points across the forehead, then the cheeks."""
    return smooth(*points, (10.6, 6), (9, 18), (-9, 18), (-10.6, 6))


def side_part(look: Look) -> Shape:
    """A parting on the side of the light."""
    wide = look.width
    line = face_window((-9.2 * wide, -1), (-8 * wide, -6), (-4, -9.6), (2, -7), (7.4 * wide, -5), (9.2 * wide, -1))
    return line if look.lit_from_left else line.mirrored()


def middle_part(look: Look) -> Shape:
    """A parting in the middle."""
    wide = look.width
    return face_window(
        (-9.2 * wide, -1), (-7.4 * wide, -5.5), (-1.5, -10), (0, -12), (1.5, -10), (7.4 * wide, -5.5), (9.2 * wide, -1)
    )


def round_line(look: Look) -> Shape:
    """A hairline without a parting."""
    wide = look.width
    return face_window((-9 * wide, -2), (-7.2 * wide, -7.4), (0, -9), (7.2 * wide, -7.4), (9 * wide, -2))


def sheen(sheet: Sheet, look: Look, *lines: tuple[tuple[float, float], ...]) -> None:
    """A few lighter strands, as a second ink would show them."""
    tone = lighter(look.hair_colour, 0.22) if look.hair_colour[0] < 200 else darker(look.hair_colour, 0.14)
    for line in lines:
        sheet.paint(stroke(line if look.lit_from_left else tuple((-x, y) for x, y in line), 0.8, end_width=0.4), tone)
