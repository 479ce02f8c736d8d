"""Who may do what in the CMS, and the reading-over between the two groups."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.core.mail import EmailMessage
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Workflow, WorkflowContentType, WorkflowState

from directory.models import Mentor, Region, Skill, SpokenLanguage
from guidelines.models import GuidelineIndexPage, GuidelinePage
from home.models import HomePage
from home.roles import EDITORS, ORGANISERS
from tests.editors.forms import fill_in, messages, rich_text, streamfield
from tests.publish.making import guideline

EMPTY = {"in_short": streamfield([]), "body": streamfield([])}


def add_guideline_url() -> str:
    parent = GuidelineIndexPage.objects.get(locale__language_code="fr")
    return reverse("wagtailadmin_pages:add", args=["guidelines", "guidelinepage", parent.pk])


def edit_url(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


@pytest.mark.django_db
def test_there_are_two_groups_and_one_workflow() -> None:
    assert set(Group.objects.values_list("name", flat=True)) == {ORGANISERS, EDITORS}
    workflow = Workflow.objects.get()
    assert workflow.name == "Relecture"
    (task,) = workflow.tasks
    assert [group.name for group in task.specific.groups.all()] == [ORGANISERS]
    assert Page.get_first_root_node().get_workflow() == workflow
    assert WorkflowContentType.objects.get().content_type == ContentType.objects.get_for_model(Mentor)


@pytest.mark.django_db
def test_each_permission_exists_once() -> None:
    for group in Group.objects.all():
        for permission in group.permissions.select_related("content_type"):
            model = permission.content_type.model_class()
            assert model is not None or permission.codename in {"access_admin", "submit_translation"}, permission
    organisers = Group.objects.get(name=ORGANISERS)
    names = [f"{each.content_type.app_label}.{each.codename}" for each in organisers.permissions.all()]
    assert len(names) == len(set(names))
    private = "directory.view_private_details"
    assert private in names
    assert not Group.objects.get(name=EDITORS).permissions.filter(codename="view_private_details").exists()


def test_an_editor_cannot_publish(editor: Client, site_layout: HomePage) -> None:
    response = fill_in(
        editor,
        add_guideline_url(),
        "page-edit-form",
        press="action-publish",
        title="Mon idée",
        slug="mon-idee",
        **EMPTY,
    )
    assert response.status_code == 302
    page = GuidelinePage.objects.get(slug="mon-idee")
    assert not page.live
    html = BeautifulSoup(editor.get(edit_url(page)).content, "html.parser")
    assert html.find("button", attrs={"name": "action-publish"}) is None
    assert html.find("button", attrs={"name": "action-submit"}) is not None


def test_what_an_editor_submits_is_read_over_and_published(
    editor: Client, organiser: Client, client: Client, site_layout: HomePage
) -> None:
    response = fill_in(
        editor, add_guideline_url(), "page-edit-form", press="action-submit", title="Mon idée", slug="mon-idee", **EMPTY
    )
    assert response.status_code == 302
    page = GuidelinePage.objects.get(slug="mon-idee")
    assert page.current_workflow_state.status == WorkflowState.STATUS_IN_PROGRESS
    assert client.get("/fr/lignes-de-conduite/mon-idee/").status_code == 404

    home = organiser.get(reverse("wagtailadmin_home"))
    assert "Mon idée" in home.content.decode()
    response = organiser.post(
        reverse(
            "wagtailadmin_pages:workflow_action",
            args=[page.pk, "approve", page.current_workflow_task_state.pk],
        ),
        {"comment": "Bravo !"},
    )
    assert response.status_code in {200, 302}
    assert client.get("/fr/lignes-de-conduite/mon-idee/").status_code == 200


def test_an_editor_cannot_approve_their_own_text(editor: Client, site_layout: HomePage) -> None:
    fill_in(editor, add_guideline_url(), "page-edit-form", press="action-submit", title="Mien", slug="mien", **EMPTY)
    page = GuidelinePage.objects.get(slug="mien")
    address = reverse(
        "wagtailadmin_pages:workflow_action", args=[page.pk, "approve", page.current_workflow_task_state.pk]
    )
    editor.post(address, {"comment": ""})
    page.refresh_from_db()
    assert not page.live


def test_an_editor_may_change_what_is_published_but_not_publish_the_change(
    editor: Client, client: Client, site_layout: HomePage
) -> None:
    page = guideline(site_layout, "Publiée")
    fill_in(editor, edit_url(page), "page-edit-form", press="action-publish", title="Changée", **EMPTY)
    page.refresh_from_db()
    assert (page.title, page.draft_title, page.live) == ("Publiée", "Changée", True)
    assert editor.post(reverse("wagtailadmin_pages:delete", args=[page.pk])).status_code in {302, 403}
    assert GuidelinePage.objects.filter(pk=page.pk).exists()


@pytest.mark.parametrize(
    "name",
    [
        "wagtailsettings:edit core.SiteSetting",
        "wagtailusers_users:index",
        "wagtailredirects:index",
        "pairing_pairingrequest_modeladmin_index",
    ],
)
def test_what_editors_do_not_see(editor: Client, name: str) -> None:
    route, *arguments = name.split()
    args = arguments[0].lower().split(".") if arguments else []
    response = editor.get(reverse(route, args=args))
    assert response.status_code in {302, 403, 404}
    if response.status_code == 302:
        assert "autorisation" in messages(editor, response)


@pytest.mark.parametrize(
    "name",
    [
        "wagtailsettings:edit core.SiteSetting",
        "wagtailredirects:index",
        "pairing_pairingrequest_modeladmin_index",
        "guidelines:index",
        "events:index",
        "wagtailimages:index",
        "wagtaildocs:index",
        "wagtailadmin_home",
        "wagtailadmin_explore_root",
        "wagtailsnippets_directory_mentor:list",
    ],
)
def test_what_organisers_see(organiser: Client, name: str) -> None:
    route, *arguments = name.split()
    args = arguments[0].lower().split(".") if arguments else []
    assert organiser.get(reverse(route, args=args), follow=True).status_code == 200


def test_only_administrators_manage_accounts(organiser: Client, admin: Client) -> None:
    assert organiser.get(reverse("wagtailusers_users:index")).status_code == 302
    assert admin.get(reverse("wagtailusers_users:index")).status_code == 200


def test_organisers_are_told_what_waits_to_be_read(
    editor: Client,
    organiser: Client,
    site_layout: HomePage,
    mailoutbox: list[EmailMessage],
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[list[object]]],
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        fill_in(
            editor, add_guideline_url(), "page-edit-form", press="action-submit", title="Mien", slug="mien", **EMPTY
        )
    (message,) = [each for each in mailoutbox if "odile@example.org" in each.to]
    assert "Mien" in message.subject


def test_a_mentor_that_an_editor_changed_is_read_over(editor: Client, organiser: Client, site_layout: HomePage) -> None:
    region, _ = Region.objects.get_or_create(slug="estrie", defaults={"name_fr": "Estrie", "name_en": "Estrie"})
    french, _ = SpokenLanguage.objects.get_or_create(slug="fr", defaults={"name_fr": "français", "name_en": "French"})
    mentor = Mentor(name="Ovide Prudent", region=region, email="ovide@example.org", live=True, languages=[french])
    mentor.save()
    mentor.save_revision().publish()
    url = reverse("wagtailsnippets_directory_mentor:edit", args=[mentor.pk])
    form = BeautifulSoup(editor.get(url).content, "html.parser").find("form", action=url)
    assert form is not None
    short = ["bold", "italic", "link"]
    fields = {
        "text_fr": str(rich_text("<p>Je compte.</p>", features=short)),
        "text_en": str(rich_text("", features=short)),
    }
    skill, _ = Skill.objects.get_or_create(slug="tenue", defaults={"name": "tenue de livres", "name_en": "bookkeeping"})
    response = fill_in(
        editor,
        url,
        str(form["id"]),
        press="action-submit",
        headline_fr="Devise",
        offers=skill.name,
        seeks=skill.name,
        **fields,
    )
    assert response.status_code == 302, BeautifulSoup(response.content, "html.parser").select(".error-message")
    mentor.refresh_from_db()
    assert mentor.headline_fr == ""
    state = mentor.current_workflow_task_state
    assert state is not None
    approve = reverse("wagtailsnippets_directory_mentor:workflow_action", args=[mentor.pk, "approve", state.pk])
    assert organiser.post(approve, {"comment": ""}).status_code in {200, 302}
    mentor.refresh_from_db()
    assert mentor.headline_fr == "Devise"
    assert mentor.email == "ovide@example.org"


def test_an_old_address_leads_to_the_new_one(
    organiser: Client,
    client: Client,
    site_layout: HomePage,
    django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[list[object]]],
) -> None:
    page = guideline(site_layout, "Ancien titre", slug="ancien")
    with django_capture_on_commit_callbacks(execute=True):
        fill_in(organiser, edit_url(page), "page-edit-form", press="action-publish", slug="nouveau", **EMPTY)
    response = client.get("/fr/lignes-de-conduite/ancien/")
    assert response.status_code == 301
    assert response["Location"] == "/fr/lignes-de-conduite/nouveau/"


def test_the_sites_languages_are_not_called_regions(admin: Client) -> None:
    sidebar = admin.get(reverse("wagtailadmin_home")).content.decode()
    entry = sidebar[: sidebar.index(f'"url": "{reverse("wagtaillocales:index")}"')].rpartition('"label": ')[2]
    assert entry.startswith('"Langues du site"')
