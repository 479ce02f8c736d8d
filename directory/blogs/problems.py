"""What can be wrong with a feed, in words an organiser may repeat to whoever it belongs to."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Problem(models.TextChoices):
    """Why a reading failed. The values are kept in the database; the server's own words never are."""

    ADDRESS = "address", _("Cette adresse n’en est pas une que le site peut lire.")
    NOT_PUBLIC = "not_public", _("Cette adresse mène à un réseau privé.")
    UNKNOWN_HOST = "unknown_host", _("Ce site est introuvable.")
    UNREACHABLE = "unreachable", _("Ce site ne répond pas.")
    INSECURE = "insecure", _("Le certificat de ce site n’est pas valable.")
    SLOW = "slow", _("Ce site répond trop lentement.")
    REDIRECTS = "redirects", _("Cette adresse renvoie sans fin à une autre.")
    NOT_FOUND = "not_found", _("Il n’y a rien à cette adresse.")
    GONE = "gone", _("Le fil a été retiré pour de bon.")
    REFUSED = "refused", _("Ce site refuse de montrer le fil.")
    SERVER = "server", _("Ce site est en panne.")
    TOO_BIG = "too_big", _("Le fil est trop lourd.")
    GARBLED = "garbled", _("La réponse de ce site ne se lit pas.")
    NOT_A_FEED = "not_a_feed", _("Ce n’est pas un fil RSS ou Atom.")


class FeedError(Exception):
    """A feed could not be read."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.value)
        self.problem = problem
