"""The words that the directory knows, for correcting typing errors: its vocabulary, its places, its people's names.

Read when a search finds nearly nobody, and kept for a minute. Only what every visitor may read is in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from django.core.cache import cache
from django.db.models import Count

from directory.models import Mentor, OfferedSkill
from directory.search.document import names_of
from directory.search.suggest import Dictionary, Entry, dictionary
from directory.vocabulary import Vocabulary

MAX_PEOPLE: Final = 5_000
"""Whose names and towns are known: the newest."""
_KEY: Final = "directory.dictionary"
_SECONDS: Final = 60


def load_dictionary(vocabulary: Vocabulary) -> Dictionary:
    """Return the words that the directory knows; two queries, or none where they were read in the last minute."""
    known: Dictionary | None = cache.get(_KEY)
    if known is None:
        known = dictionary(_entries(vocabulary))
        cache.set(_KEY, known, _SECONDS)
    return known


def _entries(vocabulary: Vocabulary) -> Iterator[Entry]:
    bringing = Counter(
        dict(
            OfferedSkill.objects.filter(content_object__live=True)
            .order_by()
            .values_list("tag")
            .annotate(people=Count("pk"))
        )
    )
    for skill in vocabulary.skills.values():
        for name in names_of(skill):
            yield Entry(name, bringing[skill.pk])
    cities: Counter[str] = Counter()
    regions: Counter[int] = Counter()
    people = Mentor.objects.listed().newest().values_list("name", "city", "region", "withheld")
    for name, city, region, withheld in people[:MAX_PEOPLE]:
        yield Entry(name, 1, bends=False)
        regions[region] += 1
        if city and "city" not in withheld:
            cities[city] += 1
    for city, number in cities.items():
        yield Entry(city, number)
    for region, word in vocabulary.regions.items():
        for name in dict.fromkeys((word.name_fr, word.name_en)):
            yield Entry(name, regions[region])
