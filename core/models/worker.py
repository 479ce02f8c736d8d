"""Which workers are at work."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class WorkerBeat(models.Model):
    """A sign of life of one worker, renewed while it lives (`core.worker`)."""

    worker_id = models.CharField(_("worker"), max_length=64, unique=True)
    seen_at = models.DateTimeField(_("vu le"))

    class Meta:
        verbose_name = _("signe de vie d’un worker")
        verbose_name_plural = _("signes de vie des workers")

    def __str__(self) -> str:
        return self.worker_id
