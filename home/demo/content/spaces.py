"""What one pair of the demonstration has in its own space after a month: goals, turns, meetings, a few messages."""

from __future__ import annotations

from typing import Final

from home.demo.content.shapes import Met, Space, Taken, Written

SENDER: Final = "sender"
OTHER: Final = "other"

SPACES: tuple[Space, ...] = (
    Space(
        request="Xavier Boulianne-Tremblay",
        common="Sortir le premier numéro de l’infolettre de l’épicerie avant les fêtes.",
        goals={
            SENDER: "Lire un bilan sans baisser les yeux.",
            OTHER: "Écrire à mes clients comme je leur parle au comptoir.",
        },
        turns=(
            Taken(SENDER, "Choisir ce qu’on dit, et à qui", days_ago=20),
            Taken(OTHER, "Le bilan du café de la piscine, ligne par ligne", days_ago=6),
        ),
        met=(Met(days_ago=20, way="in_person", minutes=75), Met(days_ago=6, way="phone", minutes=40)),
        next_in_days=4,
        next_hour=7,
        next_place="À l’épicerie, porte d’en arrière",
        written=(
            Written(SENDER, "J’ai relu vos trois phrases sur les pommes. N’y touchez plus, elles sont parfaites.", 5),
            Written(OTHER, "Apportez le cahier bleu du café, celui des factures. On commencera par la fin.", 3),
        ),
    ),
)
"""By the name of whoever sent the request; the other half is who was asked for."""
