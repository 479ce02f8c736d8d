"""Whole addresses of the pages that belong to one person, as a message to them gives them."""

from __future__ import annotations

from core.bilingual import LANGUAGES
from core.mail.links import absolute
from directory.addresses import directory_page
from directory.models import Mentor
from directory.paths import words
from directory.signatures import Purpose, profile_token, token


def below_directory(*names: str, language: str, token: str = "") -> str:
    """Return the whole address of a page below the directory, in the other language where none is published in this
    one; empty where there is none at all.

    Args:
        names: names of words of `directory.paths`, in the order of the address.
        language: `fr` or `en`.
        token: a signed token that ends the address.
    """
    for each in sorted(LANGUAGES, key=lambda code: code != language):
        page = directory_page(each)
        parts = page.get_url_parts() if page else None
        if parts and parts[2]:
            return absolute(f"{parts[2]}{words(*names, language=each)}{f'{token}/' if token else ''}")
    return ""


def keep_address(mentor: Mentor) -> str:
    """Return where somebody keeps their own profile, in the language they are written to; the link dies (see
    `directory.signatures`).
    """
    return below_directory("keep", language=mentor.contact_language, token=profile_token(Purpose.KEEP, mentor))


def ask_again_address(language: str) -> str:
    """Return where somebody asks for a new link to their profile."""
    return below_directory("keep", language=language)


def join_confirmation_address(proposal_id: int, language: str) -> str:
    """Return where somebody confirms the profile they propose."""
    return below_directory("join", "confirm", language=language, token=token(Purpose.JOIN, proposal_id))


def still_address(mentor: Mentor) -> str:
    """Return where somebody says, in one tap, that their profile is still true."""
    return below_directory("still", language=mentor.contact_language, token=profile_token(Purpose.STILL, mentor))


def room_confirmation_address(alert_id: int, language: str) -> str:
    """Return where somebody confirms that they want to be told of room."""
    return below_directory("room", language=language, token=token(Purpose.ROOM, alert_id))


def new_address_confirmation(proposal_id: int, language: str) -> str:
    """Return where somebody confirms a new e-mail address."""
    return below_directory("keep", "confirm", language=language, token=token(Purpose.ADDRESS, proposal_id))


def public_address(mentor: Mentor) -> str:
    """Return where a profile is, for its owner."""
    address = below_directory(language=mentor.contact_language)
    return f"{address}{mentor.slug}/" if address and mentor.slug else ""
