"""Reading guidelines: where they are, what surrounds them, who may see them."""

from __future__ import annotations

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from home.models import HomePage
from tests.publish.making import block, guideline, in_english, published, soup, text
from tests.reading import one


@pytest.mark.parametrize(
    "address",
    [
        *("/fr/", "/fr/lignes-de-conduite/", "/fr/evenements/", "/fr/repertoire/"),
        *("/en/", "/en/guidelines/", "/en/events/", "/en/directory/"),
    ],
)
def test_the_first_pages_have_their_fixed_addresses(client: Client, site_layout: HomePage, address: str) -> None:
    html = soup(client, address)
    assert html.html is not None
    assert html.html["lang"] == f"{address[1:3]}-CA"


def test_laying_out_twice_changes_nothing(site_layout: HomePage) -> None:
    from home.site_layout import lay_out_site

    before = list(Page.objects.order_by("path").values("pk", "path", "title", "latest_revision_id"))
    assert lay_out_site() == site_layout
    assert list(Page.objects.order_by("path").values("pk", "path", "title", "latest_revision_id")) == before


def test_a_renamed_section_is_not_laid_out_again(site_layout: HomePage) -> None:
    from home.site_layout import lay_out_site

    section = site_layout.get_children().get(slug="evenements").specific
    section.slug, section.title = "rencontres", "Rencontres"
    section.save_revision().publish()
    lay_out_site()
    assert not site_layout.get_children().filter(slug="evenements").exists()


def test_headings_make_the_table_of_contents(client: Client, site_layout: HomePage) -> None:
    body = [
        block("heading", {"text": "Pas de contrat !", "level": "2"}),
        block("text", "<p>On se parle.</p>"),
        block("heading", {"text": "Une précision", "level": "3"}),
        block("heading", {"text": "Et après", "level": "2"}),
    ]
    page = guideline(site_layout, "Se parler", body=body)
    html = soup(client, page.url)
    contents = html.select("nav.contents a")
    assert [link.get_text() for link in contents] == ["Pas de contrat\u202f!", "Et après"]
    for link in contents:
        assert html.find(id=str(link["href"]).removeprefix("#")) is not None


def test_previous_and_next_are_of_the_same_kind(client: Client, site_layout: HomePage) -> None:
    first, card, second, third = (
        guideline(site_layout, title, kind=kind)
        for title, kind in (("Un", "principle"), ("Fiche", "card"), ("Deux", "principle"), ("Trois", "principle"))
    )
    html = soup(client, second.url)
    assert html.select_one("a[rel=prev]")["href"] == first.url  # type: ignore[index]  # None would fail the test too
    assert one(html, "a[rel=next]")["href"] == third.url
    assert card.url not in [link["href"] for link in html.select("a[rel]")]
    assert soup(client, first.url).select_one("a[rel=prev]") is None


def test_the_index_lists_by_kind(client: Client, site_layout: HomePage) -> None:
    guideline(site_layout, "Écouter", kind="principle")
    guideline(site_layout, "Fiche un", kind="card")
    words = text(soup(client, "/fr/lignes-de-conduite/"))
    assert words.index("Écouter") < words.index("Fiche un")


def test_related_guidelines_are_those_of_the_page_language(client: Client, site_layout: HomePage) -> None:
    listening = guideline(site_layout, "Écouter")
    in_english(listening, title="Listening", slug="listening")
    untranslated = guideline(site_layout, "Le temps")
    page = guideline(site_layout, "Se rencontrer", related=[listening, untranslated])
    english = in_english(page, title="Meeting", slug="meeting")
    related = soup(client, page.url).select("section[aria-labelledby=related] h3")
    assert [each.get_text(strip=True) for each in related] == ["Écouter", "Le temps"]
    related = soup(client, english.url).select("section[aria-labelledby=related] h3")
    assert [each.get_text(strip=True) for each in related] == ["Listening"]


def test_drafts_are_not_visible(client: Client, site_layout: HomePage) -> None:
    page = guideline(site_layout, "Encore au brouillon")
    page.unpublish()
    assert client.get(page.url or "").status_code == 404
    for address in ("/fr/", "/fr/lignes-de-conduite/"):
        assert "Encore au brouillon" not in text(soup(client, address))


def test_a_private_page_asks_for_its_password_and_is_not_listed(client: Client, site_layout: HomePage) -> None:
    page = guideline(site_layout, "Réservé à l’équipe")
    restriction = PageViewRestriction(page=page, restriction_type=PageViewRestriction.PASSWORD, password="sésame")
    restriction.save()
    assert "Réservé" not in text(soup(client, "/fr/lignes-de-conduite/"))
    assert b'name="password"' in client.get(page.url or "").content
    # What is asked of a page is asked of all below it.
    restriction.page = page.get_parent()
    restriction.save()
    assert b'name="password"' in client.get(page.url or "").content


def test_an_alias_of_a_private_page_is_private(client: Client, site_layout: HomePage) -> None:
    page = guideline(site_layout, "Réservé")
    alias = page.create_alias(update_slug="le-meme")
    assert client.get(alias.url).status_code == 200
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(alias.url).status_code == 302


@pytest.mark.parametrize(
    "address",
    [
        "/fr/nulle-part/",
        "/fr/lignes-de-conduite/nulle-part/",
        "/fr/evenements/calendrier/",
        "/en/lignes-de-conduite/",
        "/fr/" + "a/" * 300,
    ],
)
def test_unknown_addresses(client: Client, site_layout: HomePage, address: str) -> None:
    assert client.get(address).status_code == 404


def test_links_to_pages_follow_the_language(client: Client, site_layout: HomePage) -> None:
    """An invitation or a list of pages, translated, leads to the translated pages."""
    listening = guideline(site_layout, "Écouter")
    in_english(listening, title="Listening", slug="listening")
    body = [
        block("action", {"title": "Lisez", "label": "Lire", "page": listening.pk}),
        block("related", {"title": "", "pages": [block("item", listening.pk)]}),
    ]
    page = guideline(site_layout, "Liens", body=body)
    english = in_english(page, title="Links", slug="links")
    links = soup(client, english.url).select("main aside a, main nav.related a")
    assert [link["href"] for link in links] == ["/en/guidelines/listening/"] * 2


def test_a_page_under_a_plain_page_is_found(client: Client, site_layout: HomePage) -> None:
    from home.models import StandardPage

    about = published(site_layout, StandardPage(title="À propos", introduction="Qui nous sommes."))
    team = published(about, StandardPage(title="L’équipe", introduction="Trois personnes."))
    assert "Trois personnes." in text(soup(client, team.url))
    assert str(team.url) == "/fr/a-propos/lequipe/"
