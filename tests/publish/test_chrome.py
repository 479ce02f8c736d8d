"""What surrounds every page: the menu, the switch to the other language, dates in words, pictures cut as named."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from django.conf import settings
from django.template import Context
from django.test import Client, RequestFactory
from django.utils import translation
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page, Site

from core.renditions import CUTS, SOCIAL, specs_for
from core.templatetags.chrome import site_menu, translations
from core.templatetags.dates import day, day_and_hour, hour, short_day
from core.templatetags.reading import writing_lines
from home.models import HomePage

TEMPLATES = Path(settings.BASE_DIR) / "templates"


class TestMenu:
    """The menu follows the language and says where one is."""

    def test_holds_the_pages_of_the_language_served(self, site_layout: HomePage) -> None:
        request = RequestFactory().get("/en/directory/")
        with translation.override("en"):
            menu = site_menu(Context({"request": request}))
        assert menu.home == "/en/"
        assert menu.directory == "/en/directory/"
        assert [entry.url for entry in menu.main if entry.current] == ["/en/directory/"]

    def test_says_which_part_of_the_site_is_read(self, site_layout: HomePage) -> None:
        menu = site_menu(Context({"request": RequestFactory().get("/fr/repertoire/quelquun/")}))
        assert next(entry for entry in menu.main if entry.kind == "directorypage").current == "true"

    def test_asks_the_database_nothing_once_it_is_at_hand(
        self, site_layout: HomePage, django_assert_num_queries: DjangoAssertNumQueries
    ) -> None:
        request = RequestFactory().get("/fr/")
        Site.find_for_request(request)
        site_menu(Context({"request": request}))
        with django_assert_num_queries(0):
            site_menu(Context({"request": request}))

    def test_is_empty_where_there_is_no_request(self) -> None:
        assert site_menu(Context({})).main == []


class TestLanguageSwitch:
    """Every page leads to itself in the other language."""

    @pytest.mark.parametrize(
        ("here", "there"),
        [
            ("/fr/", "/en/"),
            ("/fr/repertoire/", "/en/directory/"),
            ("/fr/evenements/", "/en/events/"),
            ("/fr/jumelage/", "/en/pairing/"),
        ],
    )
    def test_leads_to_the_same_page(self, site_layout: HomePage, client: Client, here: str, there: str) -> None:
        html = client.get(here).content.decode()
        assert f'<link rel="alternate" hreflang="en" href="http://testserver{there}">' in html
        assert f'<link rel="alternate" hreflang="fr" href="http://testserver{here}">' in html
        assert f'<link rel="canonical" href="http://testserver{here}">' in html
        assert re.search(rf'<a class="language" href="{there}" lang="en-CA" hreflang="en-CA">', html)
        assert '<html lang="fr-CA">' in html

    def test_keeps_what_was_asked(self, site_layout: HomePage, client: Client) -> None:
        html = client.get("/fr/repertoire/?q=web&offers=blogue").content.decode()
        assert 'class="language" href="/en/directory/?q=web&amp;offers=blogue"' in html

    def test_leads_home_where_the_page_has_no_translation(self, site_layout: HomePage, client: Client) -> None:
        Page.objects.get(slug="events").specific.unpublish()
        html = client.get("/fr/evenements/").content.decode()
        assert 'hreflang="en" href=' not in html
        assert 'class="language" href="/en/"' in html

    def test_stands_on_the_page_that_says_nothing_is_there(self, site_layout: HomePage, client: Client) -> None:
        response = client.get("/fr/rien-ici/")
        assert response.status_code == 404
        assert 'class="language" href="/en/"' in response.content.decode()
        assert "hreflang=" in response.content.decode()

    def test_is_empty_where_there_is_no_request(self) -> None:
        assert translations(Context({})) == []


class TestDates:
    """Days and hours read as people say them."""

    @pytest.mark.parametrize(
        ("language", "moment", "words"),
        [
            ("fr", date(2010, 3, 4), "jeudi 4 mars 2010"),
            ("fr", date(2029, 3, 1), "jeudi 1er mars 2029"),
            ("fr", date(2029, 3, 11), "dimanche 11 mars 2029"),
            ("en", date(2010, 3, 4), "Thursday, March 4, 2010"),
            ("fr", datetime(2010, 3, 5, 3, tzinfo=UTC), "jeudi 4 mars 2010"),
        ],
    )
    def test_day(self, language: str, moment: date, words: str) -> None:
        with translation.override(language):
            assert day(moment) == words

    def test_day_and_hour(self) -> None:
        moment = datetime(2010, 3, 5, 3, tzinfo=UTC)
        assert day_and_hour(moment) == "4 mars 2010 à 22 h"
        assert day_and_hour(None) == ""
        with translation.override("en"):
            assert day_and_hour(moment) == "March 4, 2010 at 10 p.m."

    def test_short_day(self) -> None:
        assert short_day(date(2026, 5, 1)) == "1er mai 2026"
        assert short_day(None) == ""

    @pytest.mark.parametrize(
        ("moment", "french", "english"),
        [
            (time(18, 30), "18 h 30", "6:30 p.m."),
            (time(9), "9 h", "9 a.m."),
            (time(12), "12 h", "noon"),
            (time(0), "0 h", "midnight"),
            (time(9, 5), "9 h 05", "9:05 a.m."),
            (None, "", ""),
        ],
    )
    def test_hour(self, moment: time | None, french: str, english: str) -> None:
        assert hour(moment) == french
        with translation.override("en"):
            assert hour(moment) == english


class TestPictures:
    """Templates and the list of sizes agree."""

    def test_templates_name_only_known_cuts(self) -> None:
        for file in TEMPLATES.rglob("*.html"):
            for name in re.findall(r"{%\s*cut\s+\S+\s+\"(\w+)\"", file.read_text()):
                assert name in CUTS, file

    def test_every_rendition_is_listed(self) -> None:
        assert set(specs_for("portrait")) < set(specs_for())
        assert SOCIAL in specs_for()


def test_underscores_become_lines_to_write_on() -> None:
    html = "<p>Un verbe précis.</p><p>____ ____</p><p>a_b_c</p>"
    assert writing_lines(html) == '<p>Un verbe précis.</p><hr class="line" aria-hidden="true"><p>a_b_c</p>'
