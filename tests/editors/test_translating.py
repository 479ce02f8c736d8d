"""Translating a page side by side: every block's text, through the CMS's own screens."""

from __future__ import annotations

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from core.blocks import BodyBlock
from guidelines.models import GuidelinePage
from home.models import HomePage, StandardPage
from home.translating import ShapesDiffer, publish_translation
from tests.editors.forms import picture
from tests.publish.making import block, guideline, published, soup, text


def every_block(prefix: str) -> list[dict[str, Any]]:
    """Return one block of each kind, every text of it beginning with a word."""
    image = {"image": picture().pk, "decorative": False, "alt_text": f"{prefix} alt"}
    nothing = {"image": None, "decorative": False, "alt_text": ""}
    document = get_document_model().objects.create(title="Feuille", file=ContentFile(b"%PDF-1.4", "feuille.pdf"))
    asked = {"question": f"{prefix} question", "answer": f"<p>{prefix} answer</p>"}
    step = {"title": f"{prefix} step", "text": f"<ul><li>{prefix} item</li></ul>"}
    link = f'<p>{prefix} text with a <a href="https://example.org/">{prefix} link</a></p>'
    video: dict[str, Any] = {"address": "https://vimeo.com/123456789", "title": f"{prefix} film", "caption": ""}
    return [
        block("heading", {"text": f"{prefix} heading", "level": "2"}),
        block("text", link),
        block("picture", {"picture": image, "caption": f"{prefix} caption"}),
        block("quotation", {"text": f"{prefix} words", "who": f"{prefix} who"}),
        block("questions", [block("item", asked)]),
        block("steps", [block("item", step)]),
        block("callout", {"kind": "idea", "title": f"{prefix} box", "text": f"<p>{prefix} remark</p>"}),
        block("document", {"document": document.pk, "title": f"{prefix} file"}),
        block("video", {**video, "poster": image}),
        block("video", {**video, "title": f"{prefix} other film", "poster": nothing}),
        block("related", {"title": f"{prefix} list", "pages": []}),
        block("action", {"title": f"{prefix} call", "label": f"{prefix} button", "page": None}),
    ]


def translate_url(page: GuidelinePage) -> str:
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk])


def submit(client: Client, page: GuidelinePage) -> Translation:
    """Ask for the English translation of a page."""
    english = Locale.objects.get(language_code="en")
    form = client.get(translate_url(page))
    assert form.status_code == 200
    response = client.post(translate_url(page), {"locales": [english.pk]})
    assert response.status_code == 302
    return Translation.objects.get(source__object__translation_key=page.translation_key, target_locale=english)


def translate_all(client: Client, translation: Translation) -> int:
    """Put an English text beside each French one, as the side-by-side editor does; return how many there were."""
    segments = StringSegment.objects.filter(source=translation.source).select_related("string")
    for segment in segments:
        said = segment.string.data
        # Addresses stay lower-case and without blanks.
        english = "in-english" if segment.context.path == "slug" else said.replace("Mot", "Word").replace("mot", "word")
        response = client.put(
            reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk]),
            data=f"value={english}".replace(" ", "+").replace('"', "%22").replace("<", "%3C").replace(">", "%3E"),
            content_type="application/x-www-form-urlencoded",
        )
        assert response.status_code in {200, 201}, response.content
    return len(segments)


def test_every_block_of_the_vocabulary_is_tried(site_layout: HomePage) -> None:
    assert {each["type"] for each in every_block("Mot")} == set(BodyBlock().child_blocks)


