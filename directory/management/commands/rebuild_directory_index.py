"""Indexes every mentor anew."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from directory.search.elastic.client import EngineError
from directory.search.elastic.engine import engine
from directory.search.elastic.tasks import refill
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
        if engine() is None:
            return
        try:
            done = refill(progress)
        except EngineError as error:
            raise CommandError(
                f"Le moteur de recherche n’a rien pris; la base répond à sa place. / "
                f"The search engine took nothing; the database answers in its place. ({error})"
            ) from error
        if options["verbosity"]:
            self.stdout.write(self.style.SUCCESS(f"Profils dans le moteur / profiles in the engine: {done}"))
