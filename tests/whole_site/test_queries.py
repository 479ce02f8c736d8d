"""How many questions a page asks the database: few, and not more because there is more to show."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Page

from directory.models import Mentor
from events.models import EventIndexPage, EventPage
from guidelines.models import GuidelineIndexPage, GuidelinePage
from home.models import HomePage, StandardPage

pytestmark = pytest.mark.usefixtures("db")

BUDGET = 12
LANGUAGES = ("fr", "en")


def _first(model: type[Page], language: str) -> str:
    page = model.objects.live().filter(locale__language_code=language).order_by("path").first()
    assert page is not None
    assert page.url
    return str(page.url)


def paths() -> dict[str, str]:
    """Return one address of each page type, in both languages."""
    found = {}
    for language in LANGUAGES:
        for model in (HomePage, StandardPage, GuidelineIndexPage, GuidelinePage, EventIndexPage, EventPage):
            found[f"{language} {model.__name__}"] = _first(model, language)
        report = EventPage.objects.live().filter(locale__language_code=language, ends_at__lt=timezone.now()).first()
        assert report is not None
        found[f"{language} report"] = str(report.url)
        directory = "/fr/repertoire/" if language == "fr" else "/en/directory/"
        mentor = Mentor.objects.open_to_pairing().order_by("slug").first()
        assert mentor is not None
        form = "/fr/jumelage/" if language == "fr" else "/en/pairing/"
        found |= {
            f"{language} directory": directory,
            f"{language} search": f"{directory}?q=web&available=1",
            f"{language} nobody": f"{directory}?q=zzzzzz",
            f"{language} profile": f"{directory}{mentor.slug}/",
            f"{language} form": form,
            f"{language} form for a mentor": f"{form}?mentor={mentor.slug}",
        }
    return found


def count(path: str) -> int:
    """Return how many queries a page takes once the caches every visitor shares are filled."""
    client = Client()
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        response = client.get(path)
    assert response.status_code == 200, path
    return len([query for query in queries if not query["sql"].startswith(("SAVEPOINT", "RELEASE"))])


def test_every_page_type_keeps_to_its_budget() -> None:
    counts = {name: count(path) for name, path in paths().items()}
    assert {name: number for name, number in counts.items() if number > BUDGET} == {}


def _more_mentors() -> None:
    for mentor in list(Mentor.objects.listed()[:12]):
        offers, seeks, languages = list(mentor.offers.all()), list(mentor.seeks.all()), list(mentor.languages.all())
        mentor.pk = None
        mentor._state.adding = True
        mentor.slug = f"{mentor.slug}-2"
        mentor.latest_revision = mentor.live_revision = None
        mentor.first_published_at = timezone.now()
        mentor.save()
        mentor.offers.set(offers)
        mentor.seeks.set(seeks)
        mentor.languages.set(languages)
        mentor.save()


def _more_pages() -> None:
    for language in LANGUAGES:
        for model in (GuidelinePage, EventPage):
            for number, page in enumerate(
                model.objects.live().filter(locale__language_code=language).order_by("path")[:4]
            ):
                extra = page.specific
                parent = page.get_parent().specific
                fields = {
                    "start": timezone.now() + timedelta(days=9),
                    "end": timezone.now() + timedelta(days=9, hours=1),
                }
                copied = extra.copy(
                    to=parent,
                    update_attrs={
                        "slug": f"{page.slug}-{number}-2",
                        **(fields if model is EventPage else {}),
                    },
                    copy_revisions=False,
                    reset_translation_key=True,
                )
                assert copied.live


def test_more_content_takes_no_more_queries() -> None:
    addresses = paths()
    before = {name: count(path) for name, path in addresses.items()}
    _more_mentors()
    _more_pages()
    after = {name: count(path) for name, path in addresses.items()}
    grown = {name: (before[name], after[name]) for name in before if after[name] > before[name]}
    assert grown == {}
