"""Makes the two groups of people who work in the CMS, and the reading-over between them (see `home.roles`)."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

ORGANISERS = "Organisateurs"
EDITORS = "Rédacteurs"
WORKFLOW = "Relecture"
TASK = "Relecture par l’organisation"

ADMIN = ("wagtailadmin.admin.access_admin", "wagtail_localize.translation.submit_translation")
VOCABULARY = ("skill", "region", "spokenlanguage")

EDITORS_MAY = (
    *ADMIN,
    "directory.mentor.view_mentor",
    "directory.mentor.change_mentor",
    "directory.skill.add_skill",
    "directory.skill.change_skill",
    *(f"directory.{model}.view_{model}" for model in VOCABULARY),
)
ORGANISERS_MAY = (
    *ADMIN,
    *(
        f"directory.mentor.{what}"
        for what in (
            *(f"{action}_mentor" for action in ("add", "change", "delete", "view", "publish", "lock", "unlock")),
            "view_private_details",
        )
    ),
    *(f"directory.{model}.{what}_{model}" for model in VOCABULARY for what in ("add", "change", "delete", "view")),
    *(
        f"pairing.{model}.{what}_{model}"
        for model in ("pairingrequest", "pair", "participant")
        for what in ("add", "change", "delete", "view")
    ),
    "core.outgoingmessage.view_outgoingmessage",
    "core.sitesetting.change_sitesetting",
    *(f"wagtailredirects.redirect.{what}_redirect" for what in ("add", "change", "delete", "view")),
)
EDITORS_PAGES = ("add", "change")
ORGANISERS_PAGES = ("add", "change", "publish", "bulk_delete", "lock", "unlock")
EDITORS_FILES = ("add", "choose")
ORGANISERS_FILES = ("add", "change", "delete", "choose")


def forwards(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    put_away_the_defaults(apps)
    group = apps.get_model("auth", "Group")
    organisers, _ = group.objects.get_or_create(name=ORGANISERS)
    editors, _ = group.objects.get_or_create(name=EDITORS)
    organisers.permissions.add(*permissions(apps, ORGANISERS_MAY))
    editors.permissions.add(*permissions(apps, EDITORS_MAY))
    grant_on_pages(apps, organisers, ORGANISERS_PAGES)
    grant_on_pages(apps, editors, EDITORS_PAGES)
    grant_on_files(apps, organisers, ORGANISERS_FILES)
    grant_on_files(apps, editors, EDITORS_FILES)
    make_workflow(apps, organisers)


def put_away_the_defaults(apps: StateApps) -> None:
    """Remove the groups and the workflow that Wagtail makes on its own, unless somebody uses them already."""
    user_groups = apps.get_model("auth", "User").groups.through
    for group in apps.get_model("auth", "Group").objects.filter(name__in=["Moderators", "Editors"]):
        if not user_groups.objects.filter(group_id=group.pk).exists():
            group.delete()
    state = apps.get_model("wagtailcore", "WorkflowState")
    for workflow in apps.get_model("wagtailcore", "Workflow").objects.filter(name="Moderators approval"):
        if not state.objects.filter(workflow_id=workflow.pk).exists():
            tasks = list(workflow.workflow_tasks.values_list("task_id", flat=True))
            workflow.delete()
            apps.get_model("wagtailcore", "Task").objects.filter(pk__in=tasks, workflow_tasks=None).delete()


def permissions(apps: StateApps, names: Iterable[str]) -> Iterator[Any]:
    """Yield permissions by `app.model.codename`; Django itself makes them only after the last migration."""
    content_type = apps.get_model("contenttypes", "ContentType")
    permission = apps.get_model("auth", "Permission")
    for name in names:
        app, model, codename = name.split(".")
        kind, _ = content_type.objects.get_or_create(app_label=app, model=model)
        found, _ = permission.objects.get_or_create(
            content_type=kind, codename=codename, defaults={"name": f"Can {codename.replace('_', ' ')}"}
        )
        yield found


def grant_on_pages(apps: StateApps, group: Any, actions: Iterable[str]) -> None:
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    for permission in permissions(apps, (f"wagtailcore.page.{action}_page" for action in actions)):
        apps.get_model("wagtailcore", "GroupPagePermission").objects.get_or_create(
            group=group, page=root, permission=permission
        )


def grant_on_files(apps: StateApps, group: Any, actions: Iterable[str]) -> None:
    root = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    names = (
        f"{app}.{model}.{action}_{model}"
        for app, model in (("wagtailimages", "image"), ("wagtaildocs", "document"))
        for action in actions
    )
    for permission in permissions(apps, names):
        apps.get_model("wagtailcore", "GroupCollectionPermission").objects.get_or_create(
            group=group, collection=root, permission=permission
        )


def make_workflow(apps: StateApps, organisers: Any) -> None:
    """Let what the editors submit be read over by an organiser: pages of the whole site, and mentors."""
    content_type = apps.get_model("contenttypes", "ContentType")
    approval, _ = content_type.objects.get_or_create(app_label="wagtailcore", model="groupapprovaltask")
    mentor, _ = content_type.objects.get_or_create(app_label="directory", model="mentor")
    task, _ = apps.get_model("wagtailcore", "GroupApprovalTask").objects.get_or_create(
        name=TASK, defaults={"content_type": approval, "active": True}
    )
    task.groups.add(organisers)
    workflow, _ = apps.get_model("wagtailcore", "Workflow").objects.get_or_create(
        name=WORKFLOW, defaults={"active": True}
    )
    apps.get_model("wagtailcore", "WorkflowTask").objects.get_or_create(
        workflow=workflow, task_id=task.pk, defaults={"sort_order": 0}
    )
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    # A page has one workflow: where another was set already, it stays.
    apps.get_model("wagtailcore", "WorkflowPage").objects.get_or_create(page=root, defaults={"workflow": workflow})
    apps.get_model("wagtailcore", "WorkflowContentType").objects.get_or_create(
        content_type=mentor, defaults={"workflow": workflow}
    )


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("directory", "0001_initial"),
        ("pairing", "0001_initial"),
        ("core", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0097_baselogentry_uuid_action_timestamp_indexes"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
