"""Fills the short lists: regions and spoken languages. Editors change them afterwards."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from directory.regions import REGIONS

LANGUAGES = [
    ("fr", "français", "French"),
    ("en", "anglais", "English"),
    ("es", "espagnol", "Spanish"),
    ("ar", "arabe", "Arabic"),
    ("pt", "portugais", "Portuguese"),
    ("it", "italien", "Italian"),
    ("ht", "créole haïtien", "Haitian Creole"),
    ("zh", "chinois", "Chinese"),
    ("vi", "vietnamien", "Vietnamese"),
    ("iu", "inuktitut", "Inuktitut"),
    ("cr", "cri", "Cree"),
    ("moe", "innu", "Innu"),
    ("lsq", "langue des signes québécoise", "Quebec Sign Language"),
    ("other", "autre langue", "another language"),
]


def forwards(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    region_model = apps.get_model("directory", "Region")
    for seed in REGIONS:
        region_model.objects.get_or_create(
            slug=seed.slug, defaults={"name_fr": seed.name_fr, "name_en": seed.name_en, "order": seed.order}
        )
    language_model = apps.get_model("directory", "SpokenLanguage")
    for order, (slug, name_fr, name_en) in enumerate(LANGUAGES, start=1):
        language_model.objects.get_or_create(
            slug=slug, defaults={"name_fr": name_fr, "name_en": name_en, "order": order * 10}
        )


class Migration(migrations.Migration):
    dependencies = [("directory", "0002_search_index")]

    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
