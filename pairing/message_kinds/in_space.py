"""What the two halves are told of what happens in their own space (see `pairing.messages.in_space`)."""

from __future__ import annotations

from typing import Final

from django.utils.translation import gettext_lazy as _

from core.mail.catalogue import Kind, register
from core.mail.fields import Field, Holds
from pairing.message_kinds.fields import LINK, NAME, OTHER

_WAY: Final = Field("way", _("comment ils se rencontrent"), _("en personne"))
_PLACE: Final = Field("place", _("où, si quelqu’un l’a dit"), _("Café du coin"))
_MINUTES: Final = Field("minutes", _("la durée, en minutes"), 60, Holds.NUMBER)

register(
    Kind(
        key="pairing/meeting_proposed",
        name=_("Rencontre proposée"),
        when=_("quand l’autre moitié propose une rencontre, ou d’autres moments"),
        fields=(
            NAME,
            OTHER,
            Field(
                "times",
                _("les moments proposés"),
                [_("mardi 1er décembre 2026, 18 h"), _("jeudi 3 décembre 2026, 18 h")],
                Holds.LIST,
            ),
            Field("instead", _("le moment que l’on aimerait changer, s’il y en avait un"), ""),
            _WAY,
            _PLACE,
            _MINUTES,
            LINK,
        ),
    ),
    Kind(
        key="pairing/meeting_agreed",
        name=_("Rencontre convenue"),
        when=_("aux deux moitiés, quand l’une choisit un moment; avec un fichier pour le calendrier"),
        fields=(
            NAME,
            OTHER,
            Field("moment", _("le jour et l’heure"), _("jeudi 3 décembre 2026, 18 h"), required=True),
            _WAY,
            _PLACE,
            _MINUTES,
            Field("room", _("l’adresse de leur salle vidéo, s’il y en a une"), "/exemple/", Holds.LINK),
            LINK,
        ),
    ),
    Kind(
        key="pairing/meeting_cancelled",
        name=_("Rencontre annulée"),
        when=_("quand une moitié annule une rencontre"),
        fields=(
            NAME,
            OTHER,
            Field("moment", _("le jour et l’heure, s’ils étaient convenus"), _("jeudi 3 décembre 2026, 18 h")),
            Field("by_reader", _("c’est la personne qui lit qui a annulé"), sample=False, holds=Holds.CHOICE),
            LINK,
        ),
    ),
    Kind(
        key="pairing/turn",
        name=_("À qui le tour"),
        when=_("quand l’autre moitié passe le tour, ou le prend"),
        fields=(
            NAME,
            OTHER,
            Field("yours", _("c’est à la personne qui lit d’être mentor"), sample=True, holds=Holds.CHOICE),
            Field("topic", _("le sujet, si quelqu’un l’a dit"), _("tenir un blogue")),
            LINK,
        ),
    ),
    Kind(
        key="pairing/pair_message",
        name=_("Message de l’autre moitié"),
        when=_("quand une moitié écrit à l’autre; rien n’en est gardé ici"),
        fields=(
            NAME,
            OTHER,
            Field("words", _("ce que l’autre écrit"), _("On se voit jeudi ?"), required=True),
            LINK,
        ),
    ),
)
