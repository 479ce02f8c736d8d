"""Gives the search what the filters look at, beside the words. What is in it is written anew after migrating."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

DROP = "DROP TABLE directory_mentor_words"
WORDS = {
    "sqlite": (
        "CREATE VIRTUAL TABLE directory_mentor_words USING fts5"
        "(name, place, headline, text, tokenize = 'unicode61 remove_diacritics 0', prefix = '3 4')"
    ),
    "postgresql": (
        "CREATE TABLE directory_mentor_words (mentor_id bigint, {letters}vector tsvector NOT NULL, "
        "head tsvector NOT NULL GENERATED ALWAYS AS (ts_filter(vector, '{{a,b,c}}')) STORED, "
        "PRIMARY KEY (mentor_id){beside})"
    ),
}
GIN = "CREATE INDEX directory_mentor_words_{column} ON directory_mentor_words USING gin ({column})"
# Letters are compared and grouped as bytes, whatever the language of the database.
LETTERS = {
    "sqlite": "CREATE TABLE directory_mentor_letters (mentor_id integer PRIMARY KEY, traits text NOT NULL, skills text NOT NULL)",
    "postgresql": 'traits text COLLATE "C" NOT NULL, skills text COLLATE "C" NOT NULL, ',
}
# The letters of everybody are read where nobody typed a word: from the key's index, past the rows with their texts.
BESIDE = " INCLUDE (traits, skills)"
FORWARDS = {
    "sqlite": [DROP, WORDS["sqlite"], LETTERS["sqlite"]],
    "postgresql": [
        DROP,
        WORDS["postgresql"].format(letters=LETTERS["postgresql"], beside=BESIDE),
        GIN.format(column="vector"),
        GIN.format(column="head"),
    ],
}
BACKWARDS = {
    "sqlite": [DROP, "DROP TABLE directory_mentor_letters", WORDS["sqlite"]],
    "postgresql": [DROP, WORDS["postgresql"].format(letters="", beside=""), GIN.format(column="vector")],
}


def forwards(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in FORWARDS[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


def backwards(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    for statement in BACKWARDS[schema_editor.connection.vendor]:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("directory", "0007_search_index_with_phrases")]

    operations = [migrations.RunPython(forwards, backwards)]
