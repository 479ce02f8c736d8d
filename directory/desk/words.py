"""The words mentors are described with, as lists in the CMS: skills, regions and spoken languages."""

from __future__ import annotations

from collections.abc import Sequence

import django_filters  # type: ignore[import-untyped]  # it carries no types
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.snippets.views.snippets import SnippetViewSet

from directory.models import Region, Skill, SkillFamily, SpokenLanguage


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
