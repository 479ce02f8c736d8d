"""Scenes of the programme's meetings: a room, a stage, hands that go up."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from home.demo.illustrations import palette
from home.demo.illustrations.figures import draw_arm, draw_back, draw_person
from home.demo.illustrations.looks import Look
from home.demo.illustrations.palette import darker, lighter, mix
from home.demo.illustrations.scenes.canvas import GAP, WIDTH, Scene
from home.demo.illustrations.scenes.cast import (
    ARMAND,
    BENOIT,
    CLARA,
    GASTON,
    INES,
    KENJI,
    LEA,
    MOUSSA,
    ODILE,
    PEOPLE,
    ROSE,
    SAMIRA,
    THEO,
    facing,
)
from home.demo.illustrations.scenes.props import draw_lamp, draw_lines, draw_mark, draw_microphone, print_screen
from home.demo.illustrations.shapes import Shape, bitten, block, disc, joined, polygon, stroke
from home.demo.illustrations.sheet import Sheet

DIM: Final = 0.55
"""How much of the night falls on people in a dark room."""


def _at_night(look: Look) -> Look:
    """A person in a dark room."""
    return replace(
        look,
        skin=mix(look.skin, palette.NIGHT, DIM),
        hair_colour=mix(look.hair_colour, palette.NIGHT, DIM),
        hat_colour=mix(look.hat_colour, palette.NIGHT, DIM),
        cloth=mix(look.cloth, palette.NIGHT, DIM),
        trim=mix(look.trim, palette.NIGHT, DIM),
    )


def _focus_evening(sheet: Sheet) -> None:
    sheet.paint(block(0, 74, WIDTH, 26), darker(palette.NIGHT, 0.4))
    for x in (14, 146):
        sheet.paint(block(x - 9, 8, 18, 40, 9, 9, 1, 1), palette.BLEUET_DEEP)
        sheet.paint(
            joined(disc(x + dx, y, 0.8) for dx, y in ((-4, 18), (3, 24), (-1, 33), (5, 38), (-5, 28))),
            palette.CHANTERELLE_LIGHT,
        )
    display = block(36, 8, 88, 52, 2.6)
    sheet.paint(display, palette.APRICOT)
    slab, round_one = bitten(block(48, 18, 32, 32, 6), 81, 31, 13, GAP * 0.8)
    sheet.paint(slab, palette.BLEUET)
    sheet.paint(round_one, palette.CHANTERELLE)
    draw_lines(sheet, 100, 24, (16, 12, 15), pitch=7, width=2, colour=palette.BLEUET_SOFT)
    draw_lines(sheet, 100, 45, (9,), pitch=7, width=2, colour=palette.FRAMBOISE)
    sheet.paint(polygon((77, 86), (83, 86), (124, 60), (36, 60)), palette.CHANTERELLE_LIGHT, 0.3)
    speaker = replace(facing(INES, -1), cloth=palette.FRAMBOISE, mouth="laugh")
    draw_person(sheet, speaker, 134, 46, 0.58)
    sheet.paint(block(121, 60, 26, 26, 2), palette.BLEUET)
    sheet.paint(block(119, 57.6, 30, 3.4, 1.2), palette.BLEUET_SOFT)
    draw_microphone(sheet, 127, 58, 7, palette.INK, lean=2)
    draw_arm(sheet, speaker, ((120.6, 61), (114, 58), (112, 49)), 4.6)
    rows = ((76, 0.5, (4, 24, 44, 104)), (84, 0.66, (-4, 27, 58, 98, 128, 160)), (95, 0.9, (16, 58, 102, 144)))
    sheet.paint(block(72, 82, 16, 7, 1.6), palette.BLEUET_SOFT)
    sheet.paint(disc(80, 85, 2.6), palette.CHANTERELLE_LIGHT)
    for number, (y, scale, xs) in enumerate(rows):
        for seat, x in enumerate(xs):
            draw_back(sheet, _at_night(PEOPLE[(seat * 5 + number * 3 + 1) % len(PEOPLE)]), x, y, scale)


def _panel(sheet: Sheet) -> None:
    for pleat in range(16):
        sheet.paint(block(pleat * 10, 0, 5, 80), palette.mix(palette.BLEUET_DEEP, palette.BLEUET, 0.3))
    display = block(46, 6, 68, 34, 3)
    sheet.paint(display, palette.PAPER)
    draw_mark(sheet, 56, 13, 17)
    draw_lines(sheet, 86, 17, (20, 15, 18), pitch=6, width=1.8, colour=palette.BLEUET_LIGHT)
    for x in (18, 142):
        sheet.paint(polygon((x, -4), (x - 26, 84), (x + 26, 84)), palette.CHANTERELLE_LIGHT, 0.14)
    panel = (
        (facing(replace(ODILE, cloth=palette.FRAMBOISE, trim=palette.APRICOT), 1), 25),
        (replace(MOUSSA, turn=-0.6), 61),
        (replace(SAMIRA, cloth=palette.APRICOT, mouth="laugh"), 98),
        (replace(GASTON, cloth=palette.PAPER, trim=palette.EPINETTE), 135),
    )
    for look, x in panel:
        draw_person(sheet, look, x, 52, 0.66)
    table = block(4, 73, 152, 30, 3)
    sheet.paint(table, palette.CHANTERELLE)
    sheet.paint(block(4, 73, 152, 4.4, 2), lighter(palette.CHANTERELLE_LIGHT, 0.3))
    for look, x in panel:
        for way in (-1, 1):
            draw_arm(sheet, look, ((x + way * 16.4, 70), (x + way * 13, 75.6), (x + way * 5.4, 75.6)), 4.8)
    for (look, x), lean in zip(panel, (2, -2, 2, -2), strict=True):
        draw_microphone(sheet, x + 10 * (1 if lean > 0 else -1), 75, 12, palette.INK, lean=-lean * 1.4)
        sheet.paint(block(x - 9, 82, 18, 8, 1.4), palette.PAPER)
        sheet.paint(
            stroke(((x - 5, 86), (x + 5, 86)), 1.6),
            look.cloth if look.cloth not in {palette.PAPER, palette.APRICOT} else look.hat_colour,
        )
    for x, look in ((-2, THEO), (36, CLARA), (80, BENOIT), (122, KENJI), (160, ROSE)):
        draw_back(sheet, _at_night(look), x, 95, 0.7)


def _hands_up(sheet: Sheet) -> None:
    for left in (-6, 52, 110):
        sheet.paint(block(left, 4, 48, 42, 24, 24, 2, 2), palette.BLEUET_LIGHT)
        sheet.paint(block(left + 23, 4, 2, 42), palette.APRICOT)
    for lamp in (48, 106):
        draw_lamp(sheet, lamp, 16, 16, palette.FRAMBOISE)
    twin = replace(SAMIRA, hat_colour=palette.FRAMBOISE, cloth=palette.LILAC, skin=palette.SKINS[6], turn=0.4)
    fair = replace(
        THEO,
        hair="curls",
        hair_colour=palette.HAIR["blond"],
        cloth=palette.BLEUET,
        garment="crew",
        trim=palette.CHANTERELLE,
    )
    grey = replace(
        BENOIT, skin=palette.SKINS[8], cloth=palette.CHANTERELLE, beard="goatee", hair_colour=palette.HAIR["silver"]
    )
    rows: tuple[tuple[float, float, tuple[tuple[float, Look, int], ...]], ...] = (
        (40, 0.5, ((22, KENJI, -1), (60, ROSE, 1), (96, THEO, 1), (136, BENOIT, -1))),
        (56, 0.66, ((3, INES, 0), (41, MOUSSA, -1), (79, LEA, 1), (117, GASTON, 0), (156, ODILE, -1))),
        (78, 0.84, ((22, ARMAND, 0), (61, twin, 0), (102, fair, 0), (142, grey, 1))),
    )
    for y, scale, people in rows:
        for x, look, raised in people:
            if raised:
                shoulder = (x + raised * 20 * scale, y + 27 * scale)
                draw_arm(
                    sheet,
                    look,
                    (shoulder, (x + raised * 17.5 * scale, y + 4 * scale), (x + raised * 14.5 * scale, y - 24 * scale)),
                    8 * scale,
                )
            draw_person(sheet, look, x, y, scale)


def _whiteboard(sheet: Sheet) -> None:
    sheet.paint(block(0, 84, WIDTH, 16), palette.PEACH)
    sheet.paint(block(33, 7, 122, 70, 3), palette.BLEUET)
    sheet.paint(block(36, 10, 116, 64, 1.4), palette.PAPER)
    sheet.paint(block(60, 76, 66, 3.4, 1.2), palette.BLEUET_DEEP)
    for x, colour in ((66, palette.FRAMBOISE), (76, palette.BLEUET_LIGHT), (86, palette.CHANTERELLE)):
        sheet.paint(block(x, 74, 7, 2.2, 1), colour)
    slab, round_one = bitten(block(64, 18, 26, 26, 5), 91, 29, 11, GAP * 0.8)
    sheet.paint(slab.minus(block(66, 20, 22, 22, 3.4)), palette.BLEUET)
    sheet.paint(round_one.minus(disc(91, 29, 9)), palette.CHANTERELLE_DEEP)
    notes = (
        (110, 15, palette.CHANTERELLE_LIGHT, -4),
        (124, 17, palette.BLEUET_LIGHT, 3),
        (137, 14, palette.ROSE, -2),
        (111, 31, palette.MIST, 3),
        (125, 33, palette.CHANTERELLE_LIGHT, -3),
        (137, 30, palette.LILAC, 4),
    )
    for x, y, colour, angle in notes:
        with sheet.placed(x + 5.5, y + 5.5, 1, angle):
            sheet.paint(block(-5, -4.4, 11, 11), darker(colour, 0.4), 0.3)
            sheet.paint(block(-5.5, -5.5, 11, 11), colour)
            draw_lines(sheet, -3.6, -2.4, (6, 4.4, 5.4), pitch=2.5, width=0.7, colour=palette.INK)
    arrow = ((96, 46), (104, 52), (114, 50))
    sheet.paint(stroke(arrow, 1.2), palette.FRAMBOISE)
    sheet.paint(polygon((112.6, 46.4), (118.6, 49.6), (113.4, 53.4)), palette.FRAMBOISE)
    draw_lines(sheet, 66, 52, (20, 15, 22), pitch=6, width=1.2, colour=palette.BLEUET_SOFT)
    speaker = replace(facing(CLARA, 1), mouth="laugh")
    draw_person(sheet, speaker, 34, 48, 1.05)
    draw_arm(sheet, speaker, ((56, 78), (66, 72), (67, 57)), 7.4)
    sheet.paint(stroke(((69, 50.6), (72.4, 45.6)), 2.2), palette.BLEUET_DEEP)
    sheet.paint(stroke(((72.4, 45.6), (73.2, 44.4)), 1.3), palette.INK)
    listener = replace(facing(GASTON, -1), cloth=palette.EPINETTE)
    draw_person(sheet, listener, 128, 68, 0.98)


def _cafe(sheet: Sheet) -> None:
    sheet.paint(block(0, 74, WIDTH, 26), palette.FRAMBOISE)
    sheet.paint(block(0, 74, WIDTH, 3), lighter(palette.FRAMBOISE, 0.3))
    round_one = disc(80, 42, 37)
    sheet.paint(round_one, palette.PEACH)
    print_screen(sheet, round_one)
    draw_lamp(sheet, 28, 34, 20, palette.BLEUET)
    draw_lamp(sheet, 132, 34, 20, palette.CHANTERELLE)
    for strip in range(11):
        colour = palette.PAPER if strip % 2 else palette.BLEUET
        sheet.paint(block(strip * 15 - 2.5, -4, 15, 22, 0, 0, 7.5, 7.5), colour)
    sheet.paint(block(49, 35, 62, 40, 4), palette.BLEUET_DEEP)
    sheet.paint(block(51.4, 37.4, 57.2, 34, 2.4), palette.LILAC)
    draw_mark(sheet, 62, 46, 17)
    draw_lines(sheet, 90, 48, (13, 9, 11), pitch=5.6, width=1.6, colour=palette.BLEUET_SOFT)
    sheet.paint(block(41, 74, 78, 4.4, 0, 0, 4, 4), palette.BLEUET_SOFT)
    for x, colour, trim in ((26, palette.BLEUET, palette.BLEUET_LIGHT), (134, palette.CHANTERELLE, palette.PAPER)):
        way = -1 if x < 80 else 1
        sheet.paint(_handle(x, way), colour)
        sheet.paint(block(x - 12, 62, 24, 22, 1, 1, 10, 10), colour)
        sheet.paint(block(x, 62, 12, 22, 0, 1, 10, 0), darker(colour, 0.14))
        sheet.paint(block(x - 18, 83, 36, 3.6, 1.8), trim)
        for offset, height in ((-4, 12), (4, 16)):
            line = (
                (x + offset, 58),
                (x + offset + 2.4, 58 - height * 0.3),
                (x + offset - 2.2, 58 - height * 0.62),
                (x + offset + 1.2, 58 - height),
            )
            sheet.paint(stroke(line, 2.2, end_width=0.8), palette.PAPER)
    sheet.paint(disc(80, 90, 8.6), palette.PAPER)
    sheet.paint(disc(80, 89, 5.6), palette.CHANTERELLE)
    sheet.paint(
        joined(disc(x, y, 0.8) for x, y in ((78, 87), (82, 88), (79, 91), (82.4, 91.4))),
        darker(palette.HAIR["chestnut"], 0.2),
    )


def _handle(x: float, way: int) -> Shape:
    """A large cup's handle, on either side."""
    return disc(x + way * 13, 70, 7).minus(disc(x + way * 13, 70, 4))


