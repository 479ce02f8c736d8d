"""The page that serves the directory: the search at its own address, one profile below it."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils.translation import gettext_lazy as _
from django.views.decorators.csrf import csrf_exempt
from wagtail.admin.panels import FieldPanel, Panel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path
from wagtail.search import index

from core.models import BasePage
from directory.paths import beginning, pattern, rest_in


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

    def rest_in(self, rest: str, language: str) -> str:
        """Return what follows the page's own address in the words of a language; the switch of languages asks."""
        return rest_in(rest, language)

    @path("")
    def search(self, request: HttpRequest) -> HttpResponse:
        """Show the search and its results."""
        from directory.views import search

        return search(request, page=self)

    @re_path(pattern("still", "token"))
    @csrf_exempt  # the signed address is the proof; a cookie too would shut out who opens it in another browser
    def still(self, request: HttpRequest, token: str) -> HttpResponse:
        """Let somebody say that their profile is still true."""
        from directory.stillness.views import still

        return still(request, page=self, token=token)

    @re_path(beginning("join", "keep"))
    @csrf_exempt  # the pages behind it look after that, or their signed address is the proof
    def own_profile(self, request: HttpRequest, rest: str) -> HttpResponseBase:
        """Let somebody propose their profile, or keep the one they have."""
        from directory.own_pages import answer

        return answer(request, page=self, rest=rest)

    @re_path(pattern("feed"))
    @re_path(f"{pattern('feed').removesuffix('$')}(?P<slug>[-\\w]+)/$")
    def feed(self, request: HttpRequest, slug: str = "") -> HttpResponse:
        """Send the newest mentors, or those who bring a skill, to a feed reader."""
        from directory.feeds import newest

        return newest(request, page=self, slug=slug)

    @re_path(pattern("wish"))
    @csrf_exempt  # it acts for nobody: that the form is ours is told without a cookie
    def suggest(self, request: HttpRequest) -> HttpResponse:
        """Take the name of a skill that is missing."""
        from directory.suggesting import suggest

        return suggest(request, page=self)

    @re_path(f"^(?P<slug>[-\\w]+)/{pattern('notify').removeprefix('^')}")
    @csrf_exempt  # the form looks after its cookie itself, so that nothing typed is lost
    def notify(self, request: HttpRequest, slug: str) -> HttpResponseBase:
        """Take the address of somebody who wants to be told when a mentor has room."""
        from directory.room.views import notify

        return notify(request, page=self, slug=slug)

    @re_path(pattern("room", "token"))
    @csrf_exempt  # the signed address is the proof
    def room(self, request: HttpRequest, token: str) -> HttpResponse:
        """Let them confirm it."""
        from directory.room.views import confirm

        return confirm(request, page=self, token=token)

    @path("<slug:slug>/")
    def profile(self, request: HttpRequest, slug: str) -> HttpResponse:
        """Show one mentor."""
        from directory.views import profile

        return profile(request, page=self, slug=slug)
