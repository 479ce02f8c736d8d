"""Making new profiles, a batch at a time: what saving, drafting and publishing each would write, a statement a table.

Saved one by one, ten thousand people cost half a million statements. What listens to a profile's being saved or
published is told of each all the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db import router
from django.db.models.signals import post_save
from django.utils import timezone
from wagtail.models import ModelLogEntry, Revision
from wagtail.signals import published

from directory.interchange.comparing import Changes, fields_of
from directory.interchange.rows import Described
from directory.interchange.words import set_words
from directory.models import ContactPreference, Mentor, OfferedSkill, SoughtSkill, SpokenLanguage
from directory.models.mentor import RESERVED_SLUGS
from directory.models.slugs import free_slugs

CHECKED_BEFORE = ("region", "slug", "picture", "latest_revision", "live_revision", "locked_by")
"""Not asked of the database again for each profile: they come from it, or stay empty."""


@dataclass(frozen=True, slots=True)
class Newcomer:
    """A profile that is ready to be written."""

    mentor: Mentor
    publishes: bool


def prepare(said: Described, *, publish: bool, spoken: SpokenLanguage | None) -> Newcomer:
    """Return a profile that is not in the database yet.

    Args:
        said: a row with a name and a region.
        publish: whether visitors will see it.
        spoken: the language of its messages, which is spoken where the row names none.

    Raises:
        ValidationError: it cannot be a profile.
    """
    language = said.language or "fr"
    values = {"contact_language": language, **dict(fields_of(said, language=language))}
    mentor = Mentor(live=publish, email=said.email, contact_preference=_preference(said), **values)
    mentor.clean_fields(exclude=CHECKED_BEFORE)
    set_words(
        mentor,
        Changes(
            offers=frozenset(skill.pk for skill in said.offers or ()),
            seeks=frozenset(skill.pk for skill in said.seeks or ()),
        ),
    )
    mentor.languages.set(said.languages or ((spoken,) if spoken else ()))
    return Newcomer(mentor, publish)


def create(newcomers: Sequence[Newcomer], *, by: User | None) -> list[int]:
    """Write profiles with their words, a version each, and their history; return their primary keys.

    Open a transaction around it, in which the search follows (`indexing`).

    Args:
        newcomers: whom; in the order of their rows.
        by: who imports.
    """
    mentors = [each.mentor for each in newcomers]
    if not mentors:
        return []
    now = timezone.now()
    names = [mentor.name for mentor in mentors]
    for each, slug in zip(
        newcomers, free_slugs(names, among=Mentor.objects.all(), reserved=RESERVED_SLUGS), strict=True
    ):
        each.mentor.slug = slug
        each.mentor.has_unpublished_changes = not each.publishes
        each.mentor.first_published_at = each.mentor.last_published_at = now if each.publishes else None
    Mentor.objects.bulk_create(mentors)
    _write_words(mentors)
    revisions = Revision.objects.bulk_create(_revision(mentor, by=by, at=now) for mentor in mentors)
    for each, revision in zip(newcomers, revisions, strict=True):
        each.mentor.latest_revision = revision
        each.mentor.live_revision = revision if each.publishes else None
    Mentor.objects.bulk_update(mentors, ["latest_revision", "live_revision"])
    ModelLogEntry.objects.bulk_create(
        _entry(each.mentor, action, revision, by=by, at=now)
        for each, revision in zip(newcomers, revisions, strict=True)
        for action in ("wagtail.create", *(["wagtail.publish"] if each.publishes else []))
    )
    for each, revision in zip(newcomers, revisions, strict=True):
        _tell(each, revision)
    return [mentor.pk for mentor in mentors]


def _write_words(mentors: Sequence[Mentor]) -> None:
    """Write the skills and the languages that these profiles have in memory.

    They stay there as well: versions are made of them.
    """
    for relation, model in (("offered_items", OfferedSkill), ("sought_items", SoughtSkill)):
        items: list[Any] = []
        for mentor in mentors:
            for item in getattr(mentor, relation).all():
                item.content_object_id = mentor.pk
                items.append(item)
        model._default_manager.bulk_create(items)
    spoken = Mentor.languages.through
    spoken._default_manager.bulk_create(
        spoken(mentor_id=mentor.pk, spokenlanguage_id=language.pk)
        for mentor in mentors
        for language in mentor.languages.all()
    )


def _revision(mentor: Mentor, *, by: User | None, at: datetime) -> Revision:
    kind = ContentType.objects.get_for_model(mentor)
    return Revision(
        content_type=kind,
        base_content_type=kind,
        object_id=str(mentor.pk),
        object_str=str(mentor),
        content=mentor.serializable_data(),
        created_at=at,
        user=by,
    )


def _entry(mentor: Mentor, action: str, revision: Revision, *, by: User | None, at: datetime) -> ModelLogEntry:
    return ModelLogEntry(
        content_type=ContentType.objects.get_for_model(mentor),
        object_id=str(mentor.pk),
        label=str(mentor),
        action=action,
        timestamp=at,
        revision=revision if action == "wagtail.publish" else None,
        content_changed=action == "wagtail.create",
        user=by,
        data={},
    )


def _tell(each: Newcomer, revision: Revision) -> None:
    using = router.db_for_write(Mentor, instance=each.mentor)
    post_save.send(sender=Mentor, instance=each.mentor, created=True, raw=False, using=using, update_fields=None)
    if each.publishes:
        published.send(sender=Mentor, instance=each.mentor, revision=revision)


def _preference(said: Described) -> ContactPreference:
    if said.email:
        return ContactPreference.EMAIL
    return ContactPreference.PHONE if said.phone else ContactPreference.ORGANISER
