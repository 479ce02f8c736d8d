"""The kinds of messages that the directory sends (see `directory.messages`, `room`, `stillness`), for the catalogue."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from core.mail.catalogue import Kind, register
from core.mail.fields import Field, Holds

NAME = Field("name", _("le nom de la personne qui lit"), "Camille Tremblay")
MENTOR_NAME = Field("mentor_name", _("le nom du mentor"), "Fabienne Roy")
LINK = Field("link", _("le lien à suivre"), "/exemple/", Holds.LINK, required=True)
UNTIL = Field("until", _("le dernier jour où le lien fonctionne"), 30, Holds.DAY)
KEEPING = (
    Field("keep", _("le lien par lequel la personne garde son profil"), "/exemple/", Holds.LINK, required=True),
    UNTIL,
    Field("ask_again", _("où demander un autre lien"), "/exemple/lien/", Holds.LINK),
)
IS_NEW = Field(
    "is_new",
    _("le profil est nouveau (sinon, c’est un changement)"),
    sample=True,
    holds=Holds.CHOICE,
    source="kind",
    when="join",
)
PROFILE = Field("profile", _("l’adresse de la page publique"), "/exemple/page/", Holds.LINK)

register(
    Kind(
        key="directory/confirm_join",
        name=_("Confirmer un profil proposé"),
        when=_("quand quelqu’un vient de proposer son profil"),
        fields=(NAME, LINK, UNTIL),
    ),
    Kind(
        key="directory/already_there",
        name=_("Vous avez déjà un profil"),
        when=_("quand quelqu’un propose un profil et en a déjà un"),
        fields=(NAME, *KEEPING),
    ),
    Kind(
        key="directory/join_received",
        name=_("Profil reçu"),
        when=_("quand quelqu’un a confirmé le profil qu’il propose"),
        fields=(NAME, *KEEPING),
    ),
    Kind(
        key="directory/new_proposal",
        name=_("Une proposition vous attend"),
        when=_("quand un profil ou un changement est à lire"),
        to_organisers=True,
        fields=(Field("name", _("le nom de la personne qui propose"), "Camille Tremblay"), IS_NEW, LINK),
    ),
    Kind(
        key="directory/published",
        name=_("Profil ou changement paru"),
        when=_("quand vous publiez ce que quelqu’un a proposé"),
        fields=(NAME, IS_NEW, PROFILE, *KEEPING),
    ),
    Kind(
        key="directory/declined",
        name=_("Proposition déclinée"),
        when=_("quand vous déclinez une proposition"),
        fields=(
            NAME,
            IS_NEW,
            Field("words", _("votre mot"), _("Merci d’avoir pensé à nous."), required=True),
            Field("days", _("dans combien de jours le profil s’efface"), 30, Holds.NUMBER),
            *KEEPING,
        ),
    ),
    Kind(
        key="directory/new_link",
        name=_("Un nouveau lien"),
        when=_("quand quelqu’un demande le lien de son profil"),
        fields=(NAME, *KEEPING),
    ),
    Kind(
        key="directory/confirm_address",
        name=_("Confirmer une nouvelle adresse"),
        when=_("à la nouvelle adresse, quand quelqu’un change la sienne"),
        fields=(NAME, LINK, UNTIL),
    ),
    Kind(
        key="directory/address_changed",
        name=_("Adresse changée"),
        when=_("à l’ancienne adresse, quand la nouvelle est confirmée"),
        fields=(NAME,),
    ),
    Kind(
        key="directory/erased",
        name=_("Tout est effacé"),
        when=_("quand quelqu’un s’est effacé; rien n’en est gardé"),
        addressee="",
        fields=(Field("join", _("où revenir un jour"), "/exemple/", Holds.LINK),),
    ),
    Kind(
        key="directory/from_the_team",
        name=_("Un mot de l’équipe"),
        when=_("quand vous écrivez à des mentors depuis leur liste"),
        fields=(
            NAME,
            Field("wanted_subject", _("l’objet que vous avez tapé"), _("Une rencontre en mai")),
            Field("words", _("ce que vous avez tapé"), _("Nous préparons une rencontre en mai."), required=True),
        ),
    ),
    Kind(
        key="directory/room_confirm",
        name=_("Confirmer une attente"),
        when=_("quand quelqu’un veut savoir si un mentor aura de la place"),
        addressee="",
        fields=(MENTOR_NAME, LINK, UNTIL),
    ),
    Kind(
        key="directory/room_came",
        name=_("De la place"),
        when=_("quand un mentor attendu a de la place"),
        addressee="",
        fields=(MENTOR_NAME, LINK),
    ),
    Kind(
        key="directory/still",
        name=_("Toujours de la partie ?"),
        when=_("de temps en temps, à chaque mentor"),
        fields=(
            NAME,
            LINK,
            Field("until", _("le jour où, sans réponse, le profil se met en pause"), 30, Holds.DAY),
            PROFILE,
        ),
    ),
    Kind(
        key="directory/paused",
        name=_("Profil en pause, sans nouvelles"),
        when=_("quand quelqu’un n’a pas répondu"),
        fields=(
            NAME,
            LINK,
            Field("days", _("pendant combien de jours le lien fonctionne"), 90, Holds.NUMBER),
            Field("again", _("où demander un autre lien"), "/exemple/lien/", Holds.LINK),
        ),
    ),
    Kind(
        key="directory/paused_digest",
        name=_("Des profils se sont mis en pause"),
        when=_("quand des mentors n’ont pas répondu"),
        to_organisers=True,
        fields=(Field("names", _("leurs noms"), ("Fabienne Roy", "Luc Gagnon"), Holds.LIST), LINK),
    ),
)
