"""Who is invited to a pair, what they answered, and what was asked before answering."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from directory.models import ContactPreference, Mentor
from pairing.lifecycle import InvitationState
from pairing.models.request import PairingRequest
from pairing.querysets import InvitationManager


class Invitation(models.Model):
    """One person who is asked whether they would form the pair that a request is about; in the directory or not.

    Written by `pairing.services` only. A person who says no, or does not answer, leaves nothing here but the answer.
    """

    request = models.ForeignKey(PairingRequest, on_delete=models.CASCADE, related_name="invitations")
    mentor = models.ForeignKey(
        Mentor, verbose_name=_("profil"), null=True, blank=True, on_delete=models.SET_NULL, related_name="invitations"
    )
    name = models.CharField(_("nom"), max_length=120, blank=True)
    email = models.EmailField(_("courriel"), blank=True)
    phone = models.CharField(_("téléphone"), max_length=40, blank=True)
    language = models.CharField(
        _("langue"), max_length=2, choices=[("fr", _("français")), ("en", _("anglais"))], default="fr"
    )
    reached_by = models.CharField(
        _("préfère être jointe"), max_length=20, choices=ContactPreference.choices, default=ContactPreference.EMAIL
    )
    state = models.CharField(
        _("réponse"),
        max_length=20,
        choices=InvitationState.choices,
        default=InvitationState.PENDING,
        db_index=True,
        editable=False,
    )
    asked_at = models.DateTimeField(_("invitée le"), default=timezone.now)
    remind_at = models.DateTimeField(_("rappel le"), null=True, blank=True)
    """Empty once the reminder went out."""
    lapse_at = models.DateTimeField(_("sans suite le"))
    answered_at = models.DateTimeField(_("a répondu le"), null=True, blank=True)
    link_version = models.PositiveIntegerField(default=1, editable=False)
    """Part of every link to the invitation: one more, and those sent before no longer open it."""

    objects = InvitationManager()

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering: ClassVar[list[str]] = ["pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(
                fields=["request", "mentor"], name="invited_once", condition=models.Q(mentor__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return self.name or f"#{self.pk}"

    @property
    def is_pending(self) -> bool:
        """Whether an answer is still awaited."""
        return self.state == InvitationState.PENDING


class Question(models.Model):
    """One question to the sender before an answer: one an organiser, and one each person invited, at most."""

    request = models.ForeignKey(PairingRequest, on_delete=models.CASCADE, related_name="questions")
    invitation = models.ForeignKey(
        Invitation, null=True, blank=True, on_delete=models.SET_NULL, related_name="questions"
    )
    """Whose question it is; nobody's where an organiser asks, or once the person who asked is erased."""
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("membre de l’équipe"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    text = models.TextField(_("question"), blank=True)
    asked_at = models.DateTimeField(_("posée le"), default=timezone.now)
    answer = models.TextField(_("réponse"), blank=True)
    answered_at = models.DateTimeField(_("réponse le"), null=True, blank=True)

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering: ClassVar[list[str]] = ["pk"]

    def __str__(self) -> str:
        return f"#{self.pk}"
