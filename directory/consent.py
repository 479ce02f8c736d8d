"""What people agree to when they enter the directory, word for word, so that it can be shown years later."""

from __future__ import annotations

from typing import Final

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

PROFILE: Final = "profile"
"""The subject of the consent that a profile cannot do without; the others are named as the fields they are about."""

WORDINGS: Final[dict[str, str | Promise]] = {
    "2026-11": _(
        "J’accepte de paraître au répertoire public avec mon nom, mes compétences, ma région, les langues que je "
        "parle, ma façon de rencontrer les gens et ce que j’ai coché « Montrer ». L’équipe garde le reste pour "
        "elle, et je peux tout changer, reprendre ou effacer quand je veux."
    ),
}
"""Each version ever asked on the site. A change of words is a new version: the old ones stay."""

CURRENT: Final = "2026-11"
"""The version asked now."""
