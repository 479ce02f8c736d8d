"""Holding robots off without a puzzle and without asking a third party.

Four things, none of which a person notices: a field that only robots fill in, the time between showing the form and
getting it back, how many forms come from one network address in an hour, and how many name one e-mail address in a day
(so that nobody's mailbox is flooded with our questions; `core.throttle` counts both). What stops a person by accident
always comes with the form as they filled it in, and with a sentence that says what to do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponseBase, QueryDict
from django.middleware.csrf import CsrfViewMiddleware
from django.utils.decorators import decorator_from_middleware
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from core.problems import LOOK_AGAIN
from core.stamps import Stamp, new_stamp, read_stamp

AN_HOUR = 3600
A_DAY = 24 * AN_HOUR


class _NotingCsrf(CsrfViewMiddleware):
    def _reject(self, request: HttpRequest, reason: str) -> None:
        # Read by the form's view, further down the same request.
        request.csrf_failed = True  # type: ignore[attr-defined]  # ours


def csrf_noted(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Check a form's cookie as Django does, but let the view answer, with what was typed, when it is missing.

    The view asks `cookie_missing(request)` and must refuse the change where it is True.
    """
    noted: Callable[..., HttpResponseBase] = csrf_exempt(decorator_from_middleware(_NotingCsrf)(view))
    return noted


def cookie_missing(request: HttpRequest) -> bool:
    """Return whether the form came back without its cookie."""
    return bool(getattr(request, "csrf_failed", False))


def cookie_problem() -> str:
    """Return what to tell somebody whose browser did not send the cookie back."""
    return _(
        "Votre navigateur n’a pas renvoyé le témoin qui protège ce formulaire. Vos réponses sont toutes là : "
        "renvoyez-les. Si cela se répète, permettez les témoins de ce site, ou appelez-nous."
    )


def too_many() -> str:
    """Return what to tell somebody who is over a rate."""
    return _(
        "Beaucoup de demandes nous sont venues du même endroit ou avec le même courriel. Tout ce que vous aviez écrit "
        "est là : réessayez dans une heure, ou appelez-nous."
    )


@dataclass(frozen=True, slots=True)
class Returned:
    """A form that came back."""

    data: QueryDict
    """What was filled in, ready to be shown again: the hidden field empty, the stamp good for another day."""
    stamp: Stamp | None
    """The stamp it came with; None where it is missing or was altered."""
    trapped: bool
    """Whether the field that stays empty was filled in."""


def returned(request: HttpRequest, form: str) -> Returned:
    """Return what a browser sent.

    Args:
        request: a POST.
        form: which form, as for `core.stamps.new_stamp`.
    """
    stamp = read_stamp(form, request.POST.get("stamp", ""))
    data = request.POST.copy()
    trapped = bool(data.get("trap"))
    data["trap"] = ""
    if stamp is None or stamp.is_too_old:
        data["stamp"] = new_stamp(form)
    return Returned(data, stamp, trapped)


def what_no_person_does(stamp: Stamp | None, *, trapped: bool) -> ValidationError | None:
    """Return what to tell somebody of what robots do and people only by accident; None where there is nothing.

    One sentence is enough, however much there is: the form that comes back is mended of all of it.

    Args:
        stamp: the form's stamp; None where it is missing or was altered.
        trapped: whether the field that stays empty was filled in.
    """
    if trapped:
        return ValidationError(
            _(
                "Un champ caché, qui doit rester vide, était rempli : c’est souvent le navigateur qui le fait. Nous "
                "l’avons vidé. Renvoyez simplement le formulaire."
            )
        )
    if stamp is None:
        return ValidationError(
            _("Le formulaire nous est revenu incomplet. Ce que vous aviez écrit est là : renvoyez-le.")
        )
    if stamp.is_too_old:
        return ValidationError(
            _("Ce formulaire était ouvert depuis plus d’une journée. Ce que vous aviez écrit est là : renvoyez-le.")
        )
    if stamp.is_too_fresh:
        return ValidationError(_("Vérifiez vos réponses, puis renvoyez le formulaire."), code=LOOK_AGAIN)
    return None
