"""What machines ask for at the root of the site."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from unittest.mock import patch
from xml.etree import ElementTree as ET  # our own output

import pytest
from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import DatabaseError
from django.test import Client, override_settings
from django.utils import timezone
from wagtail.models import Site

from core.models import SiteSetting
from home.models import HomePage

SITEMAP = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def test_healthz_touches_nothing(client: Client) -> None:
    """No database is allowed to this test."""
    response = client.get("/healthz", headers={"host": "unknown.example"})
    assert response.status_code == 200
    assert response.content == b"ok\n"
    assert response["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_readyz_says_what_it_found(client: Client) -> None:
    response = client.get("/readyz", headers={"host": "unknown.example"})
    assert response.status_code == 200
    assert response.json() == {"database": "ok", "migrations": "ok", "cache": "ok"}


@pytest.mark.django_db
def test_readyz_names_what_fails_but_not_why(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with patch("core.health._query", side_effect=DatabaseError("password of postgres is secret")):
        response = client.get("/readyz")
    assert response.status_code == 503
    assert response.json()["database"] == "failing"
    assert b"secret" not in response.content
    assert "secret" in caplog.text


@override_settings(SECURE_SSL_REDIRECT=True)
def test_health_is_asked_without_https(client: Client) -> None:
    assert client.get("/healthz").status_code == 200
    assert client.get("/robots.txt").status_code == 301


def test_robots(client: Client) -> None:
    response = client.get("/robots.txt")
    assert response["Content-Type"].startswith("text/plain")
    text = response.content.decode()
    assert "Disallow: /admin/" in text
    assert "Sitemap: http://testserver/sitemap.xml" in text


def test_sitemap_lists_pages_in_both_languages(client: Client, site_layout: HomePage) -> None:
    response = client.get("/sitemap.xml")
    assert response["Content-Type"].startswith("application/xml")
    tree = ET.fromstring(response.content)  # noqa: S314  our own answer
    found = {url.findtext("s:loc", namespaces=SITEMAP): url for url in tree.findall("s:url", SITEMAP)}
    assert {"http://testserver/fr/", "http://testserver/en/directory/", "http://testserver/en/pairing/"} <= set(found)
    assert all(client.get(str(url)).status_code == 200 for url in found)
    alternates = {
        link.get("hreflang"): link.get("href")
        for link in found["http://testserver/fr/jumelage/"].findall("x:link", SITEMAP)
    }
    assert alternates == {
        "fr-CA": "http://testserver/fr/jumelage/",
        "en-CA": "http://testserver/en/pairing/",
        "x-default": "http://testserver/fr/jumelage/",
    }


def test_drafts_stay_out_of_the_sitemap(client: Client, site_layout: HomePage) -> None:
    page = site_layout.get_children().first()
    assert page is not None
    page.unpublish()
    assert page.slug not in client.get("/sitemap.xml").content.decode()


@pytest.mark.django_db
def test_security_txt_names_a_contact_for_some_months(client: Client) -> None:
    site = Site.objects.get(is_default_site=True)
    SiteSetting.objects.update_or_create(
        site=site, defaults={"contact_email": "bonjour@example.org", "privacy_email": ""}
    )
    response = client.get("/.well-known/security.txt")
    lines = dict(line.split(": ", 1) for line in response.content.decode().splitlines())
    assert lines["Contact"] == "mailto:bonjour@example.org"
    left = datetime.fromisoformat(lines["Expires"]) - timezone.now()
    assert 90 < left.days < 366
    with override_settings(SECURITY_CONTACT="https://example.org/report"):
        assert b"Contact: https://example.org/report" in client.get("/.well-known/security.txt").content


@pytest.mark.django_db
def test_security_txt_is_not_there_without_a_contact(client: Client, site_layout: HomePage) -> None:
    SiteSetting.objects.update(contact_email="", privacy_email="")
    assert client.get("/.well-known/security.txt").status_code == 404


def test_favicon(client: Client) -> None:
    response = client.get("/favicon.ico")
    assert response.status_code == 302
    assert response["Location"].endswith(".ico")


@pytest.fixture
def uploads() -> Path:
    """Put a file in each folder of uploads."""
    root = Path(settings.MEDIA_ROOT)
    for folder in ("images", "original_images", "documents"):
        (root / folder).mkdir(parents=True, exist_ok=True)
        (root / folder / "a.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    return root


def test_pictures_are_handed_out_to_be_kept(client: Client, uploads: Path) -> None:
    response = client.get("/media/images/a.svg")
    assert response.status_code == 200
    assert "max-age=2592000" in response["Cache-Control"]
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("default-src 'none'")
    assert "sandbox" in response["Content-Security-Policy"]
    b"".join(response)  # closes the file


@pytest.mark.parametrize(
    "path",
    [
        "",
        "images/",
        "images/none.svg",
        "documents/a.svg",
        "original_images/a.svg",
        "images/../documents/a.svg",
        "../secret-key",
    ],
)
@pytest.mark.django_db
def test_nothing_else_is_handed_out(client: Client, uploads: Path, site_layout: HomePage, path: str) -> None:
    assert client.get(f"/media/{path}", follow=True).status_code == 404


@pytest.mark.django_db
def test_originals_are_for_staff(client: Client, uploads: Path) -> None:
    client.force_login(get_user_model().objects.create_superuser("a", "a@example.org", "x"))
    response = client.get("/media/original_images/a.svg")
    assert response.status_code == 200
    assert "private" in response["Cache-Control"]
    b"".join(response)
    assert client.get("/media/documents/a.svg", follow=True).status_code == 404
