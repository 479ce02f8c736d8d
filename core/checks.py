"""What must hold wherever the site runs, told at start and by `manage.py check` in words an operator can act on."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from string import ascii_lowercase
from typing import Any
from urllib.parse import urlsplit

from django.apps import AppConfig
from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register

from core.bilingual import LANGUAGES


@register(Tags.translation)
def check_languages(app_configs: Sequence[AppConfig] | None, **_: Any) -> list[CheckMessage]:
    """The languages served are those the texts exist in, and their translations are compiled."""
    problems: list[CheckMessage] = []
    served = [code for code, _name in settings.LANGUAGES]
    if set(served) != set(LANGUAGES):
        problems.append(
            Error(
                f"LANGUAGES serves {served}, but texts exist in {list(LANGUAGES)}.",
                hint="A language also needs core.bilingual.LANGUAGES, fields ending in its code, and locale/.",
                id="mentorat.E001",
            )
        )
    for code in LANGUAGES:
        path = Path(settings.LOCALE_PATHS[0]) / code / "LC_MESSAGES" / "django.mo"
        if not path.exists():
            problems.append(Error(f"{path} is missing.", hint="Run `make messages`.", id="mentorat.E002"))
    return problems


@register(Tags.security, deploy=True)
def check_public_site(app_configs: Sequence[AppConfig] | None, **_: Any) -> list[CheckMessage]:
    """A public site has an https address of its own and shows nobody's mail."""
    problems: list[CheckMessage] = []
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    if address.scheme != "https" or not address.hostname:
        problems.append(
            Error(
                f"SITE_URL is “{settings.WAGTAILADMIN_BASE_URL}”, not an https address.",
                hint="Links in messages lead there: SITE_URL=https://mentorat.example.org",
                id="mentorat.E003",
            )
        )
    if settings.DEV_MAILBOX:
        problems.append(
            Error(
                "DEV_MAILBOX shows everybody's mail at /dev/mail/.",
                hint="It belongs to the demonstration: use config.settings.production.",
                id="mentorat.E004",
            )
        )
    if settings.EMAIL_BACKEND != "django.core.mail.backends.smtp.EmailBackend":
        problems.append(
            Error(
                f"EMAIL_BACKEND is {settings.EMAIL_BACKEND}: messages would reach nobody.",
                hint="Set EMAIL_URL, for instance smtp+tls://user:password@mail.example.org:587",
                id="mentorat.E005",
            )
        )
    return problems


@register(Tags.compatibility)
def check_search_library(app_configs: Sequence[AppConfig] | None, **_: Any) -> list[CheckMessage]:
    """The library that Wagtail speaks to a search engine with is there where an engine is named."""
    backend = str(settings.WAGTAILSEARCH_BACKENDS["default"]["BACKEND"]).rpartition(".")[2]
    engine, version = backend.rstrip("0123456789"), backend.lstrip(ascii_lowercase)
    package = {"elasticsearch": "elasticsearch", "opensearch": "opensearch-py"}.get(engine)
    if package is None or find_spec(package.replace("-", "")):
        return []
    return [
        Error(
            f"SEARCH_URL names an engine of the kind “{backend}”, and its library is not installed.",
            hint=f".venv/bin/python -m pip install '{package}~={version}.0'; without SEARCH_URL the database searches.",
            id="mentorat.E006",
        )
    ]
