"""A pair's whole story in a browser, by both halves: from a proposal to a graceful ending, in both languages."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser.conftest import Demo, Open
from tests.browser.test_accessibility import complaints
from tests.browser.test_desk import no_wider_than_the_screen
from tests.browser.test_sheets import PAPERS, sheets
from tests.browser.test_staff import sign_in
from tests.browser.test_visitor import tick_a_skill

Inbox = Callable[[str, str], str]
FORM = {"fr": "/fr/jumelage/", "en": "/en/pairing/"}


@pytest.fixture
def link_to(demo: Demo) -> Inbox:
    """Return a function that waits for a message to somebody with a link to a kind of page, and returns the latest."""

    def latest(to: str, word: str) -> str:
        limit = time.monotonic() + 20
        while time.monotonic() < limit:
            for path in sorted((demo.var / "mail").glob("*.eml"), reverse=True):
                message = message_from_bytes(path.read_bytes(), policy=policy.default)
                body = message.get_body(("plain",))
                text = body.get_content() if body is not None and to in str(message["To"]) else ""
                found = re.search(rf"https?://\S+/{word}/\S+", text)
                if found:
                    return found[0]
            time.sleep(0.2)
        pytest.fail(f"no message to {to} with a link to {word}")

    return latest


def look(page: Page) -> None:
    """Fail where the page is not accessible, or wider than a small telephone."""
    expect(page.get_by_role("heading", level=1)).to_have_count(1)
    assert complaints(page) == [], page.url
    no_wider_than_the_screen(page)


def press(page: Page, what: str) -> None:
    """Press the button that does something."""
    page.locator(f"main button[name=do][value={what}]").first.click()


def follow(page: Page, last: str) -> None:
    """Follow the first link whose address ends with a word."""
    page.locator(f"main a[href$='/{last}/']").first.click()


def write(page: Page, text: str) -> None:
    """Write to the other half."""
    page.locator("textarea[name=text]").fill(text)
    page.locator("form:has(textarea[name=text]) button[type=submit]").click()


def ask_for_somebody(page: Page, language: str, name: str, email: str) -> None:
    """Fill in the form and leave it to the organisers whom to propose."""
    page.goto(FORM[language])
    page.locator("input[name=kind][value=suggest]").check()
    page.locator("input[name=name]").fill(name)
    page.locator("input[name=email]").fill(email)
    tick_a_skill(page, "offers")
    tick_a_skill(page, "seeks")
    page.locator("textarea[name=together]").fill("Un potager commun, sur papier et en ligne.")
    page.locator("input[name=agreed]").check()
    page.wait_for_timeout(3200)  # a form sent back faster was not filled in by a person
    page.locator("main form.form button[type=submit]").last.click()
    page.wait_for_url(re.compile("merci|thanks"))


def propose_to(staff: Page, sender: str, name: str, email: str, language: str) -> None:
    """Invite somebody who is not in the directory, as an organiser."""
    staff.goto(f"/admin/pairing/pairingrequest/?q={sender.replace(' ', '+')}")
    staff.locator("main").get_by_role("link", name="Proposer", exact=True).first.click()
    staff.locator("[name=person0-mentor]").evaluate("element => { element.value = '' }")
    staff.locator("[name=person0-name]").fill(name)
    staff.locator("[name=person0-email]").fill(email)
    staff.locator("[name=person0-language]").select_option(language)
    staff.locator("main form button[type=submit]:not([name=preview])").last.click()
    expect(staff.locator(".messages .success")).to_be_visible()


@dataclass(frozen=True)
class Two:
    """The two people of the story, each in a browser of their own, and what they are called and reached by."""

    language: str
    one: Page
    two: Page
    sender: str
    invited: str
    to_sender: str
    to_invited: str
    scripts: bool
    eyes: Page
    """Looks at what the two see where they have no scripts, which what checks a page needs."""

    def look(self, page: Page) -> None:
        """Fail where the page is not accessible, or wider than a small telephone."""
        if not self.scripts:
            expect(page.get_by_role("heading", level=1)).to_have_count(1)
            self.eyes.goto(page.url)
            page = self.eyes
        look(page)

    def say(self, french: str, english: str) -> str:
        """Return the word of the story's language."""
        return french if self.language == "fr" else english


@pytest.mark.parametrize(("language", "scripts"), [("fr", False), ("en", True)])
def test_from_a_proposal_to_a_graceful_ending(
    new_page: Open, demo: Demo, link_to: Inbox, language: str, scripts: bool
) -> None:
    two = Two(
        language,
        new_page(java_script_enabled=scripts),
        new_page(java_script_enabled=scripts, color_scheme="dark"),
        f"Odile Essai-{language}",
        f"Léonce Essai-{language}",
        f"odile.{language}@example.org",
        f"leonce.{language}@example.org",
        scripts,
        new_page(),
    )
    staff = new_page()
    sign_in(staff, demo)
    propose_and_confirm(two, staff, link_to)
    ask_and_accept(two, link_to)
    first, second = meet_in_their_space(two, link_to)
    write_goals_and_take_turns(two, first, second, prints=scripts)
    agree_on_a_meeting(two, first, second)
    write_and_remember(two, first, second)
    go_on_pause_and_end(two, first, second)


def propose_and_confirm(two: Two, staff: Page, link_to: Inbox) -> None:
    """One asks for somebody, confirms, and an organiser invites the other."""
    ask_for_somebody(two.one, two.language, two.sender, two.to_sender)
    two.one.goto(link_to(two.to_sender, two.say("confirmer", "confirm")))
    two.look(two.one)
    two.one.locator("main form button[type=submit]").click()
    propose_to(staff, two.sender, two.invited, two.to_invited, two.language)


