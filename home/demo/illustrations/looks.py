"""What a drawn person looks like, apart from where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

from home.demo.illustrations.palette import BLEUET, CHANTERELLE, HAIR, SKINS, Colour

Hair = Literal[
    "crop",
    "quiff",
    "buzz",
    "bald",
    "crown",
    "curly_top",
    "cloud",
    "curls",
    "bob",
    "fringe",
    "pixie",
    "long",
    "waves",
    "bun",
    "chignon",
    "ponytail",
    "braids",
    "locs",
    "hijab",
    "headwrap",
    "cap",
    "tuque",
    "beret",
]
Beard = Literal["none", "full", "short", "goatee", "moustache"]
Glasses = Literal["none", "round", "square", "half"]
Earrings = Literal["none", "drop", "hoop"]
Garment = Literal["crew", "vneck", "shirt", "turtleneck", "blazer", "hoodie", "overalls", "stripes", "scarf", "boat"]
Mouth = Literal["smile", "laugh", "calm"]

HAIRS: Final[tuple[Hair, ...]] = get_args(Hair)
GARMENTS: Final[tuple[Garment, ...]] = get_args(Garment)


@dataclass(frozen=True, slots=True)
class Look:
    """One person."""

    skin: Colour = SKINS[3]
    hair: Hair = "crop"
    hair_colour: Colour = HAIR["brown"]
    hat_colour: Colour = BLEUET
    """Of what is worn on the head, for those who wear something there."""
    width: float = 1.0
    """Of the face, against the ordinary."""
    jaw: float = 0.2
    """How much the face narrows to the chin (0 square, 0.35 pointed)."""
    beard: Beard = "none"
    glasses: Glasses = "none"
    earrings: Earrings = "none"
    garment: Garment = "crew"
    cloth: Colour = BLEUET
    trim: Colour = CHANTERELLE
    mouth: Mouth = "smile"
    turn: float = 0.0
    """Where the face looks: -1 to the picture's left, 1 to its right."""
    tilt: float = 0.0
    """Of the head, in degrees, clockwise."""
    lit_from_left: bool = True
    freckles: bool = False
    lines: bool = False
    """Laughter lines beside the eyes."""
