"""What the directory's tests share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail.models import Site

from core.models import SiteSetting
from directory.models import DirectoryPage
from tests.directory.factories import RegionFactory, SkillFactory, SpokenLanguageFactory, directory_pages

FRENCH = "/fr/repertoire/"
ENGLISH = "/en/directory/"


@pytest.fixture
def pages(db: None) -> tuple[DirectoryPage, DirectoryPage]:
    """The directory, published in both languages."""
    return directory_pages()


@pytest.fixture
def open_directory(pages: tuple[DirectoryPage, DirectoryPage], settings: Any) -> SiteSetting:
    """A directory one can join, at once: what its form offers, and organisers to write to; return the particulars."""
    settings.FORM_MINIMUM_SECONDS = 0
    for name in ("apiculture", "vente en ligne"):
        SkillFactory(name=name)
    for slug in ("fr", "en"):
        SpokenLanguageFactory(slug=slug)
    RegionFactory()
    particulars = SiteSetting.for_site(Site.objects.get(is_default_site=True))
    particulars.programme_name = "Mentorat d’essai"
    particulars.organiser_email = "equipe@example.org"
    particulars.contact_email = "bonjour@example.org"
    particulars.save()
    return particulars


@pytest.fixture
def visit(client: Client, pages: tuple[DirectoryPage, DirectoryPage]) -> Callable[..., Any]:
    """Get an address as a visitor; the answer carries its parsed HTML as `soup`."""

    def get(path: str = FRENCH, *, status: int = 200, **query: str) -> Any:
        response: Any = client.get(path, query or None)
        assert response.status_code == status, response.content.decode()[:3000]
        response.soup = BeautifulSoup(response.content, "html.parser")
        return response

    return get
