"""`manage.py import_mentors`: take in a file of mentors."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import translation

from directory.interchange.importing import Options, outcomes
from directory.interchange.planning import Kind, labels
from directory.interchange.reading import UnreadableFileError, open_table


class Command(BaseCommand):
    """Takes in a CSV or an Excel workbook; each row is created, updated, left alone, or refused with its reasons."""

    help = "Importe des mentors d’un fichier CSV ou Excel. Repris, le même fichier ne change rien."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the options."""
        parser.add_argument("file", type=Path, help="le fichier")
        parser.add_argument("--dry-run", action="store_true", help="dire ce qui serait fait, sans rien faire")
        parser.add_argument("--publish", action="store_true", help="publier ce qui peut l’être")
        parser.add_argument(
            "--create-skills", action="store_true", help="ajouter au vocabulaire les compétences inconnues"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Take the file in, and say what became of it, in the site's language."""
        with translation.override(settings.LANGUAGE_CODE):
            self._import(options)

    def _import(self, options: dict[str, Any]) -> None:
        asked = Options(publish=options["publish"], create_skills=options["create_skills"], dry_run=options["dry_run"])
        try:
            content = options["file"].read_bytes()
            total = sum(1 for _row in open_table(content).rows)
            table = open_table(content)
        except OSError as error:
            raise CommandError(f"{options['file']} : {error.strerror}") from error
        except UnreadableFileError as error:
            raise CommandError(str(error)) from error
        if table.unknown:
            self.stdout.write(f"Colonnes inconnues, laissées de côté : {', '.join(table.unknown)}")
        called = labels(planned=asked.dry_run)
        counted: Counter[Kind] = Counter()
        for outcome in outcomes(table.rows, options=asked):
            counted[outcome.kind] += 1
            if outcome.kind is Kind.REFUSED or outcome.notes[1:] or asked.dry_run or options["verbosity"] > 1:
                said = " ; ".join(str(each) for each in outcome.notes)
                self.stdout.write(f"{outcome.number:>6}  {called[outcome.kind]}  {outcome.name}  {said}".rstrip())
            if counted.total() % 500 == 0:
                self.stderr.write(f"{counted.total()} lignes sur {total}…")
        summary = ", ".join(f"{called[kind]} : {counted[kind]}" for kind in Kind)
        self.stdout.write(f"{'À blanc. ' if asked.dry_run else ''}{counted.total()} lignes. {summary}.")
