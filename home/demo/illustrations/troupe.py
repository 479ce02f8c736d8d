"""The people of the demonstration's directory, cast by hand so that forty portraits are forty people.

Skin tones were dealt out in turn, not read off names, and changed hands only where they sat oddly with what somebody
tells of themself; hair, glasses and clothes go with each person's own text, or with nothing at all. A name that is not here gets its traits by chance (see `casting`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from home.demo.illustrations.looks import Beard, Earrings, Garment, Glasses, Hair


@dataclass(frozen=True, slots=True)
class Part:
    """What is settled for one person; the rest is left to chance."""

    skin: int
    """Which of `palette.SKINS`."""
    hair: Hair
    hair_colour: str
    """Which of `palette.HAIR`."""
    garment: Garment
    cloth: int
    """Which of `casting.CLOTHS`."""
    glasses: Glasses = "none"
    beard: Beard = "none"
    earrings: Earrings = "none"
    lines: bool = False


TROUPE: Final[dict[str, Part]] = {
    "Fabienne D’Astous-Lepage": Part(0, "waves", "auburn", "stripes", 5, earrings="drop"),
    "Rosaire Lebrasseur-Otis": Part(7, "tuque", "ash", "shirt", 3, beard="full", lines=True),
    "Maëlle Ouellon-Pineault": Part(4, "ponytail", "brown", "hoodie", 1, glasses="round"),
    "Youcef Benmerad-Ziani": Part(1, "cap", "chestnut", "overalls", 7, beard="short"),
    "Adélard Cyr-Longuépée": Part(8, "bald", "white", "turtleneck", 0, beard="full", lines=True),
    "Wendell Caldwell-Hayes": Part(5, "crop", "silver", "blazer", 4, beard="moustache", lines=True),
    "Philomène Ishpatao-Gravel": Part(2, "chignon", "white", "boat", 2, lines=True, earrings="drop"),
    "Darryl Buckle-Lavallee": Part(3, "quiff", "ink", "vneck", 8, beard="goatee"),
    "Ghislaine Imbeault-Tanguay": Part(6, "bob", "ink", "crew", 1, glasses="half", earrings="drop"),
    "Lionel Mbarga-Essono": Part(9, "crop", "ink", "shirt", 6, glasses="square"),
    "Wisline Estiverne": Part(9, "cloud", "ink", "scarf", 2, earrings="hoop"),
    "Gordon Abernethy-Shaw": Part(7, "crown", "silver", "blazer", 9, glasses="round", lines=True),
    "Linh-Dan Phung-Lavoie": Part(4, "pixie", "ink", "vneck", 3, earrings="hoop"),
    "Duarte Medeiros-Falcão": Part(1, "curly_top", "brown", "overalls", 5, beard="short"),
    "Priya Venkatesan-Roy": Part(8, "long", "ink", "boat", 7, earrings="hoop"),
    "Olivier-Simon Nadon-Laporte": Part(5, "buzz", "brown", "stripes", 7, beard="full", glasses="round"),
    "Rafik Aït-Lounès": Part(2, "bald", "brown", "shirt", 0),
    "Yolette Pierre-Charlot": Part(9, "bun", "ash", "blazer", 3, earrings="drop", lines=True),
    "Leroy Montour-Beauvais": Part(6, "beret", "white", "scarf", 4, beard="full", lines=True),
    "Huguette Marsolais-Rivest": Part(
        3, "headwrap", "ash", "turtleneck", 8, glasses="half", earrings="hoop", lines=True
    ),
    "Sacha Kellerhals": Part(0, "pixie", "blond", "hoodie", 6),
    "Noémie Laveau-Bastien": Part(7, "fringe", "ink", "turtleneck", 1, glasses="square"),
    "Bertrand Fiset-Lachance": Part(4, "crown", "white", "scarf", 0, beard="moustache", glasses="half", lines=True),
    "Lucía Arancibia-Sotomayor": Part(1, "bob", "silver", "blazer", 2, earrings="drop", lines=True),
    "Delphine Petiquay-Larouche": Part(3, "curls", "ink", "crew", 5, glasses="round"),
    "Normand Houle-Bettez": Part(5, "cap", "ash", "vneck", 2, beard="moustache", lines=True),
    "Heather Cruikshank-Bell": Part(0, "hijab", "brown", "crew", 7),
    "Thierry Quenneville-Roche": Part(0, "quiff", "ginger", "shirt", 1, beard="short", glasses="square"),
    "Amira Zerrouk-Benali": Part(6, "waves", "brown", "shirt", 7, earrings="drop"),
    "Clémence Veilleux-Poirier": Part(3, "braids", "silver", "overalls", 2, lines=True),
    "Phuong-Mai Truong-Lessard": Part(2, "ponytail", "ink", "vneck", 9, glasses="square", earrings="hoop"),
    "Benoît Lampron-Desfossés": Part(7, "quiff", "ink", "turtleneck", 3),
    "Graham Pettifer-Lowe": Part(1, "tuque", "auburn", "crew", 8, beard="full", glasses="round"),
    "Loretta Decontie-Whitford": Part(4, "bun", "white", "scarf", 3, glasses="round", lines=True),
    "Carmelle Doucet-Rancourt": Part(8, "hijab", "ink", "crew", 5, glasses="square"),
    "Émile-Antoine Trépanier-Wang": Part(5, "curly_top", "brown", "hoodie", 0),
    "Emmaline Coonishish-Blackned": Part(2, "fringe", "chestnut", "boat", 4, earrings="drop"),
    "Pascal Villemure-Ringuet": Part(9, "buzz", "ink", "stripes", 9, beard="short"),
    "Jocelyne Robichaud-Duguay": Part(6, "pixie", "silver", "boat", 9, glasses="half", earrings="hoop", lines=True),
    "Ndèye Coumba Diattara": Part(8, "locs", "ink", "turtleneck", 4, earrings="hoop"),
}
