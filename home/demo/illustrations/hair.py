"""Hair in big confident shapes: a part behind the head, a part in front of it.

The frame is the head's (see `heads`): the face reaches from -10 to 10 across and from -13 to 13 down.
"""

from __future__ import annotations

from collections.abc import Callable
from math import cos, radians, sin
from typing import Final

from home.demo.illustrations.headwear import BEHIND as WORN_BEHIND
from home.demo.illustrations.headwear import IN_FRONT as WORN_IN_FRONT
from home.demo.illustrations.looks import Hair, Look
from home.demo.illustrations.palette import darker, lighter
from home.demo.illustrations.shapes import (
    Point,
    Shape,
    block,
    disc,
    ellipse,
    joined,
    smooth,
    stroke,
    superellipse,
)
from home.demo.illustrations.sheet import Sheet

CROWN_WIDTH: Final = 11.2
CROWN_HEIGHT: Final = 15.2
Part = Callable[[Sheet, Look], None]


def draw_hair_behind(sheet: Sheet, look: Look) -> None:
    """What of the hair, or of what is worn over it, lies behind the neck."""
    part = _BEHIND.get(look.hair) or WORN_BEHIND.get(look.hair)
    if part:
        part(sheet, look)


def draw_hair_in_front(sheet: Sheet, look: Look) -> None:
    """What of the hair, or of what is worn over it, lies on the face."""
    part = _IN_FRONT.get(look.hair) or WORN_IN_FRONT.get(look.hair)
    if part:
        part(sheet, look)


def crown(look: Look, *, lift: float = 0, down_to: float = 0) -> Shape:
    """The hair's outer edge over the skull, down to a height beside the face."""
    top = superellipse(0, 0, CROWN_WIDTH * look.width + lift / 2, CROWN_HEIGHT + lift, 2.3)
    return top.within(block(-30, -40, 60, 40 + down_to))


def ringlets(r: float, centre: Point, reach: Point, *, start: float, end: float, count: int) -> Shape:
    """Round curls along an arc of an ellipse that reaches so far across and down."""
    (x, y), (rx, ry) = centre, reach
    angles = [radians(start + (end - start) * i / (count - 1)) for i in range(count)]
    return joined(disc(x + rx * cos(a), y + ry * sin(a), r) for a in angles)


def _face_window(*points: tuple[float, float]) -> Shape:
    """What the hairline leaves free: the points across the forehead, then the cheeks."""
    return smooth(*points, (10.6, 6), (9, 18), (-9, 18), (-10.6, 6))


def _side_part(look: Look) -> Shape:
    wide = look.width
    line = _face_window((-9.2 * wide, -1), (-8 * wide, -6), (-4, -9.6), (2, -7), (7.4 * wide, -5), (9.2 * wide, -1))
    return line if look.lit_from_left else line.mirrored()


def _middle_part(look: Look) -> Shape:
    wide = look.width
    return _face_window((-9.2 * wide, -1), (-7.4 * wide, -5.5), (-1.5, -10), (0, -12), (1.5, -10), (7.4 * wide, -5.5), (9.2 * wide, -1))


def _round_line(look: Look) -> Shape:
    wide = look.width
    return _face_window((-9 * wide, -2), (-7.2 * wide, -7.4), (0, -9), (7.2 * wide, -7.4), (9 * wide, -2))


def _sheen(sheet: Sheet, look: Look, *lines: tuple[tuple[float, float], ...]) -> None:
    """A few lighter strands, as a second ink would show them."""
    tone = lighter(look.hair_colour, 0.22) if look.hair_colour[0] < 200 else darker(look.hair_colour, 0.14)
    for line in lines:
        sheet.paint(stroke(line if look.lit_from_left else tuple((-x, y) for x, y in line), 0.8, end_width=0.4), tone)


def _crop(sheet: Sheet, look: Look) -> None:
    sheet.paint(crown(look, down_to=-0.5).minus(_side_part(look)), look.hair_colour)
    _sheen(sheet, look, ((-4, -12), (1, -11.5), (6, -8.4)), ((-3, -13.6), (3, -13), (8, -9.6)))


