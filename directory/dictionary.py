"""The words that the directory knows, for correcting typing errors: its vocabulary, its places, its people's names.

Read when a search finds nearly nobody, and kept for a minute. Only what every visitor may read is in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from django.core.cache import cache
from django.db.models import CharField, Count, IntegerField, TextField, Value
from django.db.models.functions import Cast

from directory.models import Mentor, OfferedSkill
from directory.search.document import names_of
from directory.search.suggest import Dictionary, Entry, dictionary
from directory.vocabulary import Vocabulary

MAX_PEOPLE: Final = 5_000
"""Whose names and towns are known: the newest."""
_KEY: Final = "directory.dictionary"
_SECONDS: Final = 60


def load_dictionary(vocabulary: Vocabulary) -> Dictionary:
    """Return the words that the directory knows; one query, or none where they were read in the last minute."""
    known: Dictionary | None = cache.get(_KEY)
    if known is None:
        known = dictionary(_entries(vocabulary))
        cache.set(_KEY, known, _SECONDS)
    return known


def _entries(vocabulary: Vocabulary) -> Iterator[Entry]:
    bringing: Counter[int] = Counter()
    cities: Counter[str] = Counter()
    regions: Counter[int] = Counter()
    for name, city, withheld, key, number in _rows():
        if not name:
            bringing[key] = number
            continue
        yield Entry(name, 1, bends=False)
        regions[key] += 1
        if city and '"city"' not in withheld:
            cities[city] += 1
    for skill in vocabulary.skills.values():
        for name in names_of(skill):
            yield Entry(name, bringing[skill.pk])
    for city, number in cities.items():
        yield Entry(city, number)
    for region, word in vocabulary.regions.items():
        for name in dict.fromkeys((word.name_fr, word.name_en)):
            yield Entry(name, regions[region])


def _rows() -> Iterable[tuple[str, str, str, int, int]]:
    """Return who lives where and who brings what, in one query.

    Of a person: their name, their town, the names of what they withhold (JSON), the key of their region, 1. Of a skill:
    nothing, nothing, nothing, its key, and how many people bring it.
    """
    nothing, one = Value("", output_field=CharField()), Value(1, output_field=IntegerField())
    withheld = Cast("withheld", TextField())
    newest = Mentor.objects.listed().newest().values("pk")[:MAX_PEOPLE]
    people = Mentor.objects.filter(pk__in=newest).order_by().values_list("name", "city", withheld, "region_id", one)
    offered = OfferedSkill.objects.filter(content_object__live=True).order_by()
    skills = offered.values("tag").annotate(people=Count("pk")).values_list(nothing, nothing, nothing, "tag", "people")
    return people.union(skills, all=True)
