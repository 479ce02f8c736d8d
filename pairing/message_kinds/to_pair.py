"""What the two halves of a pair are told (see `pairing.messages.to_pair`)."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.mail.catalogue import Kind, register
from core.mail.fields import Field, Holds
from pairing.message_kinds.fields import DIRECTORY, FORM, LINK, NAME, OTHER, WORDS

register(
    Kind(
        key="pairing/introduction",
        name=_("Présentation"),
        when=_("à chaque moitié, quand vous présentez deux personnes"),
        fields=(
            NAME,
            OTHER,
            Field("brings", _("ce que l’autre apporte"), _("négociation, mentorat")),
            Field("seeks", _("ce que l’autre aimerait apprendre"), _("blogue")),
            Field(
                "contact",
                _("comment joindre l’autre"),
                "fabienne@example.org",
                source="contact.text",
                required=True,
                contact=True,
            ),
            Field(
                "contact_link",
                _("la même chose, en adresse à suivre"),
                "mailto:fabienne@example.org",
                Holds.LINK,
                source="contact.link",
                contact=True,
            ),
            Field(
                "through_team",
                _("l’autre préfère que vous fassiez le lien"),
                sample=False,
                holds=Holds.CHOICE,
                source="contact.through_organisers",
            ),
            Field("first_meeting", _("l’adresse des conseils pour une première rencontre"), "/exemple/", Holds.LINK),
            Field(
                "cards",
                _("trois fiches de conversation qui vont avec leurs compétences"),
                [_("Se raconter (https://exemple.org/raconter/)"), _("Montrer un geste (https://exemple.org/geste/)")],
                Holds.LIST,
            ),
            Field("link", _("le lien vers la page de leur duo"), "/exemple/", Holds.LINK),
            WORDS,
        ),
    ),
    Kind(
        key="pairing/both_go_on",
        name=_("Oui des deux côtés"),
        when=_("quand les deux moitiés continuent après la première rencontre"),
        fields=(NAME, OTHER, LINK),
    ),
    Kind(
        key="pairing/pair_paused",
        name=_("Pause ou reprise"),
        when=_("quand l’autre moitié met le duo en pause, ou le reprend"),
        fields=(
            NAME,
            OTHER,
            Field("resumed", _("c’est une reprise"), sample=False, holds=Holds.CHOICE),
            LINK,
        ),
    ),
    Kind(
        key="pairing/check_in",
        name=_("Des nouvelles du duo"),
        when=_("à chaque moitié, quelques semaines puis quelques mois après les présentations"),
        fields=(
            NAME,
            OTHER,
            Field("since", _("le jour des présentations"), -21, Holds.DAY),
            Field("met", _("le lien pour répondre oui"), "/exemple/oui/", Holds.LINK, required=True),
            Field("not_yet", _("le lien pour répondre pas encore"), "/exemple/pas-encore/", Holds.LINK, required=True),
            Field("over", _("le lien pour répondre que c’est terminé"), "/exemple/fin/", Holds.LINK, required=True),
        ),
    ),
    Kind(
        key="pairing/pair_ended",
        name=_("Fin d’un duo"),
        when=_("aux deux moitiés, quand l’une d’elles termine le duo"),
        fields=(
            NAME,
            OTHER,
            Field("left", _("c’est la personne qui lit qui a terminé"), sample=False, holds=Holds.CHOICE),
            Field("thanks", _("le mot de l’autre personne, s’il y en a un"), _("Merci pour les trois cafés !")),
            DIRECTORY,
            FORM,
        ),
    ),
)
