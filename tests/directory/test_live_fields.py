"""Setting a field of a profile at once, whatever drafts wait."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Revision, Task, Workflow, WorkflowTask

from directory.live_fields import set_live
from directory.models import Mentor, PauseReason
from directory.search.index import matching
from directory.search.words import parse_words
from tests.directory.factories import MentorFactory, SkillFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def zoe() -> Mentor:
    """A published mentor whose next version waits as a draft."""
    zoe = MentorFactory(name="Zoé Tremblay", offers=["vente"], seeks=["balado"], city="Matane")
    zoe.save_revision().publish()
    zoe.refresh_from_db()
    zoe.headline_fr = "En brouillon"
    zoe.offers.add(SkillFactory(name="photo"))
    zoe.save_revision()
    return Mentor.objects.get(pk=zoe.pk)


def test_it_shows_at_once_and_the_draft_does_not(zoe: Mentor) -> None:
    set_live(zoe, paused=True, pause_reason=PauseReason.PERSON)
    found = Mentor.objects.get(pk=zoe.pk)
    assert (found.paused, found.pause_reason) == (True, PauseReason.PERSON)
    assert found.headline_fr != "En brouillon"
    assert [skill.name for skill in found.offered] == ["vente"]
    assert found.has_unpublished_changes


def test_publishing_the_draft_does_not_undo_it(zoe: Mentor) -> None:
    set_live(zoe, paused=True, capacity=4)
    draft = Mentor.objects.get(pk=zoe.pk).latest_revision
    draft.publish()
    found = Mentor.objects.get(pk=zoe.pk)
    assert (found.paused, found.capacity) == (True, 4)
    assert found.headline_fr == "En brouillon"
    assert [skill.name for skill in found.offered] == ["photo", "vente"]


def test_the_form_of_a_profile_without_draft_opens_with_it() -> None:
    zoe = MentorFactory(name="Zoé Tremblay")
    zoe.save_revision().publish()
    set_live(zoe, paused=True)
    assert Mentor.objects.get(pk=zoe.pk).get_latest_revision_as_object().paused


def test_a_scheduled_version_does_not_undo_it(zoe: Mentor) -> None:
    zoe.headline_fr = "Dès lundi"
    zoe.go_live_at = timezone.now() + timedelta(days=3)
    zoe.save_revision(approved_go_live_at=zoe.go_live_at)
    zoe.go_live_at = None
    zoe.save_revision()
    set_live(zoe, paused=True)
    scheduled = Revision.objects.for_instance(zoe).get(approved_go_live_at__isnull=False)
    assert scheduled.pk != Mentor.objects.get(pk=zoe.pk).latest_revision_id
    assert scheduled.content["paused"] is True
    assert scheduled.content["headline_fr"] == "Dès lundi"


def test_a_version_in_moderation_does_not_undo_it(zoe: Mentor) -> None:
    workflow = Workflow.objects.create(name="Lecture")
    WorkflowTask.objects.create(workflow=workflow, task=Task.objects.create(name="Lire"))
    workflow.start(zoe, get_user_model().objects.create_superuser("lise", "lise@example.org", "x"))
    moderated = zoe.latest_revision_id
    zoe.save_revision()
    set_live(zoe, paused=True)
    assert Revision.objects.get(pk=moderated).content["paused"] is True


def test_what_the_passed_instance_held_besides_is_not_written(zoe: Mentor) -> None:
    zoe.city = "Ailleurs"
    set_live(zoe, paused=True)
    assert zoe.paused
    assert Mentor.objects.get(pk=zoe.pk).city == "Matane"


def test_what_is_searched_is_found_at_once(zoe: Mentor) -> None:
    set_live(zoe, city="Rimouski")
    assert matching(parse_words("rimouski")).ranked(Mentor.objects.listed(), limit=5)


def test_an_erased_profile_is_not_brought_back(zoe: Mentor) -> None:
    stale = Mentor.objects.get(pk=zoe.pk)
    zoe.delete()
    with pytest.raises(Mentor.DoesNotExist):
        set_live(stale, paused=True)
    assert not Mentor.objects.exists()
