"""Lets organisers look after messages: send one again, note that one came back, change what they say."""

from importlib import import_module

from django.db import migrations

ORGANISERS_MAY = (
    "core.outgoingmessage.change_outgoingmessage",
    "core.messagetext.change_messagetext",
    "core.messagetext.view_messagetext",
)


def forwards(apps, schema_editor):
    before = import_module("home.migrations.0002_groups_and_workflow")
    organisers, _ = apps.get_model("auth", "Group").objects.get_or_create(name=before.ORGANISERS)
    organisers.permissions.add(*before.permissions(apps, ORGANISERS_MAY))


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_organisers_keep_the_directory"),
        ("core", "0003_messages_kept_and_edited"),
    ]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
