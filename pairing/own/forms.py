"""The few words somebody may write on their own pages."""

from __future__ import annotations

from typing import Final

from django import forms
from django.utils.translation import gettext_lazy as _

from core.forms import WordsField
from core.problems import Problem, problems_of

QUESTION_MAXIMUM: Final = 500
ANSWER_MAXIMUM: Final = 1500
THANKS_MAXIMUM: Final = 200
NEWS_MAXIMUM: Final = 300


class OwnForm(forms.Form):
    """A form of one's own pages: the link is the proof, no stamp is needed."""

    @property
    def problems(self) -> list[Problem]:
        """What is wrong, in the order it is said."""
        return problems_of(self)


class QuestionForm(OwnForm):
    """One question before answering."""

    text = WordsField(
        label=_("Votre question"),
        max_length=QUESTION_MAXIMUM,
        help_text=_("Une seule, avant de répondre. Ne donnez pas vos coordonnées ici."),
        error_messages={"required": _("Écrivez votre question.")},
    )


class AnswerForm(OwnForm):
    """What the sender says to a question."""

    text = WordsField(
        label=_("Votre réponse"),
        max_length=ANSWER_MAXIMUM,
        help_text=_("La personne qui demande lira ce que vous écrivez. Ne donnez pas vos coordonnées ici."),
        error_messages={"required": _("Écrivez votre réponse.")},
    )


class ThanksForm(OwnForm):
    """A line or two to the other half, at the end."""

    thanks = WordsField(
        label=_("Un mot de merci"),
        rows=2,
        max_length=THANKS_MAXIMUM,
        required=False,
        help_text=_("Une ligne ou deux, que nous transmettons telles quelles."),
    )


class NewsForm(OwnForm):
    """A sentence to the organisers, beside one tap."""

    words = WordsField(
        label=_("Un mot pour l’équipe"),
        rows=2,
        max_length=NEWS_MAXIMUM,
        required=False,
        help_text=_("Une phrase, si vous voulez. L’équipe est seule à la lire."),
    )


class OverForm(ThanksForm, NewsForm):
    """The same sentence, carried along, and a line or two to the other half."""

    words = WordsField(max_length=NEWS_MAXIMUM, required=False, widget=forms.HiddenInput)
