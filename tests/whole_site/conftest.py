"""The demonstration's content, loaded once for all tests of this folder and taken back at the end."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import transaction
from pytest_django.plugin import DjangoDbBlocker

from home.demo.load import load_demo


@pytest.fixture(scope="package")
def demo_content(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Load the demonstration inside a transaction that is never committed."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_demo(lambda line: None, pictures=False)
        yield
        transaction.set_rollback(True)
    cache.clear()


@pytest.fixture
def db(demo_content: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """In this folder, what a test finds in the database is the demonstration; what the test changes is taken back.

    The name is pytest-django's: it prepares a database for tests that ask for `db`.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)
