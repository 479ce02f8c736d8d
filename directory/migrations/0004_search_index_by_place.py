"""Gives the place its own part of the search's table, apart from texts. What is in it is written anew after migrating."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

DROP = "DROP TABLE directory_mentor_words"
SQLITE = (
    "CREATE VIRTUAL TABLE directory_mentor_words "
    "USING fts5({columns}, tokenize = 'unicode61 remove_diacritics 0', prefix = '3 4')"
)
GIN = "CREATE INDEX directory_mentor_words_vector ON directory_mentor_words USING gin (vector)"
# Ranking asks where a word stands, which the GIN index does not know. Of all the words, this second column keeps those
# that count, so that nobody's whole text is unpacked for it.
HEAD = (
    "ALTER TABLE directory_mentor_words ADD COLUMN head tsvector NOT NULL "
    "GENERATED ALWAYS AS (ts_filter(vector, '{a,b,c}')) STORED"
)
FORWARDS = {
    "sqlite": [DROP, SQLITE.format(columns="name, place, headline, text")],
    "postgresql": [
        DROP,
        "CREATE TABLE directory_mentor_words (mentor_id bigint PRIMARY KEY, vector tsvector NOT NULL)",
        HEAD,
        GIN,
    ],
}
BACKWARDS = {
    "sqlite": [DROP, SQLITE.format(columns="name, offered, headline, text")],
    "postgresql": [
        DROP,
        "CREATE TABLE directory_mentor_words (mentor_id bigint PRIMARY KEY, vector tsvector NOT NULL)",
        GIN,
    ],
}


def forwards(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in FORWARDS[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def backwards(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in BACKWARDS[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("directory", "0003_vocabulary")]

    operations = [migrations.RunPython(forwards, backwards)]
