"""The desk's page by which an organiser asks the sender one question."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from core.forms import WordsField
from core.staff import member
from pairing.desk.decisions import DecisionPage, Preview
from pairing.lifecycle import RequestState
from pairing.own.forms import QUESTION_MAXIMUM
from pairing.services import ask_sender


class QuestionForm(forms.Form):
    """The question."""

    words = WordsField(
        label=gettext_lazy("Votre question"),
        max_length=QUESTION_MAXIMUM,
        help_text=gettext_lazy("Une seule. La personne répond par un lien, et la demande vous revient."),
        error_messages={"required": gettext_lazy("Écrivez votre question.")},
    )


class AskPage(DecisionPage):
    """Ask one question before anybody is invited."""

    wanted = RequestState.QUESTION
    title = gettext_lazy("Poser une question")
    send_label = gettext_lazy("Envoyer la question")
    done = gettext_lazy("La question est partie. %(name)s répondra par un lien.")
    form_class = QuestionForm

    def act(self, request: HttpRequest, form: Any) -> None:
        """Make the change."""
        ask_sender(request_id=self.instance.pk, by=member(request), text=form.cleaned_data["words"])

    def previews(self, words: str) -> list[Preview]:
        """Return nothing: the message is the question."""
        return []