def _quiff(sheet: Sheet, look: Look) -> None:
    side = crown(look, down_to=-0.5).minus(_round_line(look))
    wave = smooth((-9.5, -7), (-11, -12), (-6, -17.5), (3, -20), (10.5, -17.5), (11, -10), (7.5, -7.5), (0, -9))
    sheet.paint(side, look.hair_colour)
    sheet.paint(wave if look.lit_from_left else wave.mirrored(), look.hair_colour)
    _sheen(sheet, look, ((-7, -12), (-2, -16), (5, -17)), ((-4, -10.5), (1, -13.4), (7, -14)))


def _buzz(sheet: Sheet, look: Look) -> None:
    close = superellipse(0, 0, 10.3 * look.width, 13.6, 2.35, taper=look.jaw).within(block(-30, -40, 60, 39.5))
    line = _face_window((-8.6, -1.6), (-7.6, -6), (-6, -8.4), (0, -8.8), (6, -8.4), (7.6, -6), (8.6, -1.6))
    sheet.paint(close.minus(line), look.hair_colour, 0.86)


def _bald(sheet: Sheet, look: Look) -> None:
    gleam = ((-5.5, -8.6), (-3, -10.6), (0.2, -11.2))
    sheet.paint(stroke(gleam if look.lit_from_left else tuple((-x, y) for x, y in gleam), 0.9, end_width=0.5), lighter(look.skin, 0.4))


def _crown_of_hair(sheet: Sheet, look: Look) -> None:
    for side in (-1, 1):
        tuft = smooth((9.4, -6.5), (11.6, -5), (12.2, 0), (11, 3.4), (9.6, 2.2), (9.3, -2))
        sheet.paint(tuft if side > 0 else tuft.mirrored(), look.hair_colour)
    _bald(sheet, look)


def _curly_top(sheet: Sheet, look: Look) -> None:
    sheet.paint(crown(look, down_to=-1).minus(_round_line(look)), look.hair_colour)
    sheet.paint(ringlets(3.1, (0, -6), (9.4, 9.5), start=196, end=344, count=8), look.hair_colour)
    sheet.paint(ringlets(2.7, (0, -4.5), (7.2, 6.4), start=205, end=335, count=6), look.hair_colour)
    for x, y in ((-5.5, -13), (0, -14.8), (5.5, -13), (-2.6, -10.6), (3.2, -10.8)):
        _sheen(sheet, look, ((x - 1.2, y + 0.4), (x, y - 0.8), (x + 1.2, y + 0.2)))


def _cloud_behind(sheet: Sheet, look: Look) -> None:
    sheet.paint(disc(0, -5, 16).plus(ringlets(4.4, (0, -5), (14.6, 14.6), start=0, end=340, count=18)), look.hair_colour)


def _cloud(sheet: Sheet, look: Look) -> None:
    sheet.paint(ringlets(3.2, (0, -3.5), (8.6, 8.8), start=192, end=348, count=8), look.hair_colour)
    sheet.paint(crown(look, lift=1, down_to=-2).minus(_round_line(look)), look.hair_colour)
    for x, y in ((-9, -13), (-3, -17), (4, -16.5), (10, -12), (0, -12.5), (-13, -5), (13.4, -5)):
        _sheen(sheet, look, ((x - 1.4, y + 0.6), (x, y - 0.8), (x + 1.4, y + 0.4)))


def _curls_behind(sheet: Sheet, look: Look) -> None:
    mass = block(-13, -10, 26, 26, 10)
    sheet.paint(mass.plus(ringlets(4.2, (0, 2), (13, 14.5), start=-40, end=220, count=13), ringlets(3.8, (0, -2), (11.5, 12.5), start=190, end=350, count=8)), look.hair_colour)


def _curls(sheet: Sheet, look: Look) -> None:
    sheet.paint(crown(look, lift=1, down_to=-1).minus(_middle_part(look)), look.hair_colour)
    sheet.paint(ringlets(2.6, (0, -4), (9.6, 8.2), start=190, end=255, count=4).plus(ringlets(2.6, (0, -4), (9.6, 8.2), start=285, end=350, count=4)), look.hair_colour)
    for x, y in ((-8, -12), (-2.5, -14.6), (4.5, -14), (9, -11), (-12.6, 2), (12.8, 3), (-13, 9), (13, 10)):
        _sheen(sheet, look, ((x - 1.3, y + 0.6), (x, y - 0.8), (x + 1.3, y + 0.4)))


