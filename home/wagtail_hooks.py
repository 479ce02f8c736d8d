"""What the top floor adds to the CMS."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.components import Component
from wagtail.log_actions import LogActionRegistry

from home.demo.marker import LOADED
from home.desk import ShortcutsPanel


@hooks.register("register_log_actions")
def demo_log_action(actions: LogActionRegistry) -> None:
    """Name the history's entry that says the demonstration was loaded."""
    actions.register_action(LOADED, _("Démonstration chargée"), _("Le contenu de la démonstration a été chargé."))


@hooks.register("construct_homepage_panels")
def add_shortcuts(request: HttpRequest, panels: list[Component]) -> None:
    """Put the programme's most frequent tasks on the CMS's first page."""
    panels.append(ShortcutsPanel())


@hooks.register("construct_settings_menu")
def name_the_languages(request: HttpRequest, items: list[MenuItem]) -> None:
    """Call the site's languages what they are: Wagtail's French says « Régions », as the directory does of its own."""
    languages = reverse("wagtaillocales:index")
    for item in items:
        if item.url == languages:
            item.label = _("Langues du site")
