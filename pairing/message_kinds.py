"""The kinds of messages that pairing sends (see `pairing.messages`), for the catalogue."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.mail.catalogue import Kind, register
from core.mail.fields import Field, Holds

NAME = Field("name", _("le nom de la personne qui lit"), "Camille Tremblay")
WORDS = Field("words", _("le mot de l’équipe, s’il y en a un"), _("Votre idée de carnet de recettes nous plaît bien."))
LINK = Field("link", _("le lien à suivre"), "/exemple/", Holds.LINK, required=True)

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
            Field("wants_call", _("la personne préfère qu’on l’appelle"), sample=True, holds=Holds.CHOICE),
        ),
    ),
    Kind(
        key="pairing/new_request",
        name=_("Une demande vous attend"),
        when=_("quand une demande de jumelage est confirmée"),
        to_organisers=True,
        fields=(
            Field("name", _("le nom de la personne qui demande"), "Camille Tremblay"),
            Field("kind", _("avec qui"), "Fabienne Roy"),
            Field("request_language", _("la langue de la demande"), _("français")),
            Field("wants_call", _("la personne préfère qu’on l’appelle"), sample=True, holds=Holds.CHOICE),
            LINK,
        ),
    ),
    Kind(
        key="pairing/accepted",
        name=_("C’est oui"),
        when=_("quand vous acceptez une demande"),
        fields=(
            NAME,
            Field("for_others", _("la demande parle de deux autres personnes"), sample=False, holds=Holds.CHOICE),
            WORDS,
        ),
    ),
    Kind(
        key="pairing/refused",
        name=_("C’est non"),
        when=_("quand vous répondez non à une demande"),
        fields=(NAME, WORDS, Field("directory", _("l’adresse du répertoire"), "/exemple/", Holds.LINK)),
    ),
    Kind(
        key="pairing/introduction",
        name=_("Présentation"),
        when=_("à chaque moitié, quand vous présentez deux personnes"),
        fields=(
            NAME,
            Field("other", _("le nom de l’autre personne"), "Fabienne Roy"),
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
            WORDS,
        ),
    ),
)
