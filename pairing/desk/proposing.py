"""The desk's pages that invite: the person a request names, somebody the organiser thinks of, or two other people."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail_modeladmin.views import InstanceSpecificView

from core.staff import member
from pairing import messages as mail
from pairing.desk.decisions import DecisionPage, Preview
from pairing.desk.explain import what_is_now_the_case
from pairing.desk.forms import MentorChoice, PersonForm, WordsForm, initial_people, open_mentors
from pairing.desk.views import Changes
from pairing.errors import PairingError
from pairing.lifecycle import Actor, MoveRefusedError, RequestState, may_move
from pairing.models import PairingRequest, RequestKind
from pairing.people import Person, must_be_called
from pairing.services import propose, try_again
from pairing.services.proposing import check_pair_of
from pairing.services.submitting import may_be_tried_again
from pairing.suggesting import best_for


class InvitingWordsForm(WordsForm):
    """The organiser's own words, which two people read."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].help_text = _(
            "S’ajoute tel quel au message de la personne invitée et à celui de la personne qui demande."
        )


class ProposePage(DecisionPage):
    """Invite one person, or two: each answers by a link, or by telephone."""

    wanted = RequestState.PROPOSED
    title = gettext_lazy("Proposer")
    send_label = gettext_lazy("Envoyer l’invitation")
    done = gettext_lazy("C’est noté. La réponse se lira ici. Qui n’a pas de courriel est sur la liste « À appeler ».")
    template_name = "pairing/desk/propose.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show whom the request names, and who else would be matched well."""
        if not may_move(self.instance.current_state, self.wanted, Actor.ORGANISER):
            return self._overtaken(request)
        first, second = initial_people(self.instance)
        initial = [first, second] if self.instance.kind == RequestKind.OTHERS else [second]
        if (chosen := request.GET.get("avec", "")).isdecimal():
            initial[0] = {**initial[0], "mentor": chosen[:18]}
        people = [PersonForm(prefix=f"person{number}", initial=each) for number, each in enumerate(initial)]
        return self._page(InvitingWordsForm(), [], people=people)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show what will be sent, or send it."""
        if not may_move(self.instance.current_state, self.wanted, Actor.ORGANISER):
            return self._overtaken(request)
        words = InvitingWordsForm(request.POST)
        number = 2 if self.instance.kind == RequestKind.OTHERS else 1
        forms_ = [PersonForm(request.POST, prefix=f"person{each}") for each in range(number)]
        if not all([words.is_valid(), *(form.is_valid() for form in forms_)]):
            return self._page(words, [], 422, people=forms_)
        people, text = [form.person() for form in forms_], words.cleaned_data["words"]
        if "preview" in request.POST:
            try:
                check_pair_of(self.instance, people)
            except PairingError as error:
                messages.error(request, str(error))
                return self._page(words, [], 409, people=forms_)
            return self._page(words, self._invitations(people, text), people=forms_, shown=True)
        return self._try(
            request,
            lambda: propose(request_id=self.instance.pk, people=people, by=member(request), words=text),
            lambda: self._page(words, [], 409, people=forms_),
        )

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add who would be matched well, and whether the mentor asked for has no room."""
        asked = self.instance.mentor
        full = self.instance.kind == RequestKind.MENTOR and asked is not None and not asked.is_available
        suggestions = [] if self.instance.kind == RequestKind.OTHERS else best_for(self.instance, limit=5)
        context: dict[str, Any] = super().get_context_data(asked_is_full=full, suggestions=suggestions, **kwargs)
        return context

    def _invitations(self, people: list[Person], words: str) -> list[Preview]:
        names = [person.name for person in people]
        previews = self._to_sender("proposed", {**mail.proposed_context(self.instance, names, words), "link": "…"})
        for person in people:
            others = [name for name in names if name != person.name]
            context = mail.invitation_context(
                self.instance,
                name=person.name,
                language=person.language,
                other="".join(others),
                until=None,
                words=words,
            )
            message = mail.preview("invitation", person.language, {**context, "link": "…"}) if person.email else None
            call = person.phone if must_be_called(person) else ""
            previews.append(Preview(person.name, person.email, message, call))
        return previews


class AgainForm(forms.Form):
    """Somebody else of the directory."""

    mentor = MentorChoice(
        label=gettext_lazy("À qui"),
        queryset=None,
        empty_label=gettext_lazy("Choisissez quelqu’un"),
        help_text=gettext_lazy("Les personnes qui ont de la place."),
        error_messages={"required": gettext_lazy("Choisissez quelqu’un.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["mentor"]
        assert isinstance(choice, forms.ModelChoiceField)  # noqa: S101  tells the type checker
        choice.queryset = open_mentors()


class AgainPage(Changes, InstanceSpecificView):
    """Send what a request that led nowhere says to somebody else, as a new request, for its sender."""

    template_name = "pairing/desk/again.html"
    instance: PairingRequest

    def get_page_title(self) -> str:
        """Name the page."""
        return _("Proposer à quelqu’un d’autre")

    def get_meta_title(self) -> str:
        """Name the page in the browser's tab."""
        return f"{self.get_page_title()} : {self.instance}"

    @property
    def inspect_url(self) -> str:
        """The request's own page."""
        return str(self.url_helper.get_action_url("inspect", self.instance.pk))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show who would be matched well."""
        if not may_be_tried_again(self.instance, by_sender=False):
            messages.warning(request, what_is_now_the_case(self.instance))
            return redirect(self.inspect_url)
        return self._page(AgainForm(initial={"mentor": request.GET.get("avec", "")[:18]}))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Make the new request."""
        form = AgainForm(request.POST)
        if not form.is_valid():
            return self._page(form, 422)
        mentor = form.cleaned_data["mentor"]
        try:
            again = try_again(request_id=self.instance.pk, mentor=mentor, by=member(request))
        except MoveRefusedError:
            messages.warning(request, what_is_now_the_case(self.instance))
            return redirect(self.inspect_url)
        except PairingError as error:
            messages.error(request, str(error))
            return self._page(form, 409)
        messages.success(request, _("Voici la nouvelle demande, pour %(name)s.") % {"name": mentor.name})
        return redirect(str(self.url_helper.get_action_url("inspect", again.pk)))

    def _page(self, form: AgainForm, status: int = 200) -> HttpResponseBase:
        context = self.get_context_data(form=form, suggestions=best_for(self.instance, limit=5))
        response: HttpResponseBase = self.render_to_response(context, status=status)
        return response
