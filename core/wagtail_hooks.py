"""What the ground floor adds to the CMS: checks while editors write, and the desk of messages."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.components import Component
from wagtail.admin.userbar import ContentCheckerItem
from wagtail.admin.viewsets.base import ViewSet, ViewSetGroup
from wagtail.log_actions import LogActionRegistry

from core.desk.notices import MessagesPanel
from core.desk.outbox import OutboxViewSet
from core.desk.texts import TextViewSet
from core.mail import keeping, texts

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


class MessageGroup(ViewSetGroup):
    """The place of messages in the menu."""

    items = (OutboxViewSet, TextViewSet)
    menu_label = _("Messages")
    menu_icon = "mail"
    menu_name = "messages"
    menu_order = 350


@hooks.register("register_admin_viewset")
def add_messages() -> ViewSet:
    """Put the outbox and the texts into the menu."""
    return MessageGroup()


@hooks.register("construct_homepage_panels")
def tell_of_messages(request: HttpRequest, panels: list[Component]) -> None:
    """Say on the first page what messages wait for."""
    panels.append(MessagesPanel())


@hooks.register("register_log_actions")
def name_what_is_done_to_messages(actions: LogActionRegistry) -> None:
    """Name the entries of the history."""
    for action, name, said in (
        (keeping.SENT_AGAIN, _("Message renvoyé"), _("Le message a été envoyé de nouveau.")),
        (keeping.BOUNCED, _("Message revenu"), _("Le message est revenu; rien ne part plus vers son adresse.")),
        (keeping.CLEARED, _("Retenue levée"), _("On écrit de nouveau à l’adresse de ce message.")),
        (keeping.POSTED, _("Lettre postée"), _("Le message est parti par la poste.")),
        (texts.CHANGED, _("Texte modifié"), _("Le texte du message a été modifié.")),
        (texts.RESTORED, _("Original rétabli"), _("Le message dit de nouveau ce que dit l’original.")),
    ):
        actions.register_action(action, name, said)
