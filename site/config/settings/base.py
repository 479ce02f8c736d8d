"""Settings common to every way of running the site.

What differs from one machine to the next comes from the environment; the other modules of this package say which
variables they read and which defaults they allow.
"""

from pathlib import Path
from typing import Any

import environ
from django.utils.translation import gettext_lazy as _

from config.search import search_settings

BASE_DIR = Path(__file__).resolve().parents[3]
env = environ.Env()

VAR_DIR = Path(env.str("VAR_DIR", default=str(BASE_DIR / "var"))).resolve()
"""Everything the embedded site writes: database, pictures, mail, collected static files."""

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

INSTALLED_APPS = [
    "home",
    "pairing",
    "directory",
    "guidelines",
    "events",
    "core",
    "wagtail_localize",
    "wagtail_localize.locales",  # takes the place of wagtail.locales
    "wagtail_modeladmin",
    "wagtail.contrib.forms",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.api.v2",
    "rest_framework",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "taggit",
    "modelcluster",
    "django_tasks",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "core.health.HealthMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "core.middleware.SecurityHeadersMiddleware",
    # From here to the view, a page goes: typography, then its fingerprint, then compression.
    "core.middleware.TextCompressionMiddleware",
    "django.middleware.http.ConditionalGetMiddleware",
    "core.middleware.TypographyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "core.middleware.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
            ],
        },
    },
]

# --- languages and time ---------------------------------------------------------------------------------------------

LANGUAGE_CODE = "fr"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("fr", _("français")), ("en", _("anglais"))]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("fr", "Français"), ("en", "English")]
WAGTAIL_I18N_ENABLED = True
USE_I18N = True
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["config.formats"]
TIME_ZONE = env.str("TIME_ZONE", default="America/Toronto")
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
USE_TZ = True

# --- data -----------------------------------------------------------------------------------------------------------


def database(url: str) -> dict[str, Any]:
    """Return Django's `DATABASES` entry for an address.

    Args:
        url: `sqlite:///path` or `postgres://user:password@host:port/name`.

    SQLite gets write-ahead logging and takes its write lock at the start of a transaction, so that two writers wait for
    each other instead of failing half-way.
    """
    config: dict[str, Any] = dict(env.db_url_config(url))
    if config["ENGINE"] == "django.db.backends.sqlite3":
        config["OPTIONS"] = {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA mmap_size=134217728;",
        }
    else:
        config["CONN_MAX_AGE"] = 60
        config["CONN_HEALTH_CHECKS"] = True
    return config


MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "core.static_files.LeanStaticFilesStorage"},
}
WHITENOISE_MAX_AGE = 3600
WHITENOISE_KEEP_ONLY_HASHED_FILES = True  # every address goes through the manifest; half the files to compress
FILE_UPLOAD_PERMISSIONS = 0o644
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

# --- background work and mail ---------------------------------------------------------------------------------------

TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="Mentorat 2.0 <bonjour@example.org>")
SERVER_EMAIL = DEFAULT_FROM_EMAIL
EMAIL_TIMEOUT = env.float("EMAIL_TIMEOUT", default=20)
"""How many seconds the mail server may take over each of its answers."""
WORKER_SILENT_SECONDS = env.float("WORKER_SILENT_SECONDS", default=60)
"""After how long without a sign of life a worker is taken for dead, and its task put back."""

# --- security -------------------------------------------------------------------------------------------------------

X_FRAME_OPTIONS = "SAMEORIGIN"  # Wagtail shows previews of the public pages in a frame of its own
SECURE_REFERRER_POLICY = "same-origin"
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
LOGIN_URL = "wagtailadmin_login"
LANGUAGE_COOKIE_SECURE = False
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

_SELF = "'self'"
_PUBLIC_DIRECTIVES: dict[str, Any] = {
    "default-src": ["'none'"],
    "script-src": [_SELF],
    "style-src": [_SELF],
    "img-src": [_SELF],
    "font-src": [_SELF],
    "connect-src": [_SELF],
    "media-src": [_SELF],
    "frame-src": [_SELF],
    "manifest-src": [_SELF],
    "form-action": [_SELF],
    "frame-ancestors": [_SELF],
    "base-uri": ["'none'"],
}
CONTENT_SECURITY_POLICY: dict[str, Any] = {"DIRECTIVES": _PUBLIC_DIRECTIVES}
ADMIN_CONTENT_SECURITY_POLICY: dict[str, Any] = {
    **_PUBLIC_DIRECTIVES,
    "script-src": [_SELF, "'unsafe-inline'", "'unsafe-eval'"],
    "style-src": [_SELF, "'unsafe-inline'"],
    "img-src": [_SELF, "data:", "blob:"],
    "font-src": [_SELF, "data:"],
    "worker-src": [_SELF, "blob:"],
}
"""The CMS's own pages carry inline scripts and styles; they are seen by signed-in staff only."""
STAFF_CONTENT_SECURITY_POLICY: dict[str, Any] = {
    **_PUBLIC_DIRECTIVES,
    "style-src": [_SELF, "'unsafe-inline'"],
    "img-src": [_SELF, "data:"],
}
"""Public pages as signed-in staff see them, with the CMS's bar, which styles itself."""

