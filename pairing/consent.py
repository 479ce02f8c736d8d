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
}
"""Each version ever asked on the site. A change of words is a new version: the old ones stay."""

CURRENT: Final = "2026-11"
"""The version asked now."""
