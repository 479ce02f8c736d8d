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
SLAB: Final = (20.0, 27.0, 66.0, 62.0)
BITE: Final = (98.0, 56.0, 33.0)
LEFT: Final = replace(ODILE, cloth=palette.APRICOT, trim=palette.FRAMBOISE, garment="boat")
RIGHT: Final = replace(MOUSSA, cloth=palette.BLEUET_DEEP, trim=palette.CHANTERELLE_LIGHT)
PERSON: Final = 1.1
"""Size of the two people."""
LEFT_HEAD: Final = (48.0, 36.0)
RIGHT_HEAD: Final = (103.0, 38.0)


def _welcome(sheet: Sheet) -> None:
    sheet.paint(disc(126, 22, 34), palette.LILAC)
    sheet.paint(disc(30, 84, 44), palette.PEACH, 0.55)
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
        sheet.paint(block(SLAB[0] + SLAB[2], 0, 1, 1), palette.BLEUET)
    with sheet.clipped(round_one.plus(above)):
        draw_person(sheet, RIGHT, *RIGHT_HEAD, PERSON)
    sheet.paint(block(0, FLOOR, WIDTH, HEIGHT - FLOOR), palette.BLEUET_DEEP)
    _left_gift(sheet)
    _right_gift(sheet)
    _exchange(sheet)


def _left_gift(sheet: Sheet) -> None:
    """She brings the tablet."""
    with sheet.placed(60, 72, 1, -8):
        sheet.paint(block(-10, -7.5, 20, 15, 2), palette.INK)
        sheet.paint(block(-8.6, -6.2, 17.2, 12.4, 1), palette.LILAC)
        sheet.paint(disc(-3, 0, 3.4), palette.CHANTERELLE)
        sheet.paint(joined(stroke(((3, y), (6.6, y)), 0.9) for y in (-3, 0, 3)), palette.BLEUET)
    draw_arm(sheet, LEFT, ((26, 72), (33, 84), (48, 77)), 8)


def _right_gift(sheet: Sheet) -> None:
    """He brings the notebook."""
    with sheet.placed(92, 74, 1, 8):
        sheet.paint(block(-8, -10, 16, 20, 1.6), palette.FRAMBOISE)
        sheet.paint(block(-8, -10, 3.4, 20, 1.6, 0, 0, 1.6), darker(palette.FRAMBOISE, 0.3))
        sheet.paint(block(-2.4, -6, 8, 4.6, 0.8), palette.PAPER)
    draw_arm(sheet, RIGHT, ((126, 70), (121, 84), (103, 78)), 8)


def _exchange(sheet: Sheet) -> None:
    """Two arrows above the heads: what goes one way comes back the other."""
    for y, colour, start, end, way in ((26, palette.CHANTERELLE_DEEP, 222, 306, 1), (26, palette.BLEUET, 0, 0, 0)):
        if not way:
            continue
        line = arc(75.5, y, 18, start, end, ry=16)
        sheet.paint(stroke(line, 1.3, bend=False), colour)
        tip = line[-1]
        sheet.paint(polygon((-1.6, -2.2), (2.6, 0.4), (-1.6, 2.6)).turned(38).moved(*tip), colour)


WELCOME: Final[dict[str, Scene]] = {
    "accueil": Scene(_welcome, palette.mix(palette.APRICOT, palette.PAPER, 0.45), (76, 52, 96, 84)),
}
