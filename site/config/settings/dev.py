"""The embedded site: SQLite, mail into files, nothing to prepare. `manage.py demo` and day-to-day development."""

from django.core.management.utils import get_random_secret_key

from .base import *  # noqa: F403  a settings module is its base plus what differs
from .base import VAR_DIR, database, env


def kept_secret() -> str:
    """Return this folder's own secret key, made on first use and kept so that links survive a restart."""
    path = VAR_DIR / "secret-key"
    try:
        if not path.exists():
            VAR_DIR.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            path.write_text(get_random_secret_key())
        return path.read_text().strip() or get_random_secret_key()
    except OSError:  # an unwritable folder: the demo command says so in its own words
        return get_random_secret_key()


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
