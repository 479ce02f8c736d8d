"""Signed things that leave the site and come back: the form's stamp, and the link that confirms a request.

Each is signed for one purpose: a stamp is no link, a link of one kind is no link of another.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.core import signing

from pairing.models import new_form_token

FORM_LIFETIME: Final = timedelta(hours=24)
"""How long a form may stay open before it is sent."""

_STAMP_SALT: Final = "pairing.form"
_CONFIRMATION_SALT: Final = "pairing.confirm"


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which form this is, and how long ago it was handed out, in seconds."""

    form_token: str
    age: float

    @property
    def is_too_fresh(self) -> bool:
        """Whether no person could have filled the form in."""
        return self.age < settings.PAIRING_FORM_MINIMUM_SECONDS

    @property
    def is_too_old(self) -> bool:
        """Whether the form was open too long."""
        return self.age > FORM_LIFETIME.total_seconds()


def new_stamp() -> str:
    """Return the stamp of a form handed out now."""
    return signing.Signer(salt=_STAMP_SALT).sign_object({"form": new_form_token(), "at": int(time.time())})


def read_stamp(value: str) -> Stamp | None:
    """Return what a stamp says; None where it is missing or was altered."""
    try:
        content = signing.Signer(salt=_STAMP_SALT).unsign_object(value)
        return Stamp(form_token=str(content["form"]), age=max(0.0, time.time() - content["at"]))
    except (signing.BadSignature, ValueError, TypeError, KeyError):
        return None


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
