"""The directory in the CMS: its place in the menu, and what is asked before something goes."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.site_summary import SummaryItem
from wagtail.log_actions import LogActionRegistry
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from directory.desk.bulk import ACTIONS
from directory.desk.calls import CallViewSet
from directory.desk.imports import ImportViewSet
from directory.desk.mentors import MentorViewSet
from directory.desk.proposals import ProposalViewSet, WaitingProposals
from directory.desk.vocabulary import VocabularyViewSet
from directory.desk.words import RegionViewSet, SkillViewSet, SpokenLanguageViewSet
from directory.models import Region
from directory.skills.merging import MERGED


class DirectoryGroup(SnippetViewSetGroup):
    """The directory's place in the menu."""

    items = (
        MentorViewSet,
        ProposalViewSet,
        CallViewSet,
        VocabularyViewSet,
        SkillViewSet,
        RegionViewSet,
        SpokenLanguageViewSet,
        ImportViewSet,
    )
    menu_label = _("Répertoire")
    menu_icon = "group"
    menu_name = "directory"
    menu_order = 200


register_snippet(DirectoryGroup)

for action in ACTIONS:
    hooks.register("register_bulk_action", action)


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


@hooks.register("construct_homepage_summary_items")
def count_waiting_proposals(request: HttpRequest, items: list[SummaryItem]) -> None:
    """Say on the CMS's first page how many proposals wait."""
    items.append(WaitingProposals(request))


@hooks.register("register_log_actions")
def name_the_merging(actions: LogActionRegistry) -> None:
    """Name the history's entry that says two skills were made one."""
    actions.register_action(MERGED, _("Compétences fusionnées"), _("Une autre compétence a été fusionnée à celle-ci."))
