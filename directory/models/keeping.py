"""What keeps a profile true: what its owner agreed to show, when they last said yes, and what is on its way.

A person has no account. Signed links (`directory.signatures`) are how they come back to what is theirs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from django.conf import settings
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from core.stamps import new_form_token
from directory.models.choices import ConsentChannel

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

WITHHOLDABLE_LABELS: Final = {
    "headline": _("en une ligne"),
    "text": _("présentation"),
    "picture": _("portrait"),
    "city": _("ville ou village"),
    "website": _("site Web"),
    "blog_feed": _("fil de son blogue"),
}
WITHHOLDABLE: Final = tuple(WITHHOLDABLE_LABELS)
"""What a person may give without having it shown; a profile cannot do without the rest (name, skills, region,
languages, ways to meet), which are agreed to together."""

LANGUAGES: Final = [("fr", _("français")), ("en", _("anglais"))]


class PauseReason(models.TextChoices):
    """Why a profile is paused."""

    PERSON = "person", _("à sa demande")
    ORGANISER = "organiser", _("par l’équipe")
    SILENCE = "silence", _("sans nouvelles")


class Kept(models.Model):
    """The part of a profile that the site itself keeps; no revision brings an old value of it back."""

    contact_language = models.CharField(
        _("langue des messages"), max_length=2, choices=LANGUAGES, default="fr", help_text=_("Pour lui écrire.")
    )
    withheld = models.JSONField(_("à ne pas montrer"), default=list, blank=True)
    """Names out of `WITHHOLDABLE`: given to the organisers, never shown. Selections for the public leave them out."""
    pause_reason = models.CharField(
        _("raison de la pause"), max_length=10, choices=PauseReason.choices, blank=True, editable=False
    )
    confirmed_at = models.DateTimeField(_("confirmé le"), null=True, blank=True, editable=False)
    """When the person last said that the profile is true and that they are still up for it."""
    asked_at = models.DateTimeField(_("confirmation demandée le"), null=True, blank=True, editable=False)
    """When they were last asked; empty once they answered."""
    link_version = models.PositiveIntegerField(default=1, editable=False)
    """Part of every link to the profile: one more, and the links sent before no longer open it."""

    SITE_KEPT: ClassVar[tuple[str, ...]] = ("pause_reason", "confirmed_at", "asked_at", "link_version")

    class Meta:
        abstract = True

    def settle_pause(self, *, paused: bool) -> None:
        """Make the reason of a pause agree with it: one begun in the CMS is the organisers'.

        Whoever is brought back from silence there is asked anew, not paused again the next day.
        """
        if paused:
            self.pause_reason = self.pause_reason or PauseReason.ORGANISER
            return
        if self.pause_reason == PauseReason.SILENCE:
            self.asked_at = None
        self.pause_reason = ""


class ConsentRecord(models.Model):
    """What a person agreed, or no longer agreed, to have shown: one line a field and a time. Gone with the profile."""

    mentor = models.ForeignKey("directory.Mentor", on_delete=models.CASCADE, related_name="consents")
    subject = models.CharField(_("sujet"), max_length=20, help_text=_("« profile », ou le nom d’un champ."))
    given = models.BooleanField(_("donné"))
    wording = models.CharField(_("version du texte"), max_length=20)
    channel = models.CharField(_("de quelle façon"), max_length=10, choices=ConsentChannel.choices)
    at = models.DateTimeField(_("le"), auto_now_add=True)

    class Meta:
        verbose_name = _("consentement")
        verbose_name_plural = _("consentements")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.subject} #{self.pk}"


class ProposalKind(models.TextChoices):
    """What a person asks for."""

    JOIN = "join", _("entrer au répertoire")
    CHANGE = "change", _("changer son profil")


class ProposalState(models.TextChoices):
    """What has become of it."""

    UNCONFIRMED = "unconfirmed", _("à confirmer par la personne")
    WAITING = "waiting", _("à lire")
    PUBLISHED = "published", _("publié")
    DECLINED = "declined", _("décliné")
    WITHDRAWN = "withdrawn", _("retiré par la personne")
    EXPIRED = "expired", _("jamais confirmé")


class Proposal(models.Model):
    """A profile, or a change of one, that somebody proposes; an organiser reads it.

    What was typed is in `content` until its sender confirms it; from then on it is the draft of a mentor, and `content`
    says only which one (`revision`) and what no field holds (the words for which there is no skill). It is empty once a
    proposal is decided, withdrawn or expired.
    """

    kind = models.CharField(_("demande"), max_length=10, choices=ProposalKind.choices)
    state = models.CharField(
        _("état"), max_length=12, choices=ProposalState.choices, default=ProposalState.UNCONFIRMED, db_index=True
    )
    mentor = models.ForeignKey(
        "directory.Mentor", null=True, blank=True, on_delete=models.CASCADE, related_name="proposals"
    )
    form_token = models.CharField(max_length=64, unique=True, default=new_form_token, editable=False)
    content = models.JSONField(_("contenu"), default=dict, blank=True)
    language = models.CharField(_("langue"), max_length=2, choices=LANGUAGES, default="fr")
    created_at = models.DateTimeField(_("reçu le"), auto_now_add=True)
    confirmed_at = models.DateTimeField(_("confirmé le"), null=True, blank=True)
    decided_at = models.DateTimeField(_("décidé le"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("par"), null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip

    class Meta:
        verbose_name = _("proposition")
        verbose_name_plural = _("propositions")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} #{self.pk}"


class RoomAlert(models.Model):
    """Somebody who wants to be told once when a mentor has room again; gone when told, or after a set time."""

    mentor = models.ForeignKey("directory.Mentor", on_delete=models.CASCADE, related_name="room_alerts")
    email = models.EmailField(_("courriel"))
    language = models.CharField(_("langue"), max_length=2, choices=LANGUAGES, default="fr")
    created_at = models.DateTimeField(_("créé le"), auto_now_add=True)
    confirmed_at = models.DateTimeField(_("confirmé le"), null=True, blank=True)

    class Meta:
        verbose_name = _("avis de place")
        verbose_name_plural = _("avis de place")
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["mentor", "email"], name="one_room_alert_a_person")
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"


def _days(
    label: StrOrPromise, default: int, help_text: StrOrPromise = ""
) -> models.PositiveSmallIntegerField[int, int]:
    return models.PositiveSmallIntegerField(
        label, default=default, help_text=help_text, validators=[MinValueValidator(1), MaxValueValidator(1000)]
    )


@register_setting(icon="group")
class DirectorySetting(BaseGenericSetting):
    """How the directory is kept: who decides, and how long things wait. All times are in days."""

    changes_go_live = models.BooleanField(
        _("les changements paraissent aussitôt"),
        default=False,
        help_text=_("Ceux que les mentors font à leur propre profil. Sinon, quelqu’un les lit d’abord."),
    )
    confirm_every = _days(_("demander si le profil est encore vrai tous les"), 90, _("En jours."))
    pause_after = _days(_("sans réponse, mettre en pause après"), 30, _("En jours, à partir du message."))
    unconfirmed_for = _days(_("effacer une proposition jamais confirmée après"), 14, _("En jours."))
    declined_for = _days(_("effacer une proposition déclinée ou retirée après"), 30, _("En jours."))
    room_alert_for = _days(_("oublier une demande d’avis de place après"), 180, _("En jours."))

    panels: ClassVar[list[Panel]] = [
        MultiFieldPanel([FieldPanel("changes_go_live")], heading=_("Qui décide")),
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("confirm_every"), FieldPanel("pause_after")])], heading=_("Encore partants ?")
        ),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("unconfirmed_for"), FieldPanel("declined_for")]),
                FieldPanel("room_alert_for"),
            ],
            heading=_("Combien de temps"),
        ),
    ]

    class Meta:
        verbose_name = _("réglages du répertoire")
