"""What the CMS checks while editors write, whichever page they are on."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.userbar import ContentCheckerItem

CHECKED_TOO = {
    "image-alt": (_("Une image sans texte de remplacement"), _("Dites en mots ce qu’elle montre.")),
    "color-contrast": (_("Un texte trop pâle sur son fond"), _("Choisissez une image ou une couleur qui contraste.")),
    "page-has-heading-one": (_("La page n’a pas de titre"), _("Donnez-lui un titre.")),
    "list": (_("Une liste mal formée"), _("Utilisez les boutons de liste de l’éditeur.")),
}
"""Rules of axe beyond those Wagtail runs on its own: what is wrong, and what to do about it."""


@hooks.register("construct_wagtail_userbar")
def check_more(request: HttpRequest, items: list[Any], page: object) -> None:
    """Let the content checks, in the preview and on the site, look at what visitors trip over most."""
    for item in items:
        if isinstance(item, ContentCheckerItem):
            item.axe_run_only = [*item.axe_run_only, *CHECKED_TOO]
            item.axe_messages = {
                **item.axe_messages,
                **{rule: {"error_name": name, "help_text": advice} for rule, (name, advice) in CHECKED_TOO.items()},
            }
