"""What a mail server's refusal means, in an organiser's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

_MEANINGS: Final[tuple[tuple[str, StrOrPromise], ...]] = (
    (r"SMTPRecipientsRefused 5\d\d", _("L’adresse n’existe pas, ou refuse tout. Vérifiez-la avec la personne.")),
    (r"SMTPRecipientsRefused", _("La boîte ne peut pas recevoir en ce moment (pleine, ou serveur occupé).")),
    (r"SMTPDataError 5\d\d", _("Le serveur refuse ce message. Voyez avec la personne qui exploite le site.")),
    (r"SMTPDataError", _("Le serveur ne peut pas prendre ce message en ce moment.")),
    (r"SMTPSenderRefused", _("Le serveur refuse l’adresse du programme. Voyez avec la personne qui exploite le site.")),
    (
        r"SMTPAuthenticationError",
        _("Le mot de passe du courriel n’est plus bon. Voyez avec la personne qui exploite le site."),
    ),
    (r"(BadHeaderError|ValueError|Unicode\w+Error)", _("L’adresse est mal écrite.")),
    (r"Interrupted", _("L’envoi a été interrompu trop de fois.")),
    (r"(SMTPConnectError|SMTPServerDisconnected|SMTPHeloError|ConnectionRefusedError|TimeoutError|\w+)",
     _("Le serveur de courriel ne répond pas, ou refuse de répondre.")),
)  # fmt: skip


def explained(error: str) -> StrOrPromise:
    """Return what an error noted by `core.mail.tasks` means; empty for none."""
    if not error:
        return ""
    return next((said for pattern, said in _MEANINGS if re.match(pattern, error)), error)
