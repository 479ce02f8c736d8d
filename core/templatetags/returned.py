"""Whether messages come back from an address, wherever the desk shows one."""

from __future__ import annotations

from django import template

from core.mail.outbox import does_return

register = template.Library()


@register.filter
def returns(address: str) -> bool:
    """Return whether messages to an address come back, and are held until somebody clears it."""
    return does_return(address)