def _workshop(sheet: Sheet) -> None:
    board = block(10, 6, 140, 48, 3)
    sheet.paint(board, palette.PEACH)
    sheet.paint(
        joined(disc(16 + 7.1 * c, 12 + 7.2 * r, 0.7) for c in range(19) for r in range(6)),
        palette.CHANTERELLE_DEEP,
        0.45,
    )
    with sheet.placed(28, 28, 1, 12):
        sheet.paint(block(-2, -10, 4, 28, 1.6), palette.FRAMBOISE)
        sheet.paint(block(-9, -16, 18, 8, 2), palette.INK)
    saw = polygon((44, 20), (80, 26), (80, 30), (46, 36))
    sheet.paint(saw, palette.BLEUET_LIGHT)
    sheet.paint(
        joined(
            polygon((48 + 4 * k, 35.4 - 0.7 * k), (52 + 4 * k, 34.7 - 0.7 * k), (50 + 4 * k, 37.2 - 0.7 * k))
            for k in range(7)
        ),
        palette.BLEUET_LIGHT,
    )
    sheet.paint(block(40, 17, 11, 21, 5).minus(block(43.4, 22, 4.4, 10, 2.2)), palette.BLEUET)
    for x, colour in ((122, palette.BLEUET), (131, palette.EPINETTE), (140, palette.FRAMBOISE)):
        sheet.paint(block(x - 1, 26, 2, 18, 0.6), palette.INK)
        sheet.paint(block(x - 2.4, 14, 4.8, 14, 2.2), colour)
    maker = replace(facing(BENOIT, 1), garment="overalls", cloth=palette.CHANTERELLE_LIGHT, trim=palette.BLEUET)
    other = replace(
        facing(ROSE, -1), garment="turtleneck", cloth=palette.EPINETTE, hair="headwrap", hat_colour=palette.FRAMBOISE
    )
    draw_person(sheet, maker, 53, 43, 0.92)
    draw_person(sheet, other, 106, 44, 0.92)
    sheet.paint(block(-4, 78, 168, 8, 1), palette.CHANTERELLE_DEEP)
    sheet.paint(block(-4, 78, 168, 2.6, 1), palette.CHANTERELLE)
    sheet.paint(block(4, 86, 152, 20), darker(palette.CHANTERELLE_DEEP, 0.3))
    for x in (12, 62, 112):
        sheet.paint(block(x, 89, 40, 14, 2), darker(palette.CHANTERELLE_DEEP, 0.12))
        sheet.paint(disc(x + 20, 95, 1.8), palette.APRICOT)
    _draw_work_in_hand(sheet)
    draw_arm(sheet, maker, ((32, 68), (27, 77), (35, 74.6)), 6.8)
    draw_arm(sheet, maker, ((74, 68), (79, 77), (71, 74.6)), 6.8)
    draw_arm(sheet, other, ((127, 69), (131, 79), (121, 77)), 6.8)


