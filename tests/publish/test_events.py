"""Events: the announcement before, the report after, on the same page; and calendars."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from icalendar import Calendar

from events.calendar import CalendarEntry, calendar
from events.models import EventPage
from home.models import HomePage
from tests.publish.making import block, event, in_english, soup, text

ANNOUNCED = [block("text", "<p>Venez nombreux.</p>")]
TOLD: dict[str, Any] = {
    "report_summary": "<p>On a bien ri.</p>",
    "report": [block("text", "<p>La salle était pleine.</p>")],
    "asked": [
        block(
            "asked",
            {
                "question": "Qu’est-ce qui fait durer un duo ?",
                "answers": [block("item", {"text": "Le temps.", "who": "Une participante"})],
            },
        )
    ],
    "links": [block("link", {"title": "Le billet", "address": "https://example.org/billet"})],
}


def read_calendar(content: bytes) -> Calendar:
    found = Calendar.from_ical(content)
    assert isinstance(found, Calendar)
    return found


def test_an_event_to_come_shows_its_announcement(client: Client, site_layout: HomePage) -> None:
    page = event(
        site_layout,
        "Soirée",
        starts=timedelta(days=3),
        place="Café du Coin",
        online_url="https://video.example.org/salle",
        capacity_note="24 places",
        announcement=ANNOUNCED,
        programme=[block("item", {"time": "18:30", "title": "Accueil", "text": ""})],
        **TOLD,
    )
    html = soup(client, page.url)
    words = text(html)
    assert "Venez nombreux." in words
    assert "Accueil" in words
    assert "24 places" in words
    assert html.find("a", href="https://video.example.org/salle") is not None
    assert "On a bien ri." not in words
    assert "Qu’est-ce qui fait durer" not in words


def test_an_event_that_is_over_shows_its_report(client: Client, site_layout: HomePage) -> None:
    page = event(
        site_layout,
        "Soirée",
        starts=timedelta(days=-3),
        online_url="https://video.example.org/salle",
        announcement=ANNOUNCED,
        **TOLD,
    )
    html = soup(client, page.url)
    words = text(html)
    for told in ("On a bien ri.", "La salle était pleine.", "Le temps.", "Une participante"):
        assert told in words
    assert html.find("a", href="https://example.org/billet") is not None
    assert html.find("a", href="https://video.example.org/salle") is None
    assert html.find("a", href=lambda href: bool(href and href.endswith(".ics"))) is None


def test_an_event_that_is_over_shows_its_announcement_until_its_report(client: Client, site_layout: HomePage) -> None:
    page = event(site_layout, "Soirée", starts=timedelta(days=-3), announcement=ANNOUNCED)
    html = soup(client, page.url)
    assert "Le compte rendu viendra." in text(html)
    assert "Venez nombreux." in text(html)
    assert html.select_one("details.announcement") is None


def test_an_event_that_has_begun_is_not_over(client: Client, site_layout: HomePage) -> None:
    page = event(site_layout, "En ce moment", starts=timedelta(minutes=-30), announcement=ANNOUNCED, **TOLD)
    assert "Venez nombreux." in text(soup(client, page.url))


def test_the_index_separates_what_comes_from_what_was(client: Client, site_layout: HomePage) -> None:
    for title, days in (("Dans longtemps", 30), ("Bientôt", 2), ("Hier", -1), ("Jadis", -400)):
        event(site_layout, title, starts=timedelta(days=days))
    html = soup(client, "/fr/evenements/")
    upcoming, past = (html.select_one(f"section[aria-labelledby={name}]") for name in ("upcoming", "past"))
    assert upcoming is not None
    assert past is not None
    assert [each.get_text(strip=True) for each in upcoming.find_all("h3")] == ["Bientôt", "Dans longtemps"]
    assert [each.get_text(strip=True) for each in past.find_all("h3")] == ["Hier", "Jadis"]
    assert upcoming.find("a", href="/fr/evenements/calendrier.ics") is not None


def test_the_end_comes_after_the_start() -> None:
    now = datetime(2026, 3, 4, 18, tzinfo=UTC)
    with pytest.raises(ValidationError, match="La fin vient après le début"):
        EventPage(title="À l’envers", starts_at=now, ends_at=now).clean()


@pytest.mark.parametrize("name", ["calendrier.ics", "calendar.ics"])
def test_one_event_as_a_calendar(client: Client, site_layout: HomePage, name: str) -> None:
    toronto = ZoneInfo("America/Toronto")
    starts = (datetime.now(toronto) + timedelta(days=40)).replace(hour=18, minute=30, second=0, microsecond=0)
    page = event(
        site_layout,
        "Cinq à sept; des duos, à Québec",
        starts=starts,
        place="Café La Mitoyenne",
        address="20, rue des Deux-Moitiés",
        search_description="Une soupe et une histoire.",
    )
    response = client.get(f"{page.url}{name}")
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert response["Content-Disposition"] == f'attachment; filename="{page.slug}.ics"'
    found = read_calendar(response.content)
    (entry,) = found.walk("VEVENT")
    assert entry.decoded("dtstart") == starts
    assert entry["dtstart"].params["TZID"] == "America/Toronto"
    assert entry.decoded("dtend") == starts + timedelta(hours=2)
    assert str(entry["summary"]).startswith("Cinq à sept")
    assert "20, rue des Deux-Moitiés" in str(entry["location"])
    assert entry["url"] == f"http://testserver{page.url}"
    assert entry["uid"] == str(page.translation_key)
    assert entry["last-modified"] is not None
    assert int(str(entry["sequence"])) > 0
    assert b"\r\nX-PUBLISHED-TTL:PT12H\r\n" in response.content
    assert "soupe" in str(entry["description"])
    assert [str(zone["tzid"]) for zone in found.walk("VTIMEZONE")] == ["America/Toronto"]


def test_an_event_keeps_its_identity_in_both_languages(client: Client, site_layout: HomePage) -> None:
    page = event(site_layout, "Soirée", starts=timedelta(days=3))
    english = in_english(page, title="Evening", slug="evening")
    uids = set()
    for address in (f"{page.url}calendrier.ics", f"{english.url}calendar.ics"):
        (entry,) = read_calendar(client.get(address).content).walk("VEVENT")
        uids.add(str(entry["uid"]))
    assert len(uids) == 1


def test_everything_that_comes_as_a_calendar(client: Client, site_layout: HomePage) -> None:
    for title, days in (("Hier", -1), ("Bientôt", 2), ("Dans longtemps", 30)):
        event(site_layout, title, starts=timedelta(days=days))
    event(site_layout, "Brouillon", starts=timedelta(days=4)).unpublish()
    found = read_calendar(client.get("/fr/evenements/calendrier.ics").content)
    assert [str(entry["summary"]) for entry in found.walk("VEVENT")] == ["Bientôt", "Dans longtemps"]
    english = client.get("/en/events/calendar.ics")
    assert english.status_code == 200
    assert read_calendar(english.content).walk("VEVENT") == []


@pytest.mark.parametrize(
    "address", ["/fr/calendrier.ics", "/fr/lignes-de-conduite/calendrier.ics", "/fr/x/calendar.ics"]
)
def test_pages_without_a_calendar(client: Client, site_layout: HomePage, address: str) -> None:
    assert client.get(address).status_code == 404


def test_no_calendar_of_what_is_over_or_unpublished(client: Client, site_layout: HomePage) -> None:
    over = event(site_layout, "Jadis", starts=timedelta(days=-30))
    draft = event(site_layout, "Brouillon", starts=timedelta(days=30))
    draft.unpublish()
    for page in (over, draft):
        assert client.get(f"{page.url}calendrier.ics").status_code == 404


def test_a_calendar_survives_what_people_type() -> None:
    entry = CalendarEntry(
        uid="1",
        title="Virgules, points-virgules; et \\ barres\net lignes" + " très longues" * 30,
        starts_at=datetime(2026, 12, 1, 23, 30, tzinfo=UTC),
        ends_at=datetime(2026, 12, 2, 1, 0, tzinfo=UTC),
        changed_at=datetime(2026, 11, 1, tzinfo=UTC),
        url="https://example.org/fr/evenements/x/",
    )
    text = calendar([entry], name="Mentorat", language="fr", time_zone="America/Toronto")
    assert max(len(line) for line in text.split(b"\r\n")) <= 75
    (found,) = read_calendar(text).walk("VEVENT")
    assert str(found["summary"]) == entry.title
    assert found.decoded("dtstart") == entry.starts_at
