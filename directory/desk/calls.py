"""Whom to call: people no message reaches, or who would rather be called, and who said nothing for long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from directory.desk.pages import DeskPage, DeskViewSet
from directory.models import DirectorySetting, Mentor
from directory.panels import PRIVATE
from directory.querysets import MentorQuerySet
from directory.stillness.services import confirm_still_true, pause

NAME = "calls"
LISTED = 50


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody to call."""

    mentor: Mentor

    @property
    def since(self) -> datetime | None:
        """When they last said something."""
        return self.mentor.confirmed_at or self.mentor.first_published_at


def to_call() -> MentorQuerySet:
    """Return whom to call, by name."""
    quiet = timezone.now() - timedelta(days=DirectorySetting.load().confirm_every)
    return Mentor.objects.to_be_called(before=quiet).order_by("name", "pk")


class CallPage(DeskPage):
    """A page about calls."""

    permission = PRIVATE
    header_icon = "user"


class CallList(CallPage):
    """Whom to call, with two buttons each."""

    page_title = gettext_lazy("À appeler")
    template_name = "directory/desk/calls.html"

    def get(self, request: HttpRequest) -> HttpResponseBase:
        """Show the list."""
        page = Paginator(to_call(), LISTED).get_page(request.GET.get("p"))
        return self.show(page=page, calls=[Call(mentor) for mentor in page])


class Answered(CallPage):
    """Noting what somebody said on the telephone."""

    def post(self, request: HttpRequest, pk: int) -> HttpResponseBase:
        """Note it."""
        mentor = Mentor.objects.listed().filter(pk=pk).first()
        if mentor is None:
            messages.warning(request, _("Cette personne n’est plus au répertoire. Rien n’a été changé."))
        elif request.POST.get("answer") == "pause":
            pause(mentor=mentor)
            messages.success(request, _("%(name)s est en pause.") % {"name": mentor})
        else:
            confirm_still_true(mentor=mentor)
            messages.success(request, _("C’est noté : %(name)s est toujours de la partie.") % {"name": mentor})
        return redirect(f"{NAME}:list")


class CallViewSet(DeskViewSet):
    """The list of calls."""

    name = NAME
    url_prefix = "directory/calls"
    icon = "user"
    menu_label = gettext_lazy("À appeler")
    menu_name = "directory-calls"
    permission = PRIVATE

    def get_urlpatterns(self) -> list[URLPattern]:
        """Return the addresses."""
        return [
            path("", CallList.as_view(), name="list"),
            path("<int:pk>/", Answered.as_view(), name="answered"),
        ]
