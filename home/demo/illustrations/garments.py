"""Shoulders and what is worn on them.

The frame is the head's (see `heads`): the chin is at 13, the neck ends at about 19.
"""

from __future__ import annotations

from typing import Final

from home.demo.illustrations.heads import NECK_WIDTH
from home.demo.illustrations.looks import Look
from home.demo.illustrations.palette import PAPER, Colour, darker, lighter, shaded
from home.demo.illustrations.shapes import (
    Shape,
    block,
    disc,
    ellipse,
    joined,
    polygon,
    smooth,
    stripes,
    stroke,
)
from home.demo.illustrations.sheet import Sheet

SHOULDER_TOP: Final = 17.6
HEM: Final = 62.0
"""Where the torso ends, well below what a portrait shows."""
SHADE: Final = 0.2


def torso() -> Shape:
    """Neck opening, shoulders, arms hanging out of sight."""
    half = ((0, SHOULDER_TOP), (5.2, 17.2), (9, 18.4), (17, 20.6), (24, 23.6), (27.6, 30), (29, 40), (29.4, HEM))
    return smooth(*half, *((-x, y) for x, y in reversed(half[1:])))


def draw_torso(sheet: Sheet, look: Look) -> None:
    """The shoulders, dressed; the neck is drawn beforehand."""
    body = torso()
    sheet.paint(body, look.cloth)
    side = block(0, 0, 60, 90) if look.lit_from_left else block(-60, 0, 60, 90)
    if look.garment != "stripes":
        sheet.paint(side.within(body), darker(look.cloth, SHADE * 0.55))
    match look.garment:
        case "crew":
            _neckline(sheet, look, ellipse(0, SHOULDER_TOP - 0.4, 7.2, 5.0), ellipse(0, SHOULDER_TOP - 0.8, 5.8, 3.6))
        case "boat":
            _neckline(sheet, look, ellipse(0, SHOULDER_TOP - 0.2, 12.4, 5.6), ellipse(0, SHOULDER_TOP - 0.7, 11.2, 4.4))
            beads = [disc(x, 22.4 + 2.6 * (1 - (x / 8) ** 2), 0.95) for x in (-7.6, -5.2, -2.7, 0, 2.7, 5.2, 7.6)]
            sheet.paint(joined(beads), look.trim)
        case "vneck":
            _vneck(sheet, look, body)
        case "shirt":
            _shirt(sheet, look)
        case "turtleneck":
            _turtleneck(sheet, look)
        case "blazer":
            _blazer(sheet, look, body)
        case "hoodie":
            _hoodie(sheet, look)
        case "overalls":
            _overalls(sheet, look, body)
        case "stripes":
            sheet.paint(stripes(-40, 24.4, 80, 60, pitch=5.2, thickness=2.2).within(body), look.trim)
            sheet.paint(side.within(body), darker(look.cloth, 0.9), 0.1)
            _neckline(sheet, look, ellipse(0, SHOULDER_TOP - 0.2, 10.4, 4.8), ellipse(0, SHOULDER_TOP - 0.6, 9.4, 3.9))
        case "scarf":
            _scarf(sheet, look)


def _skin_opening(sheet: Sheet, look: Look, opening: Shape) -> None:
    """Skin seen at the neck, the chin's shade still on it."""
    sheet.paint(opening, look.skin)
    neck = block(-NECK_WIDTH / 2, 8, NECK_WIDTH, 7.6 + SHOULDER_TOP - 15, 0)
    sheet.paint(ellipse(0, 15.4, 5.4, 3.0).within(neck), shaded(look.skin))


def _neckline(sheet: Sheet, look: Look, rim: Shape, opening: Shape) -> None:
    below = block(-40, SHOULDER_TOP - 3.4, 80, 20)
    sheet.paint(rim.within(torso().plus(block(-NECK_WIDTH / 2, 14, NECK_WIDTH, 6)), below), look.trim)
    _skin_opening(sheet, look, opening.within(torso().plus(block(-NECK_WIDTH / 2, 12, NECK_WIDTH, 6))))


def _vneck(sheet: Sheet, look: Look, body: Shape) -> None:
    clip = body.plus(block(-NECK_WIDTH / 2, 13, NECK_WIDTH, 8))
    sheet.paint(polygon((-7.6, 14), (7.6, 14), (0, 31)).within(clip), look.trim)
    _skin_opening(sheet, look, polygon((-6, 13), (6, 13), (0, 28.4)).within(clip))


