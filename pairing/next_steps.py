"""What happens to a request next, in words that fit with whom somebody would like to form a pair."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.translation import gettext, ngettext

from pairing.models import PairingSetting, RequestKind

ANSWER_WITHIN_DAYS: Final = 7
"""What senders are told about when they will hear of us."""


@dataclass(frozen=True, slots=True)
class NextSteps:
    """A sentence or two for each step that follows a request, in the language being served."""

    reading: str
    """Who reads the request first, or to whom it goes at once."""
    talk: str
    """To whom the organisers talk about it."""
    introduction: str
    """What a yes leads to, and what becomes of the contacts until then."""
    news: str
    """When the sender hears of us."""


def next_steps(kind: str) -> NextSteps:
    """Return what to tell the sender of a request of a kind; of any other word, what is true of every kind."""
    at_once = kind == RequestKind.MENTOR and not PairingSetting.load().organisers_approve
    reading = (
        gettext("Nous la transmettons aussitôt à la personne que vous avez choisie, sans vos coordonnées.")
        if at_once
        else gettext("Une personne de l’équipe lit votre demande.")
    )
    return NextSteps(reading, "" if at_once else _talk(kind), _introduction(kind), _news(kind))


def _talk(kind: str) -> str:
    if kind == RequestKind.MENTOR:
        return gettext("Elle en parle avec la personne que vous avez choisie.")
    if kind == RequestKind.OTHERS:
        return gettext("Elle en parle avec les deux personnes auxquelles vous pensez.")
    if kind == RequestKind.SUGGEST:
        return gettext("Elle cherche quelqu’un dont les deux moitiés vont avec les vôtres, et lui en parle.")
    return gettext("Elle voit ensuite avec qui en parler.")


def _introduction(kind: str) -> str:
    if kind == RequestKind.OTHERS:
        return gettext(
            "Si c’est oui des deux côtés, nous les présentons. Leurs coordonnées ne sont données à personne avant."
        )
    if kind in RequestKind.values:
        return gettext(
            "Si c’est oui des deux côtés, nous vous présentons. Vos coordonnées ne sont données à personne avant."
        )
    return gettext(
        "Si c’est oui des deux côtés, nous faisons les présentations. Les coordonnées ne sont données à personne avant."
    )


def _news(kind: str) -> str:
    days = ANSWER_WITHIN_DAYS
    if kind == RequestKind.SUGGEST:
        said = ngettext(
            "Vous aurez de nos nouvelles d’ici %(days)d jour, même si c’est pour dire que nous cherchons encore.",
            "Vous aurez de nos nouvelles d’ici %(days)d jours, même si c’est pour dire que nous cherchons encore.",
            days,
        )
    elif kind in RequestKind.values:
        said = ngettext(
            "Vous aurez de nos nouvelles d’ici %(days)d jour, même si c’est pour dire que nous attendons encore "
            "une réponse.",
            "Vous aurez de nos nouvelles d’ici %(days)d jours, même si c’est pour dire que nous attendons encore "
            "une réponse.",
            days,
        )
    else:
        said = ngettext(
            "Vous aurez de nos nouvelles d’ici %(days)d jour.",
            "Vous aurez de nos nouvelles d’ici %(days)d jours.",
            days,
        )
    return said % {"days": days}
