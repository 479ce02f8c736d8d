"""Signed tokens, with which addresses end that open what belongs to one person.

A token carries a number (a primary key), a version and the moment it was made. It is signed for one purpose: a token of
one is none of another. Whoever raises the version of what it opens lets every earlier token die.
"""

from __future__ import annotations

from datetime import timedelta

from django.core import signing


def sign(salt: str, number: int, version: int = 0) -> str:
    """Return a token.

    Args:
        salt: the purpose, `directory.keep` say.
        number: the primary key of what it opens.
        version: of what it opens.
    """
    return _signer(salt).sign(f"{number}-{version}")


def read(salt: str, value: str, lifetime: timedelta | None = None) -> tuple[int, int]:
    """Return the number and the version a token carries.

    Args:
        salt: the purpose it must have been made for.
        value: the token.
        lifetime: how old it may be; any age where None.

    Raises:
        SignatureExpired: it is too old.
        BadSignature: it was altered, is for another purpose, or never came from here.
    """
    number, _, version = _signer(salt).unsign(value, max_age=lifetime).partition("-")
    try:
        return int(number), int(version)
    except ValueError as error:
        raise signing.BadSignature("no number") from error


def _signer(salt: str) -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=salt, sep=".")
