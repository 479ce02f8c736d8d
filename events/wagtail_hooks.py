"""The events' own list in the CMS."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet

from events.models import EventPage


class EventIndexView(IndexView):
    """The list, with its button in good French."""

    add_item_label = _("Annoncer un événement")


class EventListing(PageListingViewSet):
    """Every event, in both languages: when, and whether its report is still to be written."""

    model = EventPage
    index_view_class = EventIndexView
    name = "events"
    menu_label = _("Événements")
    icon = "date"
    menu_order = 120
    add_to_admin_menu = True
    ordering = "-starts_at"
    columns = [
        *(column for column in IndexView.base_columns if column.name != "parent"),
        Column(
            "starts_at", label=_("Début"), accessor=lambda event: event.starts_on, sort_key="starts_at", width="12%"
        ),
        Column("stage", label=_("Où en est-on"), accessor="stage", width="16%"),
    ]
    list_filter = ["locale"]


@hooks.register("register_admin_viewset")
def event_listing() -> EventListing:
    """Add « Événements » to the CMS's menu."""
    return EventListing()
