"""Prints how well the search finds people: `make relevance`. It asks in a test database, which it makes and removes."""

from __future__ import annotations

import os
import sys

import django
from django.db import connection
from django.test.utils import setup_databases, setup_test_environment, teardown_databases

_WORST = 40


def main() -> int:
    """Fill a test database, ask every question, print the figures; return the number of answers not good enough."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.ci")
    django.setup()
    setup_test_environment()
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        return _report()
    finally:
        teardown_databases(databases, verbosity=0)


def _report() -> int:
    from tests.directory.relevance import measure
    from tests.directory.relevance.profiles import profiles

    measure.fill_directory()
    answers = measure.scores()
    poor = [score for score in answers.values() if not score.holds]
    say = sys.stdout.write
    say(f"{len(answers)} questions, {len(profiles())} profils / profiles ({connection.vendor})\n")
    say(f"MRR        {measure.mean_reciprocal_rank(answers):.3f}\n")
    say(f"recall@10  {measure.mean_recall(answers):.3f}\n")
    worst = sorted(answers.values(), key=lambda score: (score.holds, score.reciprocal_rank + score.recall))
    for score in [score for score in worst if not score.holds or score.reciprocal_rank + score.recall < 2][:_WORST]:
        mark = " " if score.holds else "✗"
        say(f"{mark} {score.reciprocal_rank:.2f} {score.recall:.2f}  {score.query.typed}\n")
        say(f"            {len(score.expected)} : {', '.join(score.shown[:5]) or '(personne / nobody)'}\n")
    return min(len(poor), 100)


if __name__ == "__main__":
    sys.exit(main())
