"""Hair in big confident shapes: a part behind the head, a part in front of it.

The frame is the head's (see `heads`): the face reaches from -10 to 10 across and from -13 to 13 down.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from home.demo.illustrations import hair_long, hair_short
from home.demo.illustrations.headwear import BEHIND as WORN_BEHIND
from home.demo.illustrations.headwear import IN_FRONT as WORN_IN_FRONT
from home.demo.illustrations.looks import Hair, Look
from home.demo.illustrations.sheet import Sheet

Part = Callable[[Sheet, Look], None]


def draw_hair_behind(sheet: Sheet, look: Look) -> None:
    """What of the hair, or of what is worn over it, lies behind the neck."""
    part = _BEHIND.get(look.hair) or WORN_BEHIND.get(look.hair)
    if part:
        part(sheet, look)


def draw_hair_in_front(sheet: Sheet, look: Look) -> None:
    """What of the hair, or of what is worn over it, lies on the face."""
    part = _IN_FRONT.get(look.hair) or WORN_IN_FRONT.get(look.hair)
    if part:
        part(sheet, look)


_BEHIND: Final[dict[Hair, Part]] = {
    "cloud": hair_short.cloud_behind,
    "curls": hair_long.curls_behind,
    "bob": hair_long.bob_behind,
    "fringe": hair_long.bob_behind,
    "long": hair_long.long_behind,
    "waves": hair_long.waves_behind,
    "bun": hair_short.bun_behind,
    "chignon": hair_long.chignon_behind,
    "ponytail": hair_long.ponytail_behind,
    "locs": hair_long.locs_behind,
}
_IN_FRONT: Final[dict[Hair, Part]] = {
    "crop": hair_short.crop,
    "quiff": hair_short.quiff,
    "buzz": hair_short.buzz,
    "bald": hair_short.bald,
    "crown": hair_short.crown_of_hair,
    "curly_top": hair_short.curly_top,
    "cloud": hair_short.cloud,
    "curls": hair_long.curls,
    "bob": hair_long.bob,
    "fringe": hair_long.fringe,
    "pixie": hair_short.pixie,
    "long": hair_long.long,
    "waves": hair_long.waves,
    "bun": hair_short.bun,
    "chignon": hair_long.chignon,
    "ponytail": hair_long.ponytail,
    "braids": hair_long.braids,
    "locs": hair_long.locs,
}
