"""The directory in the CMS: mentors, and the words they are described with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import django_filters  # type: ignore[import-untyped]  # it carries no types
from django.db.models import Count, Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import IndexView, InspectView, SnippetViewSet, SnippetViewSetGroup

from directory.models import Mentor, Region, Skill, SkillFamily, SpokenLanguage
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
    """The list of mentors; addresses can be searched by those who may see them."""

    @cached_property
    def search_fields(self) -> list[str]:
        """The fields that the box above the list looks into."""
        public = ["name", "city", "headline_fr", "headline_en"]
        return [*public, "email", "phone"] if self.request.user.has_perm(PRIVATE) else public


class MentorInspectView(InspectView):
    """A profile at a glance, private details for those who may see them."""

    def get_fields(self) -> list[str]:
        """The fields shown, in the order of the form."""
        shown = [
            "name", "live", "paused", "capacity", "active_pairs", "headline_fr", "headline_en", "offers", "seeks",
            "region", "city", "languages", "meets_in_person", "meets_by_video", "meets_by_phone",
            "website", "blog_feed", "first_published_at", "last_published_at",
        ]  # fmt: skip
        return [*shown, *PRIVATE_FIELDS] if self.request.user.has_perm(PRIVATE) else shown


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


class SkillFilterSet(WagtailFilterSet):
    """What the vocabulary can be narrowed to."""

    family = django_filters.ChoiceFilter(choices=SkillFamily.choices, label=_("Famille"))

    class Meta:
        model = Skill
        fields = ["family"]


class SkillViewSet(SnippetViewSet):
    """The vocabulary of skills."""

    model = Skill
    icon = "tag"
    menu_label = _("Compétences")
    filterset_class = SkillFilterSet
    search_fields = ["name", "name_en", "synonyms"]
    inspect_view_enabled = True
    list_per_page = 100
    ordering = ["name"]

    @cached_property
    def list_display(self) -> Sequence[str | Column]:
        """The columns of the list."""
        return [
            "name",
            Column("name_en", label=_("En anglais"), sort_key="name_en"),
            Column("family", label=_("Famille"), accessor="get_family_display", sort_key="family"),
            Column("offering", label=_("L’apportent"), sort_key="offering"),
            Column("seeking", label=_("Aimeraient l’apprendre"), sort_key="seeking"),
        ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Skill]:
        """Return every skill with how many people bring it and how many would like to learn it."""
        return Skill.objects.annotate(
            offering=Count("offered_items__content_object", distinct=True),
            seeking=Count("sought_items__content_object", distinct=True),
        )


class RegionViewSet(SnippetViewSet):
    """Regions."""

    model = Region
    icon = "site"
    menu_label = _("Régions")
    search_fields = ["name_fr", "name_en"]
    list_per_page = 50

    @cached_property
    def list_display(self) -> Sequence[str | Column]:
        """The columns of the list."""
        return [
            "name_fr",
            Column("name_en", label=_("En anglais")),
            Column("order", label=_("Ordre"), sort_key="order"),
        ]


class SpokenLanguageViewSet(SnippetViewSet):
    """Spoken languages."""

    model = SpokenLanguage
    icon = "globe"
    menu_label = _("Langues parlées")
    search_fields = ["name_fr", "name_en"]
    list_per_page = 50

    @cached_property
    def list_display(self) -> Sequence[str | Column]:
        """The columns of the list."""
        return [
            "name_fr",
            Column("name_en", label=_("En anglais")),
            Column("order", label=_("Ordre"), sort_key="order"),
        ]


class DirectoryGroup(SnippetViewSetGroup):
    """The directory's place in the menu."""

    items = (MentorViewSet, SkillViewSet, RegionViewSet, SpokenLanguageViewSet)
    menu_label = _("Répertoire")
    menu_icon = "group"
    menu_name = "directory"
    menu_order = 200


register_snippet(DirectoryGroup)


@hooks.register("before_delete_snippet")
def keep_regions_in_use(request: HttpRequest, instances: Iterable[Model]) -> HttpResponse | None:
    """Explain why a region where people live stays, before the database refuses to delete it."""
    regions = [instance for instance in instances if isinstance(instance, Region)]
    used = Region.objects.filter(pk__in=[region.pk for region in regions], mentors__isnull=False).distinct()
    if not regions or not used:
        return None
    names = ", ".join(region.label for region in used)
    messages.error(request, gettext("Des personnes y habitent : %(names)s. Déplacez-les d’abord.") % {"names": names})
    return redirect(RegionViewSet().get_url_name("list"))
