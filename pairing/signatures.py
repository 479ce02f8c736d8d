"""The links by which people act without an account: signed, each for one purpose, and not for ever.

A link to a request, an invitation or a place in a pair also dies when the `link_version` of what it opens goes up,
which is how one that came into wrong hands is revoked.
"""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum
from typing import Final

from django.conf import settings
from django.core import signing

from core import signed
from pairing.models import Invitation, PairingRequest, Participant

_CONFIRMATION_SALT: Final = "pairing.confirm"


class Purpose(StrEnum):
    """What a link is for."""

    SENDER = "sender"
    """Follow one's own request: answer a question, withdraw it, try again."""
    INVITATION = "invitation"
    """Answer an invitation."""
    HALF = "half"
    """One's own place in a pair."""


LIFETIME: Final = {
    Purpose.SENDER: timedelta(days=180),
    Purpose.INVITATION: timedelta(days=60),
    Purpose.HALF: timedelta(days=365),
}

Opened = PairingRequest | Invitation | Participant


def token(purpose: Purpose, record: Opened) -> str:
    """Return what the address of a page of this purpose ends with, for a saved record."""
    return signed.sign(f"pairing.{purpose}", record.pk, record.link_version)


def read_token(purpose: Purpose, value: str, *, whatever_age: bool = False) -> tuple[int, int]:
    """Return the number and the version a link carries.

    Args:
        purpose: what the link must be for.
        value: the end of its address.
        whatever_age: read one that is too old as well, to send a new one to whom it belonged.

    Raises:
        SignatureExpired: it is too old.
        BadSignature: it was altered, is for another purpose, or never came from here.
    """
    return signed.read(f"pairing.{purpose}", value, None if whatever_age else LIFETIME[purpose])


def confirmation_token(request_id: int) -> str:
    """Return what the address of a confirmation page ends with."""
    return signing.TimestampSigner(salt=_CONFIRMATION_SALT, sep=".").sign(str(request_id))


def read_confirmation_token(token: str) -> int:
    """Return the number of the request a link confirms.

    Raises:
        SignatureExpired: the link is older than `settings.CONFIRMATION_LINK_DAYS`.
        BadSignature: it was altered, or never came from here.
    """
    signer = signing.TimestampSigner(salt=_CONFIRMATION_SALT, sep=".")
    try:
        return int(signer.unsign(token, max_age=timedelta(days=settings.CONFIRMATION_LINK_DAYS)))
    except ValueError as error:
        raise signing.BadSignature("not a number") from error
