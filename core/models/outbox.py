"""The outbox: every message the site sends is a row first, written in the same transaction as what it announces."""

from __future__ import annotations

from typing import Final

from django.conf import settings
from django.db import models
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

_UID_LENGTH: Final = 24


def new_uid() -> str:
    """Return a word for a `Message-ID` that no other message ever had, in this database or in one restored."""
    return get_random_string(_UID_LENGTH).lower()


class MessageState(models.TextChoices):
    """Where a message is."""

    WAITING = "waiting", _("en attente")
    SENT = "sent", _("envoyé")
    FAILED = "failed", _("échoué")
    BOUNCED = "bounced", _("revenu")
    HELD = "held", _("retenu")
    LETTER = "letter", _("à poster")
    POSTED = "posted", _("posté")
    TOLD = "told", _("dit au téléphone")


class OutgoingMessage(models.Model):
    """One message to one person, and how its delivery went. Written by `core.mail.outbox` only."""

    to = models.EmailField(_("destinataire"), blank=True, help_text=_("Vide : une lettre à imprimer."))
    to_name = models.CharField(_("nom"), max_length=120, blank=True)
    language = models.CharField(_("langue"), max_length=2, choices=[("fr", _("français")), ("en", _("anglais"))])
    kind = models.CharField(_("sorte"), max_length=60, help_text=_("Nom du gabarit, par exemple « pairing/confirm »."))
    subject = models.CharField(_("objet"), max_length=200)
    text = models.TextField(_("texte"))
    html = models.TextField(_("texte en HTML"), blank=True)
    calendar = models.TextField(_("calendrier"), blank=True)
    """An entry that goes with it as a file, iCalendar (RFC 5545); nothing where empty."""
    reply_to = models.EmailField(_("répondre à"), blank=True)
    uid = models.CharField(max_length=40, default=new_uid, unique=True, editable=False)
    """What makes the `Message-ID`: the same at every try, so that a reader's mailbox knows a message it has."""
    state = models.CharField(_("état"), max_length=10, choices=MessageState.choices, default=MessageState.WAITING)
    created_at = models.DateTimeField(_("créé le"), auto_now_add=True)
    sent_at = models.DateTimeField(_("envoyé le"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("essais"), default=0)
    error = models.TextField(_("dernière erreur"), blank=True)
    again_of = models.ForeignKey(
        "self", verbose_name=_("de nouveau"), null=True, blank=True, on_delete=models.CASCADE, related_name="again"
    )
    """The message this one repeats, where somebody sent it again; it is forgotten with it."""

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["state", "-created_at"], name="outgoing_state")]

    def __str__(self) -> str:
        return f"{self.kind} #{self.pk}"


class ReturnedAddress(models.Model):
    """An address whose messages come back: nothing is sent there until somebody clears it."""

    address = models.EmailField(_("adresse"), unique=True)
    """In lower case."""
    since = models.DateTimeField(_("depuis"), auto_now_add=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("par"), null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("adresse d’où les messages reviennent")
        verbose_name_plural = _("adresses d’où les messages reviennent")
        ordering = ["-since"]

    def __str__(self) -> str:
        return f"#{self.pk}"
