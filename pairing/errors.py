"""What can be refused, and what the person is told."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from directory.models import Mentor


class PairingError(Exception):
    """A change that cannot be made as things stand; `str()` of it is a sentence for the person who asked."""


class NoRoomError(PairingError):
    """Somebody of the directory has no room for one more pair, or takes a break."""

    def __init__(self, mentor: Mentor) -> None:
        super().__init__(
            _(
                "%(name)s n’a pas de place pour un autre duo en ce moment. Rien n’a été envoyé. Choisissez une autre "
                "personne, ou changez d’abord son nombre de duos ou sa pause dans son profil."
            )
            % {"name": mentor.name}
        )
        self.mentor = mentor


class PlaceTakenError(PairingError):
    """Whoever says yes, or whom they say yes to, has by now as many pairs as they have room for."""

    def __init__(self, mentor: Mentor) -> None:
        super().__init__(
            _(
                "La place vient d’être prise : %(name)s forme déjà autant de duos que son temps le permet. Rien n’a "
                "changé, et votre réponse n’est pas perdue : quand une place se libère, ou si vous nous appelez, vous "
                "pourrez encore dire oui."
            )
            % {"name": mentor.name}
        )
        self.mentor = mentor


class SamePersonError(PairingError):
    """Somebody would be introduced to themselves."""

    def __init__(self) -> None:
        super().__init__(_("Ce sont deux fois la même personne. Rien n’a été envoyé."))


class AgainTooSoonError(PairingError):
    """The same two people were proposed to each other not long ago."""

    def __init__(self, days: int) -> None:
        super().__init__(
            ngettext(
                "Ces deux personnes ont déjà été proposées l’une à l’autre il y a moins de %(days)d jour. Rien n’a été "
                "envoyé.",
                "Ces deux personnes ont déjà été proposées l’une à l’autre il y a moins de %(days)d jours. Rien n’a "
                "été envoyé.",
                days,
            )
            % {"days": days}
        )


class TooManyOpenError(PairingError):
    """The sender has as many open requests as one may have."""

    def __init__(self, limit: int) -> None:
        super().__init__(
            ngettext(
                "Vous avez déjà %(limit)d demande ouverte : c’est le plus à la fois. Attendez qu’elle trouve réponse, "
                "ou retirez-la, puis revenez ici.",
                "Vous avez déjà %(limit)d demandes ouvertes : c’est le plus à la fois. Attendez que l’une trouve "
                "réponse, ou retirez-en une, puis revenez ici.",
                limit,
            )
            % {"limit": limit}
        )


class WrongNumberError(PairingError):
    """A request is about one person to invite, or about two, and got the other number."""

    def __init__(self) -> None:
        super().__init__(_("Il manque quelqu’un, ou il y a quelqu’un de trop. Rien n’a été envoyé."))


class AskedOnceError(PairingError):
    """Whoever asks has asked their one question already."""

    def __init__(self) -> None:
        super().__init__(_("Une question a déjà été posée : on en pose une seule avant de répondre."))


class AnsweredError(PairingError):
    """The invitation was answered, or came to nothing, before."""

    def __init__(self) -> None:
        super().__init__(_("Cette invitation a déjà sa réponse. Rien n’a changé."))


class MeetingChangedError(PairingError):
    """The meeting is no longer what the person saw when they chose."""

    def __init__(self) -> None:
        super().__init__(_("Entre-temps, cette rencontre a changé : rien n’a été fait. Voici où elle en est."))


class TimePassedError(PairingError):
    """The time somebody picks has passed."""

    def __init__(self) -> None:
        super().__init__(_("Ce moment est passé. Choisissez-en un autre, ou proposez d’autres moments."))


class NotYetHeldError(PairingError):
    """A meeting that has not begun, or was too long ago, is written down as held."""

    def __init__(self) -> None:
        super().__init__(_("Une rencontre se note une fois qu’elle a eu lieu, et dans l’année."))


class TooManyMeetingsError(PairingError):
    """As many meetings wait as make sense."""

    def __init__(self, limit: int) -> None:
        super().__init__(
            ngettext(
                "Vous avez déjà %(limit)d rencontre à venir. Notez-la ou annulez-la d’abord.",
                "Vous avez déjà %(limit)d rencontres à venir. Notez ou annulez-en une d’abord.",
                limit,
            )
            % {"limit": limit}
        )


class TooManyWordsError(PairingError):
    """Somebody has written as often today as one may."""

    def __init__(self) -> None:
        super().__init__(
            _("Vous avez beaucoup écrit aujourd’hui : revenez demain, ou appelez. Votre message n’est pas parti.")
        )


class TurnChangedError(PairingError):
    """The other half passed the turn while somebody was about to."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Entre-temps, l’autre moitié a passé le tour : voyez plus bas. Rien n’a changé; enregistrez si vous "
                "voulez."
            )
        )


class GoalChangedError(PairingError):
    """The other half changed a goal while somebody was writing."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "L’autre moitié a écrit en même temps que vous. Rien n’est perdu : ce que vous avez écrit est dans le "
                "champ, sa version au-dessus. Gardez ce que vous voulez, puis enregistrez."
            )
        )


class PairEndedError(PairingError):
    """The pair was ended already."""

    def __init__(self) -> None:
        super().__init__(_("Ce duo était déjà terminé. Rien n’a changé."))


class NewsGivenError(PairingError):
    """The half has answered already."""

    def __init__(self) -> None:
        super().__init__(_("La réponse est déjà notée. Rien n’a changé."))
