"""How fast the directory's search is, next to the best SQL that can be written by hand for the same answer.

    make bench-directory                            PostgreSQL with 100,000 people, SQLite with 10,000
    make bench-directory ARGS="--sqlite 100000"     … and with 100,000
    make bench-directory ARGS="--postgres 20000 --runs 5"

Nothing that exists is touched: on PostgreSQL the people live in a database of their own, made on the server of
DATABASE_URL (127.0.0.1 without it) and dropped at the end, whatever happens; on SQLite in a file that goes as well.
The two sides take turns, so that whatever else the machine does weighs on both. The goal is a ratio of 1.5 at most.
"""

from __future__ import annotations

import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

PAGE: Final = 20
WARM_UP: Final = 2
CASES: Final = (
    ("a rare word", "q=clavecins"),
    ("a word in 40 % of profiles", "q=quartier"),
    ("two words", "q=quartier+montréal"),
    ("a word and a tag", "q=quartier&offers={gestion}"),
)


_SUITED: Final = ("SET LOCAL jit = off", "SET LOCAL work_mem = '16MB'")
SETTINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "": (),
    ", not compiled": _SUITED,
    ", not compiled, by index": (*_SUITED, "SET LOCAL enable_seqscan = off"),
}
"""PostgreSQL's settings that what is written by hand is tried with; the last are those that the search gives itself."""


@dataclass(frozen=True, slots=True)
class Times:
    """How long each run took, in milliseconds."""

    runs: tuple[float, ...]

    @property
    def median(self) -> float:
        """Half of the runs took longer."""
        return statistics.median(self.runs)

    def __str__(self) -> str:
        return f"{self.median:7.1f} ({min(self.runs):.1f}–{max(self.runs):.1f})"


def main() -> None:
    """Measure on each database in a process of its own: settings are read once a process."""
    asked = _arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # leave by way of what tidies up
    if asked.inside:
        measure(people=asked.inside, runs=asked.runs)
        return
    if asked.postgres:
        _on_postgres(asked)
    if asked.sqlite:
        with tempfile.TemporaryDirectory(prefix="mentorat-bench-") as folder:
            _measure_in(f"sqlite:///{Path(folder) / 'bench.sqlite3'}", asked.sqlite, asked.runs)


def measure(*, people: int, runs: int) -> None:
    """Fill the database, and print the table."""
    import django
    from django.core.management import call_command
    from django.db import connection

    django.setup()
    from directory.models import Mentor
    from directory.seeding.services import seed_people

    started = time.monotonic()
    call_command("migrate", verbosity=0)
    seed_people(count=people, seed=1)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")
    people, seconds = Mentor.objects.listed().count(), time.monotonic() - started
    print(f"\n{connection.vendor}, {people:,} people (made in {seconds:.0f} s)")
    print(f"median of {runs} runs and extremes, in milliseconds; load of the machine {os.getloadavg()[0]:.1f}")
    print(f"{'':28}{'found':>8}  {'the search':24}{'SQL by hand':24}{'ratio':>6}")
    for name, query in CASES:
        _measure_case(name, query, runs)


def _measure_case(name: str, pattern: str, runs: int) -> None:
    from django.db import connection
    from django.http import QueryDict

    from bench.by_hand import answer_of, by_hand
    from directory.facets import Answer, answer
    from directory.filters import parse_filters
    from directory.search.meant import meant_skills
    from directory.vocabulary import load_vocabulary

    vocabulary = load_vocabulary()
    slugs = {skill.name: skill.slug for skill in vocabulary.skills.values()}
    filters = parse_filters(QueryDict(pattern.format_map(slugs)), vocabulary).filters
    meant = meant_skills(filters.words, vocabulary.skills.values())

    def search() -> Answer:
        return answer(filters, limit=PAGE, meant=meant_skills(filters.words, vocabulary.skills.values()))

    def written(text: str, params: dict[str, Any], settings: Sequence[str]) -> Callable[[], Answer]:
        def ask() -> Answer:
            with connection.cursor() as cursor:
                cursor.execute("; ".join([*settings, text]), params)
                for _setting in settings:
                    cursor.nextset()
                return answer_of(cursor.fetchall())

        return ask

    ways = {
        f"{each.name}{label}": written(each.text, each.params, settings)
        for each in by_hand(connection.vendor, filters, meant, PAGE)
        for label, settings in (SETTINGS if connection.vendor == "postgresql" else {"": ()}).items()
    }
    expected = search()
    for way, ask in ways.items():
        if ask() != expected:
            raise SystemExit(f"{name}: the SQL by hand ({way}) gives another answer than the search.")
    taken = _in_turns({"search": search, **ways}, runs)
    way = min(ways, key=lambda each: taken[each].median)
    ratio = taken["search"].median / taken[way].median
    print(f"{name:28}{expected.total:8,}  {taken['search']!s:24}{f'{taken[way]}':24}{ratio:6.2f}  ({way})", flush=True)


def _in_turns(ways: dict[str, Callable[[], object]], runs: int) -> dict[str, Times]:
    taken: dict[str, list[float]] = {name: [] for name in ways}
    order = list(ways.items())
    for turn in range(WARM_UP + runs):
        order = [*order[1:], order[0]]  # nobody always comes after the slowest, which leaves the memory to itself
        for name, ask in order:
            started = time.perf_counter()
            ask()
            if turn >= WARM_UP:
                taken[name].append((time.perf_counter() - started) * 1000)
    return {name: Times(tuple(each)) for name, each in taken.items()}


def _on_postgres(asked: Namespace) -> None:
    import psycopg
    from psycopg import sql

    given = os.environ.get("DATABASE_URL", "")
    server = urlsplit(given if given.startswith(("postgres:", "postgresql:")) else "postgres://127.0.0.1:5432/postgres")
    name = f"mentorat_bench_{os.getpid()}"
    to_server = urlunsplit(server._replace(scheme="postgresql", path="/postgres"))
    with closing(psycopg.connect(to_server, autocommit=True)) as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        try:
            _measure_in(urlunsplit(server._replace(path=f"/{name}")), asked.postgres, asked.runs)
        finally:
            connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


def _measure_in(url: str, people: int, runs: int) -> None:
    environment = {**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "config.settings.ci"}
    command = [sys.executable, "-m", "bench.directory", "--inside", str(people), "--runs", str(runs)]
    subprocess.run(command, env=environment, check=True)  # noqa: S603  this very program


def _arguments() -> Namespace:
    parser = ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--postgres", type=int, default=100_000, help="people on PostgreSQL (100000; 0: leave it out)")
    parser.add_argument("--sqlite", type=int, default=10_000, help="people on SQLite (10000; 0: leave it out)")
    parser.add_argument("--runs", type=int, default=11, help="runs of each side (11)")
    parser.add_argument("--inside", type=int, default=0, help="people; measures where DATABASE_URL says")
    asked = parser.parse_args()
    if asked.runs < 1:
        parser.error("--runs must be at least 1")
    return asked


if __name__ == "__main__":
    main()
