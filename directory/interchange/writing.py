"""Making profiles and changing them as planned: drafts, revisions and history as if somebody had typed it in."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import User
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Revision
from wagtail.signals import published

from directory.interchange.comparing import Changes, Standing, fields_of
from directory.interchange.planning import Plan
from directory.interchange.rows import Described
from directory.models import ContactPreference, Mentor, OfferedSkill, SoughtSkill, SpokenLanguage

_CHECKED_BEFORE = ("region", "slug", "picture", "latest_revision", "live_revision", "locked_by")
"""Not asked of the database again for each profile: they come from it, or stay empty."""


def create(said: Described, plan: Plan, *, by: User | None) -> Mentor:
    """Make a profile.

    Args:
        said: a row with a name and a region.
        plan: whether it is published.
        by: who imports.

    Raises:
        ValidationError: it cannot be a profile.
    """
    language = said.language or "fr"
    values = {"contact_language": language, **dict(fields_of(said, language=language))}
    mentor = Mentor(live=False, email=said.email, contact_preference=_preference(said), **values)
    mentor.clean_fields(exclude=_CHECKED_BEFORE)
    spoken = said.languages or tuple(SpokenLanguage.objects.filter(slug=language))
    _set_words(
        mentor,
        Changes(
            offers=frozenset(skill.pk for skill in said.offers or ()),
            seeks=frozenset(skill.pk for skill in said.seeks or ()),
            languages=frozenset(each.pk for each in spoken),
        ),
    )
    if plan.publishes:
        mentor.live = True
        mentor.first_published_at = mentor.last_published_at = timezone.now()
    mentor.save()
    log(instance=mentor, action="wagtail.create", user=by)
    revision = mentor.save_revision(user=by, clean=False, changed=not plan.publishes)
    if plan.publishes:
        _published_as(mentor, revision, by=by)
    return mentor


def change(standing: Standing, draft: Standing, plan: Plan, *, by: User | None) -> None:
    """Change a profile.

    One that visitors see and that has a draft besides is changed in both: publishing what a row says does not publish
    what somebody else has begun.

    Args:
        standing: the profile as the database has it.
        draft: its latest draft; the same where there is none.
        plan: what changes, and whether it is published.
        by: who imports.

    Raises:
        ValidationError: changed so, it could not be a profile.
    """
    mentor = standing.mentor
    if plan.publishes and mentor.live:
        _apply(mentor, plan.live)
        _save(mentor, publish=True, by=by)
        if draft is not standing:
            _apply(draft.mentor, plan.draft)
            _keep_beside(draft.mentor, by=by)
        return
    _apply(draft.mentor, plan.draft)
    if not mentor.live:  # so that lists show it too
        draft.mentor.save()
    _save(draft.mentor, publish=plan.publishes, by=by)


def _apply(mentor: Mentor, changed: Changes) -> None:
    for name, value in changed.fields.items():
        setattr(mentor, name, value)
    untouched = [field.name for field in mentor._meta.fields if field.attname not in changed.fields]
    mentor.clean_fields(exclude={*untouched, *_CHECKED_BEFORE})
    _set_words(mentor, changed)


def _set_words(mentor: Mentor, changed: Changes) -> None:
    for relation, model, wanted in (
        (mentor.offered_items, OfferedSkill, changed.offers),
        (mentor.sought_items, SoughtSkill, changed.seeks),
    ):
        if wanted is not None:
            kept = [item for item in relation.all() if item.tag_id in wanted]
            new = sorted(wanted - {item.tag_id for item in kept})
            relation.set([*kept, *(model(tag_id=skill) for skill in new)])
    if changed.languages is not None:
        mentor.languages.set(list(SpokenLanguage.objects.filter(pk__in=changed.languages)))


def _published_as(mentor: Mentor, revision: Revision, *, by: User | None) -> None:
    """Note that a new profile is this version, which visitors see already.

    What Wagtail does when it publishes, without reading the version back and writing the profile once more: half the
    time that thousands of new people take.
    """
    mentor.live_revision = revision
    mentor.save(update_fields=["live_revision"])
    published.send(sender=Mentor, instance=mentor, revision=revision)
    log(instance=mentor, action="wagtail.publish", user=by, revision=revision)


def _save(mentor: Mentor, *, publish: bool, by: User | None) -> None:
    revision = mentor.save_revision(user=by, log_action=True, clean=False)
    if publish:  # whoever imports was asked at the door whether they may
        revision.publish(user=by, skip_permission_checks=True)


def _keep_beside(draft: Mentor, *, by: User | None) -> None:
    """Keep a draft after something else was published, unless it has become the same."""
    published = Mentor.objects.get(pk=draft.pk)
    if _content(published) != _content(draft):
        draft.save_revision(user=by, clean=False)


def _content(mentor: Mentor) -> dict[str, Any]:
    """What an editor could change in a profile."""
    kept: dict[str, Any] = {}
    for name, value in mentor.serializable_data().items():
        if name in ("offered_items", "sought_items"):
            kept[name] = sorted(item["tag"] for item in value)
        elif not name.startswith(("latest_", "live", "last_", "first_", "has_")):
            kept[name] = sorted(value) if name == "languages" else value
    return kept


def _preference(said: Described) -> ContactPreference:
    if said.email:
        return ContactPreference.EMAIL
    return ContactPreference.PHONE if said.phone else ContactPreference.ORGANISER
