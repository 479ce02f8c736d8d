"""A pair's room elsewhere: the same each time, another for every pair, and an address organisers cannot get wrong."""

from __future__ import annotations

import re

import pytest
from django.core.exceptions import ValidationError
from django.test import override_settings

from pairing.rooms import room_address, room_name, validate_room


def test_a_room_is_the_same_each_time_and_no_other_pairs() -> None:
    assert room_name("video", 7) == room_name("video", 7)
    names = {room_name(what, pair) for what in ("video", "whiteboard") for pair in range(100)}
    assert len(names) == 200


def test_a_rooms_name_comes_from_the_key_and_tells_nothing() -> None:
    name = room_name("video", 7)
    assert re.fullmatch(r"[0-9a-f]{24}", name)
    with override_settings(SECRET_KEY="another"):
        assert room_name("video", 7) != name


def test_there_is_no_room_without_a_template() -> None:
    assert room_address("", "video", 7) == ""
    assert room_address("https://meet.example.org/duo-{room}", "video", 7) == (
        f"https://meet.example.org/duo-{room_name('video', 7)}"
    )


@pytest.mark.parametrize("good", ["https://meet.example.org/{room}", "https://b.example.org/new?id={room}#x"])
def test_an_address_with_a_place_for_the_room_passes(good: str) -> None:
    validate_room(good)


@pytest.mark.parametrize(
    "bad",
    [
        *("https://meet.example.org/", "http://meet.example.org/{room}", "javascript:alert('{room}')", "{room}"),
        *(
            "https://{room}.example.org/",
            "https://meet.example.org/{room}/{room}",
            "https:///{room}",
            "https://[/{room}",
        ),
        "https://meet.example.org/{room} x",
    ],
)
def test_any_other_is_sent_back(bad: str) -> None:
    with pytest.raises(ValidationError):
        validate_room(bad)
