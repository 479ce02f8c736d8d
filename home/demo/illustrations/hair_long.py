"""Hair worn long.

The frame is the head's (see `heads`): the face reaches from -10 to 10 across and from -13 to 13 down.
"""

from __future__ import annotations

from typing import Final

from home.demo.illustrations.looks import Look
from home.demo.illustrations.palette import lighter
from home.demo.illustrations.shapes import block, disc, ellipse, smooth, stroke
from home.demo.illustrations.sheet import Sheet
from home.demo.illustrations.strands import crown, middle_part, ringlets, round_line, sheen, side_part

LOCS: Final = ((1.2, 5.4, -6.4), (3.6, 8.4, -2), (6, 10.6, 6))
"""Locks that fall in front, on either side: where each springs, where it bends, how low it hangs."""


def curls_behind(sheet: Sheet, look: Look) -> None:
    """Curls to the shoulders: what lies behind."""
    mass = block(-13, -10, 26, 26, 10)
    sheet.paint(
        mass.plus(
            ringlets(4.2, (0, 2), (13, 14.5), start=-40, end=220, count=13),
            ringlets(3.8, (0, -2), (11.5, 12.5), start=190, end=350, count=8),
        ),
        look.hair_colour,
    )


def curls(sheet: Sheet, look: Look) -> None:
    """Curls to the shoulders, parted in the middle."""
    sheet.paint(crown(look, lift=1, down_to=-1).minus(middle_part(look)), look.hair_colour)
    sheet.paint(
        ringlets(2.6, (0, -4), (9.6, 8.2), start=190, end=255, count=4).plus(
            ringlets(2.6, (0, -4), (9.6, 8.2), start=285, end=350, count=4)
        ),
        look.hair_colour,
    )
    for x, y in ((-8, -12), (-2.5, -14.6), (4.5, -14), (9, -11), (-12.6, 2), (12.8, 3), (-13, 9), (13, 10)):
        sheen(sheet, look, ((x - 1.3, y + 0.6), (x, y - 0.8), (x + 1.3, y + 0.4)))


def bob_behind(sheet: Sheet, look: Look) -> None:
    """Chin-length hair: what lies behind."""
    sheet.paint(block(-13, -15.4, 26, 26.5, 13, 13, 5, 5), look.hair_colour)


def bob(sheet: Sheet, look: Look) -> None:
    """Chin-length, parted on one side."""
    sheet.paint(crown(look, lift=0.8, down_to=3).minus(side_part(look)), look.hair_colour)
    sheen(sheet, look, ((-5, -11.5), (1, -11), (7, -7.4)), ((-4, -13.6), (3, -13), (9.4, -8)))


def fringe(sheet: Sheet, look: Look) -> None:
    """Chin-length, with a fringe."""
    window = block(-8.8 * look.width, -4.6, 17.6 * look.width, 30, 1.6)
    sheet.paint(crown(look, lift=0.8, down_to=6).minus(window), look.hair_colour)
    sheen(sheet, look, ((-3, -14), (-3.4, -9.5), (-3.6, -6)), ((2, -14), (2.2, -10), (2, -6.4)))


def long_behind(sheet: Sheet, look: Look) -> None:
    """Long straight hair: what lies behind."""
    sheet.paint(block(-13, -15.6, 26, 42, 13, 13, 6, 6), look.hair_colour)


def long(sheet: Sheet, look: Look) -> None:
    """Long and straight, parted in the middle."""
    sheet.paint(crown(look, lift=0.8, down_to=4).minus(middle_part(look)), look.hair_colour)
    sheen(sheet, look, ((-1.6, -13.6), (-6, -11), (-9.4, -5)), ((1.6, -13.6), (6, -11), (9.4, -5)))


def waves_behind(sheet: Sheet, look: Look) -> None:
    """Shoulder-length waves: what lies behind."""
    half = ((0, -16), (8, -15), (13, -9), (13.4, -2), (15.4, 4), (13.8, 10), (16, 16), (13, 22), (8, 23))
    sheet.paint(smooth(*half, *((-x, y) for x, y in reversed(half))), look.hair_colour)


