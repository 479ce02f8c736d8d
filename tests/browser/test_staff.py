"""What the site's own people see: the CMS's bar on public pages, and the previews."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.conftest import Demo


def sign_in(page: Page, demo: Demo) -> None:
    """Sign in as the administrator."""
    page.goto("/admin/login/")
    page.fill("[name=username]", "admin")
    page.fill("[name=password]", demo.password)
    page.press("[name=password]", "Enter")
    page.wait_for_url("**/admin/")


def test_the_bar_works_on_public_pages(page: Page, demo: Demo) -> None:
    sign_in(page, demo)
    page.goto("/fr/")
    trigger = page.locator("#wagtail-userbar-trigger")
    trigger.wait_for(state="visible")
    assert trigger.evaluate("element => getComputedStyle(element).position") != "static"
    trigger.click()
    page.get_by_role("menuitem").first.wait_for(state="visible")
    # The checks on content that the bar runs.
    page.wait_for_timeout(1500)


def test_a_page_can_be_previewed_while_it_is_edited(page: Page, demo: Demo) -> None:
    sign_in(page, demo)
    page.goto("/fr/")
    edit = page.locator("wagtail-userbar").locator("a[href*='/edit/']").first.get_attribute("href")
    assert edit
    page.goto(edit)
    page.locator("[data-side-panel-toggle=preview]").first.click()
    frame = page.frame_locator("iframe#w-preview-iframe, [data-preview-iframe]")
    frame.locator("h1").first.wait_for(state="visible", timeout=20_000)
