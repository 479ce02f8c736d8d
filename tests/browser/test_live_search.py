"""The directory's results follow its filters: with scripts at once, without them with a button."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.conftest import Open
from tests.browser.test_accessibility import complaints

DIRECTORY = "/fr/repertoire/"
WATCH_STATUS = """
    window.said = [];
    new MutationObserver(() => {
        const text = document.getElementById("search-status").textContent;
        if (text) window.said.push(text);
    }).observe(document.getElementById("search-status"), { childList: true, characterData: true, subtree: true });
    window.unbroken = true;
"""


def _open(page: Page, rest: str = "") -> None:
    page.goto(DIRECTORY + rest)
    page.evaluate(WATCH_STATUS)


def _heading(page: Page) -> str:
    return page.locator("#results").inner_text()


def _names(page: Page) -> list[str]:
    return page.locator(".results .mentor-card h3").all_inner_texts()


def _query(page: Page) -> str:
    return urlsplit(page.url).query


def _settled(page: Page, query: str) -> None:
    """Wait until the address and the results are those of a query."""
    page.wait_for_function(
        "query => location.search === (query && '?' + query) && !document.querySelector('.results[aria-busy]')",
        arg=query,
    )


def test_a_filter_changes_results_counts_chips_and_address_and_keeps_the_keyboard(page: Page) -> None:
    _open(page)
    before = _heading(page)
    room = page.get_by_role("checkbox", name="A de la place")
    room.focus()
    page.keyboard.press("Space")
    _settled(page, "available=1")
    assert _heading(page) != before
    expect(page.get_by_role("link", name=re.compile("Retirer Disponibilité"))).to_be_visible()
    expect(room).to_be_focused()
    expect(room).to_be_checked()
    page.get_by_role("group", name="Se rencontrer").get_by_role("radio", name="par téléphone").check()
    _settled(page, "format=phone&available=1")
    assert page.evaluate("said") == page.evaluate("[...new Set(said)]"), "each is said once"
    assert page.evaluate("said").pop() == _heading(page)
    assert page.evaluate("unbroken"), "no new page was loaded"
    # What is shown is what the address gives to somebody else.
    live = (_heading(page), _names(page), page.title())
    page.goto(page.url)
    assert (_heading(page), _names(page), page.title()) == live


def test_back_and_forward_lead_through_what_was_asked(page: Page) -> None:
    _open(page)
    everybody = (_heading(page), _names(page))
    page.get_by_label("Région").select_option(index=1)
    page.wait_for_url("**region=**")
    page.wait_for_selector(".results:not([aria-busy])")
    there, query = (_heading(page), _names(page)), _query(page)
    page.get_by_label("Que cherchez-vous ?").fill("zzzzzz")
    _settled(page, f"q=zzzzzz&{query}")
    page.go_back()
    _settled(page, query)
    assert (_heading(page), _names(page)) == there
    assert page.get_by_label("Que cherchez-vous ?").input_value() == ""
    page.go_back()
    _settled(page, "")
    assert (_heading(page), _names(page)) == everybody
    assert page.get_by_label("Région").input_value() == ""
    page.go_forward()
    _settled(page, query)
    assert (_heading(page), _names(page)) == there
    assert page.get_by_label("Région").input_value() in query
    assert page.evaluate("unbroken")


def test_whom_one_may_have_meant_is_said_with_nobody(page: Page) -> None:
    _open(page)
    page.get_by_label("Que cherchez-vous ?").fill("entreprenariat")
    _settled(page, "q=entreprenariat")
    assert page.evaluate("said").pop() == f"Aucune personne. {page.locator('#nearest').inner_text()}"


def test_typing_searches_once_the_fingers_rest_and_is_one_step_back(page: Page) -> None:
    _open(page)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "?q=" in request.url else None)
    field = page.get_by_label("Que cherchez-vous ?")
    field.press_sequentially("compta", delay=30)
    _settled(page, "q=compta")
    field.press_sequentially("bilité", delay=30)
    page.wait_for_function("() => decodeURIComponent(location.search) === '?q=comptabilité'")
    page.wait_for_selector(".results:not([aria-busy])")
    assert len(asked) == 2
    expect(field).to_be_focused()
    assert field.input_value() == "comptabilité"
    page.go_back()
    _settled(page, "")
    assert field.input_value() == ""


def test_links_among_the_results_lead_to_their_heading(page: Page) -> None:
    _open(page, "?q=web&available=1")
    page.get_by_role("link", name=re.compile("Retirer les mots")).click()
    _settled(page, "available=1")
    expect(page.locator("#results")).to_be_focused()
    assert page.evaluate("said") == [], "the heading says it, once"
    page.get_by_role("navigation", name="Pages de résultats").get_by_role("link", name="Suivante").click()
    _settled(page, "available=1&page=2")
    assert page.locator("#results").evaluate("heading => heading.getBoundingClientRect().top") >= 0
    expect(page.get_by_role("link", name="English")).to_have_attribute("href", re.compile("available=1&page=2"))


def test_the_exchange_is_chosen_skill_by_skill(page: Page) -> None:
    _open(page)
    page.get_by_text("Trouver qui vous complète").click()
    page.get_by_label("J’aimerais apprendre : une compétence").select_option("comptabilite")
    _settled(page, "learn=comptabilite")
    page.locator("#add-bring").focus()
    page.get_by_label("J’apporte : une compétence").select_option("wordpress")
    _settled(page, "bring=wordpress&learn=comptabilite")
    expect(page.locator("#add-bring")).to_be_focused()
    expect(page.get_by_role("heading", name="Dans les deux sens")).to_be_visible()
    expect(page.locator(".mentor-card .exchange").first).to_contain_text("Vous apprenez")
    page.locator("#exchange").get_by_role("checkbox", name="WordPress").uncheck()
    _settled(page, "learn=comptabilite")
    assert complaints(page) == []


def test_a_list_is_read_once_the_keyboard_leaves_it(page: Page) -> None:
    _open(page)
    page.get_by_text("Trouver qui vous complète").click()
    learn = page.locator("#add-learn")
    learn.focus()
    for _step in range(3):
        page.keyboard.press("ArrowDown")
    page.wait_for_timeout(400)
    assert _query(page) == ""
    third = learn.input_value()
    page.keyboard.press("Tab")
    _settled(page, f"learn={third}")


def test_an_answer_that_is_no_longer_wanted_is_dropped_and_waiting_is_shown(page: Page) -> None:
    _open(page)

    def never_answer(_route: Route) -> None:
        pass

    page.route("**/repertoire/?q=balado", never_answer)
    dropped: list[str] = []
    page.on("requestfailed", lambda request: dropped.append(request.url))
    page.get_by_label("Que cherchez-vous ?").fill("balado")
    page.wait_for_selector(".results[aria-busy=true]")
    page.wait_for_function("() => said.includes('Recherche en cours…')")
    page.get_by_label("Que cherchez-vous ?").fill("vente")
    _settled(page, "q=vente")
    assert [urlsplit(url).query for url in dropped] == ["q=balado"]
    assert page.evaluate("said").pop() == _heading(page)
    assert page.evaluate("unbroken")


def test_a_failure_falls_back_to_a_whole_page(page: Page) -> None:
    _open(page)
    page.route("**/repertoire/?available=1", lambda route: route.abort(), times=1)
    page.get_by_role("checkbox", name="A de la place").check()
    page.wait_for_url("**available=1")
    page.wait_for_function("() => window.unbroken === undefined")
    expect(page.get_by_role("checkbox", name="A de la place")).to_be_checked()


def test_filters_work_in_the_sheet_of_a_telephone(new_page: Open) -> None:
    page = new_page(viewport={"width": 360, "height": 740})
    _open(page)
    page.get_by_role("button", name="Affiner la recherche").click()
    room = page.get_by_role("checkbox", name="A de la place")
    room.check()
    _settled(page, "available=1")
    assert page.locator("#filters-panel:popover-open").count(), "one may go on refining"
    expect(room).to_be_checked()
    page.get_by_role("button", name="Appliquer les filtres").click()
    expect(page.locator("#filters-panel")).to_be_hidden()
    expect(page.locator("#results")).to_be_focused()
    assert page.evaluate("unbroken")


def test_everything_works_without_scripts(new_page: Open) -> None:
    page = new_page(java_script_enabled=False)
    page.goto(DIRECTORY)
    page.get_by_role("checkbox", name="A de la place").check()
    assert "available" not in page.url
    page.get_by_role("button", name="Appliquer les filtres").click()
    assert "available=1" in page.url
    page.get_by_label("D’abord").select_option("name")
    page.get_by_role("button", name="Trier").click()
    assert "sort=name" in page.url
    names = _names(page)
    assert names == sorted(names, key=lambda name: name.translate(str.maketrans("ÉÈÀÇ", "EEAC")).casefold())
    page.get_by_text("Trouver qui vous complète").click()
    page.get_by_label("J’aimerais apprendre : une compétence").select_option("comptabilite")
    page.get_by_role("button", name="Voir qui me complète").click()
    page.get_by_label("J’apporte : une compétence").select_option("wordpress")
    page.get_by_role("button", name="Voir qui me complète").click()
    expect(page.locator(".mentor-card .exchange").first).to_contain_text("Vous lui apportez")
    page.get_by_role("link", name=re.compile("Retirer J’apporte")).click()
    assert "bring" not in page.url
    page.goto(f"{DIRECTORY}?q=zzzzzz")
    page.get_by_role("button", name="Envoyer").click()
    expect(page.get_by_role("heading", name="Merci, c’est noté")).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", ["/fr/repertoire/?bring=wordpress&learn=comptabilite", "/en/directory/suggest/"])
def test_new_pages_are_accessible(new_page: Open, path: str, scheme: str) -> None:
    page = new_page(color_scheme=scheme)
    page.goto(path)
    assert complaints(page) == []


@pytest.mark.parametrize("width", [320, 360, 768, 1440])
def test_the_exchange_is_no_wider_than_the_screen(new_page: Open, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 800})
    page.goto("/fr/repertoire/?bring=wordpress&learn=comptabilite&learn=vente")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
