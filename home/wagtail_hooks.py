"""What the top floor adds to the CMS."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from home.demo.marker import LOADED


@hooks.register("register_log_actions")
def demo_log_action(actions: LogActionRegistry) -> None:
    """Name the history's entry that says the demonstration was loaded."""
    actions.register_action(LOADED, _("Démonstration chargée"), _("Le contenu de la démonstration a été chargé."))
