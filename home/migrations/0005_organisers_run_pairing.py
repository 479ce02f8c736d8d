"""Lets organisers run the whole of pairing: read invitations, and change its settings."""

from importlib import import_module

from django.db import migrations

ORGANISERS_MAY = (
    "pairing.invitation.view_invitation",
    "pairing.pairingsetting.change_pairingsetting",
)


def forwards(apps, schema_editor):
    before = import_module("home.migrations.0002_groups_and_workflow")
    organisers, _ = apps.get_model("auth", "Group").objects.get_or_create(name=before.ORGANISERS)
    organisers.permissions.add(*before.permissions(apps, ORGANISERS_MAY))


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0004_organisers_look_after_messages"),
        ("pairing", "0003_states_of_the_whole_story"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
