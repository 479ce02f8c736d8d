"""Renaming skills, moving them between families, and taking in the words that people wished for."""

from __future__ import annotations

from collections.abc import Iterable

from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from directory.models import Skill, SkillFamily, WishedWord
from directory.search.batch import indexing
from directory.search.text import fold


def rename_skill(
    *, skill: Skill, name: str, name_en: str, move: bool = False, keep_names: bool = True, by: User | None = None
) -> Skill:
    """Give a skill other names.

    Args:
        skill: which.
        name: its French name from now on.
        name_en: the English one.
        move: whether its address follows its French name; the old one goes on leading to it.
        keep_names: whether the search goes on understanding the old names.
        by: who renames, for the history.

    Raises:
        ValidationError: another skill has this name.
    """
    with transaction.atomic(), indexing():
        skill = Skill.objects.select_for_update().get(pk=skill.pk)
        before = (skill.name, skill.name_en)
        skill.name, skill.name_en = name, name_en
        if keep_names:
            _add_synonyms(skill, before)
        if move:
            skill.slug = _free_slug(name, skill)
        skill.full_clean()
        _refuse_same_name(skill)
        skill.save()
        log(instance=skill, action="wagtail.edit", user=by)
    return skill


def move_skills(*, skills: Iterable[Skill], family: SkillFamily, by: User | None = None) -> int:
    """Move skills into a family; return how many were elsewhere."""
    moved = 0
    with transaction.atomic():
        for skill in skills:
            if skill.family != family:
                skill.family = family
                skill.save(update_fields=["family"])
                log(instance=skill, action="wagtail.edit", user=by)
                moved += 1
    return moved


def make_skill(*, word: WishedWord, name: str, name_en: str, family: SkillFamily, by: User | None = None) -> Skill:
    """Make a skill of a word that people wished for, and forget the word.

    Raises:
        ValidationError: a skill has this name already.
    """
    with transaction.atomic():
        skill = Skill(name=name, name_en=name_en, family=family)
        skill.slug = _free_slug(name, skill)
        skill.full_clean()
        _refuse_same_name(skill)
        if fold(word.label) not in {fold(name), fold(name_en)}:
            _add_synonyms(skill, [word.label])
        skill.save()
        word.delete()
        log(instance=skill, action="wagtail.create", user=by)
    return skill


def make_synonym(*, word: WishedWord, skill: Skill, by: User | None = None) -> None:
    """Make a word that people wished for another name of a skill, and forget the word."""
    with transaction.atomic(), indexing():
        skill = Skill.objects.select_for_update().get(pk=skill.pk)
        _add_synonyms(skill, [word.label])
        skill.save()
        word.delete()
        log(instance=skill, action="wagtail.edit", user=by)


def dismiss(*, word: WishedWord) -> None:
    """Leave a word out of the list; it goes on being counted, so that it does not come back as new."""
    WishedWord.objects.filter(pk=word.pk).update(dismissed=True)


def _add_synonyms(skill: Skill, names: Iterable[str]) -> None:
    known = {fold(name) for name in (skill.name, skill.name_en, *skill.synonym_list)}
    new = [name for name in dict.fromkeys(names) if name and fold(name) not in known]
    skill.synonyms = "\n".join([*skill.synonym_list, *new])


def _refuse_same_name(skill: Skill) -> None:
    if Skill.objects.filter(name__iexact=skill.name).exclude(pk=skill.pk).exists():
        raise ValidationError({"name": _("Une autre compétence a déjà ce nom : fusionnez-les plutôt.")})


def _free_slug(name: str, skill: Skill) -> str:
    base = slugify(name)[:90] or "competence"
    taken = set(Skill.objects.filter(slug__startswith=base).exclude(pk=skill.pk).values_list("slug", flat=True))
    return (
        base
        if base not in taken
        else next(f"{base}-{n}" for n in range(2, len(taken) + 3) if f"{base}-{n}" not in taken)
    )
