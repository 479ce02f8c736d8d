"""What every test finds: an empty cache, French as the active language, and each group of tests on one process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.cache import cache
from django.utils import translation

from home.models import HomePage

HERE = Path(__file__).parent
SHARED_SETUP = ("browser", "whole_site")
"""Folders whose tests share a costly beginning: all of them run in one process."""


def _group(item: pytest.Item, folder: str) -> str:
    marker = item.get_closest_marker("django_db")
    if marker is not None and marker.kwargs.get("transaction"):
        # They empty the database, with what the migrations put there: pytest-django runs them last, in one process.
        return "transactions"
    return folder if folder in SHARED_SETUP else str(item.path)


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist reads the groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a file, or of a folder with a costly beginning, together in one process of pytest-xdist."""
    for item in items:
        folder = item.path.relative_to(HERE).parts[0]
        item.add_marker(pytest.mark.xdist_group(_group(item, folder)))
    # Longest first: what takes a minute to set up should not start when all else is done.
    items.sort(key=lambda item: item.path.relative_to(HERE).parts[0] not in SHARED_SETUP)


@pytest.fixture(autouse=True)
def _clean_slate() -> Iterator[None]:
    cache.clear()
    with translation.override("fr"):
        yield


@pytest.fixture
def site_layout(db: None) -> HomePage:
    """Lay out the first pages in both languages; return the French home page."""
    from home.site_layout import lay_out_site

    return lay_out_site()
