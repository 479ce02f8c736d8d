"""Whom to call today about a request, an invitation or a pair: why, what to say, and what they answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.menu import MenuItem
from wagtail.admin.site_summary import SummaryItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from core.desk.pages import DeskPage, DeskViewSet
from core.forms import WordsField
from core.staff import member
from pairing.desk.call_cards import cards_of, group, record_of
from pairing.desk.phone_steps import PhoneStep, steps_for
from pairing.errors import PairingError
from pairing.lifecycle import MoveRefusedError
from pairing.models import Call
from pairing.own.forms import ANSWER_MAXIMUM
from pairing.services import told, tried

if TYPE_CHECKING:
    from collections.abc import Mapping

    from django.contrib.auth.models import AnonymousUser, User

    from pairing.signatures import Opened

NAME: Final = "pairing_calls"
LISTED: Final = 20
PERMISSIONS: Final = ("pairing.change_pairingrequest", "pairing.change_pair", "directory.view_private_details")
"""Whoever calls sees how people are reached, and answers for them."""


def may_call(user: User | AnonymousUser) -> bool:
    """Return whether somebody of the team may open the list of calls."""
    return user.has_perms(PERMISSIONS)


class AnswerForm(forms.Form):
    """What somebody said, in their words; needed for a question or an answer."""

    words = WordsField(label=gettext_lazy("Dans ses mots"), max_length=ANSWER_MAXIMUM, required=False, rows=3)

    def __init__(self, *args: Any, step: PhoneStep | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].required = step is not None and step.needs_words
        self.fields["words"].error_messages["required"] = _("Écrivez ce que la personne a dit.")


class CallPage(DeskPage):
    """A page about calls."""

    page_title = gettext_lazy("À appeler")
    header_icon = "mobile-alt"
    template_name = "pairing/desk/calls.html"

    def may_open(self, user: User | AnonymousUser) -> bool:
        """Return whether somebody may open the page."""
        return may_call(user)

    def listing(
        self, number: str | None, *, bound: Mapping[str, AnswerForm] | None = None, status: int = 200
    ) -> HttpResponseBase:
        """Return a page of the list; with what was typed, by whose it was, where it must be mended."""
        people = group(Call.objects.open().waiting())
        page = Paginator(people, LISTED).get_page(number)
        cards = cards_of(list(page))
        for card in cards:
            for matter in card.matters:
                matter.form = (bound or {}).get(matter.key) or AnswerForm(prefix=matter.key)
        return self.show(page=page, cards=cards, people=len(people), status=status)

    def back(self, posted: QueryDict) -> HttpResponse:
        """Return to the page of the list that the answer came from."""
        number = posted.get("p", "")
        return redirect(reverse(f"{NAME}:list") + (f"?p={number}" if number.isdecimal() and number != "1" else ""))


class CallList(CallPage):
    """Whom to call."""

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Show the list."""
        return self.listing(request.GET.get("p"))


class Answered(CallPage):
    """What somebody answered on the telephone: their step is made, and they are told."""

    def get(self, request: HttpRequest, field: str, pk: int) -> HttpResponseBase:
        """Lead to the list whoever loads again a page that showed it here."""
        return redirect(f"{NAME}:list")

    def post(self, request: HttpRequest, field: str, pk: int) -> HttpResponseBase:
        """Make the step; 422 with the list and what was typed where words are missing."""
        record = record_of(field, pk)
        if record is None:
            messages.warning(request, _gone())
            return self.back(request.POST)
        step = next((each for each in steps_for(record) if each.key == request.POST.get("said")), None)
        if step is None:
            messages.warning(request, _overtaken(record))
            return self.back(request.POST)
        key = f"{field}-{pk}"
        form = AnswerForm(request.POST, prefix=key, step=step)
        if not form.is_valid():
            messages.error(request, _("Rien n’est encore noté pour %(name)s : voyez sa carte.") % {"name": record.name})
            return self.listing(request.POST.get("p"), bound={key: form}, status=422)
        try:
            step.make(member(request), form.cleaned_data["words"], _numbers(request.POST))
        except ObjectDoesNotExist:
            messages.warning(request, _gone())
        except MoveRefusedError:
            messages.warning(request, _overtaken(record))
        except PairingError as error:
            messages.warning(request, str(error))
        else:
            messages.success(request, _("C’est noté, par téléphone : %(what)s.") % {"what": step.label})
        return self.back(request.POST)


class Done(CallPage):
    """Whether somebody was told, or did not answer the telephone."""

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Lead to the list."""
        return redirect(f"{NAME}:list")

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Note it for all that was to be said to this person."""
        numbers = _numbers(request.POST)
        if request.POST.get("do") == "told":
            if sum(told(call_id=each, by=member(request)) for each in numbers):
                messages.success(request, _("C’est noté : c’est dit."))
            else:
                messages.warning(request, _("C’était déjà fait, ou il n’y a plus rien à dire. Rien n’a changé."))
        elif request.POST.get("do") == "tried":
            if sum(tried(call_id=each) for each in numbers):
                messages.success(request, _("C’est noté : pas de réponse. La personne passe à la fin de la liste."))
            else:
                messages.warning(request, _("C’était déjà fait, ou il n’y a plus rien à dire. Rien n’a changé."))
        return self.back(request.POST)


class CallViewSet(DeskViewSet):
    """The list of calls; its place in the menu is among those of pairing (`pairing.admin`)."""

    name = NAME
    url_prefix = "pairing/calls"
    icon = "mobile-alt"
    menu_label = gettext_lazy("À appeler")
    add_to_admin_menu = False

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses."""
        return [
            path("", CallList.as_view(), name="list"),
            path("done/", Done.as_view(), name="done"),
            path("<str:field>/<int:pk>/", Answered.as_view(), name="answered"),
        ]


class CallMenuItem(MenuItem):
    """The list of calls in the menu, with how many people are on it."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Show it to those who may call."""
        return may_call(request.user)

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        """Say how many people there are to call."""
        people = Call.objects.open().number_of_people()
        label = f"{self.label} ({people})" if people else str(self.label)
        return LinkMenuItem(self.name, label, self.url, icon_name=self.icon_name, classname=self.classname)


class WaitingCalls(SummaryItem):
    """How many people are to be called, on the CMS's first page."""

    order = 95
    template_name = "pairing/desk/summary_calls.html"

    def get_context_data(self, parent_context: Mapping[str, Any]) -> dict[str, Any]:
        """Count them."""
        return {"people": Call.objects.open().number_of_people(), "url": reverse(f"{NAME}:list")}

    def is_shown(self) -> bool:
        """Show the count to those who may call."""
        return may_call(self.request.user)


def _numbers(posted: QueryDict) -> list[int]:
    """Return the calls that stood on the card."""
    return [int(each) for each in posted.getlist("call") if each.isdecimal() and len(each) <= 18]


def _gone() -> str:
    return _("Ce dont il s’agissait a été effacé entre-temps. Rien n’a été changé ni envoyé.")


def _overtaken(record: Opened) -> str:
    return _("Les choses ont changé entre-temps pour %(name)s. Rien n’a été changé ni envoyé.") % {"name": record.name}
