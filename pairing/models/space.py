"""What a pair keeps in its own space: goals, whose turn it is, meetings, and what the two write to each other.

Written by `pairing.services` only. It is the pair's: the organisers' desk shows that something happened, and not what
was written; it is erased with the pair.
"""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pairing.meeting_rule import MEETING_START, MeetingState
from pairing.models.pair import Pair, Participant


class MeetingWay(models.TextChoices):
    """How two people meet."""

    IN_PERSON = "in_person", _("en personne")
    VIDEO = "video", _("en vidéo")
    PHONE = "phone", _("au téléphone")


class Goal(models.Model):
    """One wording of a goal. Nothing is overwritten: the latest wording is the goal, those before are its history."""

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="goals")
    of = models.ForeignKey(Participant, null=True, blank=True, on_delete=models.CASCADE, related_name="goals")
    """Whose goal it is; of both where empty."""
    text = models.TextField(_("but"), blank=True)
    """Empty where the goal was taken back."""
    at = models.DateTimeField(_("écrit le"), default=timezone.now)
    half = models.ForeignKey(Participant, null=True, on_delete=models.SET_NULL, related_name="+")
    """Who wrote it."""

    class Meta:
        verbose_name = _("but")
        verbose_name_plural = _("buts")
        ordering: ClassVar[list[str]] = ["at", "pk"]

    def __str__(self) -> str:
        return f"#{self.pk}"


class Turn(models.Model):
    """From when on it was somebody's turn to be the mentor, and on what. The latest one is now."""

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="turns")
    mentor = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="turns")
    topic = models.CharField(_("sujet"), max_length=160, blank=True)
    at = models.DateTimeField(_("depuis le"), default=timezone.now)

    class Meta:
        verbose_name = _("tour")
        verbose_name_plural = _("tours")
        ordering: ClassVar[list[str]] = ["at", "pk"]

    def __str__(self) -> str:
        return f"#{self.pk}"


class Meeting(models.Model):
    """One meeting of a pair: times proposed, one of them agreed, held or cancelled. See `pairing.meeting_rule`."""

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="meetings")
    state = models.CharField(
        _("état"), max_length=12, choices=MeetingState.choices, default=MEETING_START, db_index=True, editable=False
    )
    proposed_by = models.ForeignKey(Participant, null=True, on_delete=models.SET_NULL, related_name="+")
    """Whose times wait for the other's choice."""
    way = models.CharField(_("façon"), max_length=12, choices=MeetingWay.choices, default=MeetingWay.IN_PERSON)
    place = models.CharField(_("lieu"), max_length=200, blank=True)
    minutes = models.PositiveSmallIntegerField(_("durée, en minutes"), default=60)
    starts_at = models.DateTimeField(_("début"), null=True, blank=True)
    """The time agreed last, or when it was held; empty until then."""
    sequence = models.PositiveSmallIntegerField(default=0)
    """How often it was changed since it was first agreed, as calendars count (RFC 5545, 3.8.7.4)."""
    created_at = models.DateTimeField(_("proposée le"), default=timezone.now)
    changed_at = models.DateTimeField(_("changée le"), default=timezone.now)

    class Meta:
        verbose_name = _("rencontre")
        verbose_name_plural = _("rencontres")
        ordering: ClassVar[list[Any]] = [models.F("starts_at").asc(nulls_first=True), "pk"]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def current_state(self) -> MeetingState:
        """The state as a member of its enumeration."""
        return MeetingState(self.state)


class MeetingTime(models.Model):
    """One of the times proposed for a meeting."""

    meeting = models.ForeignKey(Meeting, on_delete=models.CASCADE, related_name="times")
    starts_at = models.DateTimeField(_("début"))

    class Meta:
        verbose_name = _("moment proposé")
        verbose_name_plural = _("moments proposés")
        ordering: ClassVar[list[str]] = ["starts_at", "pk"]

    def __str__(self) -> str:
        return f"#{self.pk}"


class PairMessage(models.Model):
    """What one half wrote to the other, delivered by e-mail as well; nobody's address goes with it."""

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="letters")
    half = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="letters")
    """Who wrote it."""
    text = models.TextField(_("message"))
    at = models.DateTimeField(_("écrit le"), default=timezone.now)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    """The organiser who wrote it down on the telephone."""

    class Meta:
        verbose_name = _("message du duo")
        verbose_name_plural = _("messages du duo")
        ordering: ClassVar[list[str]] = ["at", "pk"]

    def __str__(self) -> str:
        return f"#{self.pk}"
