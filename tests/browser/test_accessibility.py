"""Every page type, in both languages, light and dark, passes axe with the rules of WCAG 2.2 AA."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Demo, Open

RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
PAGES = [
    "/fr/",
    "/fr/lignes-de-conduite/",
    "/fr/evenements/",
    "/fr/repertoire/",
    "/fr/repertoire/?q=web&available=1",
    "/fr/repertoire/?q=zzzzzz",
    "/fr/repertoire/?q=entreprenariat",
    "/fr/repertoire/?bring=comptabilite&learn=balado",
    "/fr/repertoire/?page=99",
    "/fr/repertoire/personne-inconnue/",
    "/fr/repertoire/delphine-petiquay-larouche/",
    "/fr/repertoire/delphine-petiquay-larouche/prevenir/",
    "/fr/repertoire/suggerer/",
    "/fr/repertoire/rejoindre/",
    "/fr/repertoire/rejoindre/merci/",
    "/fr/repertoire/rejoindre/confirmer/1.2.3/",
    "/fr/repertoire/mon-profil/",
    "/fr/repertoire/mon-profil/envoye/",
    "/fr/repertoire/mon-profil/efface/",
    "/fr/repertoire/mon-profil/1.2.3/",
    "/fr/repertoire/encore/1.2.3/",
    "/fr/repertoire/place/1.2.3/",
    "/fr/jumelage/",
    "/fr/jumelage/papier/",
    "/en/pairing/paper/",
    "/fr/rien/",
    "/en/",
    "/en/guidelines/",
    "/en/events/",
    "/en/directory/",
    "/en/directory/?q=web&available=1",
    "/en/directory/?q=zzzzzz",
    "/en/directory/?q=entreprenariat",
    "/en/directory/join/",
    "/en/directory/my-profile/",
    "/en/pairing/",
    "/en/nothing/",
    "/dev/mail/",
]
FIRST_OF = {
    "/fr/lignes-de-conduite/": "main a[href^='/fr/lignes-de-conduite/']:not([href$='lignes-de-conduite/'])",
    "/fr/evenements/": "main a[href^='/fr/evenements/']:not([href$='evenements/']):not([href$='.ics'])",
    "/fr/repertoire/": "main .card h2 a, main .card h3 a",
    "/en/guidelines/": "main a[href^='/en/guidelines/']:not([href$='guidelines/'])",
    "/en/events/": "main a[href^='/en/events/']:not([href$='events/']):not([href$='.ics'])",
    "/en/directory/": "main .card h2 a, main .card h3 a",
    "/dev/mail/": "main h2 a",
}
"""Lists, and how the first thing in each is reached."""


def complaints(page: Page) -> list[str]:
    """Return what axe finds, one line for each element."""
    found = Axe().run(page, options=RULES)
    return [
        f"{rule['id']}: {node['html'][:160]} {node['failureSummary'][:200]}"
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", PAGES)
def test_pages(new_page: Open, path: str, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(path)
    assert complaints(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", FIRST_OF)
def test_the_first_of_each_list(new_page: Open, path: str, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(path)
    target = page.locator(FIRST_OF[path]).first.get_attribute("href")
    assert target
    response = page.goto(target)
    assert response is not None
    assert response.ok
    assert complaints(page) == []


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
@pytest.mark.parametrize(
    "path", ["/fr/", "/fr/repertoire/?q=web", "/fr/jumelage/", "/fr/evenements/", "/fr/lignes-de-conduite/"]
)
def test_nothing_is_wider_than_the_screen(new_page: Open, path: str, width: int) -> None:
    """At 320 pixels this is also zooming to 400 % on a screen of 1280."""
    page = new_page(viewport={"width": width, "height": 800})
    page.goto(path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_forms_that_complain_are_accessible_too(new_page: Open, demo: Demo) -> None:
    for path in ("/fr/jumelage/", "/en/pairing/", "/fr/repertoire/rejoindre/", "/en/directory/my-profile/"):
        page = new_page()
        page.goto(path)
        page.wait_for_timeout(3200)  # a form sent back faster was not filled in by a person
        page.locator("main form [type=submit]").last.click()
        page.wait_for_selector(".error-summary")
        assert complaints(page) == []


def test_the_keyboard_reaches_the_content_first(new_page: Open) -> None:
    page = new_page()
    page.goto("/fr/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#contenu"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "contenu"