def _collar(colour: Colour, sheet: Sheet) -> None:
    for way in (-1, 1):
        flap = polygon((way * 4.9, 14.6), (way * 9.2, 19.2), (way * 6.6, 25.4), (0, 20.6))
        sheet.paint(flap, colour if way < 0 else darker(colour, 0.1))


def _shirt(sheet: Sheet, look: Look) -> None:
    _skin_opening(sheet, look, polygon((-5, 13), (5, 13), (5, 17), (0, 21.4), (-5, 17)))
    sheet.paint(stroke(((0, 21), (0, HEM)), 0.6), darker(look.cloth, 0.32))
    for y in (27, 33.5, 40):
        sheet.paint(disc(1.8, y, 0.8), look.trim)
    _collar(lighter(look.cloth, 0.3), sheet)


def _turtleneck(sheet: Sheet, look: Look) -> None:
    sheet.paint(block(-6.4, 12.6, 12.8, 8.4, 3), lighter(look.cloth, 0.16))
    sheet.paint(stroke(((-6, 17.2), (0, 18.2), (6, 17.2)), 0.7), darker(look.cloth, SHADE))


def _blazer(sheet: Sheet, look: Look, body: Shape) -> None:
    clip = body.plus(block(-NECK_WIDTH / 2, 13, NECK_WIDTH, 8))
    sheet.paint(polygon((-7, 14), (7, 14), (0.6, 42)).within(clip), look.trim)
    _skin_opening(sheet, look, ellipse(0, 16.8, 5.3, 4.4).within(clip))
    for way in (-1, 1):
        lapel = polygon(
            (way * 6.4, 16), (way * 11, 19), (way * 13.4, 25), (way * 9.6, 26.6), (way * 10.4, 29.4), (0.6, 43)
        )
        sheet.paint(lapel, darker(look.cloth, 0.3) if way > 0 else darker(look.cloth, 0.18))


def _hoodie(sheet: Sheet, look: Look) -> None:
    hood = smooth(
        (-6, 13.4), (-13, 16.4), (-14.4, 21), (-6, 25), (0, 26), (6, 25), (14.4, 21), (13, 16.4), (6, 13.4), (0, 20)
    )
    sheet.paint(hood, lighter(look.cloth, 0.16))
    _skin_opening(sheet, look, smooth((-5, 12.6), (5, 12.6), (5.4, 16), (0, 20.8), (-5.4, 16)))
    for way in (-1, 1):
        sheet.paint(stroke(((way * 3.4, 24), (way * 3.8, 33)), 0.8), PAPER)
        sheet.paint(disc(way * 3.8, 33.4, 0.8), PAPER)


def _overalls(sheet: Sheet, look: Look, body: Shape) -> None:
    _neckline(sheet, look, ellipse(0, SHOULDER_TOP, 6.6, 4.6), ellipse(0, SHOULDER_TOP - 0.6, 5.6, 3.6))
    for way in (-1, 1):
        sheet.paint(
            polygon((way * 12.6, 18), (way * 17.4, 20), (way * 14, 40), (way * 9.4, 40)).within(body), look.trim
        )
    sheet.paint(block(-14.6, 33, 29.2, 40, 3), look.trim)
    for way in (-1, 1):
        sheet.paint(disc(way * 11.6, 35.6, 1.3), PAPER)


def _scarf(sheet: Sheet, look: Look) -> None:
    sheet.paint(smooth((5, 20), (10.6, 22), (11.4, 34), (12.6, 46), (4.4, 46), (3.6, 32)), darker(look.trim, 0.16))
    sheet.paint(
        smooth((-9.6, 17.4), (-6, 13.2), (0, 15.2), (6, 13.2), (9.6, 17.4), (10.4, 22), (5, 25), (-3, 25.4), (-10, 23)),
        look.trim,
    )
    for line in (((-8, 19), (0, 21.4), (8.4, 18.4)), ((-5, 15.8), (0, 18), (6, 15.8))):
        sheet.paint(stroke(line, 0.8, end_width=0.4), darker(look.trim, 0.28))
