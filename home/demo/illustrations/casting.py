"""Who looks how: a face for any name, always the same for the same name.

Nothing is guessed from a name: a number made from its letters draws each trait on its own, except for the people of the
demonstration, who were cast by hand (see `troupe`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from random import Random
from typing import Final, TypeVar

from home.demo.illustrations import palette
from home.demo.illustrations.looks import GARMENTS, HAIRS, Beard, Earrings, Glasses, Look, Mouth
from home.demo.illustrations.palette import HAIR, SKINS, Colour
from home.demo.illustrations.troupe import TROUPE, Part

Trait = TypeVar("Trait")

BEARDED: Final = frozenset({"crop", "quiff", "buzz", "bald", "crown", "curly_top", "cap", "tuque", "beret", "locs"})
"""Hair that may go with a beard."""
CLOTHS: Final[tuple[tuple[Colour, Colour], ...]] = (
    (palette.BLEUET, palette.CHANTERELLE),
    (palette.CHANTERELLE, palette.BLEUET),
    (palette.EPINETTE, palette.APRICOT),
    (palette.FRAMBOISE, palette.LILAC),
    (palette.INK, palette.CHANTERELLE_LIGHT),
    (palette.PAPER, palette.BLEUET),
    (palette.BLEUET_SOFT, palette.PAPER),
    (palette.PEACH, palette.EPINETTE),
    (palette.EPINETTE_SOFT, palette.FRAMBOISE),
    (palette.BLEUET_DEEP, palette.ROSE),
)
"""Cloth and trimming."""
HATS: Final[tuple[Colour, ...]] = (
    palette.BLEUET,
    palette.CHANTERELLE,
    palette.EPINETTE,
    palette.FRAMBOISE,
    palette.BLEUET_LIGHT,
    palette.BLEUET_DEEP,
)
MAX_TILT: Final = 5.0
FRECKLED: Final = 5
"""The darkest of `SKINS` on which freckles show."""


def random_for(name: str, purpose: str) -> Random:
    """A source of chance that is the same for the same name and purpose, on every machine."""
    return Random(int.from_bytes(sha256(f"{purpose}:{name}".encode()).digest()[:8], "big"))


def look_for(name: str) -> Look:
    """The look of a person of this name."""
    chance = random_for(name, "look")

    def one_of(choices: Sequence[Trait]) -> Trait:
        return choices[chance.randrange(len(choices))]

    hair = one_of(HAIRS)
    cloth, trim = one_of(CLOTHS)
    beards: tuple[Beard, ...] = ("none", "none", "full", "short", "goatee", "moustache")
    glasses: tuple[Glasses, ...] = ("none", "none", "none", "round", "square", "half")
    earrings: tuple[Earrings, ...] = ("none", "drop", "hoop")
    mouths: tuple[Mouth, ...] = ("smile", "smile", "laugh", "calm")
    beard = one_of(beards) if hair in BEARDED else "none"
    look = Look(
        skin=one_of(SKINS),
        hair=hair,
        hair_colour=one_of(tuple(HAIR.values())),
        hat_colour=one_of([hat for hat in HATS if hat not in {cloth, trim}]),
        width=chance.uniform(0.93, 1.06),
        jaw=chance.uniform(0.1, 0.32),
        beard=beard,
        glasses=one_of(glasses),
        earrings=one_of(earrings) if beard == "none" and hair != "hijab" else "none",
        garment=one_of(GARMENTS) if hair != "hijab" else "crew",
        cloth=cloth,
        trim=trim,
        mouth=one_of(mouths),
        turn=chance.uniform(-1, 1),
        tilt=chance.uniform(-MAX_TILT, MAX_TILT),
        lit_from_left=chance.random() < 0.5,
        freckles=chance.random() < 0.2,
        lines=chance.random() < 0.35,
    )
    part = TROUPE.get(name)
    return _in_part(look, part) if part else look


def _in_part(look: Look, part: Part) -> Look:
    """A look by chance, but for what is settled for a person of the demonstration."""
    cloth, trim = CLOTHS[part.cloth]
    hat = look.hat_colour if look.hat_colour not in {cloth, trim} else next(h for h in HATS if h not in {cloth, trim})
    return replace(
        look,
        skin=SKINS[part.skin],
        hair=part.hair,
        hair_colour=HAIR[part.hair_colour],
        hat_colour=hat,
        glasses=part.glasses,
        beard=part.beard,
        earrings=part.earrings,
        garment=part.garment,
        cloth=cloth,
        trim=trim,
        lines=part.lines,
        freckles=look.freckles and part.skin <= FRECKLED,
    )
