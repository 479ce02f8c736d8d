"""The link that confirms a request: signed for that purpose, so that no other link nor a form's stamp is one."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from django.conf import settings
from django.core import signing

_CONFIRMATION_SALT: Final = "pairing.confirm"


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
