"""Short news of a pair, asked of each half twice. Nobody is rated."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from pairing.check_in_rule import FIRST, SECOND, CheckInAnswer
from pairing.models.pair import Pair, Participant
from pairing.querysets import CheckInManager


class CheckIn(models.Model):
    """One half is asked how it goes, the first or the second time. Written by `pairing.services` only."""

    pair = models.ForeignKey(Pair, on_delete=models.CASCADE, related_name="check_ins")
    half = models.ForeignKey(Participant, on_delete=models.CASCADE, related_name="check_ins")
    number = models.PositiveSmallIntegerField(
        _("fois"), choices=[(FIRST, _("première fois")), (SECOND, _("deuxième fois"))]
    )
    asked_at = models.DateTimeField(_("demandé le"), default=timezone.now)
    answered_at = models.DateTimeField(_("répondu le"), null=True, blank=True)
    answer = models.CharField(_("réponse"), max_length=12, choices=CheckInAnswer.choices, blank=True)
    words = models.TextField(_("dans ses mots"), blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")
    """The organiser to whom it was said on the telephone."""

    objects = CheckInManager()

    class Meta:
        verbose_name = _("nouvelle")
        verbose_name_plural = _("nouvelles")
        ordering: ClassVar[list[str]] = ["asked_at", "pk"]
        constraints: ClassVar[list[models.BaseConstraint]] = [
            models.UniqueConstraint(fields=["half", "number"], name="asked_once_each_time"),
        ]

    def __str__(self) -> str:
        return f"#{self.pk}"