def _bob_behind(sheet: Sheet, look: Look) -> None:
    sheet.paint(block(-13, -15.4, 26, 26.5, 13, 13, 5, 5), look.hair_colour)


def _bob(sheet: Sheet, look: Look) -> None:
    sheet.paint(crown(look, lift=0.8, down_to=3).minus(_side_part(look)), look.hair_colour)
    _sheen(sheet, look, ((-5, -11.5), (1, -11), (7, -7.4)), ((-4, -13.6), (3, -13), (9.4, -8)))


def _fringe(sheet: Sheet, look: Look) -> None:
    window = block(-8.8 * look.width, -4.6, 17.6 * look.width, 30, 1.6)
    sheet.paint(crown(look, lift=0.8, down_to=6).minus(window), look.hair_colour)
    _sheen(sheet, look, ((-3, -14), (-3.4, -9.5), (-3.6, -6)), ((2, -14), (2.2, -10), (2, -6.4)))


def _pixie(sheet: Sheet, look: Look) -> None:
    sweep = smooth((-9.8, -4), (-11.6, -9), (-7, -15.8), (2, -17), (10, -13), (12, -5), (11.4, 1.5), (9.4, -2.4), (5, -5), (0, -9), (-5, -6.4))
    sheet.paint(sweep if look.lit_from_left else sweep.mirrored(), look.hair_colour)
    _sheen(sheet, look, ((-6, -12), (0, -13), (6, -9.6)), ((-3, -15), (4, -14), (9.4, -8)))


def _long_behind(sheet: Sheet, look: Look) -> None:
    sheet.paint(block(-13, -15.6, 26, 42, 13, 13, 6, 6), look.hair_colour)


def _long(sheet: Sheet, look: Look) -> None:
    sheet.paint(crown(look, lift=0.8, down_to=4).minus(_middle_part(look)), look.hair_colour)
    _sheen(sheet, look, ((-1.6, -13.6), (-6, -11), (-9.4, -5)), ((1.6, -13.6), (6, -11), (9.4, -5)))


def _waves_behind(sheet: Sheet, look: Look) -> None:
    half = ((0, -16), (8, -15), (13, -9), (13.4, -2), (15.4, 4), (13.8, 10), (16, 16), (13, 22), (8, 23))
    sheet.paint(smooth(*half, *((-x, y) for x, y in reversed(half))), look.hair_colour)


def _waves(sheet: Sheet, look: Look) -> None:
    sheet.paint(crown(look, lift=1.2, down_to=2).minus(_side_part(look)), look.hair_colour)
    _sheen(sheet, look, ((-5, -12), (2, -11.4), (8, -6)), ((12, -2), (13.6, 4), (12.2, 10)), ((-12, -2), (-13.6, 4), (-12.2, 10)))


def _bun_behind(sheet: Sheet, look: Look) -> None:
    sheet.paint(disc(0, -18.4, 5.8), look.hair_colour)
    sheet.paint(ellipse(0, -14.4, 4.6, 1.5), darker(look.hair_colour, 0.35))


def _bun(sheet: Sheet, look: Look) -> None:
    sheet.paint(crown(look, down_to=-0.5).minus(_round_line(look)), look.hair_colour)
    _sheen(sheet, look, ((-6.5, -9.4), (-3.6, -12), (-1, -13.6)), ((6.5, -9.4), (3.6, -12), (1, -13.6)), ((-2.6, -20), (0, -21), (2.6, -20)))


def _chignon_behind(sheet: Sheet, look: Look) -> None:
    sheet.paint(disc(-10.6 if look.lit_from_left else 10.6, 9, 5.4), look.hair_colour)
    sheet.paint(block(-11.4, -6, 22.8, 14, 8), look.hair_colour)


