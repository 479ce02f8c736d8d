"""What somebody who is invited is told (see `pairing.messages.to_invited`)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.mail.catalogue import Kind, register
from core.mail.fields import Field, Holds
from pairing.message_kinds.fields import BY, FOR_OTHERS, LINK, NAME, OTHER, REMINDER, UNTIL, WORDS

register(
    Kind(
        key="pairing/invitation",
        name=_("Invitation"),
        when=_("quand quelqu’un est invité à former un duo, et une fois encore sans réponse"),
        fields=(
            NAME,
            BY,
            OTHER,
            FOR_OTHERS,
            Field("brings", _("ce qu’apporte la personne qui demande"), _("blogue, vidéo")),
            Field("seeks", _("ce qu’elle aimerait apprendre"), _("négociation")),
            Field("together", _("ce qu’elle aimerait faire, dans ses mots"), _("Un carnet de recettes en ligne.")),
            Field("meeting", _("comment elle aimerait se rencontrer"), _("en personne")),
            UNTIL,
            WORDS,
            REMINDER,
            LINK,
        ),
    ),
    Kind(
        key="pairing/invitation_cancelled",
        name=_("Invitation annulée"),
        when=_("quand le duo proposé ne se fera pas"),
        fields=(NAME, Field("is_listed", _("la personne est au répertoire"), sample=True, holds=Holds.CHOICE)),
    ),
    Kind(
        key="pairing/question_answered",
        name=_("Réponse à une question"),
        when=_("quand la personne qui demande a répondu à la question de l’équipe ou de la personne invitée"),
        fields=(
            NAME,
            BY,
            Field("question", _("la question"), _("Seriez-vous libre le soir ?")),
            Field("answer", _("la réponse"), _("Oui, du lundi au mercredi.")),
            UNTIL,
            Field("to_team", _("c’est l’équipe qui avait demandé"), sample=False, holds=Holds.CHOICE),
            LINK,
        ),
    ),
)
