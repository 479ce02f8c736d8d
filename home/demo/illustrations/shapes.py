"""Cut paper: closed outlines with holes that can be moved, turned, mirrored, bitten into and laid inside one another.

Everything is plain geometry in units of the sheet; nothing here knows about pixels. Angles are in degrees, clockwise,
from the right-hand side, as Pillow counts them (y grows downwards).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from math import cos, hypot, pi, radians, sin
from typing import Final, Self

Point = tuple[float, float]
Outline = tuple[Point, ...]

CURVE_STEPS: Final = 72
"""Points along a full turn: enough for a circle as high as the sheet to look round."""
SPLINE_STEPS: Final = 10
"""Points between two knots of a smooth outline."""
JOINT_STEPS: Final = 20
"""Points along the round joint of a stroke."""
DOT_STEPS: Final = 8
"""Points along a dot of a printer's screen, a few pixels wide."""


def _unit_circle(steps: int) -> Outline:
    return tuple((cos(2 * pi * step / steps), sin(2 * pi * step / steps)) for step in range(steps))


_UNIT_JOINT: Final = _unit_circle(JOINT_STEPS)
_UNIT_DOT: Final = _unit_circle(DOT_STEPS)


@dataclass(frozen=True, slots=True)
class Shape:
    """A piece of cut paper: what the outlines cover, less the holes, kept within other shapes."""

    outlines: tuple[Outline, ...]
    holes: tuple[Outline, ...] = ()
    bounds: tuple[Shape, ...] = ()

    def mapped(self, change: Callable[[Point], Point]) -> Self:
        """The same piece with every point changed."""
        return replace(
            self,
            outlines=tuple(tuple(map(change, outline)) for outline in self.outlines),
            holes=tuple(tuple(map(change, hole)) for hole in self.holes),
            bounds=tuple(bound.mapped(change) for bound in self.bounds),
        )

    def moved(self, dx: float, dy: float) -> Self:
        """The piece carried by (dx, dy)."""
        return self.mapped(lambda p: (p[0] + dx, p[1] + dy))

    def turned(self, angle: float, about: Point = (0, 0)) -> Self:
        """The piece turned clockwise by `angle` degrees about a point."""
        c, s = cos(radians(angle)), sin(radians(angle))
        ox, oy = about
        return self.mapped(
            lambda p: (ox + (p[0] - ox) * c - (p[1] - oy) * s, oy + (p[0] - ox) * s + (p[1] - oy) * c),
        )

    def mirrored(self, axis: float = 0) -> Self:
        """The piece flipped left to right about the vertical line x = axis."""
        return self.mapped(lambda p: (2 * axis - p[0], p[1]))

    def minus(self, *others: Shape) -> Self:
        """The piece with others cut out of it (only their outlines count)."""
        return replace(self, holes=self.holes + tuple(o for other in others for o in other.outlines))

    def plus(self, *others: Shape) -> Self:
        """The piece with others glued on (only their outlines count; the holes are cut afterwards)."""
        return replace(self, outlines=self.outlines + tuple(o for other in others for o in other.outlines))

    def within(self, *others: Shape) -> Self:
        """What of the piece lies inside all the others."""
        return replace(self, bounds=self.bounds + others)


def polygon(*points: Point) -> Shape:
    """A piece with straight edges."""
    return Shape((points,))


def ellipse(x: float, y: float, rx: float, ry: float) -> Shape:
    """An ellipse about (x, y)."""
    return Shape((arc(x, y, rx, 0, 360, ry=ry),))


def disc(x: float, y: float, r: float) -> Shape:
    """A circle about (x, y)."""
    return ellipse(x, y, r, r)


def ring(x: float, y: float, r: float, width: float) -> Shape:
    """A circle's rim, `width` thick inwards."""
    return disc(x, y, r).minus(disc(x, y, r - width))


def arc(x: float, y: float, r: float, start: float, end: float, *, ry: float | None = None) -> Outline:
    """The points of an arc of a circle (or of an ellipse `r` by `ry`), from `start` to `end` degrees."""
    ry = r if ry is None else ry
    steps = max(6, round(CURVE_STEPS * abs(end - start) / 360))
    angles = [radians(start + (end - start) * i / steps) for i in range(steps + 1)]
    return tuple((x + r * cos(a), y + ry * sin(a)) for a in angles)


def half_disc(x: float, y: float, r: float, facing: float) -> Shape:
    """Half a circle whose round side looks towards `facing` degrees."""
    return Shape((arc(x, y, r, facing - 90, facing + 90),))


def block(x: float, y: float, width: float, height: float, *radii: float) -> Shape:
    """A rounded rectangle by its upper left corner; one radius for all corners, or four, clockwise from there."""
    corners = radii if len(radii) == 4 else (radii[0] if radii else 0.0,) * 4
    limit = min(width, height) / 2 if len(radii) == 1 else min(width, height)
    tl, tr, br, bl = (min(r, limit) for r in corners)
    outline = (
        *arc(x + tl, y + tl, tl, 180, 270),
        *arc(x + width - tr, y + tr, tr, 270, 360),
        *arc(x + width - br, y + height - br, br, 0, 90),
        *arc(x + bl, y + height - bl, bl, 90, 180),
    )
    return Shape((outline,))


