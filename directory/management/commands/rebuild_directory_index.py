"""Indexes every mentor anew."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand

from directory.search.index import rebuild


class Command(BaseCommand):
    """`manage.py rebuild_directory_index`: after rows or the search itself were changed behind the site's back."""

    help = "Indexe à nouveau tous les profils du répertoire. / Indexes every profile of the directory anew."

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, and say how many profiles can now be found."""

        def progress(done: int) -> None:
            if options["verbosity"] > 1:
                self.stdout.write(f"  … {done}")

        done = rebuild(progress)
        if options["verbosity"]:
            self.stdout.write(self.style.SUCCESS(f"Profils indexés / profiles indexed: {done}"))
