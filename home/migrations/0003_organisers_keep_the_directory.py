"""Lets organisers keep the directory: proposals, imports, words wished for, avis de place, and its settings."""

from importlib import import_module

from django.db import migrations

ORGANISERS_MAY = (
    *(f"directory.proposal.{what}_proposal" for what in ("change", "delete", "view")),
    *(f"directory.mentorimport.{what}_mentorimport" for what in ("add", "view")),
    *(f"directory.wishedword.{what}_wishedword" for what in ("change", "delete", "view")),
    *(f"directory.roomalert.{what}_roomalert" for what in ("delete", "view")),
    "directory.directorysetting.change_directorysetting",
)


def forwards(apps, schema_editor):
    before = import_module("home.migrations.0002_groups_and_workflow")
    organisers, _ = apps.get_model("auth", "Group").objects.get_or_create(name=before.ORGANISERS)
    organisers.permissions.add(*before.permissions(apps, ORGANISERS_MAY))


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_groups_and_workflow"),
        ("directory", "0005_keeping_profiles_true"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