def superellipse(x: float, y: float, rx: float, ry: float, squareness: float = 2.35, *, taper: float = 0) -> Shape:
    """Between an ellipse (squareness 2) and a rectangle; `taper` narrows the lower half by that share."""
    points = []
    for step in range(CURVE_STEPS):
        a = 2 * pi * step / CURVE_STEPS
        c, s = cos(a), sin(a)
        px = abs(c) ** (2 / squareness) * (1 if c >= 0 else -1)
        py = abs(s) ** (2 / squareness) * (1 if s >= 0 else -1)
        px *= 1 - taper * max(py, 0) ** 1.6
        points.append((x + rx * px, y + ry * py))
    return Shape((tuple(points),))


def curve(points: Sequence[Point], *, closed: bool = False) -> Outline:
    """A line that passes smoothly (Catmull-Rom) through the points."""
    count = len(points)
    spans = count if closed else count - 1

    def knot(index: int) -> Point:
        return points[index % count] if closed else points[min(max(index, 0), count - 1)]

    line: list[Point] = []
    for span in range(spans):
        p0, p1, p2, p3 = (knot(span + offset) for offset in (-1, 0, 1, 2))
        for step in range(SPLINE_STEPS):
            t = step / SPLINE_STEPS
            line.append((_spline(p0[0], p1[0], p2[0], p3[0], t), _spline(p0[1], p1[1], p2[1], p3[1], t)))
    if not closed:
        line.append(points[-1])
    return tuple(line)


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    """One coordinate of a uniform Catmull-Rom spline between b and c."""
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t**2 + (3 * b - a - 3 * c + d) * t**3)


def smooth(*points: Point) -> Shape:
    """A piece with a soft outline through the points."""
    return Shape((curve(points, closed=True),))


def stroke(points: Sequence[Point], width: float, *, end_width: float | None = None, bend: bool = True) -> Shape:
    """A line of paper with round ends along the points, curved through them or (`bend=False`) straight between them.

    `end_width` lets it grow or shrink evenly to its end.
    """
    line = curve(points) if bend and len(points) > 2 else tuple(points)
    last = len(line) - 1
    end_width = width if end_width is None else end_width
    halves = [(width + (end_width - width) * i / last) / 2 for i in range(last + 1)]
    pieces: list[Outline] = [_joint(p, r) for p, r in zip(line, halves, strict=True)]
    for (ax, ay), (bx, by), ra, rb in zip(line, line[1:], halves, halves[1:], strict=False):
        length = hypot(bx - ax, by - ay)
        if length == 0:
            continue
        nx, ny = (ay - by) / length, (bx - ax) / length
        pieces.append(
            (
                (ax + nx * ra, ay + ny * ra),
                (bx + nx * rb, by + ny * rb),
                (bx - nx * rb, by - ny * rb),
                (ax - nx * ra, ay - ny * ra),
            )
        )
    return Shape(tuple(pieces))


def _joint(centre: Point, r: float) -> Outline:
    """The round end of a stroke."""
    x, y = centre
    return tuple((x + r * c, y + r * s) for c, s in _UNIT_JOINT)


def _dot(centre: Point, r: float) -> Outline:
    """A dot too small for its corners to be seen."""
    x, y = centre
    return tuple((x + r * c, y + r * s) for c, s in _UNIT_DOT)


def joined(shapes: Iterable[Shape]) -> Shape:
    """Several pieces as one."""
    return Shape(tuple(outline for shape in shapes for outline in shape.outlines))


def bitten(piece: Shape, x: float, y: float, r: float, gap: float) -> tuple[Shape, Shape]:
    """The programme's mark: the piece with a round bite about (x, y), and the disc of radius `r` that nestles there
    with `gap` of air around it.
    """
    return piece.minus(disc(x, y, r + gap)), disc(x, y, r)


def screen(x: float, y: float, width: float, height: float, *, pitch: float, r: float) -> Shape:
    """Rows of dots, every other row shifted by half, as a printer's screen has them."""
    rows, columns = int(height / (pitch / 2)) + 1, int(width / pitch) + 1
    dots = (
        _dot((x + (column + row % 2 / 2) * pitch, y + row * pitch / 2), r)
        for row in range(rows)
        for column in range(columns)
    )
    return Shape(tuple(dots))


def stripes(x: float, y: float, width: float, height: float, *, pitch: float, thickness: float) -> Shape:
    """Level bars, `pitch` apart."""
    count = int(height / pitch) + 1
    return joined(block(x, y + row * pitch, width, thickness) for row in range(count))
