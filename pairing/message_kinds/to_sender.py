"""What whoever sent a request is told (see `pairing.messages.to_sender`)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.mail.catalogue import Kind, register
from core.mail.fields import Field, Holds
from pairing.message_kinds.fields import DIRECTORY, FOR_OTHERS, FORM, LINK, NAME, REMINDER, UNTIL, WANTS_CALL, WORDS

register(
    Kind(
        key="pairing/confirm",
        name=_("Confirmer une demande"),
        when=_("quand quelqu’un vient de remplir le formulaire de jumelage"),
        fields=(
            NAME,
            LINK,
            Field("until", _("le dernier jour où le lien fonctionne"), 14, Holds.DAY),
            Field("days", _("pendant combien de jours le lien fonctionne"), 14, Holds.NUMBER),
        ),
    ),
    Kind(
        key="pairing/received",
        name=_("Demande reçue"),
        when=_("quand quelqu’un a confirmé sa demande"),
        fields=(
            NAME,
            Field(
                "next_talk",
                _("à qui l’équipe en parle, selon la demande"),
                _("Elle en parle avec la personne que vous avez choisie."),
                source="steps.talk",
            ),
            Field(
                "next_introduction",
                _("ce qui suit un oui"),
                _(
                    "Si c’est oui des deux côtés, nous vous présentons. "
                    "Vos coordonnées ne sont données à personne avant."
                ),
                source="steps.introduction",
            ),
            Field(
                "next_news",
                _("quand la personne aura des nouvelles"),
                _("Vous aurez de nos nouvelles d’ici 7 jours, même si c’est pour dire que nous cherchons encore."),
                source="steps.news",
            ),
            WANTS_CALL,
            Field("link", _("le lien vers sa demande"), "/exemple/", Holds.LINK),
        ),
    ),
    Kind(
        key="pairing/proposed",
        name=_("Demande transmise"),
        when=_("quand quelqu’un vient d’être invité à former un duo avec la personne qui demande"),
        fields=(NAME, Field("invited", _("qui est invité"), "Fabienne Roy"), FOR_OTHERS, UNTIL, LINK, WORDS),
    ),
    Kind(
        key="pairing/question",
        name=_("Une question d’abord"),
        when=_("quand l’équipe, ou la personne invitée, aimerait savoir quelque chose avant de répondre"),
        fields=(
            NAME,
            Field("question", _("la question"), _("Seriez-vous libre le soir ?"), required=True),
            Field("by_team", _("c’est l’équipe qui demande"), sample=False, holds=Holds.CHOICE),
            UNTIL,
            REMINDER,
            LINK,
        ),
    ),
    Kind(
        key="pairing/still_looking",
        name=_("Nous cherchons encore"),
        when=_("quand une demande attend l’équipe depuis un moment"),
        fields=(
            NAME,
            Field("days", _("d’ici combien de jours il y aura des nouvelles"), 7, Holds.NUMBER),
            Field(
                "for_team",
                _("la demande laisse l’équipe proposer quelqu’un"),
                sample=True,
                holds=Holds.CHOICE,
                source="kind",
                when="suggest",
            ),
            LINK,
        ),
    ),
    Kind(
        key="pairing/no_pair",
        name=_("Pas cette fois, et qui d’autre"),
        when=_("quand la personne invitée dit non, ou que le temps de répondre est passé"),
        fields=(
            NAME,
            Field("lapsed", _("personne n’a répondu à temps"), sample=False, holds=Holds.CHOICE),
            Field(
                "unanswered",
                _("c’est la personne qui demande qui n’a pas répondu à une question"),
                sample=False,
                holds=Holds.CHOICE,
            ),
            FOR_OTHERS,
            Field("team_looks", _("l’équipe cherche quelqu’un d’autre"), sample=False, holds=Holds.CHOICE),
            Field("suggested", _("qui irait bien aussi"), ["Fabienne Roy", "Gaston Lavoie"], Holds.LIST),
            Field("link", _("le lien vers sa demande"), "/exemple/", Holds.LINK),
            DIRECTORY,
        ),
    ),
    Kind(
        key="pairing/refused",
        name=_("C’est non"),
        when=_("quand vous répondez non à une demande"),
        fields=(NAME, WORDS, DIRECTORY),
    ),
    Kind(
        key="pairing/withdrawn",
        name=_("Demande retirée"),
        when=_("quand la personne qui demandait retire sa demande"),
        fields=(NAME, FORM),
    ),
    Kind(
        key="pairing/others_introduced",
        name=_("Les deux ont dit oui"),
        when=_("à la personne qui a pensé à deux autres, quand les deux sont présentées"),
        fields=(NAME,),
    ),
    Kind(
        key="pairing/link",
        name=_("Un nouveau lien"),
        when=_("quand quelqu’un demande un nouveau lien vers sa demande, son invitation ou son duo"),
        fields=(NAME, LINK),
    ),
)