def _chignon(sheet: Sheet, look: Look) -> None:
    sheet.paint(crown(look, lift=0.4, down_to=1).minus(_side_part(look)), look.hair_colour)
    _sheen(sheet, look, ((-5, -12), (1, -11.6), (7, -7.6)), ((-12.6, 7), (-10.6, 6), (-8.4, 7.4)))


def _ponytail_behind(sheet: Sheet, look: Look) -> None:
    tail = smooth((5, -15), (12, -17), (18, -11), (19, 0), (16.4, 12), (13.4, 16), (13.8, 6), (12, -4), (8, -10))
    sheet.paint(tail if look.lit_from_left else tail.mirrored(), look.hair_colour)


def _ponytail(sheet: Sheet, look: Look) -> None:
    sheet.paint(crown(look, down_to=-1).minus(_round_line(look)), look.hair_colour)
    tie = disc(9.4 if look.lit_from_left else -9.4, -13.4, 2.2)
    sheet.paint(tie, look.trim)
    _sheen(sheet, look, ((-7, -9), (-1, -11.4), (6, -12.4)), ((15, -10), (16.4, -2), (15, 7)))


def _braids(sheet: Sheet, look: Look) -> None:
    sheet.paint(crown(look, lift=0.4, down_to=2).minus(_middle_part(look)), look.hair_colour)
    for side in (-1, 1):
        for link in range(7):
            tilt = 24 if link % 2 else -24
            x, y = side * (11.2 + link * 0.25), 3.4 + link * 3.3
            sheet.paint(ellipse(x, y, 2.9 - link * 0.12, 2.3).turned(tilt, (x, y)), look.hair_colour)
            _strand = ((x - 1.1, y - 0.4 * side), (x + 1.1, y + 0.4 * side))
            sheet.paint(stroke(_strand, 0.45), lighter(look.hair_colour, 0.22))
        sheet.paint(disc(side * 13, 26.2, 1.7), look.trim)
    _sheen(sheet, look, ((-1.6, -13), (-6, -10.4), (-9, -5)), ((1.6, -13), (6, -10.4), (9, -5)))


def _locs_behind(sheet: Sheet, look: Look) -> None:
    for index in range(-6, 7):
        x = index * 2.2
        sheet.paint(stroke(((x * 0.7, -12), (x, 0), (x * 1.12, 17 + 2.4 * (index % 2))), 2.9), look.hair_colour)


def _locs(sheet: Sheet, look: Look) -> None:
    sheet.paint(crown(look, lift=0.6, down_to=-1).minus(_middle_part(look)), look.hair_colour)
    for x in (-8.8, -5.9, -3, 3, 5.9, 8.8):
        low = -6 + abs(x) * 1.1
        sheet.paint(stroke(((x * 0.4, -13.6), (x * 1.05, -9), (x * 1.28, low)), 2.6), look.hair_colour)
        sheet.paint(stroke(((x * 0.4, -13), (x * 1.02, -9), (x * 1.24, low)), 0.4), lighter(look.hair_colour, 0.25))
    for x in (-11, 11):
        sheet.paint(block(x * 1.24 - 1.6, 11, 3.2, 1.8, 0.6), look.trim)


_BEHIND: Final[dict[Hair, Part]] = {
    "cloud": _cloud_behind,
    "curls": _curls_behind,
    "bob": _bob_behind,
    "fringe": _bob_behind,
    "long": _long_behind,
    "waves": _waves_behind,
    "bun": _bun_behind,
    "chignon": _chignon_behind,
    "ponytail": _ponytail_behind,
    "locs": _locs_behind,
}
_IN_FRONT: Final[dict[Hair, Part]] = {
    "crop": _crop,
    "quiff": _quiff,
    "buzz": _buzz,
    "bald": _bald,
    "crown": _crown_of_hair,
    "curly_top": _curly_top,
    "cloud": _cloud,
    "curls": _curls,
    "bob": _bob,
    "fringe": _fringe,
    "pixie": _pixie,
    "long": _long,
    "waves": _waves,
    "bun": _bun,
    "chignon": _chignon,
    "ponytail": _ponytail,
    "braids": _braids,
    "locs": _locs,
}