def waves(sheet: Sheet, look: Look) -> None:
    """Shoulder-length waves."""
    sheet.paint(crown(look, lift=1.2, down_to=2).minus(side_part(look)), look.hair_colour)
    sheen(
        sheet,
        look,
        ((-5, -12), (2, -11.4), (8, -6)),
        ((12, -2), (13.6, 4), (12.2, 10)),
        ((-12, -2), (-13.6, 4), (-12.2, 10)),
    )


def chignon_behind(sheet: Sheet, look: Look) -> None:
    """A low knot at the nape."""
    sheet.paint(disc(-10.6 if look.lit_from_left else 10.6, 9, 5.4), look.hair_colour)
    sheet.paint(block(-11.4, -6, 22.8, 14, 8), look.hair_colour)


def chignon(sheet: Sheet, look: Look) -> None:
    """Hair drawn back to a low knot."""
    sheet.paint(crown(look, lift=0.4, down_to=1).minus(side_part(look)), look.hair_colour)
    sheen(sheet, look, ((-5, -12), (1, -11.6), (7, -7.6)), ((-12.6, 7), (-10.6, 6), (-8.4, 7.4)))


def ponytail_behind(sheet: Sheet, look: Look) -> None:
    """The tail of a ponytail."""
    tail = smooth((5, -15), (12, -17), (18, -11), (19, 0), (16.4, 12), (13.4, 16), (13.8, 6), (12, -4), (8, -10))
    sheet.paint(tail if look.lit_from_left else tail.mirrored(), look.hair_colour)


def ponytail(sheet: Sheet, look: Look) -> None:
    """Hair drawn back and tied."""
    sheet.paint(crown(look, down_to=-1).minus(round_line(look)), look.hair_colour)
    tie = disc(9.4 if look.lit_from_left else -9.4, -13.4, 2.2)
    sheet.paint(tie, look.trim)
    sheen(sheet, look, ((-7, -9), (-1, -11.4), (6, -12.4)), ((15, -10), (16.4, -2), (15, 7)))


def braids(sheet: Sheet, look: Look) -> None:
    """Two braids over the shoulders."""
    sheet.paint(crown(look, lift=0.4, down_to=2).minus(middle_part(look)), look.hair_colour)
    for side in (-1, 1):
        for link in range(7):
            tilt = 24 if link % 2 else -24
            x, y = side * (11.2 + link * 0.25), 3.4 + link * 3.3
            sheet.paint(ellipse(x, y, 2.9 - link * 0.12, 2.3).turned(tilt, (x, y)), look.hair_colour)
            _strand = ((x - 1.1, y - 0.4 * side), (x + 1.1, y + 0.4 * side))
            sheet.paint(stroke(_strand, 0.45), lighter(look.hair_colour, 0.22))
        sheet.paint(disc(side * 13, 26.2, 1.7), look.trim)
    sheen(sheet, look, ((-1.6, -13), (-6, -10.4), (-9, -5)), ((1.6, -13), (6, -10.4), (9, -5)))


def locs_behind(sheet: Sheet, look: Look) -> None:
    """Locks: what lies behind."""
    for index in range(-6, 7):
        x = index * 2.2
        sheet.paint(stroke(((x * 0.7, -12), (x, 0), (x * 1.12, 17 + 2.4 * (index % 2))), 2.9), look.hair_colour)


def locs(sheet: Sheet, look: Look) -> None:
    """Locks to the shoulders."""
    sheet.paint(crown(look, lift=0.6, down_to=-1).minus(middle_part(look)), look.hair_colour)
    for way in (-1, 1):
        for root, elbow, tip in LOCS:
            line = ((way * root, -14), (way * elbow, -9.4), (way * (elbow + 1.6), tip))
            sheet.paint(stroke(line, 2.7), look.hair_colour)
            sheet.paint(stroke(line, 0.4), lighter(look.hair_colour, 0.25))
        sheet.paint(block(way * 13.2 - 1.6, 10, 3.2, 1.8, 0.6), look.trim)
