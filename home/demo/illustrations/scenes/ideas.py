"""Ideas."""

from __future__ import annotations

from typing import Final

from home.demo.illustrations import palette
from home.demo.illustrations.scenes.canvas import GAP, Scene
from home.demo.illustrations.shapes import bitten, block
from home.demo.illustrations.sheet import Sheet


def _two_shapes(sheet: Sheet) -> None:
    slab, round_one = bitten(block(36, 24, 62, 62, 10), 98, 44, 24, GAP)
    sheet.paint(slab, palette.BLEUET)
    sheet.paint(round_one, palette.CHANTERELLE)


_KEYS: Final = (
    "reciprocite attentes premiere-rencontre ecoute temps sans-contrat fin but-commun idees-recues preparer soiree-focus20 "
    "panel-webcom salle tableau-blanc cafe telephone atelier accueil"
).split()
IDEAS: Final[dict[str, Scene]] = {key: Scene(_two_shapes, palette.LILAC, (80, 50, 90, 60)) for key in _KEYS}
