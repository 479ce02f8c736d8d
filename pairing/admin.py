"""Requests and pairs in the CMS, by wagtail-modeladmin."""

from __future__ import annotations

from typing import Any, ClassVar

from django.contrib.admin import display
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import re_path, reverse_lazy
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail_modeladmin.menus import ModelAdminMenuItem
from wagtail_modeladmin.options import ModelAdmin, ModelAdminGroup

from pairing.desk import asking, buttons, decisions, filters, meeting, phone, proposing, typing_in, views
from pairing.desk.calls import NAME, CallMenuItem, CallViewSet
from pairing.desk.lists import DeskList, label_of, short_date
from pairing.models import Pair, PairingRequest


class _CountingMenuItem(ModelAdminMenuItem):
    """A menu item that says how much waits."""

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        waiting = PairingRequest.objects.to_handle().count()
        label = f"{self.label} ({waiting})" if waiting else self.label
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name, classname=self.classname)


class _Desk(ModelAdmin):
    inspect_view_enabled = True
    history_view_enabled = False
    index_view_class = DeskList
    delete_view_class = views.ErasePage
    url_helper_class = buttons.NumberedURLHelper
    list_per_page = 50
    index_view_extra_css = inspect_view_extra_css = form_view_extra_css = ("pairing/desk.css",)
    extra_pages: ClassVar[dict[str, type]] = {}
    is_typed_in = False
    """Whether organisers type records in."""
    export_headings: ClassVar[dict[str, str | Promise]] = {}

    def get_index_view_extra_css(self) -> list[str]:
        return list(self.index_view_extra_css)

    def get_admin_urls_for_registration(self) -> tuple[Any, ...]:
        """Add the pages that act."""
        extra = tuple(
            re_path(
                self.url_helper.get_action_url_pattern(action),
                self._extra_page(view),
                name=self.url_helper.get_action_url_name(action),
            )
            for action, view in self.extra_pages.items()
        )
        return (*super().get_admin_urls_for_registration(), *extra)

    def _extra_page(self, view: Any) -> Any:
        def page(request: HttpRequest, instance_pk: str) -> HttpResponseBase:
            response: HttpResponseBase = view.as_view(model_admin=self, instance_pk=instance_pk)(request)
            return response

        return page

    def export_heading(self, field: str) -> str | Promise:
        """Return what a column of the spreadsheet is called."""
        return self.export_headings.get(field) or label_of(self.model, field)

    def export_value(self, record: Any, field: str) -> Any:
        """Return what stands in a cell of the spreadsheet."""
        own = getattr(self, f"export_{field}", None)
        if own is not None:
            return own(record)
        shown = getattr(record, f"get_{field}_display", None)
        return shown() if shown is not None else getattr(record, field)


