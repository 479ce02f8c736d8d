"""A sheet of paper to lay shapes on: drawn several times too large, then reduced, so that edges come out smooth."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from math import cos, radians, sin
from typing import Final

from PIL import Image, ImageChops, ImageDraw

from home.demo.illustrations.palette import Colour
from home.demo.illustrations.shapes import Outline, Point, Shape

EXTENSION: Final = "webp"
"""File extension of what `Sheet.encoded` returns."""
EFFORT: Final = 20
"""How hard the lossless encoder works (0 to 100): flat colours are small at once, more effort only costs time."""
METHOD: Final = 0
"""The encoder's method (0 fastest to 6)."""

_Frame = tuple[float, float, float, float, float, float]
_Box = tuple[int, int, int, int]


class Sheet:
    """A drawing surface in units of its own, `width` by `height`, with a stack of frames to draw details in."""

    def __init__(
        self, width: float, height: float, *, pixels_per_unit: float, oversampling: int, ground: Colour
    ) -> None:
        self.width = width
        self.height = height
        self._oversampling = oversampling
        self._scale = pixels_per_unit * oversampling
        self._image = Image.new("RGB", (round(width * self._scale), round(height * self._scale)), ground)
        self._draw = ImageDraw.Draw(self._image)
        self._clip: Image.Image | None = None
        self._frame: _Frame = (self._scale, 0, 0, 0, self._scale, 0)

    @contextmanager
    def placed(self, x: float, y: float, scale: float = 1, angle: float = 0, *, mirror: bool = False) -> Iterator[None]:
        """Draw with (x, y) as the origin, larger by `scale`, turned clockwise by `angle` degrees, perhaps mirrored."""
        before = self._frame
        a, b, c, d, e, f = before
        cosine, sine = cos(radians(angle)) * scale, sin(radians(angle)) * scale
        flip = -1 if mirror else 1
        self._frame = (
            (a * cosine + b * sine) * flip,
            -a * sine + b * cosine,
            a * x + b * y + c,
            (d * cosine + e * sine) * flip,
            -d * sine + e * cosine,
            d * x + e * y + f,
        )
        try:
            yield
        finally:
            self._frame = before

    @contextmanager
    def clipped(self, shape: Shape) -> Iterator[None]:
        """Let only what falls inside the shape stay on the sheet."""
        before = self._clip
        whole = (0, 0, *self._image.size)
        clip = self._shape_mask(whole, shape)
        self._clip = ImageChops.multiply(clip, before) if before else clip
        try:
            yield
        finally:
            self._clip = before

    def paint(self, shape: Shape, colour: Colour, opacity: float = 1) -> None:
        """Lay the shape down in one colour, opaque or translucent."""
        if opacity == 1 and not shape.holes and not shape.bounds and not self._clip:
            for outline in shape.outlines:
                self._draw.polygon(self._pixels(outline), fill=colour)
            return
        stencil = self._stencil(shape)
        if stencil is None:
            return
        box, mask = stencil
        if opacity < 1:
            mask = mask.point([round(level * opacity) for level in range(256)])
        self._image.paste(colour, box, mask)

    def overprint(self, shape: Shape, colour: Colour) -> None:
        """Print the shape in a transparent ink: what lies below shows through and darkens it."""
        stencil = self._stencil(shape)
        if stencil is None:
            return
        box, mask = stencil
        below = self._image.crop(box)
        self._image.paste(ImageChops.multiply(below, Image.new("RGB", below.size, colour)), box, mask)

    def encoded(self) -> bytes:
        """The picture at its final size, as a lossless WebP file."""
        file = BytesIO()
        self.image().save(file, format="WEBP", lossless=True, quality=EFFORT, method=METHOD)
        return file.getvalue()

    def image(self) -> Image.Image:
        """The picture at its final size."""
        return self._image.reduce(self._oversampling)

    def _pixels(self, outline: Outline) -> list[Point]:
        """An outline of the present frame, in pixels of the large picture."""
        a, b, c, d, e, f = self._frame
        return [(a * x + b * y + c, d * x + e * y + f) for x, y in outline]

    def _stencil(self, shape: Shape) -> tuple[_Box, Image.Image] | None:
        """Where the shape lies on the picture, and its mask there; None if it lies outside."""
        outlines = [self._pixels(outline) for outline in shape.outlines]
        xs = [x for outline in outlines for x, _ in outline]
        ys = [y for outline in outlines for _, y in outline]
        left, upper = max(0, int(min(xs))), max(0, int(min(ys)))
        right, lower = min(self._image.width, int(max(xs)) + 2), min(self._image.height, int(max(ys)) + 2)
        if left >= right or upper >= lower:
            return None
        box = (left, upper, right, lower)
        mask = self._shape_mask(box, shape)
        return box, ImageChops.multiply(mask, self._clip.crop(box)) if self._clip else mask

    def _shape_mask(self, box: _Box, shape: Shape) -> Image.Image:
        """The mask of a shape, bounds and all, over a part of the picture."""
        mask = self._mask(box, [self._pixels(o) for o in shape.outlines], [self._pixels(h) for h in shape.holes])
        for bound in shape.bounds:
            mask = ImageChops.multiply(mask, self._shape_mask(box, bound))
        return mask

    @staticmethod
    def _mask(box: _Box, outlines: list[list[Point]], holes: list[list[Point]]) -> Image.Image:
        """White where the outlines cover and the holes do not, black elsewhere."""
        left, upper, right, lower = box
        mask = Image.new("L", (right - left, lower - upper))
        draw = ImageDraw.Draw(mask)
        for level, pieces in ((255, outlines), (0, holes)):
            for piece in pieces:
                draw.polygon([(x - left, y - upper) for x, y in piece], fill=level)
        return mask
