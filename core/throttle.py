"""How often somebody may do something that costs others: sending a form, asking for a message.

Counts are kept in the cache under a keyed hash: no address of a person or of their machine is stored or logged.
"""

from __future__ import annotations

import ipaddress

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.utils.crypto import salted_hmac


def client_address(request: HttpRequest) -> str:
    """Return the network address a request comes from.

    Behind `settings.TRUSTED_PROXIES` proxies it is the entry of X-Forwarded-For that the outermost of them wrote; what
    stands left of it was sent by the visitor and is not believed. An IPv6 address is cut to its /64, which one
    household holds as a whole.
    """
    address = str(request.META.get("REMOTE_ADDR", ""))
    if settings.TRUSTED_PROXIES:
        forwarded = [part.strip() for part in request.headers.get("X-Forwarded-For", "").split(",") if part.strip()]
        if len(forwarded) >= settings.TRUSTED_PROXIES:
            address = forwarded[-settings.TRUSTED_PROXIES]
    try:
        parsed = ipaddress.ip_address(address)
    except ValueError:
        return "unknown"
    if parsed.version == 6:
        return str(ipaddress.ip_network((parsed, 64), strict=False).network_address)
    return str(parsed)


def within_rate(*, scope: str, who: str, limit: int, seconds: int) -> bool:
    """Count one more time for somebody and return whether that is still within the rate.

    Args:
        scope: what is counted, e.g. `pairing-address`.
        who: whose count it is; hashed with the site's secret before it becomes a key.
        limit: how many times are allowed.
        seconds: in how long, counted from the first time.
    """
    key = f"rate:{scope}:{salted_hmac('core.throttle.' + scope, who, algorithm='sha256').hexdigest()}"
    cache.add(key, 0, timeout=seconds)
    try:
        count = cache.incr(key)
    except ValueError:  # it ran out between the two calls: a new period begins
        cache.set(key, 1, timeout=seconds)
        count = 1
    return count <= limit
