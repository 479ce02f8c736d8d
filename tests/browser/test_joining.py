"""A person's whole way through the directory: join, be published, be found, pause, come back, erase."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Dialog, Page, expect

from tests.browser.conftest import Demo, Open
from tests.browser.test_accessibility import complaints
from tests.browser.test_staff import sign_in
from tests.browser.test_visitor import tick_a_skill

Mail = Callable[[str], str]
EMAIL = "marguerite.essai@example.org"
NAME = "Marguerite Essai-Thivierge"


def fill_in(page: Page) -> None:
    """Fill in the form to join, and send it."""
    page.goto("/fr/repertoire/")
    page.get_by_role("main").get_by_role("link", name="Rejoindre le répertoire").click()
    page.get_by_label("Votre nom").fill(NAME)
    page.get_by_label("Vous, en une ligne").fill("Luthière, du bois brut au vernis")
    page.locator("input[name=show_headline]").check()
    page.get_by_label("Présentez-vous").fill("Je répare des violons.\n\nLe numérique m’intrigue.")
    page.locator("input[name=show_text]").check()
    tick_a_skill(page, "offers")
    tick_a_skill(page, "seeks")
    page.get_by_label("Votre région").select_option(index=3)
    page.get_by_label("Votre ville ou village").fill("Inverness")
    page.locator("input[name=show_city]").check()
    page.locator("input[name=languages]").first.check()
    page.get_by_label("Votre courriel").fill(EMAIL)
    page.get_by_label("Votre téléphone").fill("418 555-0166")
    page.locator("input[name=agreed]").check()
    page.wait_for_timeout(3200)  # a form sent back faster was not filled in by a person
    page.get_by_role("button", name="Proposer mon profil").click()
    page.wait_for_url("**/rejoindre/merci/")


def link_in(message: str, word: str) -> str:
    """Return the signed link of a message with a word in its address."""
    found = re.search(rf"https?://\S+/{word}/\S+", message)
    assert found, message
    return found[0]


def press(page: Page, name: str) -> None:
    """Press a button of the main part of the page."""
    page.get_by_role("main").get_by_role("button", name=name).click()


def found_by(page: Page, words: str) -> bool:
    """Whether a search shows the person."""
    page.goto(f"/fr/repertoire/?q={words}")
    return page.locator(".mentor-card", has_text=NAME).count() == 1


def test_join_be_found_pause_come_back_erase(new_page: Open, demo: Demo, mail: Mail) -> None:
    page, staff = new_page(), new_page()
    fill_in(page)
    page.goto(link_in(mail(EMAIL), "rejoindre/confirmer"))
    expect(page.get_by_role("main")).to_contain_text("Je répare des violons.")
    assert complaints(page) == []
    press(page, "Oui, c’est bien moi")
    expect(page.get_by_role("heading", level=1)).to_contain_text("C’est confirmé")
    assert not found_by(page, "luthière")

    sign_in(staff, demo)
    staff.goto("/admin/directory/proposals/")
    staff.get_by_role("link", name=NAME).click()
    expect(staff.frame_locator("iframe.directory-preview").locator("h1")).to_contain_text(NAME)
    staff.get_by_role("button", name="Publier").click()
    expect(staff.locator("body")).to_contain_text("C’est paru")

    for words in ("luthiere", "thivierge", "violons"):
        assert found_by(page, words), words
    page.locator(".mentor-card", has_text=NAME).get_by_role("link").first.click()
    expect(page.get_by_role("main")).to_contain_text("Inverness")
    public = page.url

    page.wait_for_timeout(1500)  # the worker delivers the message that says so
    page.goto(link_in(mail(EMAIL), "mon-profil"))
    assert complaints(page) == []
    press(page, "Mettre en pause")
    expect(page.get_by_role("main")).to_contain_text("votre profil est en pause")
    press(page, "Revenir")
    expect(page.get_by_role("main")).to_contain_text("Rebonjour")
    with page.expect_download() as download:
        page.get_by_role("link", name="Télécharger tout").click()
    assert "418 555-0166" in download.value.path().read_text()

    page.get_by_role("link", name="Changer quelque chose").click()
    assert complaints(page) == []
    page.go_back()
    page.get_by_role("link", name="Effacer mon profil").click()
    assert complaints(page) == []
    page.get_by_label("Oui, effacez mon profil").check()
    press(page, "Effacer pour de bon")
    expect(page.get_by_role("heading", level=1)).to_contain_text("C’est effacé")
    assert not found_by(page, "thivierge")
    answer = page.goto(public)
    assert answer is not None
    assert answer.status == 404


def test_a_lost_link_can_be_asked_for(page: Page) -> None:
    """The answer is the same for an address that nobody has."""
    page.goto("/fr/repertoire/mon-profil/")
    page.get_by_label("Votre courriel").fill("lien.perdu@example.org")
    page.wait_for_timeout(3200)  # a form sent back faster was not filled in by a person
    press(page, "Envoyez-moi mon lien")
    page.wait_for_url("**/mon-profil/envoye/")


@pytest.mark.parametrize("path", ["/fr/repertoire/rejoindre/", "/fr/jumelage/"])
def test_the_browser_asks_before_the_other_language_empties_a_form(page: Page, path: str) -> None:
    asked: list[Dialog] = []

    def stay(dialog: Dialog) -> None:
        asked.append(dialog)
        dialog.dismiss()

    page.on("dialog", stay)
    page.goto(path)
    name = page.locator("main form.form input[type=text]:visible").first
    name.fill("Marguerite")
    page.locator("a.language").click(no_wait_after=True)
    page.wait_for_timeout(500)
    assert [dialog.type for dialog in asked] == ["beforeunload"]
    assert name.input_value() == "Marguerite"
    # Sent, it asks nothing; come back with something to mend, it asks again.
    page.wait_for_timeout(3200)
    page.locator("main form.form [type=submit]").last.click()
    page.wait_for_selector(".error-summary")
    assert len(asked) == 1
    page.locator("a.language").click(no_wait_after=True)
    page.wait_for_timeout(500)
    assert len(asked) == 2
    # Nothing typed, nothing asked.
    page.goto("/fr/")
    page.goto(path)
    page.locator("a.language").click()
    page.wait_for_url("**/en/**")
    assert len(asked) == 2
