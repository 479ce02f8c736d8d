"""Scenes of a pair's way: a goal in common, and a kind ending."""

from __future__ import annotations

from dataclasses import replace
from math import cos, pi, radians, sin
from typing import Final

from home.demo.illustrations import palette
from home.demo.illustrations.figures import draw_arm, draw_standing
from home.demo.illustrations.palette import darker, lighter, mix
from home.demo.illustrations.scenes.canvas import HEIGHT, WIDTH, Scene
from home.demo.illustrations.scenes.cast import CLARA, GASTON, KENJI, LEA, facing
from home.demo.illustrations.scenes.props import draw_plant, print_screen
from home.demo.illustrations.shapes import Point, Shape, arc, block, disc, joined, polygon, smooth, stroke
from home.demo.illustrations.sheet import Sheet

COIL_CENTRE: Final = (124.0, 58.0)
COIL_REACH: Final = 23.0
COIL_RADIUS: Final = 3.6
COIL_TURNS: Final = 17
COIL_POINTS: Final = 420


def _pine(x: float, y: float, height: float) -> Shape:
    """A spruce whose foot is at (x, y)."""
    tiers = []
    for tier in range(3):
        top, half = y - height * (1 - tier * 0.24), height * (0.16 + tier * 0.07)
        tiers.append(polygon((x, top), (x + half, top + height * 0.42), (x - half, top + height * 0.42)))
    return joined((*tiers, block(x - height * 0.03, y - height * 0.12, height * 0.06, height * 0.14)))


def _common_goal(sheet: Sheet) -> None:
    sun = disc(118, 30, 17)
    sheet.paint(sun, palette.CHANTERELLE)
    print_screen(sheet, sun)
    sheet.paint(polygon((-10, 92), (34, 40), (78, 92)), palette.BLEUET_LIGHT)
    sheet.paint(polygon((88, 92), (132, 44), (176, 92)), palette.BLEUET_LIGHT)
    peak = (80.0, 22.0)
    sheet.paint(polygon(peak, (142, 92), (18, 92)), palette.BLEUET)
    sheet.paint(polygon(peak, (142, 92), (92, 92), (84, 70), (90, 54), (78, 40)), palette.BLEUET_DEEP)
    sheet.paint(polygon(peak, (92.4, 36), (86, 40.4), (81, 36), (75, 41), (67.2, 36.4)), palette.PAPER)
    sheet.paint(block(-10, 88, 180, 20), palette.EPINETTE)
    sheet.paint(smooth((-20, 92), (20, 82), (52, 88), (84, 92), (84, 120), (-20, 120)), palette.EPINETTE)
    sheet.paint(smooth((80, 96), (112, 86), (146, 82), (180, 92), (180, 120), (80, 120)), darker(palette.EPINETTE, 0.2))
    left: tuple[Point, ...] = ((34, 93), (54, 86), (46, 77), (66, 69), (60, 58), (74, 49), (73, 41))
    right: tuple[Point, ...] = ((126, 93), (108, 86), (116, 77), (95, 69), (101, 58), (85, 49), (86, 42))
    for line, colour in ((left, palette.CHANTERELLE), (right, palette.LILAC)):
        sheet.paint(stroke(line, 2.6, end_width=1.0), colour)
    sheet.paint(stroke((peak, (80, 4)), 1.1), palette.INK)
    sheet.paint(polygon((80, 4), (96, 8.4), (80, 13)), palette.FRAMBOISE)
    for x, y, height in ((8, 94, 22), (18, 97, 16), (148, 94, 24), (138, 97, 15), (70, 98, 11), (92, 99, 13)):
        sheet.paint(_pine(x, y, height), mix(palette.EPINETTE, palette.INK, 0.35))
    one, other = facing(LEA, 1), facing(replace(GASTON, cloth=palette.APRICOT, trim=palette.BLEUET), -1)
    draw_standing(sheet, one, 40, 93, 0.23, stride=12)
    draw_standing(sheet, other, 119, 93, 0.23, stride=12)
    draw_arm(sheet, one, ((44, 71.5), (48, 68), (50, 62.6)), 2)
    draw_arm(sheet, other, ((115, 71.5), (111, 68), (109, 62.6)), 2)


