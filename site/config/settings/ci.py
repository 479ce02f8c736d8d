"""The tests' settings: the embedded site, or the servers named by DATABASE_URL and CACHE_URL."""

import os
import re
import tempfile
from pathlib import Path

from .base import *  # noqa: F403  a settings module is its base plus what differs
from .base import STORAGES, database, env

DEBUG = False
SECRET_KEY = "only-for-the-tests-" + "x" * 40
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
DATABASES = {"default": database(env.str("DATABASE_URL", default="sqlite://:memory:"))}


def own_cache(url: str, worker: str) -> str:
    """Return a cache's address for one of several test processes: each has a Redis database of its own to empty.

    Args:
        url: `redis://host:port/1`, or any other kind, returned as it came.
        worker: pytest-xdist's name for the process, `gw0` and so on, or nothing.
    """
    number = int(worker.removeprefix("gw") or 0)
    return re.sub(r"^(rediss?://.*/)(\d+)$", lambda found: f"{found[1]}{int(found[2]) + number}", url)


_CACHE = own_cache(env.str("CACHE_URL", default="locmemcache://"), os.environ.get("PYTEST_XDIST_WORKER", ""))
CACHES = {"default": env.cache_url_config(_CACHE)}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

VAR_DIR = Path(tempfile.mkdtemp(prefix="mentorat-test-"))
MEDIA_ROOT = VAR_DIR / "media"
MAIL_DIR = VAR_DIR / "mail"
STATIC_ROOT = VAR_DIR / "static"
STATIC_ROOT.mkdir()
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
DEV_MAILBOX = True
SERVE_MEDIA = True
