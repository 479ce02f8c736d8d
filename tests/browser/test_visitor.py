"""The site's main path, as a visitor walks it: find somebody, propose a pair, confirm by the message's link."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

Mail = Callable[[str], str]


def find_a_mentor(page: Page) -> str:
    """Find somebody who brings a skill, in a region; return their name, with their profile open."""
    page.goto("/fr/")
    page.get_by_role("navigation").get_by_role("link", name="Répertoire").first.click()
    page.get_by_label("Que cherchez-vous").fill("reseaux sociaux")
    page.get_by_role("button", name="Chercher").click()
    expect(page.locator(".mentor-card").first).to_be_visible()
    everybody = page.locator(".mentor-card").count()
    region = page.get_by_label("Région")
    region.select_option(index=1)
    if "region=" not in page.url:
        page.get_by_role("button", name="Appliquer les filtres").click()
    page.wait_for_url(re.compile("region="))
    expect(page.locator(".active-filters")).to_contain_text(re.compile(r"\w"))
    assert 0 < page.locator(".mentor-card").count() <= everybody
    found = page.locator(".mentor-card:has(.badge.open)").first.locator("h2 a, h3 a").first
    name = found.inner_text().strip()
    found.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(name)
    return name


def tick_a_skill(page: Page, field: str) -> None:
    """Tick the first skill of a field, opening its family."""
    family = page.locator(f"details:has(input[name={field}])").first
    box = family.locator(f"input[name={field}]").first
    if not box.is_visible():
        family.locator("summary").first.click()
    box.check()


def propose_a_pair(page: Page, email: str) -> None:
    """Fill in the request form and send it."""
    page.get_by_label("Votre nom").fill("Odette Essai-Lavoie")
    page.locator("input[name=email]").fill(email)
    tick_a_skill(page, "offers")
    tick_a_skill(page, "seeks")
    page.locator("textarea[name=together]").fill("Remettre ma boutique sur le Web, et parler de gestion.")
    page.locator("input[name=agreed]").check()
    page.wait_for_timeout(3200)  # a form sent back faster was not filled in by a person
    page.get_by_role("button", name="Envoyer ma demande").click()


@pytest.mark.parametrize("scripts", [True, False], ids=["with-scripts", "without-scripts"])
def test_find_propose_confirm(new_page: Open, mail: Mail, scripts: bool) -> None:
    page = new_page(java_script_enabled=scripts)
    email = f"odette-{scripts}@example.org".lower()
    name = find_a_mentor(page)
    page.get_by_role("link", name=f"Proposer un duo à {name}").first.click()
    page.wait_for_url(re.compile(r"/jumelage/\?mentor="))
    expect(page.locator("main")).to_contain_text(name)
    propose_a_pair(page, email)
    page.wait_for_url("**/jumelage/merci/**")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    message = mail(email)
    link = re.search(r"https?://\S+/jumelage/confirmer/\S+", message)
    assert link, message
    page.goto(link[0])
    page.locator("main form button[type=submit]").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("confirmé")
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_contain_text("confirmé")


def test_a_mistake_loses_nothing(page: Page) -> None:
    page.goto("/fr/jumelage/")
    page.get_by_label("Votre nom").fill("Odette")
    page.locator("input[name=email]").fill("odette@example")
    page.locator("textarea[name=together]").fill("Une idée à garder.")
    page.wait_for_timeout(3200)
    page.locator("form").last.evaluate("form => form.noValidate = true")
    page.get_by_role("button", name="Envoyer ma demande").click()
    summary = page.locator(".error-summary")
    expect(summary).to_be_visible()
    expect(page.locator("textarea[name=together]")).to_have_value("Une idée à garder.")
    summary.get_by_role("link").first.click()
    assert page.evaluate("document.activeElement.closest('.has-error') !== null")


def test_the_language_switch_stays_on_the_page(page: Page) -> None:
    page.goto("/fr/repertoire/?q=web")
    page.get_by_role("link", name="English").first.click()
    assert "/en/directory/" in page.url
    assert "q=web" in page.url
    expect(page.locator("html")).to_have_attribute("lang", "en-CA")
    page.get_by_role("link", name="Français").first.click()
    assert "/fr/repertoire/" in page.url


def test_the_message_can_be_read_in_the_demonstrations_mailbox(page: Page, new_page: Open, mail: Mail) -> None:
    page.goto("/en/pairing/")
    page.locator("input[name=name]").fill("Sam Trial")
    page.locator("input[name=email]").fill("sam@example.org")
    tick_a_skill(page, "offers")
    tick_a_skill(page, "seeks")
    page.locator("textarea[name=together]").fill("Learn how to price my work.")
    page.locator("input[name=agreed]").check()
    page.wait_for_timeout(3200)
    page.locator("main form button[type=submit]").last.click()
    page.wait_for_url("**/pairing/thanks/**")
    mail("sam@example.org")
    page.goto("/dev/mail/")
    page.locator("main h2 a").first.click()
    page.locator("main a[href*='/pairing/confirm/']").first.click()
    expect(page.locator("main form button[type=submit]").first).to_be_visible()
