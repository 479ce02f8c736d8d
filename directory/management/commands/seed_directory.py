"""Fills the directory with made-up people, to try it at scale."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from directory.seeding.services import remove_seeded, seed_people


class Command(BaseCommand):
    """`manage.py seed_directory --count N --seed S`, and `--remove` to have them gone."""

    help = (
        "Ajoute au répertoire N profils inventés, toujours les mêmes pour une même graine; --remove les enlève tous. / "
        "Adds N made-up profiles to the directory, always the same for the same seed; --remove takes them all away."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare how many, which, and the way back."""
        parser.add_argument("--count", type=int, default=1_000, help="combien / how many (1000)")
        parser.add_argument("--seed", type=int, default=1, help="graine / seed (1)")
        parser.add_argument("--remove", action="store_true", help="les enlever tous / take them all away")
        parser.add_argument("--yes", action="store_true", help="même sur un site public / even on a public site")

    def handle(self, *args: Any, **options: Any) -> None:
        """Add them or take them away, and say how many.

        Raises:
            CommandError: a public site, without `--yes`; a number that makes no sense.
        """

        def progress(done: int) -> None:
            if options["verbosity"] > 1 or (options["verbosity"] and done % 10_000 == 0):
                self.stdout.write(f"  … {done}")

        if options["count"] < 0 or options["seed"] < 0:
            raise CommandError("--count et --seed ne peuvent être négatifs. / --count and --seed cannot be negative.")
        if options["remove"]:
            said, number = "Profils inventés enlevés / made-up profiles removed", remove_seeded(progress)
        elif settings.DEV_MAILBOX or options["yes"]:
            number = seed_people(count=options["count"], seed=options["seed"], progress=progress)
            said = "Profils inventés ajoutés / made-up profiles added"
        else:
            raise CommandError(
                "Ce site est public : des gens inventés y paraîtraient. Ajoutez --yes si c’est voulu. / "
                "This is a public site: made-up people would show. Add --yes if that is what you want."
            )
        if options["verbosity"]:
            self.stdout.write(self.style.SUCCESS(f"{said}: {number}"))
