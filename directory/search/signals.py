"""Keeping the index right: every change of what can be searched is indexed in the transaction that makes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.apps import AppConfig
from django.db.migrations import Migration
from django.db.models import Model, QuerySet
from django.db.models.signals import post_delete, post_migrate, post_save, pre_delete, pre_save

from directory.models import Mentor, OfferedSkill, Region, Skill, SoughtSkill, SpokenLanguage
from directory.search.batch import touch
from directory.search.index import fill, remove

_TEXTS: dict[type[Model], tuple[str, ...]] = {
    Skill: ("name", "name_en", "synonyms"),
    Region: ("name_fr", "name_en"),
}
"""The fields of a word of the vocabulary that the index has taken over."""

_UNSEARCHED = {
    "latest_revision",
    "has_unpublished_changes",
    "locked",
    "locked_at",
    "locked_by",
    "pause_reason",
    "contact_language",
    "confirmed_at",
    "asked_at",
    "link_version",
}


def connect(app: AppConfig) -> None:
    """Listen; called once, when the app is ready.

    Args:
        app: the directory itself.
    """
    post_migrate.connect(_migrated, sender=app, dispatch_uid="search.migrated")
    post_save.connect(_mentor_saved, sender=Mentor, dispatch_uid="search.mentor_saved")
    post_delete.connect(_mentor_deleted, sender=Mentor, dispatch_uid="search.mentor_deleted")
    for item in (OfferedSkill, SoughtSkill):
        post_save.connect(_item_saved, sender=item, dispatch_uid=f"search.{item.__name__}_saved")
        post_delete.connect(_item_deleted, sender=item, dispatch_uid=f"search.{item.__name__}_deleted")
    for word in (Skill, Region):
        pre_save.connect(_before_word_saved, sender=word, dispatch_uid=f"search.before_{word.__name__}_saved")
        post_save.connect(_word_saved, sender=word, dispatch_uid=f"search.{word.__name__}_saved")
    for gone in (Skill, SpokenLanguage):
        pre_delete.connect(_before_word_deleted, sender=gone, dispatch_uid=f"search.before_{gone.__name__}_deleted")
        post_delete.connect(_word_deleted, sender=gone, dispatch_uid=f"search.{gone.__name__}_deleted")


def _migrated(using: str, plan: Iterable[tuple[Migration, bool]] = (), **kwargs: Any) -> None:
    if any(step.app_label == "directory" and not backwards for step, backwards in plan):
        fill(using)


def _mentor_saved(instance: Mentor, update_fields: frozenset[str] | None = None, **kwargs: Any) -> None:
    if update_fields is None or not update_fields <= _UNSEARCHED:
        touch([instance.pk])


def _mentor_deleted(instance: Mentor, **kwargs: Any) -> None:
    remove([instance.pk])


def _item_saved(instance: OfferedSkill | SoughtSkill, **kwargs: Any) -> None:
    touch([instance.content_object_id])


def _item_deleted(instance: OfferedSkill | SoughtSkill, origin: Any = None, **kwargs: Any) -> None:
    # Gone with its mentor, nothing is left to index; gone with its skill, the skill's own deletion sees to it.
    model = origin.model if isinstance(origin, QuerySet) else type(origin)
    if model not in (Mentor, Skill):
        touch([instance.content_object_id])


def _before_word_saved(instance: Any, **kwargs: Any) -> None:
    """Remember whether the words change: a change of order alone would index thousands of people for nothing."""
    fields = _TEXTS[type(instance)]
    before = (
        type(instance)._default_manager.filter(pk=instance.pk).values_list(*fields).first() if instance.pk else None
    )
    instance._words_change = before is not None and before != tuple(getattr(instance, field) for field in fields)


def _word_saved(instance: Skill | Region, **kwargs: Any) -> None:
    if getattr(instance, "_words_change", False):
        touch(_mentors_with(instance))


def _before_word_deleted(instance: Any, **kwargs: Any) -> None:
    instance._mentors_before = _mentors_with(instance)


def _word_deleted(instance: Skill | SpokenLanguage, **kwargs: Any) -> None:
    touch(getattr(instance, "_mentors_before", ()))


def _mentors_with(word: Skill | Region | SpokenLanguage) -> set[int]:
    if isinstance(word, Region):
        return set(Mentor.objects.filter(region=word).values_list("pk", flat=True))
    if isinstance(word, SpokenLanguage):
        return set(Mentor.objects.filter(languages=word).values_list("pk", flat=True))
    offering = OfferedSkill.objects.filter(tag=word).values_list("content_object", flat=True)
    seeking = SoughtSkill.objects.filter(tag=word).values_list("content_object", flat=True)
    return set(offering.union(seeking))