def _ending(sheet: Sheet) -> None:
    horizon = 66.0
    for r, colour in (
        (58, palette.CHANTERELLE_LIGHT),
        (45, palette.mix(palette.CHANTERELLE_LIGHT, palette.CHANTERELLE, 0.5)),
        (32, palette.CHANTERELLE),
    ):
        sheet.paint(Shape((arc(80, horizon, r, 180, 360),)), colour)
    print_screen(sheet, Shape((arc(80, horizon, 32, 180, 360),)))
    hill = smooth((-20, 68), (14, 58), (48, 64), (70, 70), (70, 90), (-20, 90))
    sheet.paint(hill, palette.BLEUET_SOFT)
    sheet.paint(hill.mirrored(80), palette.BLEUET_SOFT)
    sheet.paint(block(0, horizon, WIDTH, HEIGHT - horizon), palette.BLEUET)
    sheet.paint(block(0, 84, WIDTH, 16), palette.BLEUET_DEEP)
    for way in (-1, 1):
        path = polygon(
            (80 + way * 1, horizon),
            (80 + way * 7, horizon),
            (80 + way * 84, 100),
            (80 + way * 42, 100),
            (80 + way * 18, 82),
        )
        sheet.paint(path, palette.APRICOT if way < 0 else palette.BLEUET_LIGHT)
    one, other = (
        facing(CLARA, 1),
        facing(replace(KENJI, cloth=palette.FRAMBOISE, garment="scarf", trim=palette.CHANTERELLE_LIGHT), -1),
    )
    for way, look, x in ((-1, one, 43.0), (1, other, 117.0)):
        sheet.paint(
            polygon((x - 4, 95), (x + 4, 95), (x + way * 30 + 4, 104), (x + way * 30 - 8, 104)), palette.INK, 0.25
        )
        draw_standing(sheet, look, x, 96, 0.6, stride=11)
        draw_arm(sheet, look, ((x - way * 8, 40), (x - way * 15, 34), (x - way * 14, 23)), 4.6)
        draw_arm(sheet, look, ((x + way * 9, 40), (x + way * 12.4, 53), (x + way * 11.6, 65)), 4.6)
    for x, y, size in ((64, 18, 3.4), (74, 13, 2.6), (88, 21, 3)):
        sheet.paint(
            stroke(
                (
                    (x - size, y - size * 0.5),
                    (x - size * 0.4, y - size * 0.5),
                    (x, y),
                    (x + size * 0.4, y - size * 0.5),
                    (x + size, y - size * 0.5),
                ),
                0.7,
            ),
            palette.BLEUET_DEEP,
        )


def _coil(share: float) -> Point:
    """A point of the coiled cord, from the handset (0) round a circle to the foot of the telephone (1)."""
    along, winding = radians(-115 + 235 * share), 2 * pi * COIL_TURNS * share
    swell = COIL_RADIUS * min(1, share * 12, (1 - share) * 12)
    return (
        COIL_CENTRE[0] + COIL_REACH * cos(along) + swell * cos(winding),
        COIL_CENTRE[1] + COIL_REACH * sin(along) + swell * sin(winding),
    )


def _telephone(sheet: Sheet) -> None:
    sheet.paint(block(0, 80, WIDTH, 20), palette.BLEUET_LIGHT)
    sheet.paint(disc(80, 50, 46), palette.LILAC)
    coil = [_coil(share / COIL_POINTS) for share in range(COIL_POINTS + 1)]
    sheet.paint(stroke(coil, 1.7, bend=False), palette.FRAMBOISE)
    shadow = smooth((30, 88), (80, 84), (124, 88), (80, 92))
    sheet.paint(shadow, palette.BLEUET_SOFT, 0.6)
    body = smooth(
        (52, 44), (64, 38), (96, 38), (108, 44), (113, 58), (120, 80), (116, 88), (80, 89), (44, 88), (40, 80), (47, 58)
    )
    sheet.paint(body, palette.BLEUET)
    sheet.paint(block(80, 30, 60, 70).within(body), mix(palette.BLEUET, palette.BLEUET_DEEP, 0.5))
    for x in (62, 98):
        sheet.paint(block(x - 5, 29, 10, 15, 3), palette.BLEUET_DEEP)
    grip = stroke(((44, 27), (60, 20.6), (80, 19), (100, 20.6), (116, 27)), 9.4)
    ends = joined((block(32, 22, 22, 17, 8, 8, 6, 6), block(106, 22, 22, 17, 8, 8, 6, 6)))
    sheet.paint(grip, palette.BLEUET_DEEP)
    sheet.paint(ends, palette.BLEUET_DEEP)
    sheet.paint(stroke(((48, 24.6), (62, 19.4), (80, 17.8)), 1.3), palette.BLEUET_SOFT)
    sheet.paint(disc(80, 65, 21.6), palette.LILAC)
    dial = disc(80, 65, 20)
    sheet.paint(dial, palette.CHANTERELLE)
    print_screen(sheet, dial)
    for hole in range(10):
        sheet.paint(disc(80, 50.8, 2.9).turned(hole * 30 - 105, (80, 65)), palette.PAPER)
    sheet.paint(disc(80, 65, 8), palette.PAPER)
    sheet.paint(disc(80, 65, 5.6), palette.FRAMBOISE)
    sheet.paint(stroke(((91, 76), (95.6, 80.6)), 1.6), palette.INK)
    for way in (-1, 1):
        for step in (0, 1, 2):
            r = 10 + step * 5
            line = arc(80 + way * 44, 20, r, -52, -8) if way > 0 else arc(80 + way * 44, 20, r, 188, 232)
            sheet.paint(stroke(line, 1.5, bend=False), lighter(palette.CHANTERELLE, 0.1 * step))
    draw_plant(sheet, 16, 88, 34, palette.EPINETTE, lean=-3)
    sheet.paint(polygon((8, 78), (24, 78), (22, 92), (10, 92)), palette.FRAMBOISE)


JOURNEYS: Final[dict[str, Scene]] = {
    "but-commun": Scene(_common_goal, palette.APRICOT, (80, 48, 104, 88)),
    "fin": Scene(_ending, palette.ROSE, (80, 56, 100, 84)),
    "telephone": Scene(_telephone, palette.APRICOT, (84, 54, 100, 76)),
}
