"""Pairs, each person's place in one, and the log of what happened to them."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import OutgoingMessage
from directory.models import ContactPreference, Mentor
from pairing.lifecycle import PAIR_START, Actor, PairState
from pairing.models.request import PairingRequest
from pairing.querysets import PairManager


class Pair(models.Model):
    """Two people introduced to each other. Its state is changed by `pairing.services` only."""

    request = models.OneToOneField(
        PairingRequest,
        verbose_name=_("demande"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="pair",
    )
    state = models.CharField(
        _("état"), max_length=20, choices=PairState.choices, default=PAIR_START, db_index=True, editable=False
    )
    introduced_at = models.DateTimeField(_("présentées le"), default=timezone.now)
    introduced_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("présentées par"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    ended_at = models.DateTimeField(_("terminé le"), null=True, blank=True, db_index=True)
    ended_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("terminé par"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    note = models.TextField(_("note de l’équipe"), blank=True)
    erased_at = models.DateTimeField(_("effacé le"), null=True, blank=True, editable=False)

    objects = PairManager()

    class Meta:
        verbose_name = _("duo")
        verbose_name_plural = _("duos")
        ordering: ClassVar[list[str]] = ["-introduced_at", "-pk"]

    def __str__(self) -> str:
        names = [each.name for each in self.participants.all()]
        return " · ".join(names) or str(_("Duo no %(number)s") % {"number": self.pk})

    @property
    def current_state(self) -> PairState:
        """The state as a member of its enumeration."""
        return PairState(self.state)

    @property
    def is_active(self) -> bool:
        """Whether nobody has ended it."""
        return self.state != PairState.ENDED


class Participant(models.Model):
    """One person's place in one pair, in the directory or not. What is written here is what the other half was told."""

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="participants")
    mentor = models.ForeignKey(
        Mentor,
        verbose_name=_("profil"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="participations",
    )
    name = models.CharField(_("nom"), max_length=120)
    email = models.EmailField(_("courriel"), blank=True)
    phone = models.CharField(_("téléphone"), max_length=40, blank=True)
    language = models.CharField(
        _("langue"), max_length=2, choices=[("fr", _("français")), ("en", _("anglais"))], default="fr"
    )
    reached_by = models.CharField(
        _("préfère être jointe"),
        max_length=20,
        choices=ContactPreference.choices,
        default=ContactPreference.EMAIL,
    )
    goes_on_at = models.DateTimeField(_("continue, dit le"), null=True, blank=True, editable=False)
    """When this half said, after the first meeting, that it goes on."""
    link_version = models.PositiveIntegerField(default=1, editable=False)
    """Part of this half's links: one more, and those sent before no longer open the pair."""

    class Meta:
        verbose_name = _("participant")
        verbose_name_plural = _("participants")
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["pair", "mentor"], name="participant_once_per_pair"),
        ]

    def __str__(self) -> str:
        return self.name


class Happening(models.TextChoices):
    """What a line of a pair's log tells where it is no move from state to state."""

    GOES_ON = "goes_on", _("dit qu’on continue")
    GOAL = "goal", _("un but est écrit")
    TURN = "turn", _("le tour change")
    MEETING_PROPOSED = "meeting_proposed", _("une rencontre est proposée")
    MEETING_AGREED = "meeting_agreed", _("une rencontre est convenue")
    MEETING_CANCELLED = "meeting_cancelled", _("une rencontre est annulée")
    MEETING_HELD = "meeting_held", _("une rencontre a eu lieu")
    MESSAGE = "message", _("un message à l’autre moitié")
    ASKED_FOR_NEWS = "asked_for_news", _("des nouvelles sont demandées")
    NEWS = "news", _("donne des nouvelles")


class PairMove(models.Model):
    """One move of one pair, as `RequestMove` is one of a request; or something that happened and moved nothing."""

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="moves")
    from_state = models.CharField(_("état d’avant"), max_length=20, choices=PairState.choices, blank=True)
    to_state = models.CharField(_("état d’après"), max_length=20, choices=PairState.choices)
    what = models.CharField(_("quoi"), max_length=20, choices=Happening.choices, blank=True)
    """What happened, where the state stays what it was."""
    at = models.DateTimeField(_("moment"), default=timezone.now)
    actor = models.CharField(_("qui"), max_length=20, choices=Actor.choices)
    half = models.ForeignKey(
        Participant, verbose_name=_("moitié"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("membre de l’équipe"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    by_phone = models.BooleanField(_("par téléphone"), default=False)
    note = models.TextField(_("note"), blank=True)
    messages = models.ManyToManyField(OutgoingMessage, verbose_name=_("messages"), related_name="+", blank=True)

    class Meta:
        verbose_name = _("étape du duo")
        verbose_name_plural = _("étapes du duo")
        ordering: ClassVar[list[str]] = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.from_state or '·'} -> {self.to_state}"
