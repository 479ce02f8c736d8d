"""The stamp of a form: which form it is and when it was handed out, signed. A stamp of one form is none of another."""

from __future__ import annotations

import secrets
import time
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from django.conf import settings
from django.core import signing

FORM_LIFETIME: Final = timedelta(hours=24)
"""How long a form may stay open before it is sent."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Which form this is, and how long ago it was handed out, in seconds."""

    form_token: str
    age: float

    @property
    def is_too_fresh(self) -> bool:
        """Whether no person could have filled the form in."""
        return self.age < settings.FORM_MINIMUM_SECONDS

    @property
    def is_too_old(self) -> bool:
        """Whether the form was open too long."""
        return self.age > FORM_LIFETIME.total_seconds()


def new_form_token() -> str:
    """Return a fresh identifier for one form: however often that form is sent, it counts once."""
    return secrets.token_urlsafe(24)


def new_stamp(form: str) -> str:
    """Return the stamp of a form handed out now.

    Args:
        form: which form, `pairing.form` say.
    """
    return signing.Signer(salt=form).sign_object({"form": new_form_token(), "at": int(time.time())})


def read_stamp(form: str, value: str) -> Stamp | None:
    """Return what a stamp of this form says; None where it is missing or was altered."""
    try:
        content = signing.Signer(salt=form).unsign_object(value)
        return Stamp(form_token=str(content["form"]), age=max(0.0, time.time() - content["at"]))
    except (signing.BadSignature, ValueError, TypeError, KeyError):
        return None
