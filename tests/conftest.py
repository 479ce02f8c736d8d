"""What every test finds: an empty cache, French as the active language, and each group of tests on one process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import connection
from django.utils import translation
from pytest_django import DjangoDbBlocker
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from home.models import HomePage

HERE = Path(__file__).parent
SHARED_SETUP = ("browser", "whole_site")
"""Folders whose tests share a costly beginning: all tests of each run in one process, and before the others."""


class FolderScheduling(LoadScopeScheduling):
    """Deals tests out to processes by file, and by folder where a costly beginning is shared.

    Not by pytest-xdist's own `xdist_group` marks, which have no effect under pytest 9.2.
    """

    def _split_scope(self, nodeid: str) -> str:
        file = nodeid.partition("::")[0]
        return next((folder for folder in SHARED_SETUP if f"/{folder}/" in file), file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> FolderScheduling:
    """Say how tests are dealt out to processes."""
    return FolderScheduling(config, log)


@pytest.hookimpl(trylast=True)  # after pytest-django put those that empty the database last
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes a minute to set up, so that it does not begin when all else is done."""
    items.sort(key=lambda item: item.path.relative_to(HERE).parts[0] not in SHARED_SETUP)


@pytest.fixture(autouse=True)
def _clean_slate() -> Iterator[None]:
    cache.clear()
    with translation.override("fr"):
        yield


@pytest.fixture(scope="module")
def left_as_found(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Put back what migrations wrote, after a module whose tests really commit: emptying the tables took it away."""
    yield
    with django_db_blocker.unblock():
        connection.creation.deserialize_db_from_string(connection._test_serialized_contents)  # type: ignore[attr-defined]  # Django's own


@pytest.fixture
def site_layout(db: None) -> HomePage:
    """Lay out the first pages in both languages; return the French home page."""
    from home.site_layout import lay_out_site

    return lay_out_site()
