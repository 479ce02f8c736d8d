"""The demonstration's site, loaded once a module without its pictures and put away afterwards."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from home.demo.load import load_demo
from home.models import HomePage


@pytest.fixture(scope="module")
def demo_site(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[HomePage]:
    """The French home page of a site with the demonstration's content."""
    with django_db_blocker.unblock(), transaction.atomic():
        cache.clear()
        load_demo(report=lambda line: None, pictures=False)
        yield HomePage.objects.get(locale__language_code="fr")
        transaction.set_rollback(True)
    cache.clear()


@pytest.fixture
def demo(demo_site: HomePage, db: None) -> HomePage:
    """The same, for one test: what the test changes is undone."""
    return demo_site
