"""An organiser's days: a guideline, an event and its report, a mentor; each through the CMS's own forms."""

from __future__ import annotations

from datetime import time, timedelta

from bs4 import BeautifulSoup
from django.contrib.contenttypes.models import ContentType
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import PageLogEntry

from directory.models import Mentor, Region, Skill, SpokenLanguage
from events.models import EventIndexPage, EventPage
from guidelines.models import GuidelineIndexPage, GuidelinePage
from home.models import HomePage
from tests.editors.forms import fill_in, messages, picture, rich_text, streamfield
from tests.publish.making import guideline, soup, text

PROSE = ["bold", "italic", "link", "document-link", "ol", "ul"]


def prose(html: str) -> str:
    return str(rich_text(html, features=PROSE))


def test_an_organiser_publishes_a_guideline_with_every_kind_of_block(
    organiser: Client, client: Client, site_layout: HomePage
) -> None:
    drawing = picture()
    other = guideline(site_layout, "Écouter")
    document = get_document_model().objects.create(
        title="Feuille à remplir", file=ContentFile(b"%PDF-1.4", "feuille.pdf")
    )
    image = {"image": str(drawing.pk), "alt_text": "Deux chaises vides"}
    body = streamfield(
        [
            ("heading", {"text": "Avant", "level": "2"}),
            ("text", prose("<p>On se dit ce qu’on <b>espère</b>.</p>")),
            ("picture", {"picture": image, "caption": "La salle, avant"}),
            ("quotation", {"text": "J’ai appris plus que prévu", "who": "Une fleuriste"}),
            (
                "questions",
                streamfield([("item", {"question": "Combien de temps ?", "answer": prose("<p>Une heure.</p>")})]),
            ),
            ("steps", streamfield([("item", {"title": "Téléphoner", "text": prose("<p>Le matin.</p>")})])),
            ("callout", {"kind": "example", "title": "Un exemple", "text": prose("<p>Un mardi.</p>")}),
            ("document", {"document": str(document.pk), "title": ""}),
            (
                "video",
                {
                    "address": "https://vimeo.com/123456789",
                    "title": "La soirée",
                    "poster": {"image": "", "alt_text": ""},
                    "caption": "",
                },
            ),
            ("related", {"title": "Ensuite", "pages": streamfield([("item", str(other.pk))])}),
            ("action", {"title": "À vous", "label": "Proposer un duo", "page": ""}),
        ]
    )
    for block in body.values():
        if isinstance(block, dict) and block["type"] in {"questions", "steps"}:
            for item in block["value"].values():
                if isinstance(item, dict):
                    item.pop("type")
    parent = GuidelineIndexPage.objects.child_of(site_layout).get()
    response = fill_in(
        organiser,
        reverse("wagtailadmin_pages:add", args=["guidelines", "guidelinepage", parent.pk]),
        "page-edit-form",
        press="action-publish",
        title="Dire ses attentes",
        slug="dire-ses-attentes",
        kind="card",
        picture=str(drawing.pk),
        search_description="Ce que chacun espère.",
        in_short=streamfield([("point", "Une phrase chacun.")]),
        body=body,
        related={other.pk},
    )
    assert response.status_code == 302, BeautifulSoup(response.content, "html.parser").select(".error-message")
    assert "publié" in messages(organiser, response)
    html = soup(client, "/fr/lignes-de-conduite/dire-ses-attentes/")
    words = text(html)
    for told in (
        *("Une phrase chacun.", "On se dit ce qu’on espère .", "La salle, avant", "J’ai appris plus que prévu"),
        *("Une fleuriste", "Combien de temps", "Une heure.", "Téléphoner", "Le matin.", "Un mardi.", "La soirée"),
        *("Feuille à remplir", "Ensuite", "À vous", "Proposer un duo", "Fiche de conversation"),
    ):
        assert told.casefold() in words.casefold(), told
    assert html.find("img", alt="Deux chaises vides") is not None
    assert html.select_one("a[href^='/documents/']") is not None
    assert html.select_one("section[aria-labelledby=related] h3") is not None
    assert PageLogEntry.objects.filter(action="wagtail.publish", user__username="odile").exists()


def test_the_form_refuses_what_it_cannot_show(organiser: Client, site_layout: HomePage) -> None:
    parent = GuidelineIndexPage.objects.child_of(site_layout).get()
    video = {
        "address": "https://example.org/film",
        "title": "Film",
        "poster": {"image": "", "alt_text": ""},
        "caption": "",
    }
    response = fill_in(
        organiser,
        reverse("wagtailadmin_pages:add", args=["guidelines", "guidelinepage", parent.pk]),
        "page-edit-form",
        press="action-publish",
        title="Film",
        slug="film",
        in_short=streamfield([]),
        body=streamfield([("video", video)]),
    )
    assert response.status_code == 200
    assert "Nous ne reconnaissons que les vid" in response.content.decode()
    assert not GuidelinePage.objects.filter(slug="film").exists()


