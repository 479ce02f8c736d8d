"""Showing people a contact they gave so that they recognise it, and nobody else could use it.

The link that confirms a request may be in the wrong mailbox: a mistyped address is somebody else's.
"""

from __future__ import annotations

import re
from typing import Final

_HIDDEN: Final = "•"
_HIDDEN_DIGITS: Final = 3
_SHOWN_AT_THE_END: Final = 4
_EXTENSION: Final = re.compile(r"[^\W\d_]|[#,]")


def masked_email(address: str) -> str:
    """Return an e-mail address with its first letter and its domain left: `l•••@example.org`; empty for nothing."""
    local, at, domain = address.rpartition("@")
    if not at:
        return ""
    return f"{local[:1] if len(local) > 1 else ''}{_HIDDEN * 3}@{domain}"


def masked_phone(number: str) -> str:
    """Return a telephone number with the three digits before the last four hidden: `418 •••-0199`; empty for nothing.

    An extension stays as it is.
    """
    found = _EXTENSION.search(number)
    main, extension = (number[: found.start()], number[found.start() :]) if found else (number, "")
    places = [place for place, character in enumerate(main) if character.isdigit()]
    end = len(places) - _SHOWN_AT_THE_END
    hidden = set(places[max(end - _HIDDEN_DIGITS, 0) : max(end, 0)])
    return "".join(_HIDDEN if place in hidden else character for place, character in enumerate(main)) + extension
