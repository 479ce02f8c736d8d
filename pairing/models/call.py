"""What somebody is to be told on the telephone, because no message reaches them or they would rather be called."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.models import OutgoingMessage
from pairing.calls import CallManager
from pairing.models.invitation import Invitation
from pairing.models.pair import Participant
from pairing.models.request import PairingRequest
from pairing.models.space import Meeting


class Call(models.Model):
    """One message to say aloud to one person: to the sender of a request, to somebody invited, or to half a pair.

    It is erased with the message, whose words are what there is to say.
    """

    message = models.OneToOneField(OutgoingMessage, on_delete=models.CASCADE, related_name="call")
    request = models.ForeignKey(PairingRequest, null=True, blank=True, on_delete=models.CASCADE, related_name="calls")
    invitation = models.ForeignKey(Invitation, null=True, blank=True, on_delete=models.CASCADE, related_name="calls")
    half = models.ForeignKey(Participant, null=True, blank=True, on_delete=models.CASCADE, related_name="calls")
    meeting = models.ForeignKey(Meeting, null=True, blank=True, on_delete=models.CASCADE, related_name="calls")
    """Which meeting it is about, where it is about one."""
    created_at = models.DateTimeField(_("depuis le"), default=timezone.now)
    tried_at = models.DateTimeField(_("essayé le"), null=True, blank=True)
    tries = models.PositiveSmallIntegerField(_("essais"), default=0)
    told_at = models.DateTimeField(_("dit le"), null=True, blank=True, db_index=True)
    told_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = CallManager()

    class Meta:
        verbose_name = _("appel à faire")
        verbose_name_plural = _("appels à faire")
        ordering: ClassVar[list[str]] = ["created_at", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.CheckConstraint(
                name="call_is_to_one_person",
                condition=models.Q(request__isnull=False, invitation=None, half=None)
                | models.Q(request=None, invitation__isnull=False, half=None)
                | models.Q(request=None, invitation=None, half__isnull=False),
            )
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"

    @property
    def record(self) -> PairingRequest | Invitation | Participant:
        """Whose call it is: the request's sender, who was invited, or a half."""
        found = self.request or self.invitation or self.half
        assert found is not None  # noqa: S101  the database sees to it
        return found
