"""The desk's pages that answer a request or end a pair: nothing is sent that was not shown before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail_modeladmin.views import InstanceSpecificView

from core.mail.outbox import ComposedMessage
from core.staff import member
from pairing import messages as mail
from pairing.desk.explain import what_is_now_the_case
from pairing.desk.forms import EndForm, PersonForm, WordsForm, initial_people
from pairing.desk.views import Changes
from pairing.errors import PairingError, SamePersonError
from pairing.lifecycle import Actor, MoveRefusedError, RequestState, may_move
from pairing.models import Pair, PairingRequest, Participant, RequestKind
from pairing.people import Person, are_one, must_be_called
from pairing.services import end_pair, introduce, set_aside


@dataclass(frozen=True, slots=True)
class Preview:
    """What one person will be told: by a message, by telephone, or both."""

    name: str
    to: str
    message: ComposedMessage | None = None
    call: str = ""
    """The number to call; empty where nobody needs to."""


class DecisionPage(Changes, InstanceSpecificView):
    """A page that answers a request: shows what will be sent, then sends it."""

    wanted: RequestState
    title: str | Promise
    send_label: str | Promise
    done: str | Promise
    form_class: type[forms.Form] = WordsForm
    template_name = "pairing/desk/decide.html"
    instance: PairingRequest

    def get_page_title(self) -> str:
        """Name the page."""
        return str(self.title)

    def get_meta_title(self) -> str:
        """Name the page in the browser's tab."""
        return f"{self.title} : {self.instance}"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show the form, and what is sent if no word is added."""
        if not may_move(self.instance.current_state, self.wanted, Actor.ORGANISER):
            return self._overtaken(request)
        form = self.form_class()
        return self._page(form, self.previews(""))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show the preview again, or act."""
        form = self.form_class(request.POST)
        if not form.is_valid():
            return self._page(form, [], status=422)
        if "preview" in request.POST:
            return self._page(form, self.previews(form.cleaned_data["words"]))
        return self._try(request, lambda: self.act(request, form), lambda: self._page(form, [], status=409))

    def act(self, request: HttpRequest, form: Any) -> None:
        """Make the change."""
        raise NotImplementedError

    def previews(self, words: str) -> list[Preview]:
        """Return what will be sent to whom."""
        raise NotImplementedError

    def _to_sender(self, kind: str, context: dict[str, Any]) -> list[Preview]:
        found = self.instance
        message = mail.preview(kind, found.language, context) if found.email else None
        call = found.phone if found.wants_call or not found.email else ""
        return [Preview(found.name, found.email, message, call)]

    def _try(
        self, request: HttpRequest, act: Callable[[], object], again: Callable[[], HttpResponseBase]
    ) -> HttpResponseBase:
        try:
            act()
        except MoveRefusedError:
            return self._overtaken(request)
        except PairingRequest.DoesNotExist:
            messages.warning(request, _("Cette demande a été effacée entre-temps. Rien n’a été envoyé."))
            return redirect(self.index_url)
        except PairingError as error:
            messages.error(request, str(error))
            return again()
        messages.success(request, str(self.done) % {"name": self.instance.name})
        return redirect(self.inspect_url)

    def _overtaken(self, request: HttpRequest) -> HttpResponseBase:
        self.instance.refresh_from_db()
        messages.warning(request, what_is_now_the_case(self.instance))
        return redirect(self.inspect_url)

    def _page(self, form: Any, previews: list[Preview], status: int = 200, **context: Any) -> HttpResponseBase:
        response: HttpResponseBase = self.render_to_response(
            self.get_context_data(form=form, previews=previews, **context), status=status
        )
        return response

    @property
    def inspect_url(self) -> str:
        """The request's own page."""
        return str(self.url_helper.get_action_url("inspect", self.instance.pk))


class SetAsidePage(DecisionPage):
    """Answer no, kindly."""

    wanted = RequestState.SET_ASIDE
    title = gettext_lazy("Répondre non")
    send_label = gettext_lazy("Répondre non et envoyer")
    done = gettext_lazy("%(name)s a sa réponse. Merci d’y avoir mis les formes.")

    def act(self, request: HttpRequest, form: Any) -> None:
        """Make the change."""
        set_aside(request_id=self.instance.pk, by=member(request), words=form.cleaned_data["words"])

    def previews(self, words: str) -> list[Preview]:
        """Return what the sender will read."""
        return self._to_sender("refused", mail.refused_context(self.instance, words))


