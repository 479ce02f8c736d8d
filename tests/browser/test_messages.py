"""The desk of messages in a real browser: axe, a text changed and restored, a letter with an address typed in."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Demo, Open
from tests.browser.test_accessibility import complaints
from tests.browser.test_staff import sign_in

OUTBOX = "/admin/messages/outbox/"
TEXTS = "/admin/messages/texts/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_desk_passes_axe(new_page: Open, demo: Demo, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    sign_in(page, demo)
    page.goto(OUTBOX)
    first = page.locator("td.title a").first.get_attribute("href")
    for path in (OUTBOX, first, f"{first}letter/", TEXTS, f"{TEXTS}pairing/introduction/fr/"):
        assert path
        page.goto(path)
        assert complaints(page) == [], path


def test_a_text_is_changed_tried_and_restored(page: Page, demo: Demo) -> None:
    sign_in(page, demo)
    page.goto(TEXTS)
    page.get_by_role("link", name="Confirmer une demande, en français : original").click()
    page.get_by_label("Objet").fill("Bonjour {nom}")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("{nom} n’est pas un champ de ce message.")).to_be_visible()
    page.get_by_label("Objet").fill("Bonjour {name}, confirmez")
    page.get_by_role("button", name="Voir l’aperçu").click()
    expect(page.frame_locator("iframe.mail-frame").get_by_role("heading", level=1)).to_have_text(
        re.compile("Bonjour Camille Tremblay, confirmez")
    )
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_text("le prochain message dira cela")).to_be_visible()
    page.get_by_role("link", name="Revenir à l’original").click()
    page.get_by_role("button", name="Revenir à l’original").click()
    expect(page.get_by_text("L’original est de retour.")).to_be_visible()


def test_a_letter_takes_the_address_typed_in(page: Page, demo: Demo) -> None:
    sign_in(page, demo)
    page.goto(OUTBOX)
    page.locator("td.title a").first.click()
    page.get_by_role("link", name="Lettre à imprimer").click()
    page.get_by_label("Adresse postale").fill("12, chemin du Lac\nLac-Beauport")
    page.get_by_role("button", name="Mettre sur la lettre").click()
    expect(page.locator("address.to")).to_contain_text("Lac-Beauport")
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Mettre sur la lettre")).to_be_hidden()
    expect(page.locator("main.sheet")).to_be_visible()
