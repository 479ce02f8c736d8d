"""Headers, compression, languages and error pages."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from unittest.mock import patch

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.test import Client

from home.models import HomePage


def test_the_root_leads_to_the_language_the_browser_asks_for(client: Client, site_layout: HomePage) -> None:
    assert client.get("/")["Location"] == "/fr/"
    response = client.get("/", headers={"accept-language": "en-CA,en;q=0.8,fr;q=0.5"})
    assert response["Location"] == "/en/"
    assert "Accept-Language" in response["Vary"]
    assert client.get("/", headers={"accept-language": "es"})["Location"] == "/fr/"


def test_pages_are_compressed_and_recognised(client: Client, site_layout: HomePage) -> None:
    plain = client.get("/fr/")
    packed = client.get("/fr/", headers={"accept-encoding": "gzip"})
    assert packed["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.content) == plain.content
    assert int(packed["Content-Length"]) == len(packed.content)
    assert packed["ETag"].startswith('W/"')
    again = client.get("/fr/", headers={"accept-encoding": "gzip", "if-none-match": packed["ETag"]})
    assert again.status_code == 304
    assert again.content == b""
    assert "Content-Security-Policy" in again


def test_typography_reaches_the_page(client: Client, site_layout: HomePage) -> None:
    HomePage.objects.filter(pk=site_layout.pk).update(lead='L\'idée : apprendre ! Et "montrer".')
    HomePage.objects.filter(locale__language_code="en").update(lead='It\'s "simple" !')
    assert "L’idée\u00a0: apprendre\u202f! Et «\u00a0montrer\u00a0»." in client.get("/fr/").content.decode()
    assert "It’s “simple”!" in client.get("/en/").content.decode()


def test_staff_get_their_bar_and_nobody_keeps_their_page(client: Client, site_layout: HomePage) -> None:
    assert "userbar" not in client.get("/fr/").content.decode()
    client.force_login(get_user_model().objects.create_superuser("a", "a@example.org", "x"))
    response = client.get("/fr/")
    assert "wagtail-userbar" in response.content.decode()
    assert "private" in response["Cache-Control"]
    policy = response["Content-Security-Policy"].split("; ")
    assert "script-src 'self'" in policy
    assert "style-src 'self' 'unsafe-inline'" in policy


def test_a_stray_session_cookie_loosens_nothing(client: Client, site_layout: HomePage) -> None:
    client.cookies["sessionid"] = "x" * 32
    assert "unsafe" not in client.get("/fr/")["Content-Security-Policy"]


@pytest.mark.django_db
def test_the_admin_has_its_own_policy(client: Client) -> None:
    response = client.get("/admin/login/")
    assert "script-src 'self' 'unsafe-inline'" in response["Content-Security-Policy"]
    assert "default-src 'none'" in response["Content-Security-Policy"]
    assert "://" not in response["Content-Security-Policy"]


@pytest.fixture
def failing_client() -> Client:
    """A client that gets the error page instead of the exception."""
    return Client(raise_request_exception=False)


@pytest.mark.parametrize(
    ("path", "language", "words"),
    [
        ("/fr/rien/", "fr-CA", "ne vont pas ensemble"),
        ("/en/nothing/", "en-CA", "These two pieces do not fit"),
        ("/fr/jumelage/rien/", "fr-CA", "ne vont pas"),
    ],
)
def test_what_is_not_found(client: Client, site_layout: HomePage, path: str, language: str, words: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert f'lang="{language}"' in response.content.decode()
    assert words in response.content.decode()
    assert "default-src 'none'" in response["Content-Security-Policy"]


@pytest.fixture(params=["fr", "en"])
def language(request: pytest.FixtureRequest) -> str:
    """Each language in turn."""
    return str(request.param)


@pytest.fixture
def broken() -> Iterator[list[Exception]]:
    """Make the home page raise what the test puts in the list."""
    raised: list[Exception] = []

    def serve(*_: object, **__: object) -> None:
        raise raised[0]

    with patch("home.models.HomePage.serve", serve):
        yield raised


@pytest.mark.parametrize(
    ("error", "status"),
    [(PermissionDenied(), 403), (SuspiciousOperation("odd"), 400), (RuntimeError("secret reason"), 500)],
)
@pytest.mark.usefixtures("site_layout")
def test_errors_have_pages_of_their_own(
    failing_client: Client, broken: list[Exception], error: Exception, status: int, language: str
) -> None:
    broken.append(error)
    response = failing_client.get(f"/{language}/")
    page = response.content.decode()
    assert response.status_code == status
    assert f'lang="{language}-CA"' in page
    assert "<h1" in page
    assert "secret" not in page
    assert "default-src 'none'" in response["Content-Security-Policy"]


def test_the_page_of_last_resort_needs_no_database(failing_client: Client) -> None:
    """No database is allowed to this test: the first query raises."""
    response = failing_client.get("/fr/")
    assert response.status_code == 500
    assert "<h1" in response.content.decode()


@pytest.mark.parametrize("path", ["/fr/%00", "/fr/\ud83d", "/fr/" + "a" * 3000, "/media/%2e%2e/x", "/fr/?q=%ff"])
def test_odd_addresses_break_nothing(failing_client: Client, site_layout: HomePage, path: str) -> None:
    assert failing_client.get(path.encode("utf-8", "surrogatepass").decode("latin-1"), follow=True).status_code < 500
