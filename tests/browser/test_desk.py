"""The organisers' desk for the directory, and whom to call: one walk through it, as accessible as the public pages."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Demo, Open
from tests.browser.test_accessibility import complaints
from tests.browser.test_staff import sign_in

PAGES = [
    "/admin/directory/imports/",
    "/admin/directory/imports/new/",
    "/admin/directory/vocabulary/",
    "/admin/directory/vocabulary/?use=unused",
    "/admin/directory/proposals/",
    "/admin/directory/calls/",
    "/admin/pairing/calls/",
]
FILE = """name,email,region,offers,seeks,consent_date
Essai Du Bureau,bureau@essai.example.org,Estrie,tricot de tracteurs,vente,2026-01-05
Essai Refusé,refus@essai.example.org,Atlantide,vente,vente,2026-01-05
"""


def no_wider_than_the_screen(page: Page) -> None:
    """Fail where one would have to scroll sideways on a small telephone."""
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.set_viewport_size({"width": 1280, "height": 800})


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_desk_is_accessible(new_page: Open, demo: Demo, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    sign_in(page, demo)
    for path in PAGES:
        page.goto(path)
        assert complaints(page) == [], path
        no_wider_than_the_screen(page)


def test_a_file_is_looked_at_then_taken_in(page: Page, demo: Demo) -> None:
    sign_in(page, demo)
    page.goto("/admin/directory/imports/new/")
    page.get_by_label("Fichier").set_input_files({"name": "essai.csv", "mimeType": "text/csv", "buffer": FILE.encode()})
    page.get_by_role("button", name="Voir ce que deviendra chaque ligne").click()
    expect(page.get_by_text("Rien n’est encore changé.")).to_be_visible()
    expect(page.get_by_text("Région inconnue : « Atlantide »")).to_be_visible()
    assert complaints(page) == []
    no_wider_than_the_screen(page)
    page.get_by_role("button", name="Importer", exact=True).click()
    # The page follows the work by itself and shows the report when it is over.
    expect(page.get_by_role("heading", name="Ce qu’est devenue chaque ligne")).to_be_visible(timeout=60_000)
    assert complaints(page) == []
    page.goto("/admin/snippets/directory/mentor/?q=Essai")
    expect(page.get_by_role("link", name="Essai Du Bureau").first).to_be_visible()


def test_two_skills_to_be_made_one_and_a_message_to_be_read_first(new_page: Open, demo: Demo) -> None:
    page = new_page(color_scheme="dark")
    sign_in(page, demo)
    page.goto("/admin/directory/vocabulary/")
    boxes = page.locator("input[name=skill]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    page.get_by_role("button", name="Fusionner…").click()
    expect(page.get_by_role("button", name="Fusionner pour de bon")).to_be_visible()
    assert complaints(page) == []
    no_wider_than_the_screen(page)

    page.goto("/admin/snippets/directory/mentor/")
    page.locator("tbody input[type=checkbox]").first.check()
    page.get_by_role("link", name="Écrire aux mentors choisis").click()
    page.locator("[name=subject]").fill("Une soirée")
    page.locator("[name=text]").fill("Venez le 3.")
    page.get_by_role("button", name="Voir le message").click()
    expect(page.get_by_role("button", name="Envoyer")).to_be_visible()
    assert complaints(page) == []
    no_wider_than_the_screen(page)
