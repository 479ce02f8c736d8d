"""The page that serves the directory: the search at its own address, one profile below it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.search import index

from core.models import BasePage


class DirectoryPage(RoutablePageMixin, BasePage):
    """The mentor directory."""

    introduction = models.TextField(_("introduction"), blank=True)

    content_panels: ClassVar[list[Panel]] = [*BasePage.content_panels, FieldPanel("introduction")]
    search_fields: ClassVar[list[index.BaseField]] = [*BasePage.search_fields, index.SearchField("introduction")]
    subpage_types: ClassVar[list[str]] = []
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("répertoire des mentors")
        verbose_name_plural = _("répertoires des mentors")

    @path("")
    def search(self, request: HttpRequest) -> HttpResponse:
        """Show the search and its results."""
        from directory.views import search

        return search(request, page=self)

    @path("<slug:slug>/")
    def profile(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Show one mentor."""
        from directory.views import profile

        return profile(request, page=self, slug=slug)
