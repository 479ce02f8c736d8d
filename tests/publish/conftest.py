"""The site's first pages, laid out once a module: making them for each test would take most of the time."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from home.models import HomePage
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
