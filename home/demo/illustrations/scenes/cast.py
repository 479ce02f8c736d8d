"""The people who come back from scene to scene."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from home.demo.illustrations import palette
from home.demo.illustrations.looks import Look
from home.demo.illustrations.palette import HAIR, SKINS

ODILE: Final = Look(
    skin=SKINS[1],
    hair="bob",
    hair_colour=HAIR["silver"],
    glasses="round",
    garment="turtleneck",
    cloth=palette.BLEUET,
    trim=palette.CHANTERELLE,
    turn=1,
    tilt=3,
    lines=True,
    width=0.97,
    jaw=0.24,
    earrings="drop",
)
MOUSSA: Final = Look(
    skin=SKINS[7],
    hair="curly_top",
    hair_colour=HAIR["ink"],
    beard="short",
    garment="crew",
    cloth=palette.CHANTERELLE,
    trim=palette.PAPER,
    turn=-1,
    tilt=-3,
    lit_from_left=False,
    mouth="laugh",
)
LEA: Final = Look(
    skin=SKINS[3],
    hair="bun",
    hair_colour=HAIR["chestnut"],
    garment="shirt",
    cloth=palette.CHANTERELLE_LIGHT,
    trim=palette.BLEUET,
    turn=1,
    tilt=2,
    mouth="laugh",
    earrings="hoop",
    freckles=True,
)
GASTON: Final = Look(
    skin=SKINS[2],
    hair="crown",
    hair_colour=HAIR["ash"],
    beard="moustache",
    garment="blazer",
    cloth=palette.BLEUET_DEEP,
    trim=palette.APRICOT,
    turn=-1,
    tilt=-2,
    lit_from_left=False,
    lines=True,
    glasses="square",
    jaw=0.12,
)
SAMIRA: Final = Look(
    skin=SKINS[4],
    hair="hijab",
    hair_colour=HAIR["ink"],
    hat_colour=palette.EPINETTE,
    garment="crew",
    cloth=palette.PEACH,
    trim=palette.PAPER,
    turn=-0.8,
    tilt=-2,
    lit_from_left=False,
    jaw=0.28,
)
THEO: Final = Look(
    skin=SKINS[0],
    hair="quiff",
    hair_colour=HAIR["ginger"],
    garment="hoodie",
    cloth=palette.EPINETTE,
    trim=palette.PAPER,
    turn=0.8,
    tilt=2,
    freckles=True,
    jaw=0.28,
    width=0.95,
)
ROSE: Final = Look(
    skin=SKINS[8],
    hair="cloud",
    hair_colour=HAIR["ash"],
    garment="boat",
    cloth=palette.FRAMBOISE,
    trim=palette.CHANTERELLE_LIGHT,
    turn=0.6,
    tilt=3,
    lines=True,
    earrings="hoop",
    mouth="laugh",
)
KENJI: Final = Look(
    skin=SKINS[2],
    hair="crop",
    hair_colour=HAIR["ink"],
    garment="stripes",
    cloth=palette.PAPER,
    trim=palette.BLEUET,
    turn=-0.6,
    tilt=-2,
    lit_from_left=False,
    glasses="round",
)
INES: Final = Look(
    skin=SKINS[5],
    hair="curls",
    hair_colour=HAIR["brown"],
    garment="vneck",
    cloth=palette.BLEUET_SOFT,
    trim=palette.PAPER,
    turn=-0.5,
    tilt=-3,
    earrings="drop",
    jaw=0.3,
    lit_from_left=False,
)
ARMAND: Final = Look(
    skin=SKINS[1],
    hair="beret",
    hair_colour=HAIR["white"],
    hat_colour=palette.BLEUET,
    beard="full",
    garment="scarf",
    cloth=palette.INK,
    trim=palette.FRAMBOISE,
    turn=0.5,
    lines=True,
)
CLARA: Final = Look(
    skin=SKINS[6],
    hair="braids",
    hair_colour=HAIR["ink"],
    garment="overalls",
    cloth=palette.APRICOT,
    trim=palette.BLEUET,
    turn=0.4,
    tilt=2,
    mouth="laugh",
    width=0.96,
)
BENOIT: Final = Look(
    skin=SKINS[3],
    hair="bald",
    hair_colour=HAIR["chestnut"],
    beard="full",
    garment="turtleneck",
    cloth=palette.EPINETTE_SOFT,
    trim=palette.INK,
    turn=-0.4,
    tilt=-1,
    jaw=0.1,
    lit_from_left=False,
)
PEOPLE: Final = (ODILE, MOUSSA, LEA, GASTON, SAMIRA, THEO, ROSE, KENJI, INES, ARMAND, CLARA, BENOIT)


def facing(look: Look, way: int) -> Look:
    """The same person turned to the left (-1) or to the right (1) of the picture."""
    return replace(look, turn=abs(look.turn or 1) * way, tilt=abs(look.tilt) * way, lit_from_left=way > 0)
