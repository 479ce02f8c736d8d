"""What the directory's tests share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client

from directory.models import DirectoryPage
from tests.directory.factories import directory_pages

FRENCH = "/fr/repertoire/"
ENGLISH = "/en/directory/"


@pytest.fixture
def pages(db: None) -> tuple[DirectoryPage, DirectoryPage]:
    """The directory, published in both languages."""
    return directory_pages()


@pytest.fixture
def visit(client: Client, pages: tuple[DirectoryPage, DirectoryPage]) -> Callable[..., Any]:
    """Get an address as a visitor; the answer carries its parsed HTML as `soup`."""

    def get(path: str = FRENCH, *, status: int = 200, **query: str) -> Any:
        response: Any = client.get(path, query or None)
        assert response.status_code == status, response.content.decode()[:3000]
        response.soup = BeautifulSoup(response.content, "html.parser")
        return response

    return get
