"""The events' two page types."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, ClassVar, Final

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.fields import RichTextField, StreamField
from wagtail.search import index

from core.blocks import PROSE_FEATURES, BodyBlock
from core.models import BasePage
from core.pictures import fetch_pictures
from events.blocks import AskedBlock, GalleryBlock, LinksBlock, ProgrammeBlock
from events.querysets import EventManager
from events.widgets import MomentInput

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

ANNOUNCEMENT: Final = "announcement"
REPORT: Final = "report"


def _moment(field: str) -> FieldPanel:
    return FieldPanel(field, widget=MomentInput, help_text=_("Par exemple 2026-11-28 14:00, heure de Québec."))


class EventIndexPage(BasePage):
    """What comes and what was."""

    introduction = models.TextField(_("introduction"), blank=True)

    content_panels: ClassVar[list[Panel]] = [*BasePage.content_panels, FieldPanel("introduction")]
    search_fields: ClassVar[list[index.BaseField]] = [*BasePage.search_fields, index.SearchField("introduction")]
    subpage_types: ClassVar[list[str]] = ["events.EventPage"]
    max_count_per_parent = 1
    template = "events/index.html"

    class Meta:
        verbose_name = _("liste des événements")
        verbose_name_plural = _("listes des événements")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `upcoming` (soonest first) and `past` (latest first)."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        now = timezone.now()
        events = list(EventPage.objects.listed().child_of(self).for_lists())
        context["upcoming"] = sorted((e for e in events if not e.is_over(now)), key=lambda e: e.starts_at)
        context["past"] = sorted((e for e in events if e.is_over(now)), key=lambda e: e.starts_at, reverse=True)
        fetch_pictures(events)
        return context


class EventPage(BasePage):
    """One event: its announcement while it is to come, its report once it is over."""

    starts_at = models.DateTimeField(_("début"), db_index=True)
    ends_at = models.DateTimeField(_("fin"), db_index=True)
    place = models.CharField(
        _("lieu"), max_length=160, blank=True, help_text=_("Un nom, par exemple « Café Chez Lucette ».")
    )
    address = models.CharField(_("adresse"), max_length=200, blank=True)
    online_url = models.URLField(
        _("adresse en ligne"), blank=True, help_text=_("Montrée jusqu’à la fin de l’événement.")
    )
    capacity_note = models.CharField(
        _("places"), max_length=160, blank=True, help_text=_("Par exemple « 24 places, inscription par téléphone ».")
    )
    picture = models.ForeignKey(
        "core.SiteImage", verbose_name=_("image"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    announcement = StreamField(BodyBlock(), verbose_name=_("annonce"), blank=True)
    programme = StreamField(ProgrammeBlock(), verbose_name=_("déroulement"), blank=True)
    report_summary = RichTextField(_("résumé"), features=PROSE_FEATURES, blank=True)
    report = StreamField(BodyBlock(), verbose_name=_("compte rendu"), blank=True)
    gallery = StreamField(GalleryBlock(), verbose_name=_("images"), blank=True)
    asked = StreamField(
        AskedBlock(),
        verbose_name=_("questions posées à la salle"),
        blank=True,
        help_text=_("Chaque question et les réponses recueillies."),
    )
    links = StreamField(LinksBlock(), verbose_name=_("liens"), blank=True)

    objects = EventManager()

    content_panels: ClassVar[list[Panel]] = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([_moment("starts_at"), _moment("ends_at")]),
                FieldRowPanel([FieldPanel("place"), FieldPanel("address")]),
                FieldPanel("online_url"),
                FieldPanel("capacity_note"),
            ],
            heading=_("Quand et où"),
        ),
        FieldPanel("picture"),
        MultiFieldPanel([FieldPanel("announcement"), FieldPanel("programme")], heading=_("Avant : l’annonce")),
        MultiFieldPanel(
            [
                FieldPanel("report_summary"),
                FieldPanel("report"),
                FieldPanel("gallery"),
                FieldPanel("asked"),
                FieldPanel("links"),
            ],
            heading=_("Après : le compte rendu"),
        ),
    ]
    search_fields: ClassVar[list[index.BaseField]] = [
        *BasePage.search_fields,
        index.SearchField("place"),
        index.SearchField("announcement"),
        index.SearchField("report_summary"),
        index.SearchField("report"),
        index.SearchField("asked"),
        index.FilterField("starts_at"),
        index.FilterField("ends_at"),
    ]
    parent_page_types: ClassVar[list[str]] = ["events.EventIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "events/event.html"

    class Meta:
        verbose_name = _("événement")
        verbose_name_plural = _("événements")

    _previewed_as: str | None = None

    def clean(self) -> None:
        """Refuse an event that ends before it starts."""
        super().clean()
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("La fin vient après le début.")})

    def is_over(self, now: datetime | None = None) -> bool:
        """Return whether the event has ended; in a preview, whether its report is what the editor asked to see."""
        if self._previewed_as is not None:
            return self._previewed_as == REPORT
        return self.ends_at <= (now or timezone.now())

    @property
    def has_report(self) -> bool:
        """Whether anything of the report was written."""
        return bool(self.report_summary or self.report or self.asked or self.gallery)

    @property
    def stage(self) -> StrOrPromise:
        """For editors: whether it is to come, waits for its report, or is told."""
        if not self.is_over():
            return _("à venir")
        return _("compte rendu écrit") if self.has_report else _("compte rendu à écrire")

    @property
    def starts_on(self) -> date:
        """The day it starts, in the site's time zone."""
        return timezone.localdate(self.starts_at)

    @property
    def on_one_day(self) -> bool:
        """Whether it starts and ends on the same day, in the site's time zone."""
        return timezone.localdate(self.starts_at) == timezone.localdate(self.ends_at)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `over`: whether the report is shown, or the announcement."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        context["over"] = self.is_over()
        fetch_pictures([self], self.announcement, *((self.report, self.gallery) if context["over"] else ()))
        return context

    # --- previews in the CMS ---

    @property
    def preview_modes(self) -> list[tuple[str, StrOrPromise]]:
        """The page before and after, whatever today's date is."""
        return [(ANNOUNCEMENT, _("Annonce")), (REPORT, _("Compte rendu"))]

    @property
    def default_preview_mode(self) -> str:
        """The page as a visitor sees it today."""
        return REPORT if self.ends_at and self.ends_at <= timezone.now() else ANNOUNCEMENT

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show the announcement or the report."""
        self._previewed_as = mode_name or self.default_preview_mode
        response: HttpResponse = super().serve_preview(request, mode_name)
        return response
