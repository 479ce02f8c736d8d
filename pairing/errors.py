"""What can be refused, and what the person is told."""

from __future__ import annotations

from django.utils.translation import gettext as _

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


class SamePersonError(PairingError):
    """Somebody would be introduced to themselves."""

    def __init__(self) -> None:
        super().__init__(_("Ce sont deux fois la même personne. Rien n’a été envoyé."))


class PairEndedError(PairingError):
    """The pair was ended already."""

    def __init__(self) -> None:
        super().__init__(_("Ce duo était déjà terminé. Rien n’a changé."))
