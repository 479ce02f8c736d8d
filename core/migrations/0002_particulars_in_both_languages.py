from django.db import migrations, models


class Migration(migrations.Migration):
    """Let the postal address and the privacy officer's title be written in both languages."""

    dependencies = [("core", "0001_initial")]

    operations = [
        migrations.RenameField("sitesetting", "postal_address", "postal_address_fr"),
        migrations.RenameField("sitesetting", "privacy_officer", "privacy_officer_fr"),
        migrations.AddField(
            "sitesetting",
            "postal_address_en",
            models.TextField(blank=True, verbose_name="adresse postale en anglais"),
        ),
        migrations.AddField(
            "sitesetting",
            "privacy_officer_en",
            models.CharField(
                blank=True, max_length=160, verbose_name="responsable des renseignements personnels, en anglais"
            ),
        ),
    ]
