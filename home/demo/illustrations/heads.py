"""Faces: few features, light on one side and shade on the other, the nose where both meet.

The frame is the head's own: its middle is (0, 0), its chin lies at `FACE_HEIGHT` below.
"""

from __future__ import annotations

from typing import Final

from home.demo.illustrations.hair import draw_hair_behind, draw_hair_in_front
from home.demo.illustrations.looks import Look
from home.demo.illustrations.palette import (
    CHANTERELLE,
    FRAMBOISE,
    INK,
    PAPER,
    Colour,
    blush,
    darker,
    mix,
    shaded,
)
from home.demo.illustrations.shapes import (
    Shape,
    block,
    disc,
    ellipse,
    half_disc,
    joined,
    polygon,
    ring,
    smooth,
    stroke,
    superellipse,
)
from home.demo.illustrations.sheet import Sheet

FACE_WIDTH: Final = 10.0
"""Half the width of an ordinary face, in head units."""
FACE_HEIGHT: Final = 13.0
"""Half its height."""
NECK_WIDTH: Final = 10.0
SQUARENESS: Final = 2.35
TURN_SHIFT: Final = 1.5
"""How far features wander when the head is fully turned."""
EYE_SPREAD: Final = 4.2
EYE_HEIGHT: Final = -0.2
MOUTH_HEIGHT: Final = 7.0


def face_shape(look: Look) -> Shape:
    """The outline of the face."""
    return superellipse(0, 0, FACE_WIDTH * look.width, FACE_HEIGHT, SQUARENESS, taper=look.jaw)


def draw_head_behind(sheet: Sheet, look: Look) -> None:
    """What lies behind the neck and the shoulders: the back of the hair or of a headscarf."""
    draw_hair_behind(sheet, look)


def draw_neck(sheet: Sheet, look: Look, length: float = 12) -> None:
    """The neck, with the chin's shade on it."""
    neck = block(-NECK_WIDTH / 2, FACE_HEIGHT - 6, NECK_WIDTH, length, 0, 0, NECK_WIDTH / 2, NECK_WIDTH / 2)
    sheet.paint(neck, look.skin)
    sheet.paint(face_shape(look).moved(0, 2.2).within(neck), shaded(look.skin))


def draw_head(sheet: Sheet, look: Look) -> None:
    """The head itself, with hair, glasses, beard and jewels."""
    face = face_shape(look)
    side = FACE_WIDTH * look.width
    shift = look.turn * TURN_SHIFT
    shade = shaded(look.skin)
    ears = (disc(-side + 0.3 - look.turn * 0.5, 1.2, 2.1), disc(side - 0.3 - look.turn * 0.5, 1.2, 2.1))
    lit, dark = ears if look.lit_from_left else ears[::-1]
    sheet.paint(lit, look.skin)
    sheet.paint(dark, shade)
    sheet.paint(face, look.skin)
    half = _shaded_half(shift)
    sheet.paint((half if look.lit_from_left else half.mirrored(shift)).within(face), shade)
    for x in (-EYE_SPREAD - 1.4, EYE_SPREAD + 1.4):
        sheet.paint(disc(x + shift, 4.2, 2.0).within(face), blush(look.skin), 0.55)
    if look.freckles:
        dots = joined(
            disc(x + shift, y, 0.28) for x, y in ((-5, 3), (-3.7, 3.7), (-6.1, 4.1), (5, 3), (3.8, 3.8), (6, 4.2))
        )
        sheet.paint(dots, darker(shade, 0.3))
    _draw_beard(sheet, look, face, shift)
    _draw_mouth(sheet, look, shift)
    _draw_eyes(sheet, look, shift)
    draw_hair_in_front(sheet, look)
    _draw_glasses(sheet, look, shift)
    _draw_earrings(sheet, look, ears)


def _shaded_half(shift: float) -> Shape:
    """The right half of a face lit from the left; its edge is the ridge of the nose."""
    ridge = ((0.6, -14), (0.4, -6), (0.0, -2.2), (-1.0, 1.4), (-1.9, 3.2), (-1.5, 4.2), (0.3, 4.5), (0.7, 6), (0.6, 14))
    return polygon(*((x + shift, y) for x, y in ridge), (14, 14), (14, -14))


def _lip_colour(skin: Colour) -> Colour:
    return mix(shaded(shaded(skin)), FRAMBOISE, 0.45)


def _draw_mouth(sheet: Sheet, look: Look, shift: float) -> None:
    x, y = shift, MOUTH_HEIGHT
    if look.mouth == "laugh":
        mouth = half_disc(x, y - 0.5, 3.1, 90)
        sheet.paint(mouth, darker(_lip_colour(look.skin), 0.55))
        sheet.paint(block(x - 3, y - 0.6, 6, 1.25).within(mouth), PAPER)
    else:
        drop, reach = (1.5, 3.2) if look.mouth == "smile" else (0.8, 2.5)
        line = stroke(
            (
                (x - reach, y),
                (x - reach / 2, y + drop * 0.8),
                (x, y + drop),
                (x + reach / 2, y + drop * 0.8),
                (x + reach, y),
            ),
            0.85,
        )
        sheet.paint(line, _lip_colour(look.skin))


