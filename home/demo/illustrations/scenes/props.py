"""Things that appear in several scenes. Coordinates are those of the sheet unless a docstring says otherwise."""

from __future__ import annotations

from typing import Final

from home.demo.illustrations import palette
from home.demo.illustrations.palette import Colour, darker, lighter
from home.demo.illustrations.scenes.canvas import GAP
from home.demo.illustrations.shapes import (
    Point,
    Shape,
    bitten,
    block,
    disc,
    ellipse,
    joined,
    polygon,
    ring,
    screen,
    smooth,
    stroke,
)
from home.demo.illustrations.sheet import Sheet

MARK_SIDE: Final = 10.0
MARK_BITE: Final = 4.1
"""Radius of the disc beside a block of `MARK_SIDE`."""
SCREEN_PITCH: Final = 2.6
SCREEN_DOT: Final = 0.26


def draw_mark(
    sheet: Sheet,
    x: float,
    y: float,
    side: float,
    *,
    slab: Colour = palette.BLEUET,
    round_one: Colour = palette.CHANTERELLE,
) -> None:
    """The two shapes that fit, small: the block's upper left corner at (x, y)."""
    with sheet.placed(x, y, side / MARK_SIDE):
        piece, whole = bitten(block(0, 0, MARK_SIDE, MARK_SIDE, 2.4), MARK_SIDE, MARK_SIDE * 0.4, MARK_BITE, GAP / 2)
        sheet.paint(piece, slab)
        sheet.paint(whole, round_one)


def print_screen(sheet: Sheet, shape: Shape, colour: Colour = palette.PAPER, opacity: float = 0.22) -> None:
    """A printer's screen of small dots over a shape."""
    xs = [x for outline in shape.outlines for x, _ in outline]
    ys = [y for outline in shape.outlines for _, y in outline]
    dots = screen(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys), pitch=SCREEN_PITCH, r=SCREEN_DOT)
    sheet.paint(dots.within(shape), colour, opacity)


def draw_plant(sheet: Sheet, x: float, y: float, height: float, colour: Colour, *, lean: float = 0) -> None:
    """A stalk with pairs of leaves, rooted at (x, y)."""
    pairs = 5
    top = (x + lean, y - height)
    sheet.paint(stroke(((x, y), (x + lean * 0.3, y - height / 2), top), 0.8), darker(colour, 0.2))
    for pair in range(pairs):
        share = (pair + 0.7) / pairs
        px, py = x + lean * share**1.6, y - height * share
        reach = height * 0.34 * (1.15 - share * 0.55)
        for way in (-1, 1):
            leaf = smooth(
                (px, py),
                (px + way * reach * 0.45, py - reach * 0.62),
                (px + way * reach, py - reach * 0.72),
                (px + way * reach * 0.7, py - reach * 0.12),
            )
            sheet.paint(leaf, colour if way < 0 else lighter(colour, 0.16))
    sheet.paint(ellipse(top[0], top[1] - height * 0.06, height * 0.06, height * 0.11), lighter(colour, 0.08))


def draw_cup(sheet: Sheet, x: float, y: float, size: float, colour: Colour, *, handle: int = 1) -> None:
    """A cup on its saucer, standing at (x, y); `size` is its width."""
    high = size * 0.72
    sheet.paint(ring(x + handle * size * 0.52, y - high * 0.58, size * 0.27, size * 0.1), colour)
    sheet.paint(block(x - size / 2, y - high, size, high, 0, 0, size * 0.36, size * 0.36), colour)
    sheet.paint(block(x, y - high, size / 2, high, 0, 0, size * 0.36, 0), darker(colour, 0.12))
    sheet.paint(block(x - size * 0.78, y - size * 0.06, size * 1.56, size * 0.12, size * 0.06), darker(colour, 0.06))


def draw_steam(sheet: Sheet, x: float, y: float, height: float, colour: Colour) -> None:
    """Steam curling up from (x, y)."""
    wave = height * 0.13
    line = ((x, y), (x + wave, y - height * 0.25), (x - wave, y - height * 0.55), (x + wave * 0.6, y - height))
    sheet.paint(stroke(line, height * 0.09, end_width=height * 0.02), colour)


def draw_lines(
    sheet: Sheet, x: float, y: float, lengths: tuple[float, ...], *, pitch: float, width: float, colour: Colour
) -> None:
    """Lines of writing, each of its own length."""
    sheet.paint(
        joined(
            stroke(((x, y + pitch * row), (x + length, y + pitch * row)), width) for row, length in enumerate(lengths)
        ),
        colour,
    )


def draw_microphone(sheet: Sheet, x: float, y: float, height: float, colour: Colour, *, lean: float = 0) -> None:
    """A table microphone standing at (x, y)."""
    head = (x + lean, y - height)
    sheet.paint(block(x - height * 0.22, y - height * 0.1, height * 0.44, height * 0.1, height * 0.05), colour)
    sheet.paint(stroke(((x, y), (x + lean * 0.3, y - height * 0.6), head), height * 0.07), colour)
    sheet.paint(ellipse(*head, height * 0.12, height * 0.17).turned(lean * 6, head), colour)


def draw_lamp(sheet: Sheet, x: float, y: float, width: float, colour: Colour) -> None:
    """A lamp that hangs from above, its shade's rim at height y."""
    sheet.paint(stroke(((x, -2), (x, y - width * 0.5)), 0.5), palette.INK)
    shade = polygon(
        (x - width * 0.16, y - width * 0.52),
        (x + width * 0.16, y - width * 0.52),
        (x + width / 2, y),
        (x - width / 2, y),
    )
    sheet.paint(disc(x, y, width * 0.14), palette.PAPER)
    sheet.paint(shade, colour)
    sheet.paint(shade.within(block(x, y - width, width, width)), darker(colour, 0.14))


def bubble(x: float, y: float, width: float, height: float, tail: Point) -> Shape:
    """A rounded speech bubble with its tail's tip at a point."""
    foot = x + width * (0.3 if tail[0] < x + width / 2 else 0.7)
    spread = width * 0.09
    edge = y + height - 1
    return block(x, y, width, height, min(width, height) * 0.2).plus(
        polygon((foot - spread, edge), tail, (foot + spread, edge))
    )
