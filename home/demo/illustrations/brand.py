"""The programme's mark and its raster forms: touch icon, favicon, social image.

`python -m home.demo.illustrations.brand static/img` writes them anew; the vector forms beside them are drawn by hand to
the same measures.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from PIL import Image

from home.demo.illustrations import palette
from home.demo.illustrations.figures import draw_arm, draw_person
from home.demo.illustrations.palette import Colour
from home.demo.illustrations.scenes.props import draw_plant, print_screen
from home.demo.illustrations.scenes.welcome import LEFT, RIGHT
from home.demo.illustrations.shapes import Outline, Shape, arc, bitten, block, disc, joined, stroke
from home.demo.illustrations.sheet import Sheet

SIDE: Final = 64.0
"""Side of the square the mark is drawn in."""
SLAB: Final = (3.0, 13.0, 45.0, 45.0)
CORNER: Final = 11.0
DISC: Final = (45.0, 21.0, 16.0)
GAP: Final = 3.5
"""The hair of space between both: just under a pixel at 16 pixels."""
TOUCH_ICON: Final = 180
TOUCH_MARGIN: Final = 13.0
"""Around the mark on a touch icon, in units of the mark."""
FAVICONS: Final = (16, 32, 48)
SOCIAL_WIDTH: Final = 120.0
SOCIAL_HEIGHT: Final = 63.0
SOCIAL_PIXELS_PER_UNIT: Final = 10.0
FINE: Final = 4
"""Oversampling where there is time."""

PEN: Final = 2.9
"""Width of the wordmark's strokes; an x is 10 high, a capital 15."""
LETTER_GAP: Final = 3.5
WORD_GAP: Final = 6.0


def mark() -> tuple[Shape, Shape]:
    """The bitten block and the disc that nestles in it, in a square of `SIDE`."""
    return bitten(block(*SLAB, CORNER), *DISC, GAP)


def _line(*points: tuple[float, float]) -> Outline:
    return points


LETTERS: Final[dict[str, tuple[float, tuple[Outline, ...]]]] = {
    "M": (14, (_line((0, 0), (0, -15), (7, -5), (14, -15), (14, 0)),)),
    "e": (10, (_line((0.4, -5), (9.9, -5)), arc(5, -5, 5, 0, -310))),
    "n": (9, (_line((0, 0), (0, -10)), (*arc(4.5, -5.5, 4.5, 180, 360), (9, 0)))),
    "t": (7, (((3, -14), *arc(6.4, -3.4, 3.4, 180, 90)), _line((0, -10), (7, -10)))),
    "o": (10, (arc(5, -5, 5, 0, 360),)),
    "r": (6.4, (_line((0, 0), (0, -10)), arc(4.5, -5.5, 4.5, 180, 298))),
    "a": (10, (arc(5, -5, 5, 0, 360), _line((10, -10), (10, 0)))),
    "2": (10, ((*arc(5, -10, 5, 190, 396), (0, 0), (10, 0)),)),
    ".": (0.6, (_line((0.3, 0), (0.3, 0.01)),)),
    "0": (10.4, (arc(5.2, -7.5, 5.2, 0, 360, ry=7.5),)),
}
"""Width and strokes of each letter of the wordmark, standing on y = 0."""


def wordmark(text: str) -> tuple[Shape, float]:
    """The words in the programme's own lettering, and their width. Raises KeyError for a letter it does not have."""
    x = 0.0
    pieces: list[Shape] = []
    for letter in text:
        if letter == " ":
            x += WORD_GAP
            continue
        width, lines = LETTERS[letter]
        pieces.extend(stroke(line, PEN, bend=False).moved(x, 0) for line in lines)
        x += width + LETTER_GAP
    return joined(pieces), x - LETTER_GAP


def square(pixels: int, ground: Colour, margin: float) -> Image.Image:
    """The mark on a plain ground."""
    side = SIDE + 2 * margin
    sheet = Sheet(side, side, pixels_per_unit=pixels / side, oversampling=FINE, ground=ground)
    slab, round_one = mark()
    sheet.paint(slab.moved(margin, margin), palette.BLEUET)
    sheet.paint(round_one.moved(margin, margin), palette.CHANTERELLE)
    return sheet.image()


def transparent(pixels: int) -> Image.Image:
    """The mark on nothing."""
    masks = []
    for index in range(2):
        sheet = Sheet(SIDE, SIDE, pixels_per_unit=pixels / SIDE, oversampling=FINE * 2, ground=(0, 0, 0))
        sheet.paint(mark()[index], (255, 255, 255))
        masks.append(sheet.image().convert("L"))
    picture = Image.new("RGBA", (pixels, pixels), (*palette.BLEUET, 0))
    for mask, colour in zip(masks, (palette.BLEUET, palette.CHANTERELLE), strict=True):
        layer = Image.new("RGBA", (pixels, pixels), (*colour, 0))
        layer.putalpha(mask)
        picture.alpha_composite(layer)
    return picture


def social() -> Image.Image:
    """The picture shown where a page of the site is shared: the two people, the mark, the name."""
    sheet = Sheet(
        SOCIAL_WIDTH, SOCIAL_HEIGHT, pixels_per_unit=SOCIAL_PIXELS_PER_UNIT, oversampling=FINE, ground=palette.APRICOT
    )
    floor = 56.0
    sheet.paint(disc(112, 10, 26), palette.LILAC)
    draw_plant(sheet, 117, floor, 30, palette.EPINETTE, lean=1)
    slab, round_one = bitten(block(51, 11, 32, 45, 8), 97, 35, 21, 1)
    for piece, colour in ((slab, palette.BLEUET), (round_one, palette.CHANTERELLE)):
        sheet.paint(piece, colour)
        print_screen(sheet, piece)
    above = block(0, 0, SOCIAL_WIDTH, 26)
    for piece, look, x in ((slab, LEFT, 66.0), (round_one, RIGHT, 99.0)):
        with sheet.clipped(piece.plus(above)):
            draw_person(sheet, look, x, 25 if look is LEFT else 27, 0.58)
    sheet.paint(block(0, floor, SOCIAL_WIDTH, SOCIAL_HEIGHT - floor), palette.BLEUET_DEEP)
    draw_arm(sheet, LEFT, ((54, 46), (57, 54), (67, 52)), 5)
    draw_arm(sheet, RIGHT, ((112, 47), (109, 54), (98, 52.4)), 5)
    with sheet.placed(7, 10, 0.27):
        pieces = mark()
        sheet.paint(pieces[0], palette.BLEUET)
        sheet.paint(pieces[1], palette.CHANTERELLE)
    for words, y in (("Mentorat", 38.0), ("2.0", 47.0)):
        with sheet.placed(8, y, 0.405):
            sheet.paint(wordmark(words)[0], palette.INK)
    return sheet.image()


def write(folder: Path) -> None:
    """Write every raster form into the folder."""
    square(TOUCH_ICON, palette.PAPER, TOUCH_MARGIN).quantize(64).save(folder / "apple-touch-icon.png", optimize=True)
    icons = [transparent(pixels) for pixels in FAVICONS]
    icons[-1].save(folder / "favicon.ico", sizes=[(pixels, pixels) for pixels in FAVICONS], append_images=icons[:-1])
    social().quantize(256, dither=Image.Dither.NONE).save(folder / "social.png", optimize=True)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
