"""The menu and the foot of pages are kept at hand, and follow every change at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, Site

from core.models import SiteImage, SiteSetting
from core.surroundings import _key
from home.models import HomePage

pytestmark = pytest.mark.django_db

FRENCH, ENGLISH = "/fr/repertoire/", "/en/directory/"


@pytest.fixture
def menu(client: Client, site_layout: HomePage) -> Callable[..., list[str]]:
    """Return the titles in the menu of a page."""

    def titles(path: str = FRENCH) -> list[str]:
        soup = BeautifulSoup(client.get(path).content, "html.parser")
        return [link.get_text(strip=True) for link in soup.select("header nav a")]

    return titles


def directory() -> Page:
    """Return the French directory, as an editor has it."""
    return Page.objects.get(slug="repertoire").specific


def test_a_new_title_shows_at_once(menu: Callable[..., list[str]]) -> None:
    assert "Répertoire" in " ".join(menu())
    page = directory()
    page.title = "Les gens"
    page.save_revision().publish()
    assert "Les gens" in menu("/fr/evenements/")
    assert "Les gens" not in menu(ENGLISH)


def test_a_page_taken_off_goes_at_once(menu: Callable[..., list[str]], client: Client) -> None:
    before = menu("/fr/evenements/")
    directory().unpublish()
    assert len(menu("/fr/evenements/")) < len(before)
    assert 'hreflang="fr"' not in client.get(ENGLISH).content.decode()


def test_an_address_that_changes_is_followed(menu: Callable[..., list[str]], client: Client) -> None:
    menu()
    page = directory()
    page.slug = "personnes"
    page.save_revision().publish()
    soup = BeautifulSoup(client.get("/fr/evenements/").content, "html.parser")
    assert "/fr/personnes/" in [link["href"] for link in soup.select("header nav a")]
    assert '"http://testserver/fr/personnes/"' in client.get(ENGLISH).content.decode()


def test_pages_put_in_another_order_are(menu: Callable[..., list[str]]) -> None:
    before = menu()
    page, last = directory(), Page.objects.get(slug="evenements")
    page.move(last, pos="right")
    after = menu()
    assert sorted(after) == sorted(before)
    assert after != before


def test_particulars_show_at_once_and_a_picture_that_goes_breaks_nothing(client: Client, site_layout: HomePage) -> None:
    particulars = SiteSetting.for_site(Site.objects.get(is_default_site=True))
    particulars.programme_name = "Jumelage et cie"
    particulars.logo = SiteImage.objects.create(title="Logo", file=get_test_image_file())
    particulars.save()
    assert "Jumelage et cie" in client.get(FRENCH).content.decode()
    particulars.logo.delete()
    assert client.get(FRENCH).status_code == 200
    particulars.refresh_from_db()
    particulars.phone = "514 555-0100"
    particulars.save()
    assert "514 555-0100" in client.get(FRENCH).content.decode().replace("\u00a0", " ")


def test_what_was_read_lately_is_not_read_again(client: Client, site_layout: HomePage) -> None:
    def tables() -> str:
        with CaptureQueriesContext(connection) as queries:
            client.get("/fr/evenements/")
        return " ".join(each["sql"] for each in queries)

    cache.clear()
    assert "core_sitesetting" in tables()
    assert "core_sitesetting" not in tables()
    cache.delete(_key(Site.objects.get(is_default_site=True).pk))
    assert "core_sitesetting" in tables()


def test_without_a_site_pages_still_have_a_frame(client: Client, db: Any) -> None:
    Site.objects.all().delete()
    assert client.get("/fr/rien/").status_code == 404
