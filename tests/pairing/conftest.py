"""What the tests of pairing start from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.core import mail
from django.test import Client
from wagtail.models import Site

from core.models import SiteSetting
from directory.models import Mentor
from pairing.models import PairingSetting
from tests.directory.factories import MentorFactory, SkillFactory, directory_pages
from tests.pairing import making


@dataclass(frozen=True, slots=True)
class Programme:
    """A site with its particulars, two skills and one mentor who has room for one pair."""

    settings: SiteSetting
    mentor: Mentor


@pytest.fixture
def programme(db: None) -> Programme:
    """Set up a small site, with somebody to write to and somebody to ask for."""
    directory_pages()
    settings = SiteSetting.for_site(Site.objects.get(is_default_site=True))
    settings.programme_name = "Mentorat d’essai"
    settings.organiser_email = "equipe@example.org"
    settings.contact_email = "bonjour@example.org"
    settings.phone = "514 555-0100"
    settings.save()
    SkillFactory(name="blogue", name_en="blogging", family="web")
    SkillFactory(name="négociation", name_en="negotiation", family="business")
    mentor = MentorFactory(
        name="Fabienne Essai",
        email="fabienne@example.org",
        phone="418 555-0111",
        offers=["négociation"],
        seeks=["blogue"],
    )
    return Programme(settings, mentor)


@pytest.fixture
def straight(programme: Programme) -> Programme:
    """A programme that invites whom a request names as soon as it is confirmed."""
    setting = PairingSetting.load()
    setting.organisers_approve = False
    setting.save()
    return programme


@pytest.fixture
def at_once(settings: object) -> None:
    """Take forms back at once: a test types faster than any person."""
    settings.FORM_MINIMUM_SECONDS = 0  # type: ignore[attr-defined]  # pytest-django's


@pytest.fixture
def deliver() -> Callable[[], list[mail.EmailMessage]]:
    """Run the real worker until the queue is empty; return what it sent since the last time."""

    def run() -> list[mail.EmailMessage]:
        before = len(mail.outbox)
        making.run_worker()
        return list(mail.outbox[before:])

    return run


@pytest.fixture
def organiser(db: None) -> User:
    """Somebody who looks after requests and pairs."""
    return _member("maude", "Maude", ["view", "change", "delete"])


@pytest.fixture
def reader(db: None) -> User:
    """Somebody who may read requests and pairs, and change nothing."""
    return _member("rose", "Rose", ["view"])


@pytest.fixture
def editor(db: None) -> User:
    """Somebody who writes pages and has nothing to do with requests."""
    return _member("emile", "Émile", [])


@pytest.fixture
def desk(organiser: User, client: Client) -> Client:
    """A browser signed in as an organiser."""
    client.force_login(organiser)
    return client


def _member(username: str, first_name: str, actions: list[str]) -> User:
    user = User.objects.create_user(username, f"{username}@example.org", "x", first_name=first_name)
    group = Group.objects.create(name=f"Groupe {username}")
    names = [f"{action}_{model}" for action in actions for model in ("pairingrequest", "pair")]
    group.permissions.set(Permission.objects.filter(codename__in=["access_admin", *names]))
    user.groups.add(group)
    return user
