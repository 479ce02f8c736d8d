"""The welcome picture: two people, each in a shape, and the shapes fit."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from home.demo.illustrations import palette
from home.demo.illustrations.figures import draw_arm, draw_person
from home.demo.illustrations.palette import darker
from home.demo.illustrations.scenes.canvas import GAP, HEIGHT, WIDTH, Scene
from home.demo.illustrations.scenes.cast import MOUSSA, ODILE
from home.demo.illustrations.scenes.props import draw_plant, print_screen
from home.demo.illustrations.shapes import arc, bitten, block, disc, joined, polygon, stroke
from home.demo.illustrations.sheet import Sheet

FLOOR: Final = 89.0
SLAB: Final = (14.0, 21.0, 61.0, 68.0)
BITE: Final = (99.0, 54.0, 35.0)
# Each wears the other’s colour.
LEFT: Final = replace(ODILE, cloth=palette.CHANTERELLE_LIGHT, trim=palette.PAPER, garment="boat")
RIGHT: Final = replace(MOUSSA, cloth=palette.BLEUET_DEEP, trim=palette.CHANTERELLE_LIGHT)
PERSON: Final = 1.0
"""Size of the two people."""
LEFT_HEAD: Final = (43.0, 37.0)
RIGHT_HEAD: Final = (104.0, 37.0)


def _welcome(sheet: Sheet) -> None:
    sheet.paint(disc(126, 22, 34), palette.LILAC)
    sheet.paint(disc(8, 78, 40), palette.PEACH, 0.55)
    draw_plant(sheet, 12, FLOOR, 44, palette.EPINETTE, lean=-4)
    draw_plant(sheet, 143, FLOOR, 56, palette.EPINETTE, lean=5)
    draw_plant(sheet, 150, FLOOR, 30, palette.EPINETTE_SOFT, lean=5)
    slab, round_one = bitten(block(*SLAB, 13), *BITE, GAP)
    sheet.paint(slab, palette.BLEUET)
    print_screen(sheet, slab)
    sheet.paint(round_one, palette.CHANTERELLE)
    print_screen(sheet, round_one)
    above = block(0, 0, WIDTH, LEFT_HEAD[1] + 2)
    with sheet.clipped(slab.plus(above)):
        draw_person(sheet, LEFT, *LEFT_HEAD, PERSON)
    with sheet.clipped(round_one.plus(above)):
        draw_person(sheet, RIGHT, *RIGHT_HEAD, PERSON)
    sheet.paint(block(0, FLOOR, WIDTH, HEIGHT - FLOOR), palette.BLEUET_DEEP)
    _left_gift(sheet)
    _right_gift(sheet)
    _exchange(sheet)


def _left_gift(sheet: Sheet) -> None:
    """She brings the tablet."""
    with sheet.placed(57, 73, 1, -8):
        sheet.paint(block(-10, -7.5, 20, 15, 2), palette.INK)
        sheet.paint(block(-8.6, -6.2, 17.2, 12.4, 1), palette.LILAC)
        sheet.paint(disc(-3, 0, 3.4), palette.CHANTERELLE)
        sheet.paint(joined(stroke(((3, y), (6.6, y)), 0.9) for y in (-3, 0, 3)), palette.BLEUET)
    draw_arm(sheet, LEFT, ((20, 71), (27, 84), (44, 78)), 8)


def _right_gift(sheet: Sheet) -> None:
    """He brings the notebook."""
    with sheet.placed(92, 74, 1, 8):
        sheet.paint(block(-8, -10, 16, 20, 1.6), palette.FRAMBOISE)
        sheet.paint(block(-8, -10, 3.4, 20, 1.6, 0, 0, 1.6), darker(palette.FRAMBOISE, 0.3))
        sheet.paint(block(-2.4, -6, 8, 4.6, 0.8), palette.PAPER)
    draw_arm(sheet, RIGHT, ((126, 70), (122, 84), (104, 79)), 8)


def _exchange(sheet: Sheet) -> None:
    """Two arrows between the heads: what goes one way comes back the other."""
    for reach, start, end, colour in ((17.0, 218, 316, palette.BLEUET), (10.0, 322, 224, palette.CHANTERELLE_DEEP)):
        line = arc(73.5, 31, reach, start, end)
        sheet.paint(stroke(line, 1.8, bend=False), colour)
        heading = end + 90 if end > start else end - 90
        sheet.paint(polygon((-0.6, -2.9), (4.2, 0), (-0.6, 2.9)).turned(heading).moved(*line[-1]), colour)


WELCOME: Final[dict[str, Scene]] = {
    "accueil": Scene(_welcome, palette.mix(palette.APRICOT, palette.PAPER, 0.45), (76, 52, 96, 84)),
}
