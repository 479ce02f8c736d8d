"""The tests' settings: the embedded site, or the servers named by DATABASE_URL and CACHE_URL."""

import tempfile
from pathlib import Path

from .base import *  # noqa: F403  a settings module is its base plus what differs
from .base import STORAGES, database, env

DEBUG = False
SECRET_KEY = "only-for-the-tests-" + "x" * 40
ALLOWED_HOSTS = ["testserver", "localhost", "127.0.0.1"]
DATABASES = {"default": database(env.str("DATABASE_URL", default="sqlite://:memory:"))}
CACHES = {"default": env.cache_url_config(env.str("CACHE_URL", default="locmemcache://"))}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]

VAR_DIR = Path(tempfile.mkdtemp(prefix="mentorat-test-"))
MEDIA_ROOT = VAR_DIR / "media"
MAIL_DIR = VAR_DIR / "mail"
STATIC_ROOT = VAR_DIR / "static"
STORAGES = {**STORAGES, "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = True
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
DEV_MAILBOX = True
SERVE_MEDIA = True
