"""Scenes for the guidelines: what each half gives, says, hears and lets go."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from home.demo.illustrations import palette
from home.demo.illustrations.figures import draw_arm, draw_person
from home.demo.illustrations.palette import darker, lighter
from home.demo.illustrations.scenes.canvas import GAP, HEIGHT, WIDTH, Scene
from home.demo.illustrations.scenes.cast import ARMAND, BENOIT, CLARA, GASTON, INES, LEA, ROSE, SAMIRA, THEO, facing
from home.demo.illustrations.scenes.props import draw_cup, draw_lamp, draw_lines, draw_mark, draw_steam, print_screen
from home.demo.illustrations.shapes import (
    Shape,
    arc,
    bitten,
    block,
    disc,
    ellipse,
    joined,
    polygon,
    ring,
    smooth,
    stroke,
)
from home.demo.illustrations.sheet import Sheet


def _arrow(sheet: Sheet, start: float, end: float, colour: palette.Colour) -> None:
    """A thick arrow along a circle in the middle of the sheet, clockwise."""
    x, y, r, width = 80.0, 50.0, 30.0, 9.0
    line = arc(x, y, r, start, end)
    sheet.paint(stroke(line, width, bend=False), colour)
    head = polygon((-1, -11), (14.5, 0), (-1, 11)).turned(end + 90).moved(*line[-1])
    sheet.paint(head, colour)


def _reciprocity(sheet: Sheet) -> None:
    sheet.paint(block(0, 0, WIDTH / 2, HEIGHT), palette.LILAC)
    sheet.paint(block(0, 86, WIDTH / 2, 14), palette.BLEUET_LIGHT)
    sheet.paint(block(WIDTH / 2, 86, WIDTH / 2, 14), palette.CHANTERELLE_LIGHT)
    _arrow(sheet, 200, 318, palette.BLEUET)
    _arrow(sheet, 20, 138, palette.CHANTERELLE)
    draw_mark(sheet, 66.5, 38, 22)
    left, right = (
        facing(replace(LEA, cloth=palette.BLEUET, trim=palette.CHANTERELLE_LIGHT), 1),
        facing(replace(GASTON, cloth=palette.EPINETTE), -1),
    )
    draw_person(sheet, left, 24, 52, 1.05)
    draw_person(sheet, right, 136, 52, 1.05)


def _expectations(sheet: Sheet) -> None:
    sheet.paint(block(0, 78, WIDTH, 22), palette.PEACH)
    slab, round_one = bitten(block(22, 6, 66, 46, 9), 96, 30, 24, GAP)
    sheet.paint(polygon((38, 46), (40, 60), (54, 48)), palette.BLEUET)
    sheet.paint(slab, palette.BLEUET)
    sheet.paint(polygon((103, 50), (118, 62), (115, 42)), palette.CHANTERELLE)
    sheet.paint(round_one, palette.CHANTERELLE)
    print_screen(sheet, slab)
    print_screen(sheet, round_one)
    for row, length in enumerate((22, 16, 20)):
        y = 17 + row * 12
        sheet.paint(disc(33, y, 3.2), palette.BLEUET_LIGHT)
        if row < 2:
            sheet.paint(stroke(((31.4, y), (32.7, y + 1.4), (35, y - 1.6)), 0.9, bend=False), palette.BLEUET_DEEP)
        sheet.paint(stroke(((40, y), (40 + length, y)), 2.6), palette.PAPER)
    for row, (x, length) in enumerate(((95, 15), (93, 18), (95, 12))):
        y = 20 + row * 10
        sheet.paint(block(x - 7.8, y - 2.6, 5.2, 5.2, 1.2), palette.PAPER)
        if row != 1:
            sheet.paint(stroke(((x - 6.4, y), (x - 5.3, y + 1.3), (x - 3.2, y - 1.6)), 0.9, bend=False), palette.BLEUET)
        sheet.paint(stroke(((x, y), (x + length, y)), 2.2), palette.INK)
    draw_person(sheet, facing(THEO, 1), 29, 75, 0.86)
    draw_person(sheet, facing(ROSE, -1), 131, 76, 0.86)


def _first_meeting(sheet: Sheet) -> None:
    sheet.paint(block(0, 0, WIDTH, 76), palette.MIST)
    window = block(46, 8, 68, 52, 34, 34, 2, 2)
    sheet.paint(window, palette.PAPER)
    with sheet.clipped(block(48.4, 10.4, 63.2, 47.2, 31.6, 31.6, 1, 1)):
        sheet.paint(block(40, 0, 80, 70), palette.BLEUET_LIGHT)
        sheet.paint(disc(95, 24, 7), palette.APRICOT)
        for x, y, width, colour in (
            (48, 36, 13, palette.BLEUET_SOFT),
            (61, 30, 12, palette.BLEUET),
            (73, 40, 14, palette.BLEUET_SOFT),
            (87, 34, 11, palette.BLEUET),
            (98, 42, 16, palette.BLEUET_SOFT),
        ):
            sheet.paint(block(x, y, width, 40), colour)
            sheet.paint(
                joined(
                    block(x + 2.4 + 4 * c, y + 3 + 5 * r, 1.8, 2.4) for c in range(int(width / 4.6)) for r in range(5)
                ),
                palette.APRICOT,
            )
    sheet.paint(block(79, 8, 2, 52).plus(block(46, 34, 68, 1.6)).within(window), palette.PAPER)
    draw_lamp(sheet, 80, 24, 22, palette.CHANTERELLE)
    left, right = facing(SAMIRA, 1), facing(BENOIT, -1)
    draw_person(sheet, left, 34, 42, 1.12)
    draw_person(sheet, right, 126, 42, 1.12)
    sheet.paint(block(0, 80, WIDTH, 20), palette.EPINETTE)
    sheet.paint(ellipse(80, 84, 62, 12), darker(palette.CHANTERELLE, 0.25))
    sheet.paint(ellipse(80, 82, 62, 11.4), palette.CHANTERELLE)
    draw_arm(sheet, left, ((16, 74), (28, 86), (52, 84)), 8.4)
    draw_arm(sheet, right, ((145, 74), (134, 87), (108, 85)), 8.4)
    draw_cup(sheet, 66, 81, 10, palette.PAPER, handle=-1)
    draw_cup(sheet, 96, 83, 10, palette.BLEUET)
    draw_steam(sheet, 65, 71, 15, palette.BLEUET_SOFT)
    draw_steam(sheet, 97, 73, 15, palette.BLEUET_SOFT)


def _listening(sheet: Sheet) -> None:
    source = (38.0, 50.0)
    for index, r in enumerate((92, 78, 64, 50, 36)):
        tone = (palette.BLEUET, palette.mix(palette.BLEUET, palette.BLEUET_SOFT, 0.35))[index % 2]
        sheet.paint(disc(*source, r), tone)
    sheet.paint(disc(*source, 23), palette.CHANTERELLE)
    print_screen(sheet, disc(*source, 23))
    sheet.paint(
        joined(stroke(((x, 50 - h), (x, 50 + h)), 3) for x, h in ((26, 4), (32, 10), (38, 14), (44, 8), (50, 3))),
        palette.BLEUET_DEEP,
    )
    ear = smooth(
        (105, 34),
        (110, 20),
        (123, 11),
        (138, 15),
        (147, 29),
        (145, 46),
        (137, 58),
        (130, 66),
        (127, 77),
        (119, 86),
        (109, 85),
        (104, 76),
        (103, 62),
        (103, 48),
    )
    sheet.paint(ear.moved(2.4, 2), darker(palette.BLEUET_DEEP, 0.3), 0.5)
    sheet.paint(ear, palette.SKINS[3])
    shade = palette.shaded(palette.SKINS[3])
    sheet.paint(
        stroke(
            ((110, 34), (116, 22), (128, 19), (138, 28), (139, 40), (132, 52), (124, 60), (121, 70)), 4.6, end_width=3
        ),
        shade,
    )
    sheet.paint(
        stroke(((112, 46), (120, 36), (128, 38), (127, 47), (119, 54), (113, 58)), 4, end_width=3),
        palette.shaded(shade),
    )
    sheet.paint(disc(113, 84, 3.2), palette.CHANTERELLE)


def _time(sheet: Sheet) -> None:
    sheet.paint(disc(18, 90, 46), palette.LILAC)
    slab, round_one = bitten(block(34, 18, 66, 66, 9), 104, 58, 27, GAP)
    sheet.paint(slab.within(block(0, 0, WIDTH, 34)), palette.BLEUET_DEEP)
    sheet.paint(slab.within(block(0, 34, WIDTH, 70)), palette.BLEUET)
    for x in (48, 67, 86):
        sheet.paint(stroke(((x, 13), (x, 24)), 3.2), palette.PAPER)
    days = [block(42 + 11 * c, 41 + 10.4 * r, 7.6, 7, 1.6) for r in range(4) for c in range(5)]
    sheet.paint(joined(days).within(slab), palette.BLEUET_LIGHT)
    for column, row in ((1, 1), (2, 3)):
        sheet.paint(disc(45.8 + 11 * column, 44.5 + 10.4 * row, 4.7), palette.CHANTERELLE)
    sheet.paint(round_one, palette.CHANTERELLE)
    print_screen(sheet, round_one)
    sheet.paint(disc(104, 58, 21.5), palette.PAPER)
    for hour in range(12):
        mark = stroke(((104, 40), (104, 42.6 if hour % 3 else 44)), 1.1 if hour % 3 else 1.8)
        sheet.paint(mark.turned(hour * 30, (104, 58)), palette.INK)
    sheet.paint(Shape((((104, 58), *arc(104, 58, 15, -90, 0)),)), palette.APRICOT)
    sheet.paint(stroke(((104, 58), (104, 44)), 2), palette.BLEUET_DEEP)
    sheet.paint(stroke(((104, 58), (114.5, 58)), 2.6), palette.BLEUET_DEEP)
    sheet.paint(disc(104, 58, 2.4), palette.FRAMBOISE)


def _no_contract(sheet: Sheet) -> None:
    sheet.paint(disc(118, 40, 50), palette.BLEUET_LIGHT)
    sheet.paint(disc(30, 22, 7).plus(disc(40, 19, 9), disc(50, 23, 6.4), block(24, 22, 32, 7.4, 3.6)), palette.PAPER)
    sheet.paint(disc(130, 86, 6).plus(disc(139, 83, 8), disc(148, 87, 6), block(125, 86, 29, 6.6, 3)), palette.PAPER)
    trail = arc(52, 64, 24, 150, 20, ry=14)
    sheet.paint(joined(disc(x, y, 0.85) for x, y in trail[::2]), palette.BLEUET)
    tip = (134.0, 22.0)
    sheet.paint(polygon(tip, (86, 52), (84, 74), (95, 60)), palette.BLEUET)
    sheet.paint(polygon(tip, (54, 42), (86, 52)), palette.PAPER)
    sheet.paint(polygon(tip, (95, 60), (120, 78)), lighter(palette.LILAC, 0.75))
    sheet.paint(polygon(tip, (84, 74), (95, 60)), palette.BLEUET_DEEP)
    for row, length in enumerate((17, 13, 8)):
        x, y = 68 + row * 6.4, 40.6 + row * 2.9
        sheet.paint(stroke(((x, y), (x + length, y - length * 0.25)), 1.1), palette.BLEUET_LIGHT)
    ribbon = ((14, 90), (28, 82), (42, 90), (56, 95), (68, 86), (61, 79), (54, 88), (72, 96), (92, 88), (106, 93))
    under, over = stroke(ribbon, 5), stroke(((64, 80.4), *ribbon[5:8]), 5)
    sheet.paint(under, palette.FRAMBOISE)
    sheet.paint(over, darker(palette.FRAMBOISE, 0.24))
    sheet.paint(stroke(ribbon[7:], 5), palette.FRAMBOISE)
    for x, y, way in ((12.6, 90.6, -1), (107.4, 93.4, 1)):
        sheet.paint(polygon((x - way * 1.6, y), (x + way * 4, y - 4), (x + way * 4, y + 4)), palette.LILAC)


def _preconceptions(sheet: Sheet) -> None:
    sheet.paint(disc(80, 96, 66), palette.APRICOT)
    bareheaded = replace(ARMAND, hair="crown")
    for person, x, y in ((facing(INES, 1), 26, 70), (facing(bareheaded, -1), 80, 66), (facing(CLARA, -1), 134, 70)):
        look = replace(person, mouth="laugh")
        for way in (-1, 1):
            draw_arm(sheet, look, ((x + way * 16, y + 24), (x + way * 22, y + 8), (x + way * 17, y - 14)), 6)
        draw_person(sheet, look, x, y, 0.86)
    with sheet.placed(28, 26, 1.5, -18):
        sheet.paint(block(-8, -13, 16, 14, 1.4), palette.INK)
        sheet.paint(block(-8, -4.4, 16, 3), palette.CHANTERELLE)
        sheet.paint(block(-12, 0, 24, 2.6, 1.3), palette.INK)
    with sheet.placed(82, 19, 1.3, 14):
        sheet.paint(Shape((arc(0, 0, 11, 180, 360),)), palette.BLEUET)
        sheet.paint(block(-13, -1.4, 30, 3.4, 1.7), palette.BLEUET_DEEP)
        sheet.paint(disc(0, -11, 1.4), palette.CHANTERELLE)
    with sheet.placed(132, 27, 1.4, 22):
        sheet.paint(polygon((0, -9), (15, -3), (0, 3), (-15, -3)), palette.BLEUET_DEEP)
        sheet.paint(block(-7, -1.4, 14, 7, 0, 0, 3, 3), palette.BLEUET)
        sheet.paint(polygon((0, -9), (15, -3), (0, 3), (-15, -3)), palette.BLEUET_DEEP)
        sheet.paint(stroke(((0, -3), (11, -1), (11.6, 6)), 0.8), palette.CHANTERELLE)
        sheet.paint(disc(11.6, 7, 1.4), palette.CHANTERELLE)
    for x, y, way in ((54, 14, -1), (108, 14, 1), (56, 38, -1), (108, 38, 1)):
        sheet.paint(stroke(((x, y), (x + way * 2, y - 6)), 1.1), palette.CHANTERELLE_DEEP)


def _preparing(sheet: Sheet) -> None:
    sheet.paint(disc(142, 92, 44), palette.CHANTERELLE_LIGHT)
    with sheet.placed(70, 52, 1, -7):
        sheet.paint(block(-45, -33, 92, 70, 4), darker(palette.PEACH, 0.3), 0.45)
        sheet.paint(block(-47, -35, 94, 70, 4), palette.BLEUET)
        for way in (-1, 1):
            page = block(-44, -32, 43.4, 64, 2, 0, 0, 2) if way < 0 else block(0.6, -32, 43.4, 64, 0, 2, 2, 0)
            sheet.paint(page, palette.PAPER)
        draw_lines(sheet, -38, -22, (30, 26, 31, 18), pitch=7, width=1.2, colour=palette.BLEUET_LIGHT)
        draw_lines(sheet, -38, 12, (24, 30, 14), pitch=7, width=1.2, colour=palette.BLEUET_LIGHT)
        draw_mark(sheet, 10, -22, 17)
        for row, length in enumerate((22, 18, 14)):
            sheet.paint(block(7, 6.4 + row * 8, 4, 4, 0.8).minus(block(7.8, 7.2 + row * 8, 2.4, 2.4)), palette.INK)
            sheet.paint(stroke(((15, 8.4 + row * 8), (15 + length, 8.4 + row * 8)), 1.2), palette.BLEUET_SOFT)
        sheet.paint(stroke(((7.6, 8), (9, 9.6), (12.4, 4.8)), 1.2, bend=False), palette.FRAMBOISE)
        sheet.paint(joined(block(-2.6, -27 + 9 * k, 5.2, 2, 1) for k in range(7)), palette.INK)
        sheet.paint(polygon((34, 26), (38, 26), (38, 44), (36, 41), (34, 44)), palette.FRAMBOISE)
    with sheet.placed(122, 70, 1, -52):
        sheet.paint(block(-24, -3, 40, 6), palette.CHANTERELLE)
        sheet.paint(block(-24, 0, 40, 3), palette.CHANTERELLE_DEEP)
        sheet.paint(polygon((-24, -3), (-24, 3), (-34, 0)), palette.PEACH)
        sheet.paint(polygon((-30.4, -1.1), (-30.4, 1.1), (-34, 0)), palette.INK)
        sheet.paint(block(16, -3, 4, 6), palette.BLEUET_LIGHT)
        sheet.paint(block(20, -3, 6, 6, 0, 3, 3, 0), palette.FRAMBOISE)
    sheet.paint(disc(136, 26, 18), palette.PAPER)
    sheet.paint(ring(136, 26, 14.4, 0.8), palette.LILAC)
    sheet.paint(ring(150, 32, 6, 2.2), palette.BLEUET)
    sheet.paint(disc(136, 26, 11.4), palette.BLEUET)
    sheet.paint(disc(136, 26, 9.4), darker(palette.HAIR["chestnut"], 0.2))
    sheet.paint(ellipse(133, 23, 3, 1.4).turned(-40, (133, 23)), palette.PEACH, 0.5)


PRINCIPLES: Final[dict[str, Scene]] = {
    "reciprocite": Scene(_reciprocity, palette.APRICOT, (80, 50, 100, 76)),
    "attentes": Scene(_expectations, palette.APRICOT, (78, 44, 110, 76)),
    "premiere-rencontre": Scene(_first_meeting, palette.MIST, (80, 56, 116, 76)),
    "ecoute": Scene(_listening, palette.BLEUET_DEEP, (88, 50, 116, 80)),
    "temps": Scene(_time, palette.APRICOT, (82, 50, 96, 76)),
    "sans-contrat": Scene(_no_contract, palette.LILAC, (92, 48, 84, 66)),
    "idees-recues": Scene(_preconceptions, palette.PEACH, (80, 46, 118, 84)),
    "preparer": Scene(_preparing, palette.APRICOT, (82, 50, 110, 80)),
}
