"""What every page of a desk shares: who may open it, its place in the menu, its title and its path."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views import View
from wagtail.admin.menu import MenuItem
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.viewsets.base import ViewSet

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser, User
    from django_stubs_ext import StrOrPromise


class DeskPage(WagtailAdminTemplateMixin, View):
    """A page of the desk; those without its permission are told so."""

    permission: str
    home: tuple[str, StrOrPromise] = ("", "")
    """The name of the address that the page hangs from, and its label; nothing for the first page of a set."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask before anything is read or done."""
        if not self.may_open(request.user):
            raise PermissionDenied
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)
        return response

    def may_open(self, user: User | AnonymousUser) -> bool:
        """Return whether somebody may open the page."""
        return user.has_perm(self.permission)

    def get_breadcrumbs_items(self) -> list[dict[str, str]]:
        """Return the way to the page."""
        address, label = self.home
        above = [{"url": reverse(address), "label": str(label)}] if address else []
        start = {"url": reverse("wagtailadmin_home"), "label": _("Accueil")}
        return [start, *above, {"url": "", "label": self.get_page_title()}]

    def show(self, *, status: int = 200, **context: Any) -> HttpResponseBase:
        """Return the page."""
        response: HttpResponseBase = self.render_to_response(self.get_context_data(**context), status=status)
        return response


class DeskViewSet(ViewSet):
    """A set of desk pages with a place in the menu, for those with its permission."""

    permission: str

    @cached_property
    def menu_item_class(self) -> type[MenuItem]:
        """Show the menu item to those who may open the page."""
        permission = self.permission

        class DeskMenuItem(MenuItem):
            def is_shown(self, request: HttpRequest) -> bool:
                return request.user.has_perm(permission)

        return DeskMenuItem
