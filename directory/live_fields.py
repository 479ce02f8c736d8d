"""Changing a profile as it is shown, now, whatever drafts of it are waiting.

A draft is a copy of the whole profile. Pausing somebody on the live row alone would last until the next draft was
published, with what it remembers. So what is set here is set in every copy that may yet be published or opened in a
form: the latest, one that is scheduled, one that is being moderated. The rest of each draft stays as its author left
it.
"""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet
from wagtail.models import Revision, TaskState

from directory.models import Mentor


def set_live(mentor: Mentor, **fields: Any) -> None:
    """Set fields of a profile at once, leaving its other changes and its drafts alone.

    The row is locked first: to decide by what it holds, lock it yourself (`select_for_update`) and call this in the
    same transaction. The instance that was passed is brought up to date too.

    Args:
        mentor: a saved profile, as fresh or as stale as may be: nothing else of it is written.
        fields: columns of the profile by name, with their new values; no skills and no languages, which are rows.

    Raises:
        Mentor.DoesNotExist: the profile was erased meanwhile.
    """
    with transaction.atomic():
        current = Mentor.objects.select_for_update().get(pk=mentor.pk)
        for name, value in fields.items():
            setattr(current, name, value)
        current.save(update_fields=list(fields))
        # What only the site keeps is never read back from a draft.
        _set_in_drafts(current, [name for name in fields if name not in Mentor.SITE_KEPT])
    for name, value in fields.items():
        setattr(mentor, name, value)


def set_words_in_drafts(mentor: Mentor, relation: str, skill: int) -> None:
    """Add a skill to every copy of a profile that may yet be published.

    Args:
        mentor: a profile whose row is locked.
        relation: `offered_items` or `sought_items`.
        skill: its primary key.
    """
    for draft in _that_may_return(mentor):
        items = draft.content.get(relation) or []
        if all(item["tag"] != skill for item in items):
            added = {"pk": None, "tag": skill, "content_object": mentor.pk}
            Revision.objects.filter(pk=draft.pk).update(content={**draft.content, relation: [*items, added]})


def _set_in_drafts(mentor: Mentor, names: list[str]) -> None:
    if not names:
        return
    content = mentor.serializable_data()
    changes = {name: content[name] for name in names}
    for draft in _that_may_return(mentor):
        Revision.objects.filter(pk=draft.pk).update(content={**draft.content, **changes})


def _that_may_return(mentor: Mentor) -> QuerySet[Revision]:
    may_return = (
        Q(pk=mentor.latest_revision_id)
        | Q(approved_go_live_at__isnull=False)
        | Q(task_states__status=TaskState.STATUS_IN_PROGRESS)
    )
    drafts = Revision.objects.for_instance(mentor)
    return drafts.filter(pk__in=drafts.filter(may_return).values("pk")).select_for_update()