def ask_and_accept(two: Two, link_to: Inbox) -> None:
    """The invited one asks a question, gets an answer, and says yes; no contact is shown before that."""
    one, other = two.one, two.two
    other.goto(link_to(two.to_invited, "invitation"))
    two.look(other)
    assert two.to_sender not in other.content()
    invitation = other.url
    other.locator("textarea[name=text]").fill("Le soir ou le matin ?")
    press(other, "ask")
    one.goto(link_to(two.to_sender, two.say("ma-demande", "my-request")))
    two.look(one)
    expect(one.get_by_role("main")).to_contain_text("Le soir ou le matin")
    one.locator("textarea[name=text]").fill("Le matin.")
    press(one, "answer")
    other.goto(invitation)
    two.look(other)
    expect(other.get_by_role("main")).to_contain_text("Le matin.")
    press(other, "yes")


def meet_in_their_space(two: Two, link_to: Inbox) -> tuple[str, str]:
    """Each finds the other's contact and the same space; return its two addresses."""
    word = two.say("duo", "pair")
    two.one.goto(link_to(two.to_sender, word))
    two.two.goto(link_to(two.to_invited, word))
    expect(two.one.get_by_role("main")).to_contain_text(two.to_invited)
    expect(two.two.get_by_role("main")).to_contain_text(two.to_sender)
    two.look(two.one)
    two.look(two.two)
    return two.one.url, two.two.url


def write_goals_and_take_turns(two: Two, first: str, second: str, *, prints: bool) -> None:
    """A goal that the other reads; a turn, and its card on one sheet."""
    one, other = two.one, two.two
    follow(one, two.say("buts", "goals"))
    two.look(one)
    one.locator("textarea[name=common]").fill("Un potager de douze légumes")
    one.locator("main form button[type=submit]").click()
    other.goto(second)
    expect(other.get_by_role("main")).to_contain_text("Un potager de douze légumes")
    follow(other, two.say("buts", "goals"))
    two.look(other)
    other.goto(second)
    follow(other, two.say("tour", "turn"))
    two.look(other)
    other.get_by_label(two.sender).check()
    other.locator("input[name=topic]").fill("Semer les pois")
    other.locator("main form button[type=submit]").click()
    one.goto(first)
    expect(one.get_by_role("main")).to_contain_text("Semer les pois")
    follow(one, two.say("fiche", "card"))
    two.look(one)
    expect(one.locator(".sheet")).to_contain_text("Semer les pois")
    if prints:
        assert [sheets(one, paper) for paper in PAPERS] == [1, 1]


def agree_on_a_meeting(two: Two, first: str, second: str) -> None:
    """A proposal with something to mend first; picked by the other, and taken into a calendar."""
    one, other = two.one, two.two
    one.goto(first)
    follow(one, two.say("rencontres", "meetings"))
    one.locator("main form button[type=submit]").first.click()
    expect(one.locator(".error-summary")).to_be_visible()
    two.look(one)
    one.locator("input[name=first_day]").fill(f"{timezone.localtime() + timedelta(days=5):%Y-%m-%d}")
    one.locator("input[name=first_hour]").fill("10:30")
    one.locator("input[name=place]").fill("Au jardin")
    one.locator("main form button[type=submit]").first.click()
    other.goto(second)
    two.look(other)
    other.locator(".half-seeks a.button").click()
    two.look(other)
    other.locator("main button[name=time]").first.click()
    other.locator(".half-seeks a.button").click()
    two.look(other)
    with other.expect_download() as download:
        other.locator("main a[download]").first.click()
    assert "DTSTART" in Path(download.value.path()).read_text()


def write_and_remember(two: Two, first: str, second: str) -> None:
    """A word to the other half, one that is empty, and a meeting that took place."""
    one, other = two.one, two.two
    one.goto(first)
    write(one, "J’apporte les semences.")
    other.goto(second)
    expect(other.get_by_role("main")).to_contain_text("J’apporte les semences.")
    write(other, " ")
    expect(other.locator(".error-summary")).to_be_visible()
    two.look(other)
    other.goto(second)
    follow(other, two.say("noter", "note"))
    two.look(other)
    other.locator("input[name=held_day]").fill(f"{timezone.localtime() - timedelta(days=1):%Y-%m-%d}")
    other.locator("input[name=held_hour]").fill("09:00")
    other.locator("main form button[type=submit]").click()
    two.look(other)


def go_on_pause_and_end(two: Two, first: str, second: str) -> None:
    """Both go on; one pauses, the other resumes and ends with a word of thanks; nobody's contact is left."""
    one, other = two.one, two.two
    one.goto(first)
    press(one, "go_on")
    other.goto(second)
    press(other, "go_on")
    two.look(other)
    press(other, "pause")
    one.goto(first)
    two.look(one)
    press(one, "resume")
    one.locator("textarea[name=thanks]").fill("Merci pour les pois.")
    press(one, "end")
    two.look(one)
    assert two.to_invited not in one.content()
    other.goto(second)
    two.look(other)
    assert two.to_sender not in other.content()
    assert "semences" not in other.content()


@pytest.mark.parametrize("path", ["/fr/jumelage/duo/1-1.x.y/", "/en/pairing/pair/1-1.x.y/goals/"])
def test_a_link_that_was_altered_says_what_to_do(page: Page, path: str) -> None:
    answer = page.goto(path)
    assert answer is not None
    assert answer.status == 404
    look(page)
