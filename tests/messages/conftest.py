"""What the tests of messages start from: a programme, and people of the team with more or fewer permissions."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from wagtail.models import Site

from core.models import SiteSetting
from tests.directory.factories import directory_pages

SEE = ("access_admin", "view_outgoingmessage")
CHANGE = (*SEE, "change_outgoingmessage", "change_messagetext", "view_private_details")


@pytest.fixture
def particulars(db: None) -> SiteSetting:
    """A small site with somebody to write to."""
    directory_pages()
    settings = SiteSetting.for_site(Site.objects.get(is_default_site=True))
    settings.programme_name = "Mentorat d’essai"
    settings.organiser_email = "equipe@example.org"
    settings.contact_email = "bonjour@example.org"
    settings.phone = "514 555-0100"
    settings.postal_address_fr = "12, rue de l’Essai\nQuébec (Québec)  G1K 2A1"
    settings.save()
    return settings


def member(username: str, permissions: tuple[str, ...]) -> User:
    """Return somebody of the team."""
    user = User.objects.create_user(username, f"{username}@example.org", "x", first_name=username.title())
    group = Group.objects.create(name=f"Groupe {username}")
    group.permissions.set(Permission.objects.filter(codename__in=permissions))
    user.groups.add(group)
    return user


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def organiser(particulars: SiteSetting) -> User:
    return member("odile", CHANGE)


@pytest.fixture
def desk(organiser: User) -> Client:
    """A browser in which an organiser is signed in."""
    return signed_in(organiser)


@pytest.fixture
def onlooker(particulars: SiteSetting) -> Client:
    """A browser of somebody who may see the outbox, and nothing private."""
    return signed_in(member("rose", SEE))
