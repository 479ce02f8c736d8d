"""The kinds of messages that the ground floor sends itself."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.mail.catalogue import Kind, register
from core.mail.fields import Field, Holds
from core.mail.texts import BROKEN

register(
    Kind(
        key=BROKEN,
        name=_("Un texte de message ne peut plus servir"),
        when=_("la première fois que l’original part à la place de votre texte"),
        to_organisers=True,
        fields=(
            Field("message_name", _("le message dont il s’agit"), _("Confirmer une demande")),
            Field("text_language", _("la langue du texte"), _("français")),
            Field("problem", _("ce qui ne va pas"), _("{lieu} n’est pas un champ de ce message.")),
            Field("link", _("où revoir le texte"), "/admin/", Holds.LINK, required=True),
        ),
    )
)
