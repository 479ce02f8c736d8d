"""Loading the demonstration: all of it, once, and nothing of anybody else's."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.db import transaction
from django.utils import timezone, translation
from django_tasks_db.models import DBTaskResult
from pytest_django.plugin import DjangoDbBlocker
from wagtail.models import Page, ReferenceIndex, Revision
from wagtail_localize.models import Translation

from core.models import SiteImage, SiteSetting
from directory.models import Mentor
from events.models import EventPage
from guidelines.models import GuidelinePage
from home.demo import load, pictures
from home.demo.content.guidelines import GUIDELINES
from home.demo.content.mentors import MENTORS
from home.demo.content.requests import REQUESTS
from home.demo.people import PAUSED
from home.models import HomePage
from pairing.models import PairingRequest


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[list[str]]:
    """Load everything but the pictures; yield what was reported."""
    with django_db_blocker.unblock(), transaction.atomic():
        cache.clear()
        said: list[str] = []
        assert not load.is_loaded()
        load.load_demo(said.append, pictures=False)
        yield said
        transaction.set_rollback(True)
    cache.clear()


@pytest.fixture(autouse=True)
def _demo(loaded: list[str], db: None) -> None:
    """Every test here finds the demonstration loaded."""


def counted() -> dict[str, int]:
    models = (Page, Revision, Mentor, PairingRequest, SiteImage, Translation)
    return {model.__name__: model._default_manager.count() for model in models}


def test_everything_is_there(loaded: list[str]) -> None:
    assert load.is_loaded()
    assert Mentor.objects.listed().count() == len(MENTORS) == 40
    for language in ("fr", "en"):
        assert GuidelinePage.objects.listed().filter(locale__language_code=language).count() == len(GUIDELINES)
    assert sorted(PairingRequest.objects.values_list("state", flat=True)) == sorted(each.state for each in REQUESTS)
    assert any("profils" in line for line in loaded)


def test_some_people_have_no_room() -> None:
    """Or else the badge, and the filter for who has room, would tell nothing."""
    away = {mentor.name for mentor in Mentor.objects.listed() if mentor.paused}
    full = {mentor.name for mentor in Mentor.objects.listed() if not mentor.paused and not mentor.is_available}
    assert away == PAUSED
    assert full == {"Ghislaine Imbeault-Tanguay"}


def test_the_particulars_are_in_both_languages() -> None:
    particulars = SiteSetting.objects.get()
    for field in ("tagline", "phone_hours", "postal_address", "privacy_officer", "footer"):
        french, english = getattr(particulars, f"{field}_fr"), getattr(particulars, f"{field}_en")
        assert french
        assert english
        assert french != english
    with translation.override("en"):
        assert particulars.postal_address.startswith("Mentorat 2.0\nP.O. Box")


def test_every_text_has_its_translation_side_by_side() -> None:
    pages = Page.objects.filter(depth__gt=1, locale__language_code="fr").count()
    translations = Translation.objects.select_related("source")
    assert len(translations) == pages
    for each in translations:
        total, done = each.get_progress()
        assert total == done, each.source.object_repr


def test_loading_again_adds_nothing() -> None:
    before = counted()
    load.load_demo(lambda line: None, pictures=False)
    assert counted() == before


def test_what_somebody_deleted_does_not_make_it_unloaded() -> None:
    GuidelinePage.objects.get(slug="pas-de-contrat").delete()
    PairingRequest.objects.all().delete()
    Mentor.objects.all().delete()
    assert load.is_loaded()


def test_what_somebody_changed_is_left_alone() -> None:
    home = HomePage.objects.get(locale__language_code="fr")
    home.headline = "Notre accroche"
    home.save_revision().publish()
    settings = SiteSetting.objects.get()
    settings.phone = "819 555-0100"
    settings.save()
    page = GuidelinePage.objects.get(slug="pas-de-contrat")
    page.title, page.slug = "Aucun contrat", "aucun-contrat"
    page.save_revision().publish()
    load.load_demo(lambda line: None, pictures=False)
    home.refresh_from_db()
    settings.refresh_from_db()
    assert (home.headline, settings.phone) == ("Notre accroche", "819 555-0100")
    assert not GuidelinePage.objects.filter(slug="pas-de-contrat").exists()


def test_an_interrupted_loading_is_finished_by_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    PairingRequest.objects.all().delete()
    GuidelinePage.objects.filter(slug__in=["pas-de-contrat", "no-contract"]).delete()

    def fall_over(**kwargs: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(load, "load_requests", fall_over)
        with pytest.raises(KeyboardInterrupt):
            load.load_demo(lambda line: None, pictures=False)
    assert GuidelinePage.objects.filter(slug="pas-de-contrat").exists()
    assert not PairingRequest.objects.exists()
    load.load_demo(lambda line: None, pictures=False)
    assert PairingRequest.objects.count() == len(REQUESTS)


def test_the_worker_is_left_with_messages_only() -> None:
    """Wagtail's indexes are brought up to date at once, so that the first visitor's message does not have to wait.

    Blogs are read after the messages.
    """
    waiting = set(DBTaskResult.objects.values_list("task_path", flat=True))
    messages = {"core.mail.tasks.deliver_message", "pairing.tasks.expire_request"}
    assert waiting <= {*messages, "directory.blogs.tasks.read_feed"}
    assert all(task.priority < 0 for task in DBTaskResult.objects.exclude(task_path__in=messages))
    assert ReferenceIndex.objects.exists()
    assert [page.slug for page in GuidelinePage.objects.live().search("contrat", operator="and")][:1]


def test_nobody_in_it_is_real() -> None:
    for mentor in Mentor.objects.all():
        assert mentor.email.endswith("@example.org")
        assert "555-01" in mentor.phone or not mentor.phone
        assert mentor.consent_on is not None


def test_it_looks_lived_in() -> None:
    now = timezone.now()
    for page in Page.objects.live().filter(depth__gt=1):
        assert page.first_published_at <= now
    published = Mentor.objects.values_list("first_published_at", flat=True)
    assert len({moment.date() for moment in published}) > 30
    assert EventPage.objects.listed().upcoming().count() >= 2
    assert EventPage.objects.listed().past().count() >= 2
    english = {page.slug: page for page in GuidelinePage.objects.filter(locale__language_code="en")}
    related = english["first-meeting-in-person"].related.all()
    assert related
    assert {page.locale.language_code for page in related} == {"en"}


def test_two_pairs_were_introduced() -> None:
    introduced = PairingRequest.objects.filter(state="accepted")
    assert len(introduced) == 2
    for request in introduced:
        assert request.mentor is not None
        assert request.mentor.active_pairs == 1
        story = ["unconfirmed", "received", "proposed", "accepted"]
        assert [move.to_state for move in request.moves.order_by("at")] == story
        assert request.confirmed_at
        assert request.decided_at
        assert request.created_at < request.confirmed_at < request.decided_at < timezone.now() - timedelta(days=1)


def test_pictures_are_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "SCENES", ("cafe",))
    said: list[str] = []
    scenes = pictures.load_scenes(said.append)
    assert pictures.load_scenes(said.append) == scenes
    image = SiteImage.objects.get(pk=scenes["cafe"])
    assert image.has_focal_point()
    assert image.description
    assert said[0].strip() == "1 sur 1 illustrations dessinées"
