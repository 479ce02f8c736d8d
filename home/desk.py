"""What the CMS's first page offers: the programme's most frequent tasks, and the reports that wait to be written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from django.contrib.auth.models import User
from django.db.models import Q
from django.forms import Media
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin.ui.components import Component
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy

from core.pages import localised_page
from events.models import EventIndexPage, EventPage
from guidelines.models import GuidelineIndexPage

UNTOLD: Final = 5
"""At most so many events are named."""


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A task one click away."""

    label: str
    url: str
    icon: str


def shortcuts(user: User) -> list[Shortcut]:
    """Return the tasks this person may do."""
    found = [
        Shortcut(label, reverse("wagtailadmin_pages:add", args=[*kind, parent.pk]), icon)
        for label, parent, kind, icon in (
            (
                _("Écrire une ligne de conduite"),
                localised_page(GuidelineIndexPage, "fr"),
                ("guidelines", "guidelinepage"),
                "openquote",
            ),
            (_("Annoncer un événement"), localised_page(EventIndexPage, "fr"), ("events", "eventpage"), "date"),
        )
        if parent is not None and _may_add_to(parent, user)
    ]
    if user.has_perm("directory.add_mentor"):
        found.append(Shortcut(_("Ajouter un mentor"), reverse("wagtailsnippets_directory_mentor:add"), "user"))
    return found


def untold_events(user: User) -> list[EventPage]:
    """Return the French events that are over and of which nothing is told, latest first, that this person may edit."""
    told = Q(report_summary="") & Q(report=[]) & Q(asked=[]) & Q(gallery=[])
    events = EventPage.objects.listed().past().filter(locale__language_code="fr").for_lists()
    mine = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
    return list(events.filter(told, pk__in=mine.values("pk"))[:UNTOLD])


def _may_add_to(parent: Page, user: User) -> bool:
    allowed: bool = parent.permissions_for_user(user).can_add_subpage()
    return allowed


class ShortcutsPanel(Component):
    """The panel on the CMS's first page."""

    name = "shortcuts"
    template_name = "home/desk/shortcuts.html"
    order = 50
    media = Media()

    def get_context_data(self, parent_context: dict[str, Any]) -> dict[str, Any]:
        """Add `shortcuts` and `untold`, for whoever is signed in."""
        user = parent_context["request"].user
        return {"shortcuts": shortcuts(user), "untold": untold_events(user)}
