"""Hair worn short, or up.

The frame is the head's (see `heads`): the face reaches from -10 to 10 across and from -13 to 13 down.
"""

from __future__ import annotations

from home.demo.illustrations.looks import Look
from home.demo.illustrations.palette import darker, lighter
from home.demo.illustrations.shapes import block, disc, ellipse, smooth, stroke, superellipse
from home.demo.illustrations.sheet import Sheet
from home.demo.illustrations.strands import crown, face_window, ringlets, round_line, sheen, side_part


def crop(sheet: Sheet, look: Look) -> None:
    """Short, parted on one side."""
    sheet.paint(crown(look, down_to=-0.5).minus(side_part(look)), look.hair_colour)
    sheen(sheet, look, ((-4, -12), (1, -11.5), (6, -8.4)), ((-3, -13.6), (3, -13), (8, -9.6)))


def quiff(sheet: Sheet, look: Look) -> None:
    """Short, a wave over the forehead."""
    side = crown(look, down_to=-0.5).minus(round_line(look))
    wave = smooth((-9.5, -7), (-11, -12), (-6, -17.5), (3, -20), (10.5, -17.5), (11, -10), (7.5, -7.5), (0, -9))
    sheet.paint(side, look.hair_colour)
    sheet.paint(wave if look.lit_from_left else wave.mirrored(), look.hair_colour)
    sheen(sheet, look, ((-7, -12), (-2, -16), (5, -17)), ((-4, -10.5), (1, -13.4), (7, -14)))


def buzz(sheet: Sheet, look: Look) -> None:
    """Shorn close."""
    close = superellipse(0, 0, 10.3 * look.width, 13.6, 2.35, taper=look.jaw).within(block(-30, -40, 60, 39.5))
    line = face_window((-8.6, -1.6), (-7.6, -6), (-6, -8.4), (0, -8.8), (6, -8.4), (7.6, -6), (8.6, -1.6))
    sheet.paint(close.minus(line), look.hair_colour, 0.86)


def bald(sheet: Sheet, look: Look) -> None:
    """No hair, a gleam."""
    gleam = ((-5.5, -8.6), (-3, -10.6), (0.2, -11.2))
    sheet.paint(
        stroke(gleam if look.lit_from_left else tuple((-x, y) for x, y in gleam), 0.9, end_width=0.5),
        lighter(look.skin, 0.4),
    )


def crown_of_hair(sheet: Sheet, look: Look) -> None:
    """Hair at the sides only."""
    for side in (-1, 1):
        tuft = smooth((9.4, -6.5), (11.6, -5), (12.2, 0), (11, 3.4), (9.6, 2.2), (9.3, -2))
        sheet.paint(tuft if side > 0 else tuft.mirrored(), look.hair_colour)
    bald(sheet, look)


def curly_top(sheet: Sheet, look: Look) -> None:
    """Short at the sides, curls above."""
    sheet.paint(crown(look, down_to=-1).minus(round_line(look)), look.hair_colour)
    sheet.paint(ringlets(3.1, (0, -6), (9.4, 9.5), start=196, end=344, count=8), look.hair_colour)
    sheet.paint(ringlets(2.7, (0, -4.5), (7.2, 6.4), start=205, end=335, count=6), look.hair_colour)
    for x, y in ((-5.5, -13), (0, -14.8), (5.5, -13), (-2.6, -10.6), (3.2, -10.8)):
        sheen(sheet, look, ((x - 1.2, y + 0.4), (x, y - 0.8), (x + 1.2, y + 0.2)))


def pixie(sheet: Sheet, look: Look) -> None:
    """Short, swept across."""
    sweep = smooth(
        (-9.8, -4),
        (-11.6, -9),
        (-7, -15.8),
        (2, -17),
        (10, -13),
        (12, -5),
        (11.4, 1.5),
        (9.4, -2.4),
        (5, -5),
        (0, -9),
        (-5, -6.4),
    )
    sheet.paint(sweep if look.lit_from_left else sweep.mirrored(), look.hair_colour)
    sheen(sheet, look, ((-6, -12), (0, -13), (6, -9.6)), ((-3, -15), (4, -14), (9.4, -8)))


def cloud_behind(sheet: Sheet, look: Look) -> None:
    """A round cloud of curls: what lies behind."""
    sheet.paint(
        disc(0, -5, 16).plus(ringlets(4.4, (0, -5), (14.6, 14.6), start=0, end=340, count=18)), look.hair_colour
    )


def cloud(sheet: Sheet, look: Look) -> None:
    """A round cloud of curls."""
    sheet.paint(ringlets(3.2, (0, -3.5), (8.6, 8.8), start=192, end=348, count=8), look.hair_colour)
    sheet.paint(crown(look, lift=1, down_to=-2).minus(round_line(look)), look.hair_colour)
    for x, y in ((-9, -13), (-3, -17), (4, -16.5), (10, -12), (0, -12.5), (-13, -5), (13.4, -5)):
        sheen(sheet, look, ((x - 1.4, y + 0.6), (x, y - 0.8), (x + 1.4, y + 0.4)))


def bun_behind(sheet: Sheet, look: Look) -> None:
    """A bun on top, with its tie."""
    sheet.paint(disc(0, -18.4, 5.8), look.hair_colour)
    sheet.paint(ellipse(0, -14.4, 4.6, 1.5), darker(look.hair_colour, 0.35))


def bun(sheet: Sheet, look: Look) -> None:
    """Hair drawn up to a bun."""
    sheet.paint(crown(look, down_to=-0.5).minus(round_line(look)), look.hair_colour)
    sheen(
        sheet,
        look,
        ((-6.5, -9.4), (-3.6, -12), (-1, -13.6)),
        ((6.5, -9.4), (3.6, -12), (1, -13.6)),
        ((-2.6, -20), (0, -21), (2.6, -20)),
    )
