"""Links that open what belongs to one person, without an account: signed, for one purpose, and not for ever.

A link of one purpose is none of another. Links to a profile also die when the profile's `link_version` goes up, which
is how one that was sent to a wrong address is revoked.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import Final

from core import signed
from directory.models import Mentor


class Purpose(StrEnum):
    """What a link is for."""

    KEEP = "keep"
    """Open one's own profile: change it, pause it, take a copy, erase it."""
    STILL = "still"
    """Say that the profile is still true."""
    JOIN = "join"
    """Confirm a proposed profile (the number is the proposal's)."""
    ROOM = "room"
    """Confirm that one wants to be told of room (the number is the alert's)."""
    ADDRESS = "address"
    """Confirm a new e-mail address (the number is the proposal's)."""


LIFETIME: Final = {
    Purpose.KEEP: timedelta(days=30),
    Purpose.STILL: timedelta(days=120),
    Purpose.JOIN: timedelta(days=14),
    Purpose.ROOM: timedelta(days=14),
    Purpose.ADDRESS: timedelta(days=3),
}


def token(purpose: Purpose, number: int, version: int = 0) -> str:
    """Return what the address of a page of this purpose ends with.

    Args:
        purpose: what the link is for.
        number: the primary key of what it opens.
        version: for a profile, its `link_version`.
    """
    return signed.sign(f"directory.{purpose}", number, version)


def profile_token(purpose: Purpose, mentor: Mentor) -> str:
    """Return the same for a profile."""
    return token(purpose, mentor.pk, mentor.link_version)


def read_token(purpose: Purpose, value: str) -> tuple[int, int]:
    """Return the number and the version a link carries.

    Raises:
        SignatureExpired: it is too old.
        BadSignature: it was altered, is for another purpose, or never came from here.
    """
    return signed.read(f"directory.{purpose}", value, LIFETIME[purpose])