class RequestAdmin(_Desk):
    """Pairing requests: confirmed ones first of all."""

    model = PairingRequest
    is_typed_in = True
    menu_label = gettext_lazy("Demandes")
    menu_icon = "mail"
    button_helper_class = buttons.RequestButtons
    permission_helper_class = buttons.NothingTypedIn
    list_display = ("sent", "sender", "with_whom", "state_tag", "tongue")
    list_display_add_buttons = "sender"
    list_filter = (filters.StateFilter, filters.KindFilter, filters.LanguageFilter, filters.PeriodFilter)
    list_select_related = ("mentor", "handled_by", "pair")
    search_fields = (
        *("name", "email", "phone", "own_words_offers", "own_words_seeks", "together", "availability", "note"),
        *("other_1_name", "other_2_name", "mentor__name"),
    )
    ordering = ("-created_at",)
    index_template_name = "pairing/desk/list.html"
    inspect_view_class = views.RequestPage
    inspect_template_name = "pairing/desk/request.html"
    inspect_view_fields: ClassVar[list[str]] = ["name"]
    edit_view_class = views.NotePage
    panels: ClassVar[list[Panel]] = [FieldPanel("note")]
    extra_pages: ClassVar[dict[str, type]] = {
        "propose": proposing.ProposePage,
        "introduce": decisions.IntroducePage,
        "ask": asking.AskPage,
        "set_aside": decisions.SetAsidePage,
        "again": proposing.AgainPage,
        "phone": phone.RequestPhonePage,
    }
    list_export = (
        *("created_at", "state", "kind", "name", "email", "phone", "wants_call", "language"),
        *("offers", "own_words_offers", "seeks", "own_words_seeks", "mentor"),
        *("other_1_name", "other_1_contact", "other_2_name", "other_2_contact"),
        *("together", "meeting", "availability", "consent_given_at", "consent_wording", "consent_channel"),
        *("confirmed_at", "decided_at", "handled_by", "note"),
    )
    export_filename = "demandes-de-jumelage"

    def get_queryset(self, request: HttpRequest) -> QuerySet[PairingRequest]:
        """Return the requests with those introduced, and with their skills where they are exported."""
        found: QuerySet[PairingRequest] = super().get_queryset(request).prefetch_related("pair__participants")
        return found.prefetch_related("offers", "seeks") if "export" in request.GET else found

    def get_admin_urls_for_registration(self) -> tuple[Any, ...]:
        """Add the page to type one in."""
        page = re_path(
            rf"^{self.url_helper.base_url_path}/type-in/$",
            typing_in.TypeInPage.as_view(model_admin=self),
            name=self.url_helper.get_action_url_name("type_in"),
        )
        return (*super().get_admin_urls_for_registration(), page)

    def get_menu_item(self, order: int | None = None) -> ModelAdminMenuItem:
        """Say in the menu how many requests wait."""
        return _CountingMenuItem(self, order or self.get_menu_order())

    @display(description=gettext_lazy("Envoyée"), ordering="created_at")
    def sent(self, record: PairingRequest) -> str:
        """When it was sent."""
        return short_date(record.created_at)

    @display(description=gettext_lazy("De la part de"), ordering="name")
    def sender(self, record: PairingRequest) -> str:
        """Who sent it."""
        return str(record)

    @display(description=gettext_lazy("Avec qui"))
    def with_whom(self, record: PairingRequest) -> str:
        """With whom: who was introduced, once somebody was, and before that who was asked for."""
        return record.introduced_to or record.with_whom

    @display(description=gettext_lazy("État"), ordering="state")
    def state_tag(self, record: PairingRequest) -> SafeString:
        """Where it stands, as a coloured tag that also says it."""
        return format_html(
            '<span class="w-status desk-state desk-state-{}">{}</span>', record.state, record.get_state_display()
        )

    @display(description=gettext_lazy("Langue"), ordering="language")
    def tongue(self, record: PairingRequest) -> str:
        """The sender's language."""
        return record.get_language_display()

    def export_offers(self, record: PairingRequest) -> str:
        """What somebody brings."""
        return ", ".join(skill.label for skill in record.offers.all())

    def export_seeks(self, record: PairingRequest) -> str:
        """What somebody would like to learn."""
        return ", ".join(skill.label for skill in record.seeks.all())


class PairAdmin(_Desk):
    """Pairs."""

    model = Pair
    menu_label = gettext_lazy("Duos")
    menu_icon = "group"
    button_helper_class = buttons.PairButtons
    permission_helper_class = buttons.PairPermission
    list_display = ("names", "since", "state_tag")
    list_filter = (filters.ActiveFilter, filters.NewsFilter)
    search_fields = ("participants__name", "participants__email", "note")
    ordering = ("-introduced_at",)
    index_template_name = "pairing/desk/list.html"
    inspect_view_class = views.PairPage
    inspect_template_name = "pairing/desk/pair.html"
    inspect_view_fields: ClassVar[list[str]] = ["introduced_at"]
    extra_pages: ClassVar[dict[str, type]] = {
        "end": decisions.EndPage,
        "phone": phone.PairPhonePage,
        "meet": meeting.MeetPage,
    }

    def get_queryset(self, request: HttpRequest) -> QuerySet[Pair]:
        """Return the pairs with their people."""
        found: QuerySet[Pair] = super().get_queryset(request).prefetch_related("participants")
        return found

    @display(description=gettext_lazy("Les deux moitiés"))
    def names(self, record: Pair) -> str:
        """Who they are."""
        return str(record)

    @display(description=gettext_lazy("Présentées le"), ordering="introduced_at")
    def since(self, record: Pair) -> str:
        """Since when."""
        return short_date(record.introduced_at)

    @display(description=gettext_lazy("État"), ordering="state")
    def state_tag(self, record: Pair) -> SafeString:
        """Whether it goes on, as a coloured tag that also says it."""
        return format_html(
            '<span class="w-status desk-state desk-state-{}">{}</span>', record.state, record.get_state_display()
        )


class PairingGroup(ModelAdminGroup):
    """Both in one menu, with whom to call about them."""

    menu_label = gettext_lazy("Jumelage")
    menu_icon = "group"
    menu_order = 210
    items = (RequestAdmin, PairAdmin)

    def get_submenu_items(self) -> list[MenuItem]:
        """Put the list of calls below the two."""
        first: list[MenuItem] = super().get_submenu_items()
        calls = CallMenuItem(
            CallViewSet.menu_label, reverse_lazy(f"{NAME}:list"), name="pairing-calls", icon_name="mobile-alt", order=3
        )
        return [*first, calls]
