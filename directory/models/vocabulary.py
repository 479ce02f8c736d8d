"""The words mentors are described with: skills, regions and spoken languages, each with its name in both languages."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from taggit.models import TagBase
from wagtail.admin.panels import FieldPanel, FieldRowPanel, Panel

from core.bilingual import current_language


class SkillFamily(models.TextChoices):
    """The kind of skill; what the directory groups its facets by."""

    WEB = "web", _("Le Web")
    BUSINESS = "business", _("Les affaires")
    OTHER = "other", _("Autres savoir-faire")


class Skill(TagBase):
    """One tag of the shared vocabulary; `name` is its French name. Only editors add to it."""

    free_tagging = False

    name_en = models.CharField(_("nom anglais"), max_length=100)
    synonyms = models.TextField(
        _("synonymes"),
        blank=True,
        help_text=_(
            "D’autres façons de le dire, une par ligne, en français ou en anglais. La recherche les comprend toutes."
        ),
    )
    family = models.CharField(
        _("famille"), max_length=20, choices=SkillFamily.choices, default=SkillFamily.OTHER, db_index=True
    )

    panels: ClassVar[list[Panel]] = [
        FieldRowPanel([FieldPanel("name", heading=_("Nom français")), FieldPanel("name_en")]),
        FieldPanel("slug"),
        FieldPanel("family"),
        FieldPanel("synonyms"),
    ]

    class Meta:
        verbose_name = _("compétence")
        verbose_name_plural = _("compétences")
        ordering = ["name"]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the skill; an address it had before goes on leading to it."""
        before = Skill.objects.filter(pk=self.pk).values_list("slug", flat=True).first() if self.pk else None
        super().save(*args, **kwargs)
        FormerSkill.objects.filter(slug=self.slug).delete()
        if before and before != self.slug:
            FormerSkill.objects.update_or_create(slug=before, defaults={"skill": self})

    @property
    def label(self) -> str:
        """The skill's name in the language being served."""
        return str(self.name_en if current_language() == "en" and self.name_en else self.name)

    @property
    def synonym_list(self) -> list[str]:
        """The synonyms, one by one."""
        return [line.strip() for line in self.synonyms.splitlines() if line.strip()]


class FormerSkill(models.Model):
    """The address a skill had before it was merged into another or renamed; shared links and feeds still find it."""

    slug = models.SlugField(_("ancienne adresse"), unique=True, max_length=100)
    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="former")

    class Meta:
        verbose_name = _("ancienne compétence")
        verbose_name_plural = _("anciennes compétences")

    def __str__(self) -> str:
        return self.slug


class WishedWord(models.Model):
    """A word that people wrote in a form for want of a skill: it could become one. Who wrote it is not kept."""

    key = models.CharField(max_length=60, unique=True, editable=False)
    """The word folded, so that it is counted once however it is written."""
    label = models.CharField(_("mot"), max_length=60)
    times = models.PositiveIntegerField(_("fois"), default=0)
    first_at = models.DateTimeField(_("la première fois"), auto_now_add=True)
    last_at = models.DateTimeField(_("la dernière fois"), auto_now=True)
    dismissed = models.BooleanField(_("écarté"), default=False)

    class Meta:
        verbose_name = _("mot souhaité")
        verbose_name_plural = _("mots souhaités")
        ordering: ClassVar[list[str]] = ["-times", "label"]

    def __str__(self) -> str:
        return self.label


class _Named(models.Model):
    """A short list's entry, named in both languages."""

    slug = models.SlugField(_("identifiant"), unique=True, max_length=60)
    name_fr = models.CharField(_("nom français"), max_length=80)
    name_en = models.CharField(_("nom anglais"), max_length=80)
    order = models.PositiveSmallIntegerField(_("ordre"), default=100)

    panels: ClassVar[list[Panel]] = [
        FieldRowPanel([FieldPanel("name_fr"), FieldPanel("name_en")]),
        FieldRowPanel([FieldPanel("slug"), FieldPanel("order")]),
    ]

    class Meta:
        abstract = True
        ordering = ["order", "name_fr"]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The name in the language being served."""
        return str(self.name_en if current_language() == "en" else self.name_fr)


class Region(_Named):
    """Where somebody lives: one of Quebec's administrative regions, or elsewhere."""

    class Meta(_Named.Meta):
        verbose_name = _("région")
        verbose_name_plural = _("régions")

    @property
    def outside(self) -> str:
        """What is said after a city where “elsewhere” would say little; empty for a true region."""
        match self.slug:
            case "ailleurs-canada":
                return gettext("hors du Québec")
            case "ailleurs":
                return gettext("hors du Canada")
            case _:
                return ""


class SpokenLanguage(_Named):
    """A language somebody can hold a conversation in; its slug is the shortest ISO 639 code, or `other`."""

    class Meta(_Named.Meta):
        verbose_name = _("langue parlée")
        verbose_name_plural = _("langues parlées")
