"""Videos kept elsewhere: which addresses we know, and where each is played."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_PATTERNS: Final = {
    "youtube": re.compile(
        r"^https?://(?:www\.|m\.)?(?:youtube(?:-nocookie)?\.com/(?:watch\?(?:.*&)?v=|embed/|live/|shorts/)|youtu\.be/)([\w-]{11})(?:[?&#/].*)?$"
    ),
    "vimeo": re.compile(r"^https?://(?:www\.|player\.)?vimeo\.com/(?:video/)?(\d{6,12})(?:[?#/].*)?$"),
}
_PLAYERS: Final = {
    "youtube": "https://www.youtube-nocookie.com/embed/{}?autoplay=1",
    "vimeo": "https://player.vimeo.com/video/{}?autoplay=1&dnt=1",
}
_PAGES: Final = {"youtube": "https://www.youtube.com/watch?v={}", "vimeo": "https://vimeo.com/{}"}
_IDENTIFIERS: Final = {"youtube": re.compile(r"[\w-]{11}", re.ASCII), "vimeo": re.compile(r"[0-9]{6,12}")}
NAMES: Final = {"youtube": "YouTube", "vimeo": "Vimeo"}


@dataclass(frozen=True, slots=True)
class Video:
    """A video at one of the hosts we know."""

    provider: str
    identifier: str

    @property
    def host_name(self) -> str:
        """The host's name as people know it."""
        return NAMES[self.provider]

    @property
    def player(self) -> str:
        """The address of the host's own player, without cookies where it can be had."""
        return _PLAYERS[self.provider].format(self.identifier)

    @property
    def player_host(self) -> str:
        """The only other host that showing the player needs, e.g. `https://player.vimeo.com`."""
        return "/".join(self.player.split("/")[:3])

    @property
    def address(self) -> str:
        """The address of the video at its host, for whoever prefers to watch it there."""
        return _PAGES[self.provider].format(self.identifier)


def video_from_address(address: str) -> Video | None:
    """Return the video an address leads to, or None where the host or the form of the address is unknown."""
    for provider, pattern in _PATTERNS.items():
        if found := pattern.match(address.strip()):
            return Video(provider, found[1])
    return None


def video_by_identifier(provider: str, identifier: str) -> Video | None:
    """Return the video a host knows by an identifier, or None where the host is unknown or names no video that way."""
    pattern = _IDENTIFIERS.get(provider)
    return Video(provider, identifier) if pattern and pattern.fullmatch(identifier) else None
