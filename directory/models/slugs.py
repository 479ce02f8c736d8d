"""The addresses of pages named after people, some of whom have the same name: marie-roy, marie-roy-2, marie-roy-3 …"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.text import slugify

_LONGEST = 130
"""Characters, before the number."""


def free_slugs(names: Sequence[str], *, among: QuerySet[Any], reserved: Iterable[str] = ()) -> list[str]:
    """Return an address for each name that nobody has, and no two alike; one query.

    Args:
        names: whose addresses are wanted.
        among: those who may have them already, by their field `slug`.
        reserved: what nobody is to have.
    """
    bases = [slugify(name)[:_LONGEST] or "mentor" for name in names]
    beginnings = reduce(or_, (Q(slug__startswith=base) for base in set(bases)), Q(pk__in=()))
    taken = {*among.filter(beginnings).order_by().values_list("slug", flat=True), *reserved}
    found: list[str] = []
    for base in bases:
        slug, number = base, 2
        while slug in taken:
            slug, number = f"{base}-{number}", number + 1
        taken.add(slug)
        found.append(slug)
    return found
