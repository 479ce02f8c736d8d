"""A public site. Everything comes from the environment, and no secret has a default.

Required: SECRET_KEY, ALLOWED_HOSTS (comma-separated), SITE_URL (https://…), DATABASE_URL, EMAIL_URL.
Optional: CACHE_URL, VAR_DIR, DEFAULT_FROM_EMAIL, SECURITY_CONTACT, SERVE_MEDIA, TRUSTED_PROXIES, TIME_ZONE, LOG_LEVEL,
SECURE_SSL_REDIRECT, SECURE_HSTS_SECONDS.

The site stands behind a proxy that speaks https and sets X-Forwarded-Proto itself, whatever the visitor sent.
"""

from urllib.parse import urlsplit

from .base import *  # noqa: F403  a settings module is its base plus what differs
from .base import ADMIN_CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY, STAFF_CONTENT_SECURITY_POLICY, database, env

DEBUG = False
SECRET_KEY = env.str("SECRET_KEY")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS")
WAGTAILADMIN_BASE_URL = env.str("SITE_URL").rstrip("/")
_ADDRESS = urlsplit(WAGTAILADMIN_BASE_URL)
CSRF_TRUSTED_ORIGINS = [f"{_ADDRESS.scheme}://{_ADDRESS.netloc}"]
DATABASES = {"default": database(env.str("DATABASE_URL"))}
CACHES = {"default": env.cache_url_config(env.str("CACHE_URL", default="locmemcache://"))}
vars().update(env.email_url_config(env.str("EMAIL_URL")))
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("DEFAULT_FROM_EMAIL", default=f"Mentorat 2.0 <bonjour@{_ADDRESS.hostname}>")

SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
SILENCED_SYSTEM_CHECKS = [
    "security.W019"
]  # X_FRAME_OPTIONS is SAMEORIGIN: the CMS previews pages in a frame of its own
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
LANGUAGE_COOKIE_SECURE = True
for _policy in (CONTENT_SECURITY_POLICY["DIRECTIVES"], ADMIN_CONTENT_SECURITY_POLICY, STAFF_CONTENT_SECURITY_POLICY):
    _policy["upgrade-insecure-requests"] = True
