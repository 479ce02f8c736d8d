"""What is kept out of the log: signed links, which are keys to what belongs to one person."""

from __future__ import annotations

import logging
import re
from typing import Final

_SIGNED: Final = re.compile(r"[\w-]+\.[\w-]{6}\.[\w-]{43}")
"""A number, a time and a signature, as `django.core.signing.TimestampSigner` joins them with full stops."""
HIDDEN: Final = "[…]"


def without_signed_links(text: str) -> str:
    """Return a text without the signed part of the links in it."""
    return _SIGNED.sub(HIDDEN, text)


class HideSignedLinks(logging.Filter):
    """Takes signed tokens out of every line: an address that failed with an error is logged with the rest of it."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Let every record pass, without the tokens in it."""
        line = record.getMessage()
        if _SIGNED.search(line):
            record.msg, record.args = without_signed_links(line), ()
        return True
