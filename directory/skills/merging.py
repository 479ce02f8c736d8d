"""Making two skills one, everywhere that either is named.

    comptabilité  <-  compta

Whoever had *compta* has *comptabilité*, once; its name and synonyms become synonyms of the other; its address leads
there; drafts that name it will name the other when they are published. It cannot be undone: nobody knows afterwards
who had which.

What refers to a skill is found by asking the model itself, so that apps on higher floors are served as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Exists, ForeignKey, Model, OuterRef, TextField, UniqueConstraint
from django.db.models.functions import Cast
from wagtail.log_actions import log
from wagtail.models import Revision

from directory.models import FormerSkill, Mentor, OfferedSkill, Skill, SoughtSkill
from directory.search.batch import indexing, touch
from directory.search.document import names_of
from directory.search.text import fold
from directory.vocabulary import forget_vocabulary

MERGED: Final = "directory.merge_skills"
"""The action's name in the history."""

_IN_DRAFTS: Final = ("offered_items", "sought_items")

Reference = tuple[type[Model], "ForeignKey[Any, Any]"]


class SkillGoneError(LookupError):
    """One of the two skills is not there any more."""


def merge_skills(*, keep: Skill, drop: Skill, by: User | None = None) -> Skill:
    """Make one skill of two; return the one that stays.

    Args:
        keep: the skill that stays, with its names and its address.
        drop: the skill that goes.
        by: who merges, for the history.

    Raises:
        ValueError: they are one already.
        SkillGoneError: somebody deleted or merged one of them meanwhile.
    """
    if keep.pk == drop.pk:
        raise ValueError("A skill cannot be merged with itself.")
    with transaction.atomic(), indexing():
        found = Skill.objects.select_for_update().order_by("pk").in_bulk([keep.pk, drop.pk])
        if len(found) < 2:
            raise SkillGoneError
        keep, drop = found[keep.pk], found[drop.pk]
        touch(_people_with(drop))
        for model, field in references():
            _move(model, field, keep=keep, drop=drop)
        _rename_in_drafts(keep=keep, drop=drop)
        drop_name, drop_slug = drop.name, drop.slug
        keep.synonyms = "\n".join(_synonyms(keep, drop))
        drop.delete()
        keep.save()
        FormerSkill.objects.filter(slug=keep.slug).delete()
        FormerSkill.objects.update_or_create(slug=drop_slug, defaults={"skill": keep})
        log(instance=keep, action=MERGED, user=by, data={"merged": drop_name})
        forget_vocabulary()
    return keep


def references() -> list[Reference]:
    """Return every foreign key that names a skill, those of the tables between two models included."""
    found: dict[tuple[type[Model], str], Reference] = {}
    for relation in Skill._meta.related_objects:
        model: Any = getattr(relation, "through", None) if relation.many_to_many else relation.related_model
        if model is None:
            continue
        for field in model._meta.concrete_fields:
            if isinstance(field, ForeignKey) and field.related_model is Skill:
                found[model, field.name] = (model, field)
    return list(found.values())


def _move(model: type[Model], field: ForeignKey[Any, Any], *, keep: Skill, drop: Skill) -> None:
    """Make what names one skill name the other; what would then be there twice goes."""
    everything = model._base_manager
    dropped = everything.filter(**{field.name: drop})
    for others in _unique_with(model, field):
        same = {other: OuterRef(other) for other in others}
        dropped.filter(Exists(everything.filter(**{field.name: keep}, **same))).delete()
    dropped.update(**{field.name: keep})


def _unique_with(model: type[Model], field: ForeignKey[Any, Any]) -> Iterator[tuple[str, ...]]:
    """Yield the other fields of every rule by which a row may be there once only."""
    rules = [tuple(rule) for rule in model._meta.unique_together]
    rules += [tuple(rule.fields) for rule in model._meta.constraints if isinstance(rule, UniqueConstraint)]
    rules += [(field.name,)] if field.unique else []
    for rule in rules:
        if field.name in rule:
            yield tuple(name for name in rule if name != field.name)


def _rename_in_drafts(*, keep: Skill, drop: Skill) -> None:
    """Name the skill that stays in every version of every profile, so that none brings the other back, or loses it."""
    mentors = ContentType.objects.get_for_model(Mentor)
    versions = Revision.objects.filter(base_content_type=mentors).annotate(text=Cast("content", TextField()))
    for version in versions.filter(text__contains=f'"tag": {drop.pk}').iterator():
        content = version.content
        for name in _IN_DRAFTS:
            content[name] = list(_renamed(content.get(name) or [], keep=keep.pk, drop=drop.pk))
        Revision.objects.filter(pk=version.pk).update(content=content)


def _renamed(items: list[dict[str, Any]], *, keep: int, drop: int) -> Iterator[dict[str, Any]]:
    has_both = any(item["tag"] == keep for item in items)
    for item in items:
        if item["tag"] != drop:
            yield item
        elif not has_both:
            yield {**item, "tag": keep}


def _synonyms(keep: Skill, drop: Skill) -> list[str]:
    """The synonyms of both, and the names of the one that goes, each once however it is written."""
    known = {fold(keep.name), fold(keep.name_en)}
    found: list[str] = []
    for name in (*keep.synonym_list, *names_of(drop)):
        if fold(name) not in known:
            known.add(fold(name))
            found.append(name)
    return found


def _people_with(skill: Skill) -> set[int]:
    return {
        mentor
        for items in (OfferedSkill, SoughtSkill)
        for mentor in items.objects.filter(tag=skill).values_list("content_object", flat=True)
    }
