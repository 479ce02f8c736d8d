"""`manage.py lay_out_site`: give a new installation its first pages."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from home.site_layout import lay_out_site


class Command(BaseCommand):
    """Adds the first pages in both languages; may be run again at any time, and changes nothing that is there."""

    help = "Ajoute les pages de départ qui manquent, en français et en anglais."

    def handle(self, *args: Any, **options: Any) -> None:
        """Lay the site out and say where it is."""
        home = lay_out_site()
        self.stdout.write(f"{home.title} : {home.full_url}")
