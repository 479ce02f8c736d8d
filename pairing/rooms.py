"""A pair's room on somebody else's service, a video call or a whiteboard: an address whose name nobody can guess.

Nothing is asked of that service by the site: the address is a link, which the two open when they like.
"""

from __future__ import annotations

from typing import Final
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy as _

NAME: Final = "{room}"
_LENGTH: Final = 24
"""Letters of a name: 96 bits, as unlikely to be guessed as a key."""


def room_address(template: str, what: str, pair_id: int) -> str:
    """Return the address of a pair's room; empty where there is no template.

    It is the same each time, differs from pair to pair and from what to what, and says nothing of either: it is made
    from the site's secret key.

    Args:
        template: an address with `{room}` where the name goes.
        what: `video` or `whiteboard`.
        pair_id: the pair's number.
    """
    return template.replace(NAME, room_name(what, pair_id)) if template else ""


def room_name(what: str, pair_id: int) -> str:
    """Return 24 hexadecimal digits."""
    return salted_hmac(f"pairing.rooms.{what}", str(pair_id), algorithm="sha256").hexdigest()[:_LENGTH]


def validate_room(value: str) -> None:
    """Let an address pass that begins with https:// and has `{room}` once, behind the host.

    Raises:
        ValidationError: with a sentence saying what to mend.
    """
    try:
        parts = urlsplit(value)
        host, behind = parts.hostname or "", value.partition(parts.netloc)[2]
    except ValueError:
        host, behind, parts = "", "", urlsplit("")
    if parts.scheme != "https" or not host or value.count(NAME) != 1 or NAME not in behind or " " in value:
        raise ValidationError(
            _("Écrivez une adresse qui commence par https:// et où {room} se trouve une fois, après le nom du site."),
            code="invalid",
        )
