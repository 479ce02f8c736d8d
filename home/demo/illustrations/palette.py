"""The colours of the illustrations: one strong colour for each half, inks, papers and a few supporting tints."""

from __future__ import annotations

from typing import Final

Colour = tuple[int, int, int]


def rgb(code: str) -> Colour:
    """The colour written `#rrggbb`, as three numbers from 0 to 255."""
    return int(code[1:3], 16), int(code[3:5], 16), int(code[5:7], 16)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`one` with a share (0 to 1) of `other` stirred in."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def multiply(one: Colour, other: Colour) -> Colour:
    """`one` printed over `other`, as two transparent inks would be."""
    red, green, blue = (round(a * b / 255) for a, b in zip(one, other, strict=True))
    return red, green, blue


PAPER: Final = rgb("#fbfaf6")
INK: Final = rgb("#16172e")
NIGHT: Final = rgb("#14152b")

BLEUET: Final = rgb("#3a3fb5")
BLEUET_DEEP: Final = rgb("#272a80")
BLEUET_LIGHT: Final = rgb("#a9b0ff")
BLEUET_SOFT: Final = rgb("#7f86e6")
LILAC: Final = rgb("#dcdcf7")

CHANTERELLE: Final = rgb("#f4a11d")
CHANTERELLE_DEEP: Final = rgb("#d07f0c")
CHANTERELLE_LIGHT: Final = rgb("#ffbe55")
APRICOT: Final = rgb("#fde8c4")
PEACH: Final = rgb("#f9cf8e")

EPINETTE: Final = rgb("#1f6b57")
EPINETTE_SOFT: Final = rgb("#8fbfae")
MIST: Final = rgb("#d9eae2")
FRAMBOISE: Final = rgb("#c8375a")
ROSE: Final = rgb("#f3cdd3")

SKINS: Final = tuple(
    rgb(code)
    for code in (
        "#f7d9c4",
        "#efc3a0",
        "#e5ad85",
        "#d99a6c",
        "#c98a5b",
        "#b5744a",
        "#96603d",
        "#83512f",
        "#704329",
        "#5c3827",
    )
)
"""Ten skin tones from light to dark, all warm."""

HAIR: Final = {
    "ink": rgb("#1d1a2b"),
    "brown": rgb("#4a2c22"),
    "chestnut": rgb("#7d4628"),
    "auburn": rgb("#a8492a"),
    "ginger": rgb("#d8732e"),
    "blond": rgb("#e4b45c"),
    "ash": rgb("#8d8796"),
    "silver": rgb("#c9c9d6"),
    "white": rgb("#f3f1ec"),
}

_SHADOW_INK: Final = rgb("#dfb7ae")
_BLUSH_INK: Final = rgb("#d9543f")


def shaded(skin: Colour) -> Colour:
    """The side of a face away from the light: a warm transparent ink over the skin."""
    return multiply(skin, _SHADOW_INK)


def blush(skin: Colour) -> Colour:
    """A cheek's colour on this skin."""
    return mix(skin, _BLUSH_INK, 0.3)


def darker(colour: Colour, share: float = 0.22) -> Colour:
    """A shade of `colour` that still belongs to it."""
    return mix(colour, INK, share)


def lighter(colour: Colour, share: float = 0.25) -> Colour:
    """A tint of `colour` that still belongs to it."""
    return mix(colour, PAPER, share)