def test_related_guidelines_are_offered_in_the_same_language_only(organiser: Client, site_layout: HomePage) -> None:
    other = guideline(site_layout, "Écouter")
    english = other.copy_for_translation(GuidelineIndexPage.objects.get(locale__language_code="en").locale)
    page = guideline(site_layout, "Se rencontrer")
    html = soup(organiser, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    offered = {str(box["value"]) for box in html.select("input[name=related]")}
    assert offered == {str(other.pk)}
    assert str(english.pk) not in offered


def test_an_event_is_announced_then_told_with_pictures(
    organiser: Client, client: Client, site_layout: HomePage
) -> None:
    parent = EventIndexPage.objects.child_of(site_layout).get()
    nothing = {name: streamfield([]) for name in ("report", "gallery", "asked", "links")}
    starts = timezone.localtime() + timedelta(days=3)
    response = fill_in(
        organiser,
        reverse("wagtailadmin_pages:add", args=["events", "eventpage", parent.pk]),
        "page-edit-form",
        press="action-publish",
        title="Cinq à sept",
        slug="cinq-a-sept",
        starts_at=f"{starts:%Y-%m-%dT%H:%M}",
        ends_at=f"{starts + timedelta(hours=2):%Y-%m-%dT%H:%M}",
        place="Café du Coin",
        report_summary=prose(""),
        announcement=streamfield([("text", prose("<p>Venez !</p>"))]),
        programme=streamfield([("item", {"time": "17:00", "title": "Accueil", "text": ""})]),
        **nothing,
    )
    assert response.status_code == 302, BeautifulSoup(response.content, "html.parser").select(".error-message")
    page = EventPage.objects.get(slug="cinq-a-sept")
    assert abs(page.starts_at - starts) < timedelta(minutes=1)
    assert "Venez" in text(soup(client, page.url))
    assert page.programme[0].value["time"] == time(17)
    form = soup(organiser, reverse("wagtailadmin_pages:edit", args=[page.pk]))
    shown = form.select_one("input[name=starts_at]")
    assert shown is not None
    assert (shown["type"], shown["value"]) == ("datetime-local", f"{starts:%Y-%m-%dT%H:%M}")

    EventPage.objects.filter(pk=page.pk).update(
        starts_at=timezone.now() - timedelta(days=2), ends_at=timezone.now() - timedelta(days=1, hours=22)
    )
    page.refresh_from_db()
    page.save_revision()
    drawing = picture()
    image = {"picture": {"image": str(drawing.pk), "alt_text": "Des gens debout"}, "caption": "Le mot d’ouverture"}
    answers = streamfield([("item", {"text": "Du temps.", "who": "Une fleuriste"})])
    answers["0"].pop("type")
    response = fill_in(
        organiser,
        reverse("wagtailadmin_pages:edit", args=[page.pk]),
        "page-edit-form",
        press="action-publish",
        announcement=streamfield([("text", prose("<p>Venez !</p>"))]),
        programme=streamfield([]),
        report_summary=prose("<p>Quarante personnes sont venues.</p>"),
        report=streamfield([("text", prose("<p>La soupe était bonne.</p>"))]),
        gallery=streamfield([("picture", image)]),
        asked=streamfield([("asked", {"question": "Que faut-il à un duo ?", "answers": answers})]),
        links=streamfield([("link", {"title": "Un billet", "address": "https://example.org/billet"})]),
    )
    assert response.status_code == 302, BeautifulSoup(response.content, "html.parser").select(".error-message")
    html = soup(client, page.url)
    words = text(html)
    for told in (
        "Quarante personnes",
        "La soupe était bonne.",
        "Le mot d’ouverture",
        "Que faut-il à un duo",
        "Du temps.",
    ):
        assert told in words
    assert html.find("img", alt="Des gens debout") is not None


def test_an_event_that_ends_before_it_starts_is_refused(organiser: Client, site_layout: HomePage) -> None:
    parent = EventIndexPage.objects.child_of(site_layout).get()
    streams = ("announcement", "programme", "report", "gallery", "asked", "links")
    response = fill_in(
        organiser,
        reverse("wagtailadmin_pages:add", args=["events", "eventpage", parent.pk]),
        "page-edit-form",
        press="action-publish",
        title="À l’envers",
        slug="a-l-envers",
        starts_at="2026-03-04 18:00",
        ends_at="2026-03-04 17:00",
        report_summary=prose(""),
        **{name: streamfield([]) for name in streams},
    )
    assert response.status_code == 200
    assert "La fin vient après le début." in response.content.decode()


def test_the_hours_of_the_programme_are_asked_for_with_the_browsers_own_input() -> None:
    block = EventPage._meta.get_field("programme").stream_block.child_blocks["item"].child_blocks["time"]
    assert 'type="time"' in block.field.widget.render("time", time(14, 30))
    assert 'value="14:30"' in block.field.widget.render("time", time(14, 30))


def test_an_hour_that_cannot_be_read_is_refused_aloud(organiser: Client, site_layout: HomePage) -> None:
    parent = EventIndexPage.objects.child_of(site_layout).get()
    streams = ("announcement", "report", "gallery", "asked", "links")
    response = fill_in(
        organiser,
        reverse("wagtailadmin_pages:add", args=["events", "eventpage", parent.pk]),
        "page-edit-form",
        press="action-publish",
        title="À quelle heure",
        slug="a-quelle-heure",
        starts_at="28 novembre 2026 14 h",
        ends_at="2026-11-28T17:00",
        report_summary=prose(""),
        programme=streamfield([("item", {"time": "14 h 30", "title": "Accueil", "text": ""})]),
        **{name: streamfield([]) for name in streams},
    )
    assert response.status_code == 200
    assert {"starts_at", "programme"} <= set(response.context["form"].errors)
    assert not EventPage.objects.filter(slug="a-quelle-heure").exists()


def test_the_list_of_events_says_which_report_is_missing(organiser: Client, site_layout: HomePage) -> None:
    from tests.publish.making import event

    event(site_layout, "À raconter", starts=timedelta(days=-3))
    event(site_layout, "Racontée", starts=timedelta(days=-9), report_summary="<p>Voilà.</p>")
    event(site_layout, "À venir", starts=timedelta(days=9))
    rows = soup(organiser, reverse("events:index")).select("tbody tr")
    stages = {
        next(iter(row.select(".title a"))).get_text(strip=True): " ".join(row.get_text(" ").split()) for row in rows
    }
    assert "compte rendu à écrire" in stages["À raconter"]
    assert "compte rendu écrit" in stages["Racontée"]
    assert "à venir" in stages["À venir"]


def test_an_organiser_adds_a_mentor(organiser: Client, client: Client, site_layout: HomePage) -> None:
    baking = Skill.objects.create(name="pâtisserie", name_en="baking", slug="patisserie", family="other")
    blogging = Skill.objects.create(name="carnet Web", name_en="web log", slug="carnet-web", family="web")
    region, _ = Region.objects.get_or_create(slug="estrie", defaults={"name_fr": "Estrie", "name_en": "Estrie"})
    french, _ = SpokenLanguage.objects.get_or_create(slug="fr", defaults={"name_fr": "français", "name_en": "French"})
    url = reverse("wagtailsnippets_directory_mentor:add")
    form = BeautifulSoup(organiser.get(url).content, "html.parser").find("form", action=url)
    assert form is not None
    response = fill_in(
        organiser,
        url,
        str(form["id"]),
        press="action-publish",
        name="Rosalie Tanguay-Baker",
        headline_fr="Des brioches et des mots",
        text_fr=str(rich_text("<p>Je pétris.</p>", features=["bold", "italic", "link"])),
        text_en=str(rich_text("", features=["bold", "italic", "link"])),
        offers=baking.name,
        seeks=blogging.name,
        region=str(region.pk),
        languages={french.pk},
        meets_in_person="on",
        email="rosalie@example.org",
        phone="819 555-0111",
        consent_on="2026-11-01",
        consent_channel="phone",
    )
    assert response.status_code == 302, BeautifulSoup(response.content, "html.parser").select(".error-message")
    mentor = Mentor.objects.get(name="Rosalie Tanguay-Baker")
    assert mentor.live
    assert [skill.slug for skill in mentor.offered] == ["patisserie"]
    profile = client.get("/fr/repertoire/rosalie-tanguay-baker/")
    assert profile.status_code == 200
    words = profile.content.decode()
    assert "Des brioches et des mots" in words
    for private in ("rosalie@example.org", "819 555-0111", "2026-11-01"):
        assert private not in words
    assert "Rosalie Tanguay-Baker" in client.get("/fr/repertoire/", {"offers": "patisserie"}).content.decode()


def test_an_editor_changes_a_mentor_without_seeing_what_is_private(editor: Client, site_layout: HomePage) -> None:
    region, _ = Region.objects.get_or_create(slug="estrie", defaults={"name_fr": "Estrie", "name_en": "Estrie"})
    mentor = Mentor(name="Ovide Prudent", region=region, email="ovide@example.org", phone="819 555-0122", live=True)
    mentor.save()
    mentor.save_revision().publish()
    url = reverse("wagtailsnippets_directory_mentor:edit", args=[mentor.pk])
    page = editor.get(url)
    assert page.status_code == 200
    for private in ("ovide@example.org", "819 555-0122"):
        assert private not in page.content.decode()
    form = BeautifulSoup(page.content, "html.parser").find("form", action=url)
    assert form is not None
    response = fill_in(
        editor,
        url,
        str(form["id"]),
        press="action-publish",
        headline_fr="Nouvelle devise",
        text_fr=str(rich_text("<p>Je compte.</p>", features=["bold", "italic", "link"])),
        text_en=str(rich_text("", features=["bold", "italic", "link"])),
        offers="",
        seeks="",
    )
    assert ContentType.objects.get_for_model(Mentor)
    mentor.refresh_from_db()
    assert mentor.headline_fr == ""  # a draft, until somebody has read it over
    assert mentor.email == "ovide@example.org"
    assert response.status_code in {200, 302}