def _draw_eyes(sheet: Sheet, look: Look, shift: float) -> None:
    brow = darker(look.hair_colour, 0.35) if look.hair_colour[0] < 200 else darker(look.hair_colour, 0.3)
    for side in (-1, 1):
        x = side * EYE_SPREAD + shift * 1.15
        if look.mouth == "laugh":
            lid = ((x - 1.5, EYE_HEIGHT + 0.5), (x, EYE_HEIGHT - 0.7), (x + 1.5, EYE_HEIGHT + 0.5))
            sheet.paint(stroke(lid, 0.75), INK)
        else:
            sheet.paint(ellipse(x, EYE_HEIGHT, 0.98, 1.2), INK)
            sheet.paint(disc(x + 0.32, EYE_HEIGHT - 0.45, 0.32), PAPER)
        arch = ((x - side * 1.7, -3.1), (x + side * 0.2, -3.9), (x + side * 2.1, -3.0))
        sheet.paint(stroke(arch, 0.95, end_width=0.6), brow)
        if look.lines:
            for dy in (-0.2, 1.3):
                wrinkle = ((x + side * 2.7, EYE_HEIGHT + dy), (x + side * 4.0, EYE_HEIGHT + dy * 1.7 - 0.1))
                sheet.paint(stroke(wrinkle, 0.35), darker(shaded(look.skin), 0.22))


def _draw_beard(sheet: Sheet, look: Look, face: Shape, shift: float) -> None:
    side = FACE_WIDTH * look.width
    lip = MOUTH_HEIGHT + 0.4
    colour = look.hair_colour
    if look.beard in {"full", "short"}:
        depth, edge = (4.0, 3.6) if look.beard == "full" else (0.4, 5.0)
        jaw = superellipse(0, 0.4, side + 0.4, FACE_HEIGHT + depth, 2.2, taper=look.jaw * 0.7).within(
            block(-20, 0, 40, 30)
        )
        cheeks = smooth(
            (-side - 3, -6),
            (-side + 1.2, 1),
            (-side + 3, edge),
            (-3.4 + shift, edge + 0.6),
            (shift, edge + 0.2),
            (3.4 + shift, edge + 0.6),
            (side - 3, edge),
            (side - 1.2, 1),
            (side + 3, -6),
        )
        lips = () if look.mouth == "laugh" else (ellipse(shift, lip + 0.5, 3.0, 1.5),)
        sheet.paint(jaw.minus(cheeks, *lips), colour)
    elif look.beard == "goatee":
        sheet.paint(ellipse(shift, lip + 2.4, 4.3, 4.6).minus(ellipse(shift, lip + 0.4, 3.1, 1.9)), colour)
    if look.beard in {"moustache", "full"}:
        for way in (-1, 1):
            half = ((shift, lip - 1.9), (shift + way * 2.4, lip - 1.9), (shift + way * 4.6, lip - 0.4))
            sheet.paint(stroke(half, 2.0, end_width=0.7), colour)


def _draw_glasses(sheet: Sheet, look: Look, shift: float) -> None:
    if look.glasses == "none":
        return
    frame = INK if look.glasses != "half" else FRAMBOISE
    y = EYE_HEIGHT + 0.1
    lenses: list[tuple[Shape, Shape]] = []
    for side in (-1, 1):
        x = side * EYE_SPREAD + shift * 1.15
        if look.glasses == "round":
            lenses.append((disc(x, y, 3.4), disc(x, y, 2.75)))
        elif look.glasses == "square":
            lenses.append((block(x - 3.5, y - 2.7, 7, 5.6, 1.5), block(x - 2.85, y - 2.05, 5.7, 4.3, 1.0)))
        else:
            lenses.append((half_disc(x, y + 0.6, 3.3, 90), half_disc(x, y + 1.3, 2.5, 90)))
    for rim, glass in lenses:
        sheet.paint(glass, PAPER, 0.28)
        sheet.paint(rim.minus(glass), frame)
    bridge = EYE_SPREAD - 3.4
    sheet.paint(stroke(((shift * 1.15 - bridge - 0.3, y - 0.2), (shift * 1.15 + bridge + 0.3, y - 0.2)), 0.65), frame)
    for side in (-1, 1):
        hinge = side * (EYE_SPREAD + 3.3) + shift * 1.15
        sheet.paint(stroke(((hinge, y - 0.4), (side * FACE_WIDTH * look.width, y - 0.9)), 0.65), frame)


def _draw_earrings(sheet: Sheet, look: Look, ears: tuple[Shape, Shape]) -> None:
    if look.earrings == "none":
        return
    gold = CHANTERELLE if look.cloth != CHANTERELLE else PAPER
    for ear in ears:
        x = sum(px for px, _ in ear.outlines[0]) / len(ear.outlines[0])
        sheet.paint(ring(x, 5.6, 2.4, 0.7) if look.earrings == "hoop" else ellipse(x, 5.4, 0.95, 1.9), gold)
