"""The guidelines' own list in the CMS."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.pages import PageListingViewSet

from guidelines.models import GuidelinePage


class GuidelineIndexView(IndexView):
    """The list, with its button in good French."""

    add_item_label = _("Ajouter une ligne de conduite")


class GuidelineListing(PageListingViewSet):
    """Every guideline, in both languages, with its kind."""

    model = GuidelinePage
    index_view_class = GuidelineIndexView
    name = "guidelines"
    menu_label = _("Lignes de conduite")
    icon = "openquote"
    menu_order = 110
    add_to_admin_menu = True
    columns = [
        *(column for column in IndexView.base_columns if column.name != "parent"),
        Column("kind", label=_("Sorte"), accessor="get_kind_display", sort_key="kind", width="16%"),
    ]
    list_filter = ["kind", "locale"]


@hooks.register("register_admin_viewset")
def guideline_listing() -> GuidelineListing:
    """Add « Lignes de conduite » to the CMS's menu."""
    return GuidelineListing()
