"""Previews: every page type and profiles, in each of their forms, published or not; and the CMS in French."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html

from directory.models import Mentor, Region
from events.models import EventIndexPage, EventPage
from guidelines.models import GuidelineIndexPage, GuidelinePage
from home.models import HomePage, StandardPage
from tests.editors.forms import rich_text, streamfield
from tests.publish.making import event, guideline, published, soup

PROSE = ["bold", "italic", "link", "document-link", "ol", "ul"]


def seen(response: Any) -> str:
    assert response.status_code == 200
    html = BeautifulSoup(response.content, "html.parser")
    assert html.main is not None
    return " ".join(html.main.get_text(" ").split())


def test_every_published_page_type_has_its_previews(site_layout: HomePage) -> None:
    guideline(site_layout, "Écouter")
    event(site_layout, "Soirée", starts=timedelta(days=3))
    event(site_layout, "Racontée", starts=timedelta(days=-3), report_summary="<p>Voilà.</p>")
    published(site_layout, StandardPage(title="À propos"))
    pages = [page.specific for page in Page.objects.filter(depth__gt=1)]
    assert {type(page).__name__ for page in pages} == {
        *("HomePage", "StandardPage", "GuidelineIndexPage", "GuidelinePage"),
        *("EventIndexPage", "EventPage", "DirectoryPage"),
    }
    for page in pages:
        for mode, _name in page.preview_modes:
            assert page.make_preview_request(preview_mode=mode).status_code == 200, (page, mode)


@pytest.mark.parametrize("days", [3, -3])
def test_an_event_is_previewed_as_announcement_and_as_report(site_layout: HomePage, days: int) -> None:
    page = event(
        site_layout,
        "Soirée",
        starts=timedelta(days=days),
        announcement=[{"type": "text", "value": "<p>Venez nombreux.</p>"}],
        report_summary="<p>On a bien ri.</p>",
    )
    assert [mode for mode, _name in page.preview_modes] == ["announcement", "report"]
    assert page.default_preview_mode == ("announcement" if days > 0 else "report")
    announcement = seen(EventPage.objects.get(pk=page.pk).make_preview_request(preview_mode="announcement"))
    report = seen(EventPage.objects.get(pk=page.pk).make_preview_request(preview_mode="report"))
    assert "Venez nombreux." in announcement
    assert "On a bien ri." not in announcement
    assert "On a bien ri." in report


def preview(client: Client, form_url: str, preview_url: str, mode: str = "", **fields: object) -> str:
    """Send what a form holds to its preview, as the CMS does at each stroke; return the words shown."""
    data = querydict_from_html(client.get(form_url).content.decode(), form_id="page-edit-form")
    for name, value in nested_form_data(fields).items():
        data[name] = value
    answer = client.post(preview_url, data)
    assert answer.json()["is_valid"], answer.json()
    return seen(client.get(preview_url, {"mode": mode} if mode else {}))


def test_a_guideline_is_previewed_before_it_exists(editor: Client, site_layout: HomePage) -> None:
    parent = GuidelineIndexPage.objects.child_of(site_layout).get()
    other = guideline(site_layout, "Écouter")
    arguments = ["guidelines", "guidelinepage", parent.pk]
    words = preview(
        editor,
        reverse("wagtailadmin_pages:add", args=arguments),
        reverse("wagtailadmin_pages:preview_on_add", args=arguments),
        title="Pas encore",
        slug="pas-encore",
        related=str(other.pk),
        in_short=streamfield([("point", "Un point")]),
        body=streamfield([("heading", {"text": "Une partie", "level": "2"})]),
    )
    for told in ("Pas encore", "Un point", "Une partie", "Écouter"):
        assert told in words
    assert not GuidelinePage.objects.filter(slug="pas-encore").exists()


def test_an_event_is_previewed_before_it_exists(editor: Client, site_layout: HomePage) -> None:
    parent = EventIndexPage.objects.child_of(site_layout).get()
    arguments = ["events", "eventpage", parent.pk]
    starts = timezone.localtime() + timedelta(days=3)
    for mode, told in (("announcement", "Venez nombreux."), ("report", "On a bien ri.")):
        words = preview(
            editor,
            reverse("wagtailadmin_pages:add", args=arguments),
            reverse("wagtailadmin_pages:preview_on_add", args=arguments),
            mode,
            title="Soirée",
            slug="soiree",
            starts_at=f"{starts:%Y-%m-%d %H:%M}",
            ends_at=f"{starts + timedelta(hours=2):%Y-%m-%d %H:%M}",
            announcement=streamfield([("text", str(rich_text("<p>Venez nombreux.</p>", features=PROSE)))]),
            report_summary=str(rich_text("<p>On a bien ri.</p>", features=PROSE)),
            **{name: streamfield([]) for name in ("programme", "report", "gallery", "asked", "links")},
        )
        assert told in words


def test_a_profile_is_previewed_in_both_languages(site_layout: HomePage) -> None:
    region, _ = Region.objects.get_or_create(slug="estrie", defaults={"name_fr": "Estrie", "name_en": "Estrie"})
    mentor = Mentor(name="Ovide Prudent", region=region, headline_fr="Je compte", headline_en="I count", live=False)
    mentor.save()
    for mode, told in (("fr", "Je compte"), ("en", "I count")):
        assert told in seen(mentor.make_preview_request(preview_mode=mode))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("wagtailadmin_home", "Lignes de conduite"),
        ("wagtailadmin_home", "Événements"),
        ("wagtailadmin_home", "Jumelage"),
        ("guidelines:index", "Sorte"),
        ("events:index", "Où en est-on"),
        ("wagtailsnippets_directory_mentor:list", "Mentors"),
    ],
)
def test_the_cms_speaks_the_programme_s_words(organiser: Client, site_layout: HomePage, name: str, told: str) -> None:
    event(site_layout, "Soirée", starts=timedelta(days=3))
    guideline(site_layout, "Écouter")
    response = organiser.get(reverse(name))
    html = BeautifulSoup(response.content, "html.parser")
    assert html.html is not None
    assert html.html["lang"] == "fr"
    # The menu is written by a script, from data in which accents are escaped.
    assert told in response.content.decode() or json.dumps(told).strip('"') in response.content.decode()


def test_the_content_checks_look_at_pictures_and_contrast(organiser: Client, site_layout: HomePage) -> None:
    response = organiser.get("/fr/")
    checks = BeautifulSoup(response.content, "html.parser").find("script", id="checker-axe-configuration")
    assert checks is not None
    for rule in ("image-alt", "color-contrast", "heading-order", "alt-text-quality"):
        assert f'"{rule}"' in checks.get_text()
    assert "texte de remplacement" in checks.get_text()


def test_visitors_get_no_toolbar(client: Client, site_layout: HomePage) -> None:
    assert soup(client, "/fr/").find("wagtail-userbar") is None


def test_the_first_page_offers_what_each_person_may_do(
    organiser: Client, editor: Client, site_layout: HomePage
) -> None:
    event(site_layout, "À raconter", starts=timedelta(days=-3))
    event(site_layout, "Racontée", starts=timedelta(days=-9), report_summary="<p>Voilà.</p>")
    first_page = reverse("wagtailadmin_home")
    for browser, tasks in (
        (organiser, ["Écrire une ligne de conduite", "Annoncer un événement", "Ajouter un mentor"]),
        (editor, ["Écrire une ligne de conduite", "Annoncer un événement"]),
    ):
        html = BeautifulSoup(browser.get(first_page).content, "html.parser")
        links = html.select("section[aria-labelledby=shortcuts-heading] a")
        assert [link.get_text(strip=True) for link in links] == tasks
        assert all(browser.get(str(link["href"])).status_code == 200 for link in links)
        untold = html.select("section[aria-labelledby=untold-heading] a")
        assert [link.get_text(strip=True) for link in untold] == ["À raconter"]
