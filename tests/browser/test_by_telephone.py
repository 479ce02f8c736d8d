"""A pair's whole story by telephone alone: an organiser calls, reads aloud, and writes down what was answered."""

from __future__ import annotations

import re
from datetime import timedelta

from django.utils import timezone
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Demo
from tests.browser.test_accessibility import complaints
from tests.browser.test_desk import no_wider_than_the_screen
from tests.browser.test_staff import sign_in

SENDER, INVITED = "Rosaire Essai-Thivierge", "Lorraine Essai-Poulin"
NUMBERS = {SENDER: "450 555-0144", INVITED: "819 555-0193"}


def look(page: Page) -> None:
    """Fail where the page is not accessible, or wider than a small telephone."""
    assert complaints(page) == [], page.url
    no_wider_than_the_screen(page)


def type_in(page: Page) -> None:
    """Take down, on the telephone, what somebody asks for."""
    page.goto("/admin/pairing/pairingrequest/")
    page.get_by_role("link", name="Saisir une demande").first.click()
    look(page)
    page.locator("[name=consent_channel][value=phone]").check()
    page.locator("[name=name]").fill(SENDER)
    page.locator("[name=phone]").fill(NUMBERS[SENDER])
    page.locator("[name=own_words_offers]").fill("tenir une quincaillerie, négociation")
    page.locator("[name=own_words_seeks]").fill("blogue")
    page.locator("[name=together]").fill("Un site pour la quincaillerie.")
    page.locator("[name=agreed]").check()
    page.get_by_role("button", name="Enregistrer la demande").click()
    expect(page.locator("body")).to_contain_text("la demande est reçue")


def propose(page: Page) -> None:
    """Invite somebody who has no e-mail and is not in the directory."""
    page.locator("main").get_by_role("link", name="Proposer", exact=True).first.click()
    page.locator("[name=person0-mentor]").evaluate("element => { element.value = '' }")
    page.locator("[name=person0-name]").fill(INVITED)
    page.locator("[name=person0-phone]").fill(NUMBERS[INVITED])
    page.locator("[name=person0-reached_by]").select_option("phone")
    page.locator("main form button[type=submit]:not([name=preview])").last.click()
    expect(page.locator(".messages .success")).to_be_visible()


def card_of(page: Page, name: str) -> Locator:
    """Open the list of calls and return somebody's card."""
    page.goto("/admin/pairing/calls/")
    card = page.locator(".desk-person", has=page.get_by_role("heading", name=name))
    expect(card).to_be_visible()
    expect(card).to_contain_text(NUMBERS[name])
    return card


def tell(page: Page, name: str, what: str) -> None:
    """Say to somebody what there is to say."""
    card = card_of(page, name)
    expect(card).to_contain_text(what)
    assert not re.search(r"https?://\S+/(duo|invitation|ma-demande)/", card.inner_text()), "nobody reads a link aloud"
    card.get_by_role("button", name="C’est dit").click()
    expect(page.locator(".messages .success")).to_be_visible()


def say(page: Page, label: str) -> None:
    """Write down on the pair's page what somebody said."""
    page.get_by_role("link", name="Par téléphone").first.click()
    page.get_by_label(label).check()
    page.get_by_role("button", name="C’est ce qui a été dit").click()
    expect(page.locator(".messages .success")).to_be_visible()


def test_from_a_call_to_a_graceful_ending(page: Page, demo: Demo) -> None:
    sign_in(page, demo)
    type_in(page)
    propose(page)

    # She is called, and says yes; both are called again to be introduced.
    card = card_of(page, INVITED)
    expect(card).to_contain_text("Un site pour la quincaillerie.")
    assert NUMBERS[SENDER] not in card.inner_text(), "nobody’s number before both agreed"
    look(page)
    card.get_by_role("button", name="Oui").first.click()
    expect(page.locator(".messages .success")).to_be_visible()
    tell(page, SENDER, NUMBERS[INVITED])
    tell(page, INVITED, NUMBERS[SENDER])

    # They have agreed on a meeting, and tell it; both go on after it.
    page.goto(f"/admin/pairing/pair/?q={SENDER.split(maxsplit=1)[0]}")
    page.locator("main a[href*='/pair/inspect/']").first.click()
    pair = page.url
    page.get_by_role("link", name="Noter une rencontre").first.click()
    look(page)
    page.get_by_label(SENDER).check()
    page.locator("[name=said][value=agreed]").check()
    page.locator("[name=when_day]").fill(f"{timezone.localtime() + timedelta(days=4):%Y-%m-%d}")
    page.locator("[name=when_hour]").fill("10:00")
    page.get_by_role("button", name="C’est ce qui a été dit").click()
    expect(page.locator(".messages .success")).to_be_visible()
    tell(page, INVITED, SENDER)
    page.goto(pair)
    say(page, f"{SENDER} dit : on continue")
    say(page, f"{INVITED} dit : on continue")
    expect(page.locator("body")).to_contain_text("en cours")

    # And later one of them stops; the other hears it kindly, on the telephone.
    page.get_by_role("link", name="Par téléphone").first.click()
    look(page)
    page.get_by_label(f"{SENDER} veut arrêter").check()
    page.locator("[name=words]").fill("Merci pour le site.")
    page.get_by_role("button", name="C’est ce qui a été dit").click()
    tell(page, INVITED, "Merci pour le site.")
    page.goto(pair)
    look(page)
    expect(page.locator("body")).to_contain_text("par téléphone")
    page.goto("/admin/pairing/calls/")
    expect(page.locator("body")).not_to_contain_text(INVITED)
