"""What holds for every public page of the demonstration, in both languages."""

from __future__ import annotations

import gzip
from itertools import pairwise
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client

from core.static_files import lean
from tests.whole_site.pages import Visited, form_paths, public_paths, visit

pytestmark = pytest.mark.usefixtures("db")

BUDGET = 30 * 1024
"""Bytes over the wire for a page with its style, script and font, pictures aside."""
NO_PAGES = ("/static/", "/media/", "/documents/")


@pytest.fixture(scope="module")
def visited(demo_content: None) -> list[Visited]:
    """Visit every page once for all tests of this module."""
    return [visit(path) for path in public_paths()]


def test_both_languages_are_there(visited: list[Visited]) -> None:
    languages = [page.language for page in visited]
    assert languages.count("fr") == languages.count("en") > 25


def test_every_page_answers(visited: list[Visited]) -> None:
    assert {page.path: page.status for page in visited if page.status != 200} == {}


def test_one_title_one_heading_one_language(visited: list[Visited]) -> None:
    for page in visited:
        assert len(page.soup.find_all("h1")) == 1, page.path
        assert page.soup.html is not None
        assert page.soup.html["lang"] == f"{page.language}-CA", page.path
        assert page.soup.title is not None, page.path
        assert page.soup.title.get_text().strip(" —"), page.path
        assert len(page.soup.find_all("main")) == 1, page.path


def test_descriptions_are_there(visited: list[Visited]) -> None:
    described = {page.path: page.soup.select_one("meta[name=description][content]") for page in visited}
    without = [path for path, tag in described.items() if tag is None or not tag["content"]]
    assert without == []


def test_titles_tell_pages_apart(visited: list[Visited]) -> None:
    seen: dict[tuple[str, str], str] = {}
    for page in visited:
        if "?" in page.path:
            continue
        assert page.soup.title is not None
        title = (page.language, page.soup.title.get_text().strip())
        assert title not in seen, (page.path, seen.get(title))
        seen[title] = page.path


def test_headings_skip_no_level(visited: list[Visited]) -> None:
    for page in visited:
        levels = [int(heading.name[1]) for heading in page.soup.find_all(["h1", "h2", "h3", "h4", "h5", "h6"])]
        jumps = [(one, two) for one, two in pairwise(levels) if two > one + 1]
        assert jumps == [], page.path


def test_translations_name_each_other(visited: list[Visited]) -> None:
    alternates = {
        urlsplit(page.path).path: {
            str(link["hreflang"]): urlsplit(str(link["href"])).path
            for link in page.soup.select("link[rel=alternate][hreflang]")
        }
        for page in visited
        if "?" not in page.path
    }
    for path, named in alternates.items():
        assert set(named) >= {"fr-CA", "en-CA"} or set(named) >= {"fr", "en"}, path
        assert path in named.values(), path
        for other in set(named.values()) - {path}:
            assert path in alternates[other].values(), (path, other)


def test_nothing_inline_and_nothing_from_elsewhere(visited: list[Visited]) -> None:
    for page in visited:
        scripts = [tag for tag in page.soup.find_all("script") if tag.get("type") != "application/ld+json"]
        assert all(tag.get("src") and not tag.string for tag in scripts), page.path
        assert page.soup.find("style") is None, page.path
        assert [tag.name for tag in page.soup.find_all(style=True)] == [], page.path
        handlers = [name for tag in page.soup.find_all(True) for name in tag.attrs if name.startswith("on")]
        assert handlers == [], page.path
        for tag in page.soup.find_all(["script", "img", "iframe", "source", "video", "audio", "embed", "object"]):
            for name in ("src", "data", "poster"):
                assert not urlsplit(str(tag.get(name, ""))).netloc, (page.path, str(tag))
        for tag in page.soup.select("link[rel=stylesheet], link[rel=preload], link[rel=icon]"):
            assert not urlsplit(str(tag["href"])).netloc, (page.path, str(tag))


def test_identifiers_are_unique(visited: list[Visited]) -> None:
    for page in visited:
        names = [str(tag["id"]) for tag in page.soup.find_all(id=True)]
        assert sorted(names) == sorted(set(names)), page.path


def test_security_headers(visited: list[Visited]) -> None:
    for page in visited:
        policy = page.headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy, page.path
        assert "unsafe" not in policy, page.path
        assert "://" not in policy, page.path
        assert page.headers["X-Content-Type-Options"] == "nosniff"
        assert page.headers["Referrer-Policy"] == "same-origin"
        assert page.headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "camera=()" in page.headers["Permissions-Policy"]


def test_no_cookie_before_a_form_is_opened(visited: list[Visited]) -> None:
    forms = set(form_paths())
    assert [page.path for page in visited if page.cookies and page.path not in forms] == []
    assert [page.path for page in visited if "Cookie" in page.headers.get("Vary", "") and page.path not in forms] == []


def _weight(path: str) -> int:
    found = finders.find(path.removeprefix(settings.STATIC_URL))
    assert isinstance(found, str), path
    content = Path(found).read_bytes()
    return len(content) if found.endswith(".woff2") else len(gzip.compress(lean(found, content.decode()).encode()))


def test_pages_are_light(visited: list[Visited]) -> None:
    heavy = {}
    for page in visited:
        assets = {str(tag["href"]) for tag in page.soup.select("link[rel=stylesheet], link[rel=preload][as=font]")}
        assets |= {str(tag["src"]) for tag in page.soup.select("script[src]")}
        weight = len(gzip.compress(page.html.encode())) + sum(map(_weight, assets))
        assert len(assets) <= 5, page.path
        if weight > BUDGET:
            heavy[page.path] = weight
    assert heavy == {}


def test_no_link_is_dead(visited: list[Visited]) -> None:
    """Follow every link of every page, and the links of the pages found, until nothing new comes."""
    client = Client()
    known = {page.path for page in visited}
    links = {
        (urldefrag(urljoin(page.path, str(tag["href"])))[0], page.path)
        for page in visited
        for tag in page.soup.select("a[href]")
    }
    dead: dict[str, str] = {}
    waiting = {target: source for target, source in links if target.startswith("/") and target not in known}
    while waiting:
        target, source = waiting.popitem()
        known.add(target)
        if target.startswith(NO_PAGES) or ("?" in target and target.split("?")[0] in known):
            continue
        response = client.get(target, follow=True)
        if response.status_code >= 400:
            dead[target] = source
        elif "text/html" in response.get("Content-Type", "") and not target.startswith("/admin/"):
            found = Visited(target, 200, {}, response.content.decode(), [])
            for tag in found.soup.select("a[href]"):
                path = urldefrag(urljoin(target, str(tag["href"])))[0]
                if path.startswith("/") and path not in known:
                    waiting[path] = target
    assert dead == {}


def test_anchors_lead_somewhere(visited: list[Visited]) -> None:
    for page in visited:
        names = {str(tag["id"]) for tag in page.soup.find_all(id=True)}
        anchors = {str(tag["href"])[1:] for tag in page.soup.select('a[href^="#"]')} - {""}
        assert anchors <= names, page.path
