"""How many requests one place and one person may send."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone

from core.robots import AN_HOUR
from core.throttle import client_address, within_rate
from pairing.models import PairingRequest


def within_rates(request: HttpRequest, email: str) -> bool:
    """Count a request that is about to be kept; return whether its place and its sender are within their rates."""
    since = timezone.now() - timedelta(days=1)
    if PairingRequest.objects.sent_by(email, since=since).count() >= settings.PAIRING_REQUESTS_PER_DAY_PER_SENDER:
        return False
    return within_rate(
        scope="pairing-address",
        who=client_address(request),
        limit=settings.PAIRING_REQUESTS_PER_HOUR_PER_ADDRESS,
        seconds=AN_HOUR,
    )
