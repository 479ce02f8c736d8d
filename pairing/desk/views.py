"""The desk's pages for one request or one pair: read it, note something, erase it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail_modeladmin.views import DeleteView, EditView, InspectView

from pairing.desk.to_call import Calls, Invited, ToCall, calls_about, to_call_of
from pairing.lifecycle import Actor, RequestState, may_move
from pairing.models import Pair, Participant, RequestKind
from pairing.people import telephone_link


@dataclass(frozen=True, slots=True)
class Half:
    """One participant of a pair, and what is still to be told them by telephone."""

    person: Participant
    call_link: str
    to_call: ToCall | None


def halves_of(pair: Pair, calls: Calls) -> list[Half]:
    """Return the two halves of a pair, with what is still to be said to each."""
    people = pair.participants.select_related("mentor")
    return [Half(person, telephone_link(person.phone), to_call_of(person, calls)) for person in people]


class Forbidding:
    """Answers 403 with a plain page where a permission is missing."""

    model_admin: Any
    permission_helper: Any

    def allowed(self, user: Any) -> bool:
        """Return whether somebody may be here."""
        raise NotImplementedError

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask before anything is read or done."""
        if not self.allowed(request.user):
            return TemplateResponse(request, "pairing/desk/forbidden.html", status=403)
        response: HttpResponseBase = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # a view's
        return response


class Reads(Forbidding):
    """For those who may look."""

    def allowed(self, user: Any) -> bool:
        """Return whether somebody may look."""
        return bool(self.permission_helper.user_can_inspect_obj(user, None))


class Changes(Forbidding):
    """For those who may change something."""

    def allowed(self, user: Any) -> bool:
        """Return whether somebody may change it."""
        codename = self.permission_helper.get_perm_codename("change")
        return bool(self.permission_helper.user_has_specific_permission(user, codename))


class RequestPage(Reads, InspectView):
    """One request, in the order somebody reads it: who, what, with whom, what happened."""

    def get_page_title(self) -> str:
        """Name the page."""
        return _("Demande : %(name)s") % {"name": self.instance}

    def get_page_subtitle(self) -> str:
        """Nothing more to say."""
        return ""

    def get_meta_title(self) -> str:
        """Name the page in the browser's tab."""
        return self.get_page_title()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the log of moves with their messages, the pair where there is one, and who is still to be called."""
        pair = Pair.objects.filter(request=self.instance).first()
        calls = calls_about(self.instance, self.request.user)
        context: dict[str, Any] = super().get_context_data(
            moves=self.instance.moves.select_related("by").prefetch_related("messages"),
            invitations=[Invited(each, to_call_of(each, calls)) for each in self.instance.invitations.all()],
            to_call=to_call_of(self.instance, calls),
            to_propose=self.instance.kind == RequestKind.SUGGEST
            and may_move(self.instance.current_state, RequestState.PROPOSED, Actor.ORGANISER),
            questions=self.instance.questions.all(),
            pair=pair,
            halves=halves_of(pair, calls) if pair else [],
            call_link=telephone_link(self.instance.phone),
            **kwargs,
        )
        return context


class PairPage(Reads, InspectView):
    """One pair: the two people, how each is reached, since when."""

    def get_page_title(self) -> str:
        """Name the page."""
        return str(self.instance)

    def get_page_subtitle(self) -> str:
        """Nothing more to say."""
        return ""

    def get_meta_title(self) -> str:
        """Name the page in the browser's tab."""
        return _("Duo : %(names)s") % {"names": self.instance}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the two halves, the log of moves, and what the halves say of it."""
        context: dict[str, Any] = super().get_context_data(
            halves=halves_of(self.instance, calls_about(self.instance, self.request.user)),
            moves=self.instance.moves.select_related("by", "half").prefetch_related("messages"),
            news=self.instance.check_ins.select_related("by", "half"),
            **kwargs,
        )
        return context


class NotePage(Changes, EditView):
    """The team's own note on a request."""

    def get_page_title(self) -> str:
        """Name the page."""
        return _("Note sur la demande")

    def get_meta_title(self) -> str:
        """Name the page in the browser's tab."""
        return f"{self.get_page_title()} : {self.instance}"

    def get_success_url(self) -> str:
        """Go back to the request."""
        return str(self.url_helper.get_action_url("inspect", self.instance.pk))


class ErasePage(Forbidding, DeleteView):
    """Erasing a request or a pair for good, as somebody may ask of us."""

    def allowed(self, user: Any) -> bool:
        """Return whether somebody may erase."""
        return bool(self.permission_helper.user_can_delete_obj(user, None))

    def confirmation_message(self) -> str:
        """Say what goes and what stays."""
        if isinstance(self.instance, Pair):
            return _("Effacer ce duo pour de bon ? Les deux personnes retrouvent leur place. Rien ne leur est envoyé.")
        return _(
            "Effacer cette demande pour de bon, avec son histoire et les messages envoyés à son sujet ? Rien n’est "
            "envoyé à personne. Un duo déjà formé reste."
        )
