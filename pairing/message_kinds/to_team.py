"""What the organisers are told (see `pairing.messages.to_team`)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.mail.catalogue import Kind, register
from core.mail.fields import Field, Holds
from pairing.message_kinds.fields import LINK, REMINDER, WANTS_CALL

register(
    Kind(
        key="pairing/new_request",
        name=_("Une demande vous attend"),
        when=_("quand une demande de jumelage est confirmée, et une fois encore si elle attend trop"),
        to_organisers=True,
        fields=(
            Field("name", _("le nom de la personne qui demande"), "Camille Tremblay"),
            Field("kind", _("avec qui"), "Fabienne Roy"),
            Field("request_language", _("la langue de la demande"), _("français")),
            WANTS_CALL,
            REMINDER,
            LINK,
        ),
    ),
    Kind(
        key="pairing/look_again",
        name=_("Quelqu’un d’autre à trouver"),
        when=_("quand la personne à qui vous pensiez a dit non, ou n’a rien dit"),
        to_organisers=True,
        fields=(
            Field("name", _("le nom de la personne qui demande"), "Camille Tremblay"),
            Field("lapsed", _("ce qui est arrivé, en un mot"), _("refusée")),
            LINK,
        ),
    ),
    Kind(
        key="pairing/calls_waiting",
        name=_("Des appels à faire"),
        when=_("une fois par jour au plus, quand quelqu’un de plus est à appeler, ou attend depuis une semaine"),
        to_organisers=True,
        fields=(
            Field("people", _("combien de personnes sont à appeler"), 3, Holds.NUMBER),
            Field("new", _("quelqu’un s’y est ajouté"), sample=True, holds=Holds.CHOICE),
            LINK,
        ),
    ),
)
