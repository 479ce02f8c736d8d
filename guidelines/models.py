"""The guidelines' two page types."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.fields import StreamField
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from core.blocks import BodyBlock
from core.models import BasePage
from core.pictures import fetch_pictures
from guidelines.forms import GuidelineForm
from guidelines.querysets import GuidelineManager
from guidelines.reading import Heading, table_of_contents


class GuidelineKind(models.TextChoices):
    """What a guideline is for."""

    PRINCIPLE = "principle", _("principe")
    CARD = "card", _("fiche de conversation")
    TEMPLATE = "template", _("modèle")


class GuidelineIndexPage(BasePage):
    """Every guideline, by kind."""

    introduction = models.TextField(_("introduction"), blank=True)

    content_panels: ClassVar[list[Panel]] = [*BasePage.content_panels, FieldPanel("introduction")]
    search_fields: ClassVar[list[index.BaseField]] = [*BasePage.search_fields, index.SearchField("introduction")]
    subpage_types: ClassVar[list[str]] = ["guidelines.GuidelinePage"]
    max_count_per_parent = 1
    template = "guidelines/index.html"

    class Meta:
        verbose_name = _("liste des lignes de conduite")
        verbose_name_plural = _("listes des lignes de conduite")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `groups`: for each kind that has guidelines, the kind and its published guidelines."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        guidelines = list(GuidelinePage.objects.listed().child_of(self).for_lists())
        fetch_pictures(guidelines)
        context["groups"] = [
            (kind, found) for kind in GuidelineKind if (found := [each for each in guidelines if each.kind == kind])
        ]
        return context


class GuidelinePage(BasePage):
    """One guideline: advice in a page, a card to print, or a template to fill in."""

    kind = models.CharField(
        _("sorte"), max_length=20, choices=GuidelineKind.choices, default=GuidelineKind.PRINCIPLE, db_index=True
    )
    in_short = StreamField(
        [("point", blocks.CharBlock(label=_("Point"), max_length=240))],
        verbose_name=_("en bref"),
        help_text=_("Trois ou quatre phrases qu’on retient."),
        blank=True,
    )
    body = StreamField(BodyBlock(), verbose_name=_("texte"), blank=True)
    picture = models.ForeignKey(
        "core.SiteImage", verbose_name=_("image"), null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    related = ParentalManyToManyField("self", verbose_name=_("lignes de conduite liées"), blank=True, symmetrical=False)

    objects = GuidelineManager()

    content_panels: ClassVar[list[Panel]] = [
        *BasePage.content_panels,
        FieldPanel("kind"),
        FieldPanel("picture"),
        FieldPanel("in_short"),
        FieldPanel("body"),
        FieldPanel("related", heading=_("À lire aussi"), widget=CheckboxSelectMultiple),
    ]
    override_translatable_fields: ClassVar[list[SynchronizedField]] = [SynchronizedField("related")]
    base_form_class = GuidelineForm
    search_fields: ClassVar[list[index.BaseField]] = [
        *BasePage.search_fields,
        index.SearchField("in_short"),
        index.SearchField("body"),
        index.FilterField("kind"),
    ]
    parent_page_types: ClassVar[list[str]] = ["guidelines.GuidelineIndexPage"]
    subpage_types: ClassVar[list[str]] = []
    template = "guidelines/guideline.html"

    class Meta:
        verbose_name = _("ligne de conduite")
        verbose_name_plural = _("lignes de conduite")

    @property
    def contents(self) -> list[Heading]:
        """The table of contents: the body's headings of the first level."""
        return table_of_contents(self.body)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Add `previous_page` and `next_page` of the same kind, and `related_pages`."""
        context: dict[str, Any] = super().get_context(request, *args, **kwargs)
        others = list(
            GuidelinePage.objects.listed()
            .sibling_of(self)
            .only("title", "slug", "url_path", "path", "translation_key", "kind", "search_description", "picture")
        )
        family = [each for each in others if each.kind == self.kind]
        place = next((i for i, each in enumerate(family) if each.pk == self.pk), None)
        context["previous_page"] = family[place - 1] if place else None
        context["next_page"] = family[place + 1] if place is not None and place + 1 < len(family) else None
        # A translation keeps the original's choice: what it names is looked up in the page's own language.
        chosen = {each.translation_key for each in self.related.all()}
        context["related_pages"] = [each for each in others if each.translation_key in chosen and each.pk != self.pk]
        fetch_pictures([self, *context["related_pages"]], self.body)
        return context
