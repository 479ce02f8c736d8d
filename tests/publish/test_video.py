"""Videos: nothing is asked of their host before the visitor does, and then of that host only."""

from __future__ import annotations

import pytest
from django.test import Client

from core.video import video_by_identifier, video_from_address
from home.models import HomePage
from tests.publish.making import block, guideline, soup

YOUTUBE = "dQw4w9WgXcQ"


@pytest.mark.parametrize(
    ("address", "host"),
    [
        (f"/fr/video/youtube/{YOUTUBE}/", "https://www.youtube-nocookie.com"),
        (f"/en/video/youtube/{YOUTUBE}/", "https://www.youtube-nocookie.com"),
        ("/fr/video/vimeo/123456789/", "https://player.vimeo.com"),
    ],
)
def test_the_player_alone_may_come_from_elsewhere(
    client: Client, site_layout: HomePage, address: str, host: str
) -> None:
    response = client.get(address)
    assert response.status_code == 200
    policy = dict(part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))
    assert policy["frame-src"] == host
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == "'self'"
    assert response["X-Robots-Tag"] == "noindex"
    html = soup(client, address)
    assert html.iframe is not None
    assert str(html.iframe["src"]).startswith(f"{host}/")
    assert html.iframe["title"]
    link = html.select_one("a[href^=https]")
    assert link is not None
    assert video_from_address(str(link["href"])) is not None


@pytest.mark.parametrize(
    "address",
    [
        "/fr/video/youtube/trop-court/",
        f"/fr/video/dailymotion/{YOUTUBE}/",
        "/fr/video/vimeo/abc/",
        "/fr/video/vimeo/12345678901234/",
        f"/fr/video/youtube/{YOUTUBE[:-1]}%22/",
        f"/fr/video/youtube/{YOUTUBE[:-1]}%0A/",
        "/fr/video/youtube/éééééééééée/",
    ],
)
def test_anything_else_is_unknown(client: Client, site_layout: HomePage, address: str) -> None:
    assert client.get(address).status_code == 404


def test_a_page_with_a_video_asks_its_host_for_nothing(client: Client, site_layout: HomePage) -> None:
    video = {"address": f"https://youtu.be/{YOUTUBE}", "title": "Une soirée", "caption": "", "poster": None}
    page = guideline(site_layout, "Avec une vidéo", body=[block("video", video)])
    html = soup(client, page.url)
    assert html.iframe is None
    for tag in html.select("[src], link[href]"):
        assert "youtube" not in str(tag.get("src") or tag.get("href"))
    assert html.find("a", href=f"/fr/video/youtube/{YOUTUBE}/") is not None


@pytest.mark.parametrize(
    "address",
    [
        f"https://www.youtube.com/watch?v={YOUTUBE}",
        f"https://youtu.be/{YOUTUBE}?t=3",
        "https://vimeo.com/123456789",
        "https://player.vimeo.com/video/123456789",
    ],
)
def test_a_video_keeps_its_name_there_and_back(address: str) -> None:
    found = video_from_address(address)
    assert found is not None
    assert video_by_identifier(found.provider, found.identifier) == found
    assert video_from_address(found.address) == found
