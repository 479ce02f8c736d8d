"""A person of the directory: both halves of a pair are mentors in turn, so everyone offers and everyone seeks."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models, transaction
from django.http import HttpRequest
from django.template.response import TemplateResponse
from django.utils import timezone, translation
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import ItemBase
from wagtail.fields import RichTextField
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, RevisionMixin, WorkflowMixin

from core.bilingual import Localised, localised
from core.blocks import SHORT_FEATURES
from directory.models.choices import ConsentChannel, ContactPreference, MeetingFormat
from directory.models.keeping import WITHHOLDABLE, Kept
from directory.models.name_key import NameKeyField
from directory.models.restored import RestoredWithSkills
from directory.models.slugs import free_slugs
from directory.models.vocabulary import Region, Skill, SpokenLanguage
from directory.paths import reserved
from directory.querysets import MentorManager
from directory.search.batch import indexing
from directory.search.text import fold

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

RESERVED_SLUGS: Final = reserved()
"""Addresses below the directory that are not people."""


class OfferedSkill(ItemBase):
    """A skill a mentor brings."""

    tag = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="offered_items")
    content_object = ParentalKey("directory.Mentor", on_delete=models.CASCADE, related_name="offered_items")

    class Meta:
        unique_together = [("tag", "content_object")]


class SoughtSkill(ItemBase):
    """A skill a mentor would like to learn."""

    tag = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="sought_items")
    content_object = ParentalKey("directory.Mentor", on_delete=models.CASCADE, related_name="sought_items")

    class Meta:
        unique_together = [("tag", "content_object")]


class Mentor(  # type: ignore[django-manager-missing]  # taggit, of which the items are, is untyped
    WorkflowMixin,
    DraftStateMixin,
    LockableMixin,
    RevisionMixin,
    PreviewableMixin,
    Kept,
    RestoredWithSkills,
):
    """A person of the directory. The fields under “private” are for organisers only, never rendered in public."""

    first_published_at: datetime | None  # a field of Wagtail's mixin, which is untyped

    name = models.CharField(_("nom"), max_length=120)
    name_key = NameKeyField()
    slug = models.SlugField(
        _("adresse de la page"),
        max_length=140,
        unique=True,
        blank=True,
        help_text=_("Laissez vide : elle vient du nom."),
    )
    headline_fr = models.CharField(_("en une ligne"), max_length=120, blank=True)
    headline_en = models.CharField(_("en une ligne, en anglais"), max_length=120, blank=True)
    text_fr = RichTextField(_("présentation"), features=SHORT_FEATURES, blank=True)
    text_en = RichTextField(_("présentation en anglais"), features=SHORT_FEATURES, blank=True)
    picture = models.ForeignKey(
        "core.SiteImage", verbose_name=_("portrait"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    offers = ClusterTaggableManager(
        through=OfferedSkill,
        verbose_name=_("apporte"),
        related_name="offered_by",
        help_text=_("Choisissez dans le vocabulaire."),
    )
    seeks = ClusterTaggableManager(
        through=SoughtSkill,
        verbose_name=_("aimerait apprendre"),
        related_name="sought_by",
        help_text=_("Choisissez dans le vocabulaire."),
    )
    region = models.ForeignKey(Region, verbose_name=_("région"), on_delete=models.PROTECT, related_name="mentors")
    city = models.CharField(_("ville ou village"), max_length=80, blank=True)
    languages = ParentalManyToManyField(SpokenLanguage, verbose_name=_("langues parlées"), related_name="mentors")
    meets_in_person = models.BooleanField(_("en personne"), default=True)
    meets_by_video = models.BooleanField(_("par vidéo"), default=True)
    meets_by_phone = models.BooleanField(_("par téléphone"), default=False)
    capacity = models.PositiveSmallIntegerField(
        _("duos à la fois"), default=1, validators=[MinValueValidator(1), MaxValueValidator(9)]
    )
    paused = models.BooleanField(
        _("en pause"), default=False, help_text=_("Reste au répertoire, sans recevoir de demandes.")
    )
    website = models.URLField(_("site Web"), blank=True)
    blog_feed = models.URLField(_("fil de son blogue"), blank=True, help_text=_("L’adresse RSS ou Atom."))

    # Private: organisers only.
    email = models.EmailField(_("courriel"), blank=True)
    phone = models.CharField(_("téléphone"), max_length=40, blank=True)
    contact_preference = models.CharField(
        _("préfère être joint ou jointe"),
        max_length=20,
        choices=ContactPreference.choices,
        default=ContactPreference.EMAIL,
    )
    contact_notes = models.CharField(_("à savoir pour la joindre"), max_length=200, blank=True)
    consent_on = models.DateField(_("a consenti le"), null=True, blank=True)
    consent_channel = models.CharField(
        _("consentement donné"), max_length=10, choices=ConsentChannel.choices, blank=True
    )

    active_pairs = models.PositiveSmallIntegerField(_("duos en cours"), default=0, editable=False)
    """Kept by the pairing app, with the start or end of a pair; no revision may bring an old count back."""
    pending_invitations = models.PositiveSmallIntegerField(_("invitations en attente"), default=0, editable=False)
    """Kept the same way: each takes a place until it is answered, so that nobody is asked by more than they have room
    for."""

    created_at = models.DateTimeField(_("créé le"), auto_now_add=True)

    known_offers: list[Skill] | None = None
    known_seeks: list[Skill] | None = None
    """The skills as a queryset fetched them for many mentors at once, for reading only."""
    post_titles: Collection[str] = ()
    """The titles of their blog's latest posts, where `for_index()` fetched them."""
    as_shown = False
    """Whether a queryset for the public left out what is withheld; such a profile cannot be saved."""

    objects = MentorManager()

    class Meta:
        verbose_name = _("mentor")
        verbose_name_plural = _("mentors")
        ordering = ["name"]
        permissions = [("view_private_details", "Can see and change private details")]
        indexes: ClassVar[list[models.Index]] = [
            models.Index(fields=["live", "-first_published_at"], name="mentor_newest"),
            models.Index(fields=["live", "paused", "region"], name="mentor_region"),
            models.Index(fields=["live", "name_key"], name="mentor_name"),
        ]

    def __str__(self) -> str:
        return self.name

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        """Give the profile an address from its name before checking it."""
        if not self.slug and self.name:
            self.slug = self._free_slug()
        super().full_clean(*args, **kwargs)

    def clean_fields(self, exclude: Collection[str] | None = None) -> None:
        """Refuse a profile nobody could reach, and an address that the directory keeps for itself.

        Args:
            exclude: fields that are not on the form; somebody who may not see the private ones is not asked about them.

        Raises:
            ValidationError: keyed by field.
        """
        super().clean_fields(exclude=exclude)
        excluded = frozenset(exclude or ())
        wishes = self.contact_preference
        if "email" not in excluded and wishes == ContactPreference.EMAIL and not self.email:
            raise ValidationError({"email": _("Sans courriel, choisissez une autre façon de joindre cette personne.")})
        if "phone" not in excluded and wishes == ContactPreference.PHONE and not self.phone:
            raise ValidationError({"phone": _("Sans téléphone, choisissez une autre façon de joindre cette personne.")})
        if "slug" not in excluded and self.slug in RESERVED_SLUGS:
            raise ValidationError({"slug": _("Cette adresse sert au répertoire lui-même. Choisissez-en une autre.")})

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save the profile, its skills and what the search knows of it, together or not at all.

        A profile without an address takes one from its name. One that is live has a date of first publication, whoever
        made it live: lists are in that order.
        """
        if not self.slug:
            self.slug = self._free_slug()
        if kwargs.get("update_fields") is None:
            self.settle_pause(paused=self.paused)
            if self.live and self.first_published_at is None:
                self.first_published_at = timezone.now()
        if self.as_shown:
            raise RuntimeError("Read as the public sees it, this profile lacks what is withheld: it cannot be saved.")
        with transaction.atomic(), indexing():
            super().save(*args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> Self:
        """Return the profile as a revision has it, with what only the site itself may change left as it is."""
        restored: Self = super().with_content_json(content)
        for field in ("active_pairs", "pending_invitations", "created_at", *self.SITE_KEPT):
            setattr(restored, field, getattr(self, field))
        return restored

    def withhold(self) -> None:
        """Forget, in memory, what its owner gave without wanting it shown; for reading only from then on."""
        self.as_shown = True
        for field in WITHHOLDABLE:
            if field in self.withheld:
                if field == "picture":
                    self.picture = None
                else:
                    for name in (f"{field}_fr", f"{field}_en") if hasattr(self, f"{field}_fr") else (field,):
                        setattr(self, name, "")

    def _free_slug(self) -> str:
        return free_slugs([self.name], among=Mentor.objects.exclude(pk=self.pk), reserved=RESERVED_SLUGS)[0]

    # --- what is shown ---

    @property
    def headline(self) -> Localised:
        """The profile in one line, in the language being served or in the other."""
        return localised(self, "headline")

    @property
    def text(self) -> Localised:
        """The profile's text (rich text), in the language being served or in the other."""
        return localised(self, "text")

    @property
    def offered(self) -> list[Skill]:
        """The skills brought, by name; no query where `for_cards()` fetched them."""
        return _by_label(_skills_of(self.offered_items.all()) if self.known_offers is None else self.known_offers)

    @property
    def sought(self) -> list[Skill]:
        """The skills to be learnt, by name; no query where `for_cards()` fetched them."""
        return _by_label(_skills_of(self.sought_items.all()) if self.known_seeks is None else self.known_seeks)

    @property
    def region_aside(self) -> str:
        """The region as it follows the city, empty where the city says it already; what is outside is said to be so."""
        if not self.region_id:
            return ""
        names = {fold(self.region.name_fr), fold(self.region.name_en)}
        return "" if fold(self.city) in names else self.region.outside or self.region.label

    @property
    def place(self) -> str:
        """The city and the region, or the one that is known; no query where `for_cards()` fetched them."""
        if not self.city:
            return capfirst(self.region_aside)
        return ", ".join(filter(None, [self.city, self.region_aside]))

    @property
    def formats(self) -> list[MeetingFormat]:
        """The ways to meet."""
        return [how for how in MeetingFormat if getattr(self, how.field)]

    @property
    def is_available(self) -> bool:
        """Whether there is room for one more pair."""
        return bool(self.live) and not self.paused and self.has_room

    @property
    def has_room(self) -> bool:
        """Whether not all places are taken, by pairs and by invitations that wait for an answer."""
        return self.active_pairs + self.pending_invitations < self.capacity

    @property
    def availability_label(self) -> str:
        """Whether there is room for one more pair, in two words."""
        if self.paused:
            return gettext("en pause")
        return gettext("a de la place") if self.has_room else gettext("déjà en duo")

    @property
    def full_url(self) -> str:
        """The profile's whole address in the language being served; empty where no directory page is published."""
        from directory.addresses import mentor_address

        return mentor_address(self)

    # --- previews in the CMS ---

    @property
    def preview_modes(self) -> list[tuple[str, StrOrPromise]]:
        """One preview per language."""
        return [("fr", _("En français")), ("en", _("En anglais"))]

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """Return the public profile's template."""
        return "directory/mentor.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """Return the public profile's context."""
        from directory.addresses import directory_page
        from directory.profiles import profile_context

        context = super().get_preview_context(request, mode_name)
        self.withhold()
        self.live = True  # as it will look once it is published
        return {**context, "page": directory_page(mode_name), **profile_context(self, request)}

    def serve_preview(self, request: HttpRequest, mode_name: str) -> TemplateResponse:
        """Return the profile in the language of the mode, rendered while that language is the one being served."""
        with translation.override(mode_name):
            response: TemplateResponse = super().serve_preview(request, mode_name)
            response.render()
            return response


def _skills_of(items: Iterable[OfferedSkill | SoughtSkill]) -> list[Skill]:
    """Return the skills of a profile's rows; those that the rows do not hold already are read in one query."""
    rows = list(items)
    away = {row.tag_id for row in rows if not type(row).tag.is_cached(row)}
    skills = Skill.objects.in_bulk(away) if away else {}
    return [skills.get(row.tag_id) or row.tag for row in rows]


def _by_label(skills: list[Skill]) -> list[Skill]:
    return sorted(skills, key=lambda skill: (skill.label.casefold(), skill.pk))
