"""The site's first pages, and the people who work in the CMS."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.contrib.auth.models import Group, User
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from pytest_django.plugin import DjangoDbBlocker

from home.models import HomePage
from home.roles import EDITORS, ORGANISERS
from home.site_layout import lay_out_site


@pytest.fixture(scope="module")
def laid_out(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[int]:
    """Lay out the first pages inside a transaction that is never committed; yield the French home page's number."""
    with django_db_blocker.unblock(), transaction.atomic():
        cache.clear()
        yield lay_out_site().pk
        transaction.set_rollback(True)
    cache.clear()


@pytest.fixture
def site_layout(laid_out: int, db: None) -> HomePage:
    """Return the French home page; what the test changes is taken back."""
    return HomePage.objects.get(pk=laid_out)


def member(name: str, group: str) -> User:
    user = User.objects.create_user(name, f"{name}@example.org", "mot-de-passe")
    user.groups.add(Group.objects.get(name=group))
    return user


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def organiser(site_layout: HomePage) -> Client:
    """A browser in which an organiser is signed in."""
    return signed_in(member("odile", ORGANISERS))


@pytest.fixture
def editor(site_layout: HomePage) -> Client:
    """A browser in which an editor is signed in."""
    return signed_in(member("rene", EDITORS))


@pytest.fixture
def admin(site_layout: HomePage) -> Client:
    """A browser in which the administrator is signed in."""
    return signed_in(User.objects.create_superuser("admin", "admin@example.org", "mot-de-passe"))
