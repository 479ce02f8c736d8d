"""The page base that every page type shares."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel
from wagtail.models import Page, PageViewRestriction


class BasePage(Page):
    """A page with a picture for those who share it; its search description doubles as its summary in lists."""

    social_image = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("image de partage"),
        help_text=_(
            "Ce que montrent les réseaux et les messageries quand quelqu’un partage la page. "
            "Le logo, si rien n’est choisi."
        ),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    promote_panels: ClassVar[list[Panel]] = [
        MultiFieldPanel(
            [
                FieldPanel("slug"),
                FieldPanel("seo_title"),
                FieldPanel(
                    "search_description",
                    help_text=_(
                        "Une ou deux phrases. Sert aussi de chapeau à la page et de résumé dans les listes, "
                        "et c’est ce que montrent les moteurs de recherche."
                    ),
                ),
                FieldPanel("social_image"),
            ],
            heading=_("Pour les moteurs de recherche et le partage"),
        ),
        MultiFieldPanel([FieldPanel("show_in_menus")], heading=_("Dans le menu du site")),
    ]

    class Meta:
        abstract = True

    found_below: Sequence[Page] = ()
    """The pages on the way to this one and itself, where `core.serving` found it by its address."""

    def get_view_restrictions(self) -> QuerySet[PageViewRestriction]:
        """Return what restricts the page, in one query where the way to it is known and has no alias on it."""
        if not self.found_below or any(page.alias_of_id for page in self.found_below):
            restrictions: QuerySet[PageViewRestriction] = super().get_view_restrictions()
            return restrictions
        step = Page.steplen
        above = [self.path[:end] for end in range(step, len(self.path) + 1, step)]
        return PageViewRestriction.objects.filter(page__path__in=above)

    @property
    def summary(self) -> str:
        """What lists and search engines say of the page."""
        return str(self.search_description)
