"""The settings of each way to run the site, and what they refuse."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings

from config.settings.ci import own_cache
from core.checks import check_languages, check_public_site

ROOT = Path(settings.BASE_DIR)
PRODUCTION = {
    "ALLOWED_HOSTS": "mentorat.example.org",
    "SITE_URL": "https://mentorat.example.org",
    "DATABASE_URL": "postgres://mentorat:secret@127.0.0.1/mentorat",
    "EMAIL_URL": "smtp+tls://user:secret@mail.example.org:587",
}


def manage(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the project's command line in an environment of its own."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    return subprocess.run(  # noqa: S603  this very program
        [sys.executable, "manage.py", *arguments],
        cwd=ROOT,
        env={**kept, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_production_passes_the_deployment_checks(tmp_path: Path) -> None:
    done = manage(
        *("check", "--deploy", "--fail-level", "WARNING", "--settings", "config.settings.production"),
        **PRODUCTION,
        SECRET_KEY=secrets.token_urlsafe(60),
        VAR_DIR=str(tmp_path),
    )
    assert done.returncode == 0, done.stderr
    assert "no issues" in done.stdout + done.stderr


@pytest.mark.parametrize("missing", ["SECRET_KEY", *PRODUCTION])
def test_production_has_no_default_for_what_must_be_chosen(missing: str, tmp_path: Path) -> None:
    environment = {**PRODUCTION, "SECRET_KEY": secrets.token_urlsafe(60), "VAR_DIR": str(tmp_path)}
    del environment[missing]
    done = manage("check", "--settings", "config.settings.production", **environment)
    assert done.returncode != 0
    assert missing in done.stderr


def test_the_demonstration_does_not_pass_for_production(tmp_path: Path) -> None:
    done = manage("check", "--deploy", "--settings", "config.settings.dev", VAR_DIR=str(tmp_path))
    assert done.returncode != 0
    assert "mentorat.E004" in done.stderr


@override_settings(WAGTAILADMIN_BASE_URL="http://mentorat.example.org", DEV_MAILBOX=True)
def test_checks_name_what_is_wrong() -> None:
    assert {problem.id for problem in check_public_site(None)} == {"mentorat.E003", "mentorat.E004", "mentorat.E005"}


@override_settings(LANGUAGES=[("fr", "français"), ("es", "espagnol")], LOCALE_PATHS=[ROOT / "nowhere"])
def test_checks_know_the_languages() -> None:
    assert [problem.id for problem in check_languages(None)] == ["mentorat.E001", "mentorat.E002", "mentorat.E002"]


@pytest.mark.django_db
def test_no_migration_is_missing() -> None:
    call_command("makemigrations", check=True, dry_run=True, stdout=StringIO())


@pytest.mark.parametrize(
    ("url", "worker", "expected"),
    [
        ("redis://127.0.0.1:6379/1", "gw2", "redis://127.0.0.1:6379/3"),
        ("redis://127.0.0.1:6379/1", "", "redis://127.0.0.1:6379/1"),
        ("locmemcache://", "gw3", "locmemcache://"),
    ],
)
def test_test_processes_share_no_cache(url: str, worker: str, expected: str) -> None:
    assert own_cache(url, worker) == expected
