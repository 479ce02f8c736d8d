"""Pages for what somebody says on the telephone: an organiser writes it down, and it is done as by a link."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail_modeladmin.views import InstanceSpecificView

from core.forms import WordsField
from core.staff import member
from pairing.desk.explain import what_is_now_the_case
from pairing.desk.phone_steps import PhoneStep, steps_of, steps_of_pair
from pairing.desk.views import Changes
from pairing.errors import PairingError
from pairing.lifecycle import MoveRefusedError
from pairing.models import Pair, PairingRequest
from pairing.own.forms import ANSWER_MAXIMUM


class PhoneForm(forms.Form):
    """What was said, and in which words where words are needed."""

    said = forms.ChoiceField(
        label=gettext_lazy("Ce qui a été dit au téléphone"),
        widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Choisissez ce qui a été dit.")},
    )
    words = WordsField(
        label=gettext_lazy("Dans ses mots"),
        max_length=ANSWER_MAXIMUM,
        required=False,
        help_text=gettext_lazy("Pour une question, une réponse, un mot à transmettre, un sujet, un but ou un merci."),
    )

    def __init__(self, *args: Any, steps: list[PhoneStep], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.steps = {step.key: step for step in steps}
        said = self.fields["said"]
        assert isinstance(said, forms.ChoiceField)  # noqa: S101  tells the type checker
        said.choices = _by_person(steps)

    def clean(self) -> dict[str, Any]:
        """Ask for the words that a question or an answer is."""
        cleaned = super().clean() or {}
        step = self.steps.get(cleaned.get("said", ""))
        if step and step.needs_words and not cleaned.get("words") and "words" not in self.errors:
            self.add_error("words", _("Écrivez ce que la personne a dit."))
        return cleaned


def _by_person(steps: list[PhoneStep]) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return the steps as choices under each person's name; for each person what ends something comes last."""
    people: dict[str, list[PhoneStep]] = {}
    for step in steps:
        people.setdefault(step.who, []).append(step)
    return [
        (name, [(step.key, step.label) for step in sorted(theirs, key=lambda step: step.ends)])
        for name, theirs in people.items()
    ]


class _PhonePage(Changes, InstanceSpecificView):
    template_name = "pairing/desk/phone.html"

    def steps(self) -> list[PhoneStep]:
        """Return what may be done as things stand."""
        raise NotImplementedError

    def overtaken(self) -> str:
        """Return what is now the case."""
        raise NotImplementedError

    def get_page_title(self) -> str:
        """Name the page."""
        return _("Par téléphone")

    def get_meta_title(self) -> str:
        """Name the page in the browser's tab."""
        return f"{self.get_page_title()} : {self.instance}"

    @property
    def inspect_url(self) -> str:
        """The record's own page."""
        return str(self.url_helper.get_action_url("inspect", self.instance.pk))

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Show what somebody may have said."""
        steps = self.steps()
        if not steps:
            messages.warning(request, self.overtaken())
            return redirect(self.inspect_url)
        return self._page(PhoneForm(steps=steps))

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Do it for them."""
        form = PhoneForm(request.POST, steps=self.steps())
        if not form.is_valid():
            if request.POST.get("said") and "said" in form.errors:
                messages.warning(request, self.overtaken())  # it was possible when the page was shown
                return redirect(self.inspect_url)
            return self._page(form, 422)
        step = form.steps[form.cleaned_data["said"]]
        try:
            # None of what there is to tell them stands on this page.
            step.make(member(request), form.cleaned_data["words"], calls=())
        except ObjectDoesNotExist:  # erased while the organiser was on the telephone
            messages.warning(request, _("Entre-temps, tout cela a été effacé. Rien n’a été changé ni envoyé."))
            return redirect(self.index_url)
        except MoveRefusedError:
            self.instance.refresh_from_db()
            messages.warning(request, self.overtaken())
        except PairingError as error:
            messages.warning(request, str(error))
        else:
            messages.success(request, _("C’est noté, par téléphone : %(what)s.") % {"what": step.label})
        return redirect(self.inspect_url)

    def _page(self, form: PhoneForm, status: int = 200) -> HttpResponseBase:
        response: HttpResponseBase = self.render_to_response(self.get_context_data(form=form), status=status)
        return response


class RequestPhonePage(_PhonePage):
    """What the sender, or somebody invited, said."""

    instance: PairingRequest

    def steps(self) -> list[PhoneStep]:
        """Return what may be done for them."""
        return steps_of(self.instance)

    def overtaken(self) -> str:
        """Return what is now the case."""
        return what_is_now_the_case(self.instance)


class PairPhonePage(_PhonePage):
    """What one half said."""

    instance: Pair

    def steps(self) -> list[PhoneStep]:
        """Return what may be done for them."""
        return steps_of_pair(self.instance)

    def overtaken(self) -> str:
        """Return what is now the case."""
        return _("Ce duo est maintenant « %(state)s ». Rien n’a été changé ni envoyé.") % {
            "state": self.instance.get_state_display()
        }
