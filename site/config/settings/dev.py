"""The embedded site: SQLite, mail into files, nothing to prepare. `manage.py demo` and day-to-day development."""

import os
import sys
from pathlib import Path

from django.core.management.utils import get_random_secret_key

from .base import *  # noqa: F403  a settings module is its base plus what differs
from .base import VAR_DIR, database, env


def require_writable(folder: Path) -> None:
    """Make the folder everything is written to, or leave with one line that says why it cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
            raise PermissionError(13, os.strerror(13))
    except OSError as error:
        sys.exit(
            f"Impossible d’écrire dans {folder} ({error.strerror}) : changez ses droits, ou de dossier : VAR_DIR=… / "
            f"cannot write to {folder}: change its permissions, or the folder: VAR_DIR=…"
        )


def kept_secret() -> str:
    """Return this folder's own secret key, made on first use and kept so that links survive a restart."""
    path = VAR_DIR / "secret-key"
    if not path.exists() or not path.read_text().strip():
        path.touch(mode=0o600)
        path.write_text(get_random_secret_key())
    return path.read_text().strip()


require_writable(VAR_DIR)
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="") or kept_secret()
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]", ".localhost"])
if env.str("HOST", default="localhost") not in {"", "localhost", "127.0.0.1", "::1"}:
    ALLOWED_HOSTS = ["*"]  # the person asked to be reached from elsewhere; this is a demonstration on their own network

DATABASES = {"default": database(env.str("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'mentorat.sqlite3'}"))}
CACHES = {"default": env.cache_url_config(env.str("CACHE_URL", default="locmemcache://"))}

EMAIL_BACKEND = "core.mail.backends.FolderBackend"
DEV_MAILBOX = True
SERVE_MEDIA = True
