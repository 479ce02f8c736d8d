"""The list of mentors, and a profile at a glance."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import django_filters  # type: ignore[import-untyped]  # it carries no types
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.snippets.views.snippets import IndexView, InspectView, SnippetViewSet

from core.mail.outbox import does_return
from core.templatetags.dates import short_day
from directory.blogs.problems import Problem
from directory.desk.exports import spreadsheet
from directory.interchange.columns import Column as FileColumn
from directory.models import BlogFeed, Mentor, Skill
from directory.panels import MENTOR_EDIT_HANDLER, PRIVATE, PRIVATE_FIELDS


class MentorFilterSet(WagtailFilterSet):
    """What the list of mentors can be narrowed to."""

    offers = django_filters.ModelChoiceFilter(
        field_name="offered_items__tag", queryset=Skill.objects.all(), label=_("Apporte")
    )
    seeks = django_filters.ModelChoiceFilter(
        field_name="sought_items__tag", queryset=Skill.objects.all(), label=_("Aimerait apprendre")
    )

    class Meta:
        model = Mentor
        fields = ["live", "paused", "region"]


class MentorIndexView(IndexView):
    """The list of mentors. Those who may see how people are reached can search by it, and take the list with them."""

    export_filename = "mentors"

    @cached_property
    def search_fields(self) -> list[str]:
        """The fields that the box above the list looks into."""
        public = ["name", "city", "headline_fr", "headline_en"]
        return [*public, "email", "phone"] if self.request.user.has_perm(PRIVATE) else public

    @cached_property
    def list_export(self) -> list[str]:
        """The columns of the file that can be downloaded; none for those who may not see them all."""
        return [column.value for column in FileColumn] if self.request.user.has_perm(PRIVATE) else []

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        """Know whether a file is asked for, by somebody who may have it."""
        super().setup(request, *args, **kwargs)
        self.is_export: bool = request.GET.get("export") in self.FORMATS and bool(self.list_export)

    def as_spreadsheet(self, queryset: QuerySet[Mentor], spreadsheet_format: str) -> HttpResponseBase:
        """Return the people of the list as a file that the import reads."""
        people = Mentor.objects.filter(pk__in=list(queryset.values_list("pk", flat=True))).order_by("name", "pk")
        return spreadsheet(people, spreadsheet_format)


class MentorInspectView(InspectView):
    """A profile at a glance, private details for those who may see them."""

    def get_fields(self) -> list[str]:
        """The fields shown, in the order of the form."""
        shown = [
            "name", "live", "paused", "capacity", "active_pairs", "headline_fr", "headline_en", "offers", "seeks",
            "region", "city", "languages", "meets_in_person", "meets_by_video", "meets_by_phone",
            "website", "blog_feed", "first_published_at", "last_published_at", "confirmed_at", "asked_at",
        ]  # fmt: skip
        return [*shown, *PRIVATE_FIELDS] if self.request.user.has_perm(PRIVATE) else shown

    def get_email_display_value(self) -> str:
        """The address, and whether messages come back from it."""
        email = str(self.object.email)
        if not does_return(email):
            return email
        return " · ".join([email, gettext("les messages à cette adresse reviennent")])

    def get_blog_feed_display_value(self) -> str:
        """The address of the feed, and how its last reading went."""
        feed = BlogFeed.objects.filter(mentor=self.object, address=self.object.blog_feed).first()
        if feed is None or not (feed.read_at or feed.problem):
            return str(self.object.blog_feed)
        how = gettext("lu le %(day)s") % {"day": short_day(feed.read_at)} if feed.read_at else gettext("jamais lu")
        said = [self.object.blog_feed, how, *([str(Problem(feed.problem).label)] if feed.problem else [])]
        return " · ".join(said)


class MentorViewSet(SnippetViewSet):
    """Mentors."""

    model = Mentor
    icon = "user"
    menu_label = _("Mentors")
    index_view_class = MentorIndexView
    inspect_view_class = MentorInspectView
    inspect_view_enabled = True
    copy_view_enabled = False  # a person is not copied, and neither is what is private of them
    filterset_class = MentorFilterSet
    edit_handler = MENTOR_EDIT_HANDLER
    list_per_page = 50
    ordering = ["name"]

    @cached_property
    def list_display(self) -> Sequence[str | Column]:
        """The columns of the list."""
        return [
            "name",
            Column("region", label=_("Région"), accessor="region.label", sort_key="region__order"),
            # Wagtail's own column asks the database twice for every row.
            Column("state", label=_("État"), accessor=_state, sort_key="live"),
            Column("availability", label=_("Disponibilité"), accessor="availability_label"),
            Column("offers", label=_("Apporte"), accessor=_offered),
            DateColumn("last_published_at", label=_("Publié le"), sort_key="last_published_at", width="12%"),
        ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Mentor]:
        """Return every mentor with what the columns show."""
        return Mentor.objects.for_index()


def _state(mentor: Mentor) -> str:
    if not mentor.live:
        return gettext("brouillon")
    return gettext("publié, avec un brouillon") if mentor.has_unpublished_changes else gettext("publié")


def _offered(mentor: Mentor) -> str:
    return ", ".join(skill.label for skill in mentor.offered)
