"""Where people live: Quebec's seventeen administrative regions, then the rest of Canada, then the rest of the world.

This is the list a new site starts with, in the official order of the regions (01 to 17). It seeds the table that
editors change afterwards. The names are the official French ones and the English ones in common use; in Quebec
most regions keep their French name in English.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RegionSeed:
    """One region: its slug in addresses, its name in both languages, and its place in lists (smallest first)."""

    slug: str
    name_fr: str
    name_en: str
    order: int


REGIONS: tuple[RegionSeed, ...] = (
    RegionSeed("bas-saint-laurent", "Bas-Saint-Laurent", "Bas-Saint-Laurent", 1),
    RegionSeed("saguenay-lac-saint-jean", "Saguenay–Lac-Saint-Jean", "Saguenay–Lac-Saint-Jean", 2),
    RegionSeed("capitale-nationale", "Capitale-Nationale", "Capitale-Nationale (Quebec City)", 3),
    RegionSeed("mauricie", "Mauricie", "Mauricie", 4),
    RegionSeed("estrie", "Estrie", "Eastern Townships (Estrie)", 5),
    RegionSeed("montreal", "Montréal", "Montreal", 6),
    RegionSeed("outaouais", "Outaouais", "Outaouais", 7),
    RegionSeed("abitibi-temiscamingue", "Abitibi-Témiscamingue", "Abitibi-Témiscamingue", 8),
    RegionSeed("cote-nord", "Côte-Nord", "Côte-Nord (North Shore)", 9),
    RegionSeed("nord-du-quebec", "Nord-du-Québec", "Nord-du-Québec (Northern Quebec)", 10),
    RegionSeed(
        "gaspesie-iles-de-la-madeleine", "Gaspésie–Îles-de-la-Madeleine", "Gaspé Peninsula and Magdalen Islands", 11
    ),
    RegionSeed("chaudiere-appalaches", "Chaudière-Appalaches", "Chaudière-Appalaches", 12),
    RegionSeed("laval", "Laval", "Laval", 13),
    RegionSeed("lanaudiere", "Lanaudière", "Lanaudière", 14),
    RegionSeed("laurentides", "Laurentides", "Laurentians", 15),
    RegionSeed("monteregie", "Montérégie", "Montérégie", 16),
    RegionSeed("centre-du-quebec", "Centre-du-Québec", "Centre-du-Québec", 17),
    RegionSeed("ailleurs-canada", "Ailleurs au Canada", "Elsewhere in Canada", 18),
    RegionSeed("ailleurs", "Ailleurs", "Elsewhere", 19),
)