# --- Wagtail --------------------------------------------------------------------------------------------------------

WAGTAIL_SITE_NAME = "Mentorat 2.0"
WAGTAILADMIN_BASE_URL = env.str("SITE_URL", default="http://localhost:8000")
WAGTAILIMAGES_IMAGE_MODEL = "core.SiteImage"
WAGTAILIMAGES_IMAGE_FORM_BASE = "core.images.SiteImageForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 15 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ics", "odt", "ods", "pdf", "pptx", "rtf", "txt", "xlsx", "zip"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
_SEARCH = search_settings(env.str("SEARCH_URL", default=""))
WAGTAILSEARCH_BACKENDS = _SEARCH.pages
DIRECTORY_ENGINE = _SEARCH.mentors
"""The engine that searches mentors by words; None: the database does."""
WAGTAIL_ALLOW_UNICODE_SLUGS = False  # addresses that can be read over the telephone
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = True
WAGTAIL_WORKFLOW_ENABLED = True
WAGTAILEMBEDS_FINDERS: list[dict[str, Any]] = []  # a video is shown on demand, never looked up by the server
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
"""A page sent to be translated starts as a draft: its address does not answer with the other language meanwhile."""
TAGGIT_CASE_INSENSITIVE = True
WAGTAILAPI_LIMIT_MAX = 100
WAGTAILAPI_SEARCH_ENABLED = False  # the site has a search of its own

# --- the programme --------------------------------------------------------------------------------------------------

SECURITY_CONTACT = env.str("SECURITY_CONTACT", default="")
"""Where to report a weakness, for security.txt; the programme's own addresses where it is empty."""
SERVE_MEDIA = env.bool("SERVE_MEDIA", default=False)
"""Whether Django hands out uploaded pictures itself (a small site) or a web server in front of it does."""
DEV_MAILBOX = False
"""Whether `/dev/mail/` shows what was sent. The demonstration only."""
MAIL_DIR = VAR_DIR / "mail"
CONFIRMATION_LINK_DAYS = 14
"""How long the link in a confirmation message works."""
FORM_MINIMUM_SECONDS = 3
"""A form sent back faster than this was not filled in by a person."""
PAIRING_REQUESTS_PER_HOUR_PER_ADDRESS = env.int("PAIRING_REQUESTS_PER_HOUR_PER_ADDRESS", default=20)
PAIRING_REQUESTS_PER_DAY_PER_SENDER = env.int("PAIRING_REQUESTS_PER_DAY_PER_SENDER", default=5)
DIRECTORY_FORMS_PER_HOUR_PER_ADDRESS = env.int("DIRECTORY_FORMS_PER_HOUR_PER_ADDRESS", default=20)
DIRECTORY_MESSAGES_PER_DAY_PER_PERSON = env.int("DIRECTORY_MESSAGES_PER_DAY_PER_PERSON", default=5)
OUTBOX_DAYS = env.int("OUTBOX_DAYS", default=90)
"""How long a message that was sent stays in the outbox."""
FEED_PORTS = (80, 443)
"""Where a mentor's blog may be listening."""
FEED_ALSO_ALLOWED_NETWORKS: list[str] = env.list("FEED_ALSO_ALLOWED_NETWORKS", default=[])
"""Networks whose blogs are read although they are not on the public Internet: an intranet's, `10.1.0.0/16` say."""
API_REQUESTS_PER_MINUTE_PER_ADDRESS = env.int("API_REQUESTS_PER_MINUTE_PER_ADDRESS", default=120)
TRUSTED_PROXIES = env.int("TRUSTED_PROXIES", default=0)
"""How many proxies stand in front of the site, each adding to X-Forwarded-For; 0: the header is not believed."""

LOGGING: dict[str, Any] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"links": {"()": "core.logs.HideSignedLinks"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["links"]},
        "errors": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["links"], "level": "ERROR"},
    },
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", default="INFO")},
    "loggers": {
        "django.request": {"level": "ERROR"},
        "wagtail": {"level": "WARNING"},  # below that it names whose profile was saved, a line each
        # The worker's command lowers their threshold to INFO, two lines a task; what matters is what fails.
        "django_tasks": {"handlers": ["errors"], "propagate": False},
        "django_tasks_db": {"handlers": ["errors"], "propagate": False},
    },
}
