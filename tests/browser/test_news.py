"""A half says how it goes, from the message to what helps next, in a browser that runs no scripts."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import Open
from tests.browser.test_accessibility import RULES


def link_to(mail: Callable[..., str], who: str, answer: str) -> str:
    """Return the address by which somebody of the demonstration gives an answer: the first rounds have asked them.

    Other messages to the same person may have left before or after: which, is the worker's to say.
    """
    having = f"reponse={answer}"
    found = re.search(rf"https?://[^/\s]+(/\S+{having})", mail(who, having))
    assert found
    return found[1]


def complaints(page: Page) -> list[str]:
    return [each["id"] for each in Axe().run(page, options=RULES).response["violations"]]


def test_an_answer_takes_one_tap_and_no_script(new_page: Open, mail: Callable[..., str]) -> None:
    page = new_page(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page.goto(link_to(mail, "xavier.boulianne-tremblay@example.org", "not_yet"))
    page.get_by_text("Ajouter un mot").click()
    page.get_by_label("Un mot pour l’équipe").fill("Nos horaires ne vont pas ensemble.")
    page.get_by_role("button", name="Pas encore").click()
    assert page.get_by_role("heading", level=1).inner_text() == "Merci de vos nouvelles"
    assert page.get_by_text("Nos horaires ne vont pas ensemble.").is_visible()
    page.get_by_role("link", name="Ouvrir la page de notre duo").click()
    assert page.get_by_role("heading", name="Ghislaine Imbeault-Tanguay et vous").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_is_over_is_asked_again_on_a_page_that_everybody_can_use(
    new_page: Open, mail: Callable[..., str], scheme: str
) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(link_to(mail, "ghislaine-imbeault-tanguay@example.org", "over"))
    assert complaints(page) == []
    page.get_by_role("button", name="C’est terminé").click()
    assert page.get_by_role("heading", level=1).inner_text().startswith("Terminer votre duo")
    assert complaints(page) == []
    page.get_by_role("link", name="Non, revenir à la question").click()
    assert page.get_by_role("button", name="Oui").is_visible()