def _draw_work_in_hand(sheet: Sheet) -> None:
    """The wooden piece with its bite and its disc, the laptop, the pot of pencils."""
    slab, round_one = bitten(block(37, 69, 32, 9, 1.6), 53, 68.6, 5.4, 0.8)
    sheet.paint(slab, palette.PEACH)
    sheet.paint(round_one, palette.BLEUET)
    sheet.paint(polygon((90, 62), (119, 62), (121, 78), (92, 78)), palette.INK)
    sheet.paint(disc(106.4, 69, 2), palette.PAPER)
    sheet.paint(block(84, 76.4, 40, 2, 1), palette.BLEUET_SOFT)
    for x, lean, colour in ((14, -2.4, palette.CHANTERELLE), (17, 0.4, palette.FRAMBOISE), (20, 3, palette.EPINETTE)):
        sheet.paint(stroke(((x, 72), (x + lean, 55)), 1.8), colour)
    sheet.paint(block(11, 66, 12, 12, 0.8, 0.8, 2.4, 2.4), palette.BLEUET_SOFT)


EVENINGS: Final[dict[str, Scene]] = {
    "soiree-focus20": Scene(_focus_evening, palette.NIGHT, (84, 42, 104, 80)),
    "panel-webcom": Scene(_panel, palette.BLEUET_DEEP, (80, 52, 136, 84)),
    "salle": Scene(_hands_up, palette.APRICOT, (80, 56, 130, 84)),
    "tableau-blanc": Scene(_whiteboard, palette.MIST, (84, 46, 116, 80)),
    "cafe": Scene(_cafe, palette.MIST, (80, 56, 124, 76)),
    "atelier": Scene(_workshop, palette.APRICOT, (78, 52, 110, 80)),
}
