"""The outbox: every message the site sends is a row first, written in the same transaction as what it announces."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OutgoingMessage(models.Model):
    """One e-mail message to one person, and how its delivery went. Written by `core.mail.outbox.queue_message` only."""

    to = models.EmailField(_("destinataire"))
    language = models.CharField(_("langue"), max_length=2, choices=[("fr", _("français")), ("en", _("anglais"))])
    kind = models.CharField(_("sorte"), max_length=60, help_text=_("Nom du gabarit, par exemple « pairing/confirm »."))
    subject = models.CharField(_("objet"), max_length=200)
    text = models.TextField(_("texte"))
    html = models.TextField(_("texte en HTML"), blank=True)
    reply_to = models.EmailField(_("répondre à"), blank=True)
    created_at = models.DateTimeField(_("créé le"), auto_now_add=True)
    sent_at = models.DateTimeField(_("envoyé le"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("essais"), default=0)
    error = models.TextField(_("dernière erreur"), blank=True)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.kind} #{self.pk}"
