"""The organisers' own texts of messages."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class MessageText(models.Model):
    """What organisers made of a message in one language; without a row, the original is sent.

    Written by `core.mail.texts` only. The text is in the little language of `core.mail.markup`.
    """

    kind = models.CharField(_("sorte"), max_length=60)
    language = models.CharField(_("langue"), max_length=2, choices=[("fr", _("français")), ("en", _("anglais"))])
    subject = models.CharField(_("objet"), max_length=400)
    text = models.TextField(_("texte"))
    changed_at = models.DateTimeField(_("modifié le"), auto_now=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("par"), null=True, on_delete=models.SET_NULL, related_name="+"
    )
    broken_at = models.DateTimeField(_("inutilisable depuis"), null=True, blank=True)
    """Since when the original is sent in its place, because it could not be used; the organisers were told then."""
    problem = models.TextField(_("ce qui ne va pas"), blank=True)

    class Meta:
        verbose_name = _("texte de message")
        verbose_name_plural = _("textes des messages")
        ordering = ["kind", "language"]
        constraints = [models.UniqueConstraint(fields=["kind", "language"], name="one_text_per_kind_and_language")]

    def __str__(self) -> str:
        return f"{self.kind} ({self.language})"
