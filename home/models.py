"""The home page and plain pages."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.search import index

from core.blocks import BodyBlock
from core.models import BasePage
from core.pictures import fetch_pictures
from directory.models import Mentor
from events.models import EventPage
from guidelines.models import GuidelinePage
from home.blocks import HowItWorksBlock

LATEST_GUIDELINES = 3
NEWEST_MENTORS = 4


class HomePage(BasePage):
    """The programme in one screen, and what is new in each part of the site."""

    headline = models.CharField(_("accroche"), max_length=120)
    lead = models.TextField(_("chapeau"), max_length=600)
    picture = models.ForeignKey(
        "core.SiteImage", verbose_name=_("image"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    first_half = models.CharField(
        _("une moitié"), max_length=200, blank=True, help_text=_("Ce qu’apporte qui est à l’aise avec le Web.")
    )
    second_half = models.CharField(
        _("l’autre moitié"), max_length=200, blank=True, help_text=_("Ce qu’apporte qui connaît les affaires.")
    )
    how_it_works = StreamField(HowItWorksBlock(), verbose_name=_("comment ça marche"), blank=True)
    off_the_web = models.TextField(
        _("sans le Web"), blank=True, help_text=_("Pour qui préfère le téléphone ou le papier.")
    )
    body = StreamField(BodyBlock(), verbose_name=_("autres blocs"), blank=True)

    content_panels: ClassVar[list[Panel]] = [
        *BasePage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("headline"),
                FieldPanel("lead"),
                FieldPanel("picture"),
                FieldRowPanel([FieldPanel("first_half"), FieldPanel("second_half")]),
            ],
            heading=_("En un coup d’œil"),
        ),
        FieldPanel("how_it_works"),
        FieldPanel("off_the_web"),
        FieldPanel("body"),
    ]
    search_fields: ClassVar[list[index.BaseField]] = [
        *BasePage.search_fields,
        index.SearchField("lead"),
        index.SearchField("body"),
    ]
    parent_page_types: ClassVar[list[str]] = ["wagtailcore.Page"]
    template = "home/home.html"

    class Meta:
        verbose_name = _("page d’accueil")
        verbose_name_plural = _("pages d’accueil")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `guidelines` (latest), `next_event` (or None) and `mentors` (newest with room for a pair)."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        latest = GuidelinePage.objects.listed().descendant_of(self).for_lists().order_by("-first_published_at")
        context["guidelines"] = list(latest[:LATEST_GUIDELINES])
        context["next_event"] = EventPage.objects.listed().descendant_of(self).upcoming().for_lists().first()
        # Their pictures are fetched with the page's others, not in a query of their own.
        newest = Mentor.objects.open_to_pairing().newest().for_cards().prefetch_related(None)
        context["mentors"] = list(newest[:NEWEST_MENTORS])
        fetch_pictures([self, context["next_event"], *context["guidelines"], *context["mentors"]], self.body)
        return context


class StandardPage(BasePage):
    """A plain page: about, privacy, accessibility, and whatever else is to be said."""

    introduction = models.TextField(_("chapeau"), blank=True)
    body = StreamField(BodyBlock(), verbose_name=_("texte"), blank=True)

    content_panels: ClassVar[list[Panel]] = [*BasePage.content_panels, FieldPanel("introduction"), FieldPanel("body")]
    search_fields: ClassVar[list[index.BaseField]] = [
        *BasePage.search_fields,
        index.SearchField("introduction"),
        index.SearchField("body"),
    ]
    parent_page_types: ClassVar[list[str]] = ["home.HomePage", "home.StandardPage"]
    subpage_types: ClassVar[list[str]] = ["home.StandardPage"]
    template = "home/standard.html"

    class Meta:
        verbose_name = _("page simple")
        verbose_name_plural = _("pages simples")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Fetch what the page's pictures take."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        fetch_pictures([], self.body)
        return context
