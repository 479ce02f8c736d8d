"""A file of mentors on its way in."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ImportState(models.TextChoices):
    """How far it is."""

    CHECKING = "checking", _("vérification en cours")
    CHECKED = "checked", _("vérifié")
    WAITING = "waiting", _("en attente")
    RUNNING = "running", _("importation en cours")
    DONE = "done", _("terminé")
    FAILED = "failed", _("illisible")


class MentorImport(models.Model):
    """One file, what was asked of it, how far it is, and what became of each row. Once it is in, the file goes."""

    uploaded_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("par"), null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip
    file_name = models.CharField(_("fichier"), max_length=200)
    content = models.BinaryField(null=True, blank=True)
    publish = models.BooleanField(_("publier"), default=False)
    create_skills = models.BooleanField(_("ajouter les compétences inconnues"), default=False)
    state = models.CharField(_("état"), max_length=10, choices=ImportState.choices, default=ImportState.CHECKING)
    total = models.PositiveIntegerField(_("lignes"), default=0)
    done = models.PositiveIntegerField(_("lignes faites"), default=0)
    created = models.PositiveIntegerField(_("créées"), default=0)
    updated = models.PositiveIntegerField(_("mises à jour"), default=0)
    unchanged = models.PositiveIntegerField(_("inchangées"), default=0)
    refused = models.PositiveIntegerField(_("refusées"), default=0)
    report = models.JSONField(_("rapport"), default=list, blank=True)
    created_at = models.DateTimeField(_("déposé le"), auto_now_add=True)
    finished_at = models.DateTimeField(_("terminé le"), null=True, blank=True)

    class Meta:
        verbose_name = _("importation")
        verbose_name_plural = _("importations")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.file_name