class IntroducePage(DecisionPage):
    """Introduce two people: each gets the other's contact, now and not before.

    The first press shows what each will be told. Only that page has the button that sends, which carries the mark of
    what was shown: whatever changed since, in the form or in somebody's profile, is shown again instead of sent.
    """

    wanted = RequestState.PROPOSED
    title = gettext_lazy("Présenter deux personnes")
    send_label = gettext_lazy("Présenter maintenant")
    done = gettext_lazy("C’est fait : les deux personnes ont de quoi se joindre. Voyez plus bas s’il faut appeler.")
    template_name = "pairing/desk/introduce.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show the two people as the request names them."""
        if not may_move(self.instance.current_state, self.wanted, Actor.ORGANISER):
            return self._overtaken(request)
        first, second = initial_people(self.instance)
        return self._page(
            WordsForm(),
            [],
            first=PersonForm(prefix="first", initial=first),
            second=PersonForm(prefix="second", initial=second),
        )

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show what each will be told, or introduce them where exactly that was shown."""
        if not may_move(self.instance.current_state, self.wanted, Actor.ORGANISER):
            return self._overtaken(request)
        words = WordsForm(request.POST)
        first, second = (PersonForm(request.POST, prefix=prefix) for prefix in ("first", "second"))
        valid = [form.is_valid() for form in (words, first, second)]

        def page(previews: list[Preview], status: int, **context: Any) -> HttpResponseBase:
            return self._page(words, previews, status, first=first, second=second, **context)

        if not all(valid):
            return page([], 422)
        text = words.cleaned_data["words"]
        people = (first.person(), second.person())
        if are_one(*people):
            messages.error(request, str(SamePersonError()))
            return page([], 409)
        previews = _introductions(people[0].as_participant(), people[1].as_participant(), text)
        mark, shown = _mark(self.instance, people, previews), request.POST.get("shown", "")
        if not constant_time_compare(mark, shown):
            if shown:
                messages.warning(request, _("Quelque chose a changé depuis l’aperçu. Relisez avant d’envoyer."))
            return page(previews, 200, mark=mark)
        return self._try(
            request,
            lambda: introduce(
                request_id=self.instance.pk,
                by=member(request),
                first=people[0],
                second=people[1],
                words=text,
            ),
            lambda: page([], 409),
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add whether the mentor asked for has no room."""
        asked = self.instance.mentor
        full = self.instance.kind == RequestKind.MENTOR and asked is not None and not asked.is_available
        context: dict[str, Any] = super().get_context_data(asked_is_full=full, **kwargs)
        return context


def _mark(request: PairingRequest, people: tuple[Person, Person], previews: list[Preview]) -> str:
    """Return a mark of all that an introduction says and to whom, which nobody else can make."""
    profiles = [person.mentor.pk if person.mentor else None for person in people]
    people_told = [(each.name, each.to, each.call, each.message and each.message.text) for each in previews]
    return salted_hmac("pairing.desk.introduction", repr((request.pk, profiles, people_told))).hexdigest()


def _introductions(one: Participant, two: Participant, words: str) -> list[Preview]:
    return [
        Preview(
            to.name,
            to.email,
            mail.preview("introduction", to.language, mail.introduction_context(to, other, words))
            if to.email
            else None,
            to.phone if must_be_called(to) else "",
        )
        for to, other in ((one, two), (two, one))
    ]


class EndPage(Changes, InstanceSpecificView):
    """End a pair."""

    template_name = "pairing/desk/end.html"
    instance: Pair

    def get_page_title(self) -> str:
        """Name the page."""
        return _("Terminer le duo")

    def get_meta_title(self) -> str:
        """Name the page in the browser's tab."""
        return f"{self.get_page_title()} : {self.instance}"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask."""
        response: HttpResponseBase = self.render_to_response(self.get_context_data(form=EndForm()))
        return response

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """End it."""
        form = EndForm(request.POST)
        if not form.is_valid():
            response: HttpResponseBase = self.render_to_response(self.get_context_data(form=form), status=422)
            return response
        try:
            end_pair(pair_id=self.instance.pk, by=member(request), note=form.cleaned_data["note"])
        except PairingError as error:
            messages.warning(request, str(error))
        else:
            messages.success(request, _("Le duo est terminé. Les deux personnes sont libres pour un autre."))
        return redirect(self.url_helper.get_action_url("inspect", self.instance.pk))
