"""Putting made-up people into the directory, and taking them out again."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any, Final

from django.db import transaction
from django.utils.text import slugify

from directory.models import Mentor, OfferedSkill, Region, Skill, SoughtSkill, SpokenLanguage
from directory.search.index import index_mentors, remove
from directory.seeding import words
from directory.seeding.people import Named, Person, draw
from directory.vocabulary import forget_vocabulary

PREFIX: Final = "essai-"
"""What the addresses of made-up people, and of the skills that came with them, begin with."""
DOMAIN: Final = "essai.example.org"
"""Nobody has an e-mail address there, and never will: with the prefix, what tells made-up people from others."""

_BATCH: Final = 1_000
_ENOUGH_SKILLS: Final = 20
_FIRST: Final = datetime(2024, 1, 1, 12, tzinfo=UTC)
_APART: Final = timedelta(minutes=5)

Progress = Callable[[int], None]


def seed_people(*, count: int, seed: int, progress: Progress | None = None) -> int:
    """Add the people of a crowd who are not there yet; return how many were added.

    Each batch is a transaction of its own: stopped half-way, it goes on from there the next time.

    Args:
        count: how many people the crowd has.
        seed: which crowd. Those of two seeds have nobody in common.
        progress: told from time to time how many were added.
    """
    skills = _vocabulary()
    regions = dict(Region.objects.values_list("slug", "pk"))
    languages = dict(SpokenLanguage.objects.values_list("slug", "pk"))
    there = set(Mentor.objects.filter(slug__startswith=f"{PREFIX}{seed}-").values_list("slug", flat=True))
    missing = (number for number in range(1, count + 1) if _slug(seed, number) not in there)
    added = 0
    for numbers in _batches(missing):
        people = {number: draw(seed, number, skills) for number in numbers}
        with transaction.atomic():
            _add(people, seed=seed, regions=regions, languages=languages)
        added += len(people)
        if progress:
            progress(added)
    return added


def remove_seeded(progress: Progress | None = None) -> int:
    """Take every made-up person out, of whatever seed, and the skills that came with them and nobody else has.

    Returns:
        How many people were taken out.
    """
    made_up = Mentor.objects.filter(slug__startswith=PREFIX, email__endswith=f"@{DOMAIN}")
    removed = 0
    for keys in _batches(made_up.order_by("pk").values_list("pk", flat=True)):
        with transaction.atomic():
            _remove(keys)
        removed += len(keys)
        if progress:
            progress(removed)
    Skill.objects.filter(slug__startswith=PREFIX, offered_items=None, sought_items=None).delete()
    return removed


def _remove(keys: Collection[int]) -> None:
    """Delete people: all at once, past the models, but for those who have got something besides what they came with."""
    came_with = (OfferedSkill, SoughtSkill, Mentor.languages.through)
    people = Mentor.objects.filter(pk__in=keys)
    busy = set(people.exclude(latest_revision=None).values_list("pk", flat=True))
    for relation in Mentor._meta.related_objects:
        if relation.related_model not in came_with:
            got: Any = relation.related_model
            field = relation.field.name
            busy.update(got._base_manager.filter(**{f"{field}__in": keys}).values_list(field, flat=True))
    plain = [key for key in keys if key not in busy]
    for model, field in zip(came_with, ("content_object", "content_object", "mentor"), strict=True):
        rows: Any = model._default_manager.filter(**{f"{field}__in": plain})
        rows._raw_delete(rows.db)
    remove(plain)
    Mentor.objects.filter(pk__in=plain)._raw_delete(people.db)
    Mentor.objects.filter(pk__in=busy).delete()


def _add(people: dict[int, Person], *, seed: int, regions: dict[str, int], languages: dict[str, int]) -> None:
    """Add people past the models, which would save them one by one; then index them."""
    mentors = Mentor.objects.bulk_create(
        Mentor(
            name=person.name,
            slug=_slug(seed, number),
            email=f"{_slug(seed, number)}@{DOMAIN}",
            region_id=regions[person.region],
            first_published_at=_FIRST + number * _APART,
            live=True,
            **{field: getattr(person, field) for field in _TAKEN_OVER},
        )
        for number, person in people.items()
    )
    known = [(mentor.pk, person) for mentor, person in zip(mentors, people.values(), strict=True)]
    OfferedSkill.objects.bulk_create(
        OfferedSkill(tag_id=skill, content_object_id=pk) for pk, person in known for skill in person.offers
    )
    SoughtSkill.objects.bulk_create(
        SoughtSkill(tag_id=skill, content_object_id=pk) for pk, person in known for skill in person.seeks
    )
    spoken = Mentor.languages.through
    spoken._default_manager.bulk_create(
        spoken(mentor_id=pk, spokenlanguage_id=languages[slug])
        for pk, person in known
        for slug in person.languages
        if slug in languages
    )
    index_mentors([mentor.pk for mentor in mentors])


_TAKEN_OVER: Final = (
    "headline_fr",
    "headline_en",
    "text_fr",
    "text_en",
    "city",
    "meets_in_person",
    "meets_by_video",
    "meets_by_phone",
    "capacity",
    "active_pairs",
    "paused",
)


@transaction.atomic
def _vocabulary() -> list[Named]:
    """Return the skills to draw from, the commonest first: the site's own, or those of the seed where it has few."""
    if Skill.objects.count() < _ENOUGH_SKILLS:
        for each in words.SKILLS:
            Skill.objects.get_or_create(
                name=each.name,
                defaults={
                    "slug": f"{PREFIX}{slugify(each.name)}",
                    "name_en": each.name_en,
                    "family": each.family,
                    "synonyms": "\n".join(each.synonyms),
                },
            )
        forget_vocabulary()
    order = {each.name: place for place, each in enumerate(words.SKILLS)}
    skills = sorted(Skill.objects.all(), key=lambda skill: (order.get(skill.name, len(order)), skill.slug))
    return [Named(skill.pk, skill.name, skill.name_en or skill.name) for skill in skills]


def _slug(seed: int, number: int) -> str:
    return f"{PREFIX}{seed}-{number}"


def _batches(numbers: Iterable[int]) -> Iterator[list[int]]:
    waiting = iter(numbers)
    while batch := list(islice(waiting, _BATCH)):
        yield batch
