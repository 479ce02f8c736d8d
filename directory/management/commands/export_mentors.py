"""`manage.py export_mentors`: write the mentors into a file that `import_mentors` reads."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from directory.interchange.exporting import write_csv, write_xlsx
from directory.models import Mentor


class Command(BaseCommand):
    """Writes every profile, private details included, as a CSV, or as a workbook where the name ends in `.xlsx`."""

    help = "Écrit tous les mentors, coordonnées comprises, dans un fichier CSV ou Excel (.xlsx). À garder en lieu sûr."

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the file."""
        parser.add_argument("file", type=Path, help="le fichier à écrire")

    def handle(self, *args: Any, **options: Any) -> None:
        """Write the file, for its owner alone to read."""
        path: Path = options["file"]
        path.touch(mode=0o600)
        everybody = Mentor.objects.order_by("name", "pk")
        with path.open("wb") as file:
            if path.suffix.lower() == ".xlsx":
                write_xlsx(everybody, file)
            else:
                file.writelines(write_csv(everybody))
        self.stdout.write(f"{everybody.count()} mentors : {path}")
