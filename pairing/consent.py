"""What people agree to, word for word, so that what somebody agreed to can be shown years later."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

WORDINGS: Final[dict[str, str | Promise]] = {
    "2026-11": _(
        "J’accepte que l’équipe lise ma demande, la garde et s’en serve pour me mettre en contact. Mes coordonnées "
        "ne sont données à l’autre personne qu’au moment où l’équipe nous présente."
    ),
    "2026-12": _(
        "J’accepte que l’équipe lise ma demande, la garde, la montre à la personne invitée, sans mes coordonnées, et "
        "s’en serve pour me mettre en contact. Mes coordonnées ne sont données que si c’est oui des deux côtés."
    ),
}
"""Each version ever asked on the site. A change of words is a new version: the old ones stay."""

CURRENT: Final = "2026-12"
"""The version asked now."""
_FOR_THE_TEAM_ONLY: Final = frozenset({"2026-11"})


def lets_invited_read(version: str) -> bool:
    """Return whether who agreed to a version agreed that whoever is invited reads their own words."""
    return version not in _FOR_THE_TEAM_ONLY