@pytest.mark.parametrize("who", ["admin", "organiser"])
def test_a_page_is_translated_side_by_side(
    request: pytest.FixtureRequest, client: Client, site_layout: HomePage, who: str
) -> None:
    member: Client = request.getfixturevalue(who)
    page = guideline(
        site_layout,
        "Mot titre",
        slug="mot-titre",
        kind="card",
        search_description="Mot résumé",
        in_short=[block("point", "Mot point")],
        body=every_block("Mot"),
    )
    translation = submit(member, page)
    english = page.get_translation(translation.target_locale)
    assert not english.live, "a draft until it is published: no French text at an English address"

    edit = reverse("wagtailadmin_pages:edit", args=[english.pk])
    side_by_side = member.get(edit)
    assert side_by_side.status_code == 200
    assert b"data-props" in side_by_side.content

    assert translate_all(member, translation) > 20
    response = member.post(edit, {"action": "publish"})
    assert response.status_code == 302
    english = GuidelinePage.objects.get(pk=english.pk)
    # What the CMS does when the transaction ends does not happen inside a test's.
    english.get_latest_revision().publish()
    html = soup(client, "/en/guidelines/in-english/")
    words = text(html)
    left = re.findall(r"\bmot [a-zé]+", words.casefold())
    assert left == []
    for told in (
        *("heading", "text with a", "link", "caption", "words", "who", "question", "answer", "step", "item", "box"),
        *("remark", "file", "film", "other film", "call", "button", "point"),
    ):
        assert f"Word {told}" in words, told
    assert len(html.find_all("img", alt="Word alt")) == 1
    assert html.find("a", href="https://example.org/") is not None
    # The French page is as it was.
    assert "Mot heading" in text(soup(client, page.url))


def test_an_editor_may_translate_but_not_publish(editor: Client, client: Client, site_layout: HomePage) -> None:
    page = guideline(site_layout, "Mot titre", slug="mot-titre")
    translation = submit(editor, page)
    translate_all(editor, translation)
    english = page.get_translation(translation.target_locale)
    editor.post(reverse("wagtailadmin_pages:edit", args=[english.pk]), {"action": "publish"})
    english.refresh_from_db()
    assert not english.live


def test_a_changed_page_keeps_what_was_translated(admin: Client, site_layout: HomePage) -> None:
    page = guideline(site_layout, "Mot titre", slug="mot-titre", body=[block("text", "<p>Mot un</p><p>Mot deux</p>")])
    translation = submit(admin, page)
    translate_all(admin, translation)
    page.body = [*page.body.raw_data, block("text", "<p>Mot trois</p>")]
    page.save_revision().publish()
    translation.source.update_from_db()
    total, done = translation.get_progress()
    assert total - done == 1


def test_the_button_is_where_a_page_is_edited(organiser: Client, site_layout: HomePage) -> None:
    page = guideline(site_layout, "Mot titre")
    html = BeautifulSoup(organiser.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content, "html.parser")
    assert html.find("a", href=lambda href: bool(href and href.startswith(translate_url(page)))) is not None


def english_page(**fields: Any) -> StandardPage:
    return StandardPage(locale=Locale.objects.get(language_code="en"), **fields)


def test_a_whole_translation_is_stored_side_by_side(client: Client, site_layout: HomePage) -> None:
    body = [block("text", "<p>Un</p><p>Deux <b>fois</b></p>"), block("heading", {"text": "Trois", "level": "2"})]
    page = published(site_layout, StandardPage(title="Page", slug="page", introduction="Bonjour", body=body))
    told = [
        {**body[0], "value": "<p>One</p><p>Two <b>times</b></p>"},
        {**body[1], "value": {"text": "Three", "level": "2"}},
    ]
    english = publish_translation(
        source=page, translated=english_page(title="A page", slug="a-page", introduction="Hello", body=told)
    )
    assert english.url == "/en/a-page/"
    words = text(soup(client, english.url))
    assert "One Two times" in words
    assert "Hello" in words
    translation = Translation.objects.get(source__object__translation_key=page.translation_key)
    assert translation.get_progress() == (6, 6)
    assert StringTranslation.objects.filter(data="Two <b>times</b>", has_error=False).exists()


def test_a_translation_of_another_shape_is_refused(site_layout: HomePage) -> None:
    body = [block("text", "<p>Un</p><p>Deux</p>")]
    page = published(site_layout, StandardPage(title="Page", slug="page", body=body))
    for told in ("<p>One</p>", "<p>One</p><p>Two</p><p>Three</p>"):
        with pytest.raises(ShapesDiffer, match="A page"):
            publish_translation(
                source=page,
                translated=english_page(title="A page", slug="a-page", body=[{**body[0], "value": told}]),
            )
