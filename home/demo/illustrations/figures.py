"""People in scenes: seen from behind, standing, reaching out.

Frames are the head's (see `heads`) unless said otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from home.demo.illustrations.garments import draw_torso, torso
from home.demo.illustrations.hair import draw_hair_behind
from home.demo.illustrations.heads import NECK_WIDTH, draw_head, draw_head_behind, draw_neck
from home.demo.illustrations.looks import Look
from home.demo.illustrations.palette import INK, Colour, darker, lighter, shaded
from home.demo.illustrations.shapes import Point, block, disc, half_disc, smooth, stroke, superellipse
from home.demo.illustrations.sheet import Sheet

HATS: Final = frozenset({"cap", "tuque", "beret", "hijab", "headwrap"})
SHORT: Final = frozenset({"crop", "quiff", "buzz", "crown", "curly_top", "pixie", "cap", "beret", "tuque"})
"""Hair that leaves the neck free."""
HAND: Final = 1.12
"""A hand's width against the sleeve's."""
SOLE: Final = 120.0
"""Where a standing person's feet are, below the middle of the head."""


def draw_person(sheet: Sheet, look: Look, x: float, y: float, scale: float) -> None:
    """Head and shoulders, the head's middle at (x, y)."""
    with sheet.placed(x, y, scale, look.tilt):
        draw_head_behind(sheet, look)
    with sheet.placed(x, y, scale):
        draw_neck(sheet, look)
        draw_torso(sheet, look)
    with sheet.placed(x, y, scale, look.tilt):
        draw_head(sheet, look)


def draw_arm(sheet: Sheet, look: Look, points: Sequence[Point], width: float, *, sleeve: Colour | None = None) -> None:
    """An arm along the points of the sheet (shoulder, elbow, wrist), with its hand."""
    tip, before = points[-1], points[-2]
    length = max(((tip[0] - before[0]) ** 2 + (tip[1] - before[1]) ** 2) ** 0.5, 0.01)
    ahead = ((tip[0] - before[0]) / length * width, (tip[1] - before[1]) / length * width)
    palm = (tip[0] + ahead[0] * 0.55, tip[1] + ahead[1] * 0.55)
    sheet.paint(stroke((tip, palm), width * 0.8), look.skin)
    sheet.paint(disc(*palm, width * HAND / 2), look.skin)
    thumb = (palm[0] + ahead[0] * 0.35 + ahead[1] * 0.5, palm[1] + ahead[1] * 0.35 - ahead[0] * 0.5)
    sheet.paint(stroke((palm, thumb), width * 0.36), look.skin)
    sheet.paint(stroke(points, width * 1.15, end_width=width), sleeve or darker(look.cloth, 0.14))


def draw_back(sheet: Sheet, look: Look, x: float, y: float, scale: float) -> None:
    """A person who looks away from us, into the picture."""
    with sheet.placed(x, y, scale):
        sheet.paint(torso(), look.cloth)
        sheet.paint(block(-NECK_WIDTH / 2, 8, NECK_WIDTH, 12, 0, 0, 5, 5), shaded(look.skin))
        sheet.paint(smooth((-7.4, 18.2), (0, 20.4), (7.4, 18.2), (0, 17)), darker(look.cloth, 0.25))
    with sheet.placed(x, y, scale, look.tilt):
        width = 10.2 * look.width
        for side in (-1, 1):
            sheet.paint(disc(side * width, 1.6, 2.0), shaded(look.skin))
        sheet.paint(superellipse(0, 0, width, 13, taper=look.jaw), shaded(look.skin))
        draw_hair_behind(sheet, look)
        hair = look.hat_colour if look.hair in HATS else look.hair_colour
        nape = 8.0 if look.hair in SHORT else 15.0
        scalp = superellipse(0, -0.6, width + 0.7, 14.4).within(block(-30, -40, 60, 40 + nape))
        if look.hair == "crown":
            sheet.paint(scalp.within(block(-30, -1, 60, 30)), look.hair_colour)
        elif look.hair != "bald":
            sheet.paint(scalp, hair)
            sheet.paint(stroke(((-6, -8), (-2, -10.6), (3, -10.8)), 0.8, end_width=0.4), lighter(hair, 0.2))
        if look.hair == "bun":
            sheet.paint(disc(0, -16.4, 5.8), hair)
        if look.hair in {"cap", "tuque"}:
            sheet.paint(block(-width - 0.6, -3.6, 2 * width + 1.2, 3.4, 1.6), look.trim)


def draw_standing(sheet: Sheet, look: Look, x: float, sole: float, scale: float, *, stride: float = 6) -> None:
    """A whole person whose feet are at (x, sole); `stride` is how far each foot is from the middle."""
    with sheet.placed(x, sole - SOLE * scale, scale):
        dark = INK if look.cloth != INK else darker(look.trim, 0.3)
        for way in (-1, 1):
            sheet.paint(stroke(((way * 6, 66), (way * stride, SOLE - 3)), 10.5, end_width=7), dark)
            sheet.paint(half_disc(way * stride + 2, SOLE, 5.4, -90), darker(look.trim, 0.2))
        with sheet.placed(0, 0, 1, look.tilt):
            draw_head_behind(sheet, look)
        draw_neck(sheet, look)
        coat = smooth(
            (0, 17.4),
            (8, 18.2),
            (15, 20.6),
            (18.4, 28),
            (18.8, 50),
            (20, 74),
            (14, 78),
            (-14, 78),
            (-20, 74),
            (-18.8, 50),
            (-18.4, 28),
            (-15, 20.6),
            (-8, 18.2),
        )
        with sheet.clipped(coat.plus(block(-NECK_WIDTH / 2, 12, NECK_WIDTH, 8))):
            draw_torso(sheet, look)
            sheet.paint(block(-30, 60, 60, 20), look.cloth)
            side = block(0, 60, 30, 20) if look.lit_from_left else block(-30, 60, 30, 20)
            sheet.paint(side, darker(look.cloth, 0.11))
        with sheet.placed(0, 0, 1, look.tilt):
            draw_head(sheet, look)
