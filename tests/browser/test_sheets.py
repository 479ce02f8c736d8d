"""Sheets of both sorts: those that slide up on a small screen, and those that come out of the printer."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open

PAPERS = ("Letter", "A4")


def sheets(page: Page, paper: str) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(format=paper)))


@pytest.mark.parametrize("address", ["/fr/lignes-de-conduite/", "/en/guidelines/"])
def test_cards_and_templates_print_on_one_sheet_and_principles_on_two(page: Page, address: str) -> None:
    page.emulate_media(color_scheme="dark")
    page.goto(address)
    links = page.locator("main .card :is(h2, h3) a").evaluate_all("links => links.map(link => link.pathname)")
    assert len(links) > 10
    for link in links:
        page.goto(link)
        most = 2 if page.locator("body.kind-principle").count() else 1
        for paper in PAPERS:
            assert 1 <= sheets(page, paper) <= most, (link, paper)


@pytest.mark.parametrize("address", ["/fr/jumelage/papier/", "/en/pairing/paper/"])
def test_the_paper_form_prints_on_one_sheet(page: Page, address: str) -> None:
    page.goto(address)
    assert [sheets(page, paper) for paper in PAPERS] == [1, 1]


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize(
    ("address", "button", "sheet"),
    [("/fr/", "Menu", "#menu"), ("/fr/repertoire/", "Affiner la recherche", "#filters-panel")],
)
def test_the_keyboard_is_never_lost_behind_an_open_sheet(
    new_page: Open, address: str, button: str, sheet: str, scripts: bool
) -> None:
    page = new_page(viewport={"width": 768, "height": 1024}, java_script_enabled=scripts)
    page.goto(address)
    page.get_by_role("button", name=button).click()
    page.keyboard.press("Tab")
    assert page.locator(f"{sheet}:focus-within").count()
    while page.locator(f"{sheet}:focus-within").count():
        last = page.locator(":focus").inner_text()
        page.keyboard.press("Tab")
    assert last == "Fermer"
    page.wait_for_timeout(500)  # the page scrolls softly
    opened = page.locator(f"{sheet}:popover-open")
    assert opened.count() == (0 if scripts else 1)
    focused = page.locator(":focus").bounding_box()
    assert focused
    if not scripts:
        covering = opened.bounding_box()
        assert covering
        assert focused["y"] + focused["height"] <= covering["y"]


def test_a_sheet_has_a_button_that_closes_it(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto("/fr/")
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("button", name="Fermer").click()
    assert not page.locator("#menu:popover-open").count()
