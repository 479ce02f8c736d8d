"""Makes the search's own table, in each database's own way (see `directory.search`)."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

FORWARDS = {
    "sqlite": [
        "CREATE VIRTUAL TABLE directory_mentor_words USING fts5(name, offered, headline, text, tokenize = 'unicode61 remove_diacritics 0', prefix = '3 4')",
    ],
    "postgresql": [
        # No foreign key: the row goes with its mentor by a signal, and a table that other tables hold on to cannot be
        # truncated. A mentor's own row is not rewritten each time the words are.
        "CREATE TABLE directory_mentor_words (mentor_id bigint PRIMARY KEY, vector tsvector NOT NULL)",
        "CREATE INDEX directory_mentor_words_vector ON directory_mentor_words USING gin (vector)",
    ],
}


def forwards(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in FORWARDS[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def backwards(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    schema_editor.execute("DROP TABLE directory_mentor_words")


class Migration(migrations.Migration):
    dependencies = [("directory", "0001_initial")]

    operations = [migrations.RunPython(forwards, backwards)]
