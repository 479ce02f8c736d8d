"""Who of the team is asking."""

from __future__ import annotations

from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest


def member(request: HttpRequest) -> User:
    """Return the member of the team who sent a request, to be written down with what they did.

    Raises:
        PermissionDenied: nobody is signed in; the CMS lets nobody get that far.
    """
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user
