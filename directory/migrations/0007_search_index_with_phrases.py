"""Empties the search's table, which is written anew after migrating: phrases need words in order, with their roots."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("directory", "0006_names_in_order")]

    operations = [migrations.RunSQL("DELETE FROM directory_mentor_words", migrations.RunSQL.noop)]
