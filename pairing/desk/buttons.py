"""What an organiser may do with a request or a pair, as buttons and as addresses."""

from __future__ import annotations

from typing import Any, Final

from django.utils.translation import gettext as _
from wagtail_modeladmin.helpers import AdminURLHelper, ButtonHelper, PermissionHelper

from pairing.desk.phone_steps import steps_of
from pairing.lifecycle import Actor, RequestState, may_move
from pairing.models import Pair, PairingRequest
from pairing.services.submitting import may_be_tried_again

DECISIONS: Final = {
    "propose": RequestState.PROPOSED,
    "introduce": RequestState.PROPOSED,
    "ask": RequestState.QUESTION,
    "set_aside": RequestState.SET_ASIDE,
}
"""The desk's pages by which an organiser moves a request, and where each leads (an introduction, further at once)."""


class NumberedURLHelper(AdminURLHelper):
    """Records are called by number: anything else is no address of ours."""

    def _get_object_specific_action_url_pattern(self, action: str) -> str:
        return rf"^{self.base_url_path}/{action}/(?P<instance_pk>\d{{1,18}})/$"


class NothingTypedIn(PermissionHelper):
    """Requests come from the form and pairs from introductions: nobody adds one here."""

    def user_can_create(self, user: Any) -> bool:
        """Return False."""
        return False


class PairPermission(NothingTypedIn):
    """A pair is ended, not edited."""

    def user_can_edit_obj(self, user: Any, obj: Any) -> bool:
        """Return False; ending asks `user_can_end`."""
        return False

    def user_can_end(self, user: Any) -> bool:
        """Return whether somebody may end pairs."""
        return bool(self.user_has_specific_permission(user, self.get_perm_codename("change")))


class _DeskButtons(ButtonHelper):
    def get_primary_button(self, obj: Any) -> dict[str, Any] | None:
        """Lead to the record itself from the list."""
        if not self.permission_helper.user_can_inspect_obj(self.request.user, obj):
            return None
        return self.button("inspect", _("Lire"), obj, [])

    def button(self, action: str, label: str, obj: Any, classes: list[str]) -> dict[str, Any]:
        """Return a button that leads to one of the record's pages."""
        return {
            "url": self.url_helper.get_action_url(action, obj.pk),
            "label": label,
            "classname": self.finalise_classname(classes),
            "title": f"{label} : {obj}",
        }


class RequestButtons(_DeskButtons):
    """Propose, introduce, ask, answer no, note, erase: what the rule and the permissions allow now."""

    def get_buttons_for_obj(
        self,
        obj: PairingRequest,
        exclude: list[str] | None = None,
        classnames_add: list[str] | None = None,
        classnames_exclude: list[str] | None = None,
    ) -> list[dict[str, Any]]:
        """Return the buttons, the most likely first."""
        classes = classnames_add or []
        # In the list, where the name leads to the request, only what answers it; the rest is on its own page.
        in_list = "inspect" not in (exclude or [])
        user = self.request.user
        found = []
        if self.permission_helper.user_can_edit_obj(user, obj):
            labels = {
                "propose": _("Proposer"),
                "introduce": _("Présenter"),
                "ask": _("Poser une question"),
                "set_aside": _("Répondre non"),
            }
            for action, label in labels.items():
                if may_move(obj.current_state, DECISIONS[action], Actor.ORGANISER):
                    style = [] if action == "propose" else ["button-secondary"]
                    found.append(self.button(action, label, obj, [*classes, *style]))
            if may_be_tried_again(obj, by_sender=False):
                found.append(self.button("again", _("Proposer à quelqu’un d’autre"), obj, classes))
            if not in_list:
                if steps_of(obj):
                    found.append(self.button("phone", _("Par téléphone"), obj, [*classes, "button-secondary"]))
                found.append(self.button("edit", _("Noter"), obj, [*classes, "button-secondary"]))
        if not in_list and self.permission_helper.user_can_delete_obj(user, obj):
            found.append(self.button("delete", _("Effacer"), obj, [*classes, "no"]))
        return found


class PairButtons(_DeskButtons):
    """End, erase."""

    def get_buttons_for_obj(
        self,
        obj: Pair,
        exclude: list[str] | None = None,
        classnames_add: list[str] | None = None,
        classnames_exclude: list[str] | None = None,
    ) -> list[dict[str, Any]]:
        """Return the buttons."""
        classes = classnames_add or []
        in_list = "inspect" not in (exclude or [])
        user = self.request.user
        found = []
        if obj.is_active and self.permission_helper.user_can_end(user):
            if not in_list:
                found.append(self.button("phone", _("Par téléphone"), obj, [*classes, "button-secondary"]))
                found.append(self.button("meet", _("Noter une rencontre"), obj, [*classes, "button-secondary"]))
            found.append(self.button("end", _("Terminer"), obj, [*classes, "button-secondary"]))
        if not in_list and self.permission_helper.user_can_delete_obj(user, obj):
            found.append(self.button("delete", _("Effacer"), obj, [*classes, "no"]))
        return found
