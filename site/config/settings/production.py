"""A public site. Everything comes from the environment, and no secret has a default.

Required: SECRET_KEY, ALLOWED_HOSTS (comma-separated), SITE_URL (https://…), DATABASE_URL, EMAIL_URL.
Optional: CACHE_URL, VAR_DIR, DEFAULT_FROM_EMAIL, SERVE_MEDIA, TRUSTED_PROXIES, TIME_ZONE, LOG_LEVEL.
"""

from .base import *  # noqa: F403  a settings module is its base plus what differs
from .base import database, env

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
WAGTAILADMIN_BASE_URL = env.str("SITE_URL")
CSRF_TRUSTED_ORIGINS = [WAGTAILADMIN_BASE_URL]
DATABASES = {"default": database(env.str("DATABASE_URL"))}
CACHES = {"default": env.cache_url_config(env.str("CACHE_URL", default="locmemcache://"))}
vars().update(env.email_url_config(env.str("EMAIL_URL")))

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
LANGUAGE_COOKIE_SECURE = True
