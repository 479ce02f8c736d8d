"""Every page of the demonstration answers in both languages, whole and within its budget."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from home.models import HomePage

BUDGET = 12


def pages() -> list[Page]:
    return list(Page.objects.live().filter(depth__gt=1).order_by("path").specific())


def soup(client: Client, url: str, status: int = 200) -> BeautifulSoup:
    response = client.get(url)
    assert response.status_code == status, url
    return BeautifulSoup(response.content, "html.parser")


def test_every_page_answers_with_one_title_in_its_language(client: Client, demo: HomePage) -> None:
    seen = set()
    for page in pages():
        html = soup(client, page.url)
        language = page.locale.language_code
        assert html.html is not None
        assert html.html["lang"] == f"{language}-CA"
        assert page.url.startswith(f"/{language}/")
        assert len(html.find_all("h1")) == 1, page.url
        assert not html.find_all("script", src=False, attrs={"type": lambda kind: kind != "application/ld+json"})
        assert not html.find_all("style")
        assert not html.find_all(style=True)
        seen.add((type(page).__name__, language))
    kinds = {"HomePage", "DirectoryPage", "GuidelineIndexPage", "GuidelinePage", "EventIndexPage", "EventPage"}
    assert seen == {(kind, language) for kind in {*kinds, "StandardPage"} for language in ("fr", "en")}


def test_every_page_has_its_counterpart(client: Client, demo: HomePage) -> None:
    for page in pages():
        other = page.get_translations().get()
        links = soup(client, page.url).find_all("link", rel="alternate", hreflang=other.locale.language_code)
        assert [link["href"].removeprefix("http://testserver") for link in links] == [other.url]


def test_no_internal_link_is_dead(client: Client, demo: HomePage) -> None:
    known: dict[str, int] = {}
    for page in pages():
        for link in soup(client, page.url).find_all("a", href=True):
            address = str(link["href"]).split("#")[0]
            if address.startswith("/") and not address.startswith(("/admin/", "/documents/")):
                if address not in known:
                    known[address] = client.get(address).status_code
                assert known[address] == 200, f"{page.url} -> {address}"


def test_pages_stay_within_their_budget_of_queries(client: Client, demo: HomePage) -> None:
    for page in pages():
        client.get(page.url)  # what is made once a process (site roots, content types) is not the page's
        with CaptureQueriesContext(connection, ) as queries:
            client.get(page.url)
        assert len(queries) <= BUDGET, f"{page.url}: {len(queries)}\n" + "\n".join(q["sql"][:160] for q in queries)


def test_drafts_are_not_visible(client: Client, demo: HomePage) -> None:
    page = next(each for each in pages() if each.slug == "pas-de-contrat")
    page.unpublish()
    assert client.get("/fr/lignes-de-conduite/pas-de-contrat/").status_code == 404
    assert page.title not in soup(client, "/fr/lignes-de-conduite/").get_text()


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("/fr/", "Il vous manque une moitié"),
        ("/en/", "You are missing a half"),
        ("/fr/lignes-de-conduite/", "Lignes de conduite"),
        ("/en/guidelines/", "Guidelines"),
        ("/fr/repertoire/", "Répertoire"),
        ("/en/directory/", "Directory"),
        ("/fr/evenements/", "Événements"),
        ("/en/events/", "Events"),
    ],
)
def test_fixed_addresses(client: Client, demo: HomePage, address: str, words: str) -> None:
    heading = soup(client, address).h1
    assert heading is not None
    assert words in heading.get_text()
