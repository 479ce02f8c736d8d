"""Which machines a feed may be asked of: those of the public Internet, on the Web's own ports, and no others.

Without this, a feed's address would be a way to make the server knock on doors that only it can see: its own database,
its neighbours, the cloud's page of secrets at 169.254.169.254.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from typing import Final

from django.conf import settings

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_REFUSED: Final = tuple(
    ipaddress.ip_network(each)
    for each in (
        "100.64.0.0/10",  # shared by a provider's customers
        "192.0.0.0/24",  # set aside for protocols
        "192.88.99.0/24",  # relays of 6to4
        "198.18.0.0/15",  # benchmarks
        "64:ff9b::/96",  # the three that carry an IPv4 address within: NAT64,
        "64:ff9b:1::/48",
        "2001::/32",  # Teredo
        "2002::/16",  # and 6to4
        "fec0::/10",  # site-local, abandoned but answered to here and there
    )
)
"""What `is_global` lets through in one version of Python or another."""


@dataclass(frozen=True, slots=True)
class AddressPolicy:
    """What may be connected to."""

    ports: frozenset[int] = frozenset({80, 443})
    also: tuple[Network, ...] = ()
    """Networks that may be connected to although they are not public; an intranet's, say."""

    def permits(self, address: Address) -> bool:
        """Return whether this very address may be connected to."""
        inner = getattr(address, "ipv4_mapped", None) or address
        if any(inner in network for network in self.also if network.version == inner.version):
            return True
        refused = any(inner in network for network in _REFUSED if network.version == inner.version)
        return inner.is_global and not (
            refused or inner.is_multicast or inner.is_reserved or inner.is_unspecified or inner.is_loopback
        )


def configured() -> AddressPolicy:
    """Return the site's own: the public Internet, and what `FEED_ALSO_ALLOWED_NETWORKS` adds to it."""
    return AddressPolicy(
        ports=frozenset(settings.FEED_PORTS),
        also=tuple(ipaddress.ip_network(each) for each in settings.FEED_ALSO_ALLOWED_NETWORKS),
    )
