"""Brings the organisers' desk into the CMS."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from wagtail import hooks
from wagtail.admin.site_summary import SummaryItem
from wagtail_modeladmin.options import modeladmin_register

from pairing.admin import PairingGroup
from pairing.desk.calls import CallViewSet, WaitingCalls
from pairing.models import PairingRequest

modeladmin_register(PairingGroup)


@hooks.register("register_admin_viewset")
def add_calls() -> CallViewSet:
    """Give the list of calls its addresses."""
    return CallViewSet()


class WaitingRequests(SummaryItem):
    """How many requests wait, on the CMS's first page."""

    order = 90
    template_name = "pairing/desk/summary_item.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Count them."""
        return {
            "waiting": PairingRequest.objects.to_handle().count(),
            "url": reverse("pairing_pairingrequest_modeladmin_index") + "?state=to_handle",
        }

    def is_shown(self) -> bool:
        """Show the count to those who may read requests."""
        user = self.request.user
        return any(user.has_perm(f"pairing.{action}_pairingrequest") for action in ("view", "change", "delete"))


@hooks.register("construct_homepage_summary_items")
def count_waiting_requests(request: HttpRequest, items: list[SummaryItem]) -> None:
    """Put the counts before the others."""
    items += [WaitingRequests(request), WaitingCalls(request)]
