"""The page base that every page type shares."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel
from wagtail.models import Page


class BasePage(Page):
    """A page with a picture for those who share it; its search description doubles as its summary in lists."""

    social_image = models.ForeignKey(
        "core.SiteImage",
        verbose_name=_("image de partage"),
        help_text=_(
            "Ce que montrent les réseaux et les messageries quand quelqu’un partage la page. Le logo, si rien n’est choisi."
        ),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    promote_panels: ClassVar[list[Panel]] = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description"), FieldPanel("social_image")],
            heading=_("Pour les moteurs de recherche et le partage"),
        ),
        MultiFieldPanel([FieldPanel("show_in_menus")], heading=_("Dans le menu du site")),
    ]

    class Meta:
        abstract = True

    @property
    def summary(self) -> str:
        """What lists and search engines say of the page."""
        return str(self.search_description)
