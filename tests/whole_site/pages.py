"""The pages of the loaded demonstration, as a visitor reaches them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import translation
from wagtail.models import Page

from directory.models import Mentor


@dataclass
class Visited:
    """An answer and what a reader sees in it."""

    path: str
    status: int
    headers: dict[str, str]
    html: str
    cookies: list[str]

    @cached_property
    def soup(self) -> BeautifulSoup:
        """The page's tree."""
        return BeautifulSoup(self.html, "html.parser")

    @property
    def language(self) -> str:
        """The language its address announces."""
        return self.path[1:3]


def visit(path: str) -> Visited:
    """Ask for a page as somebody would who was never here."""
    response = Client().get(path)
    body = b"".join(response) if response.streaming else response.content
    return Visited(
        path,
        response.status_code,
        dict(response.headers),
        body.decode(response.charset),
        list(response.cookies),
    )


def page_paths() -> list[str]:
    """Return the path of every published page of the CMS."""
    return [page.url for page in Page.objects.live().filter(depth__gt=1).order_by("path") if page.url]


def form_paths() -> list[str]:
    """Return the paths of the request form, empty and for a mentor."""
    paths = []
    mentor = Mentor.objects.open_to_pairing().order_by("slug").first()
    assert mentor is not None
    for language in ("fr", "en"):
        with translation.override(language):
            paths += [reverse("pairing:request"), f"{reverse('pairing:request')}?mentor={mentor.slug}"]
    return paths


def directory_paths() -> list[str]:
    """Return searches and profiles in both languages."""
    slugs = list(Mentor.objects.listed().order_by("slug").values_list("slug", flat=True)[:3])
    rests = ["?q=web", "?q=zzzzzz", "?available=1", "?page=2", *(f"{slug}/" for slug in slugs)]
    return [f"{start}{rest}" for start in ("/fr/repertoire/", "/en/directory/") for rest in rests]


def public_paths() -> list[str]:
    """Return every kind of public page, in both languages."""
    return [*page_paths(), *directory_paths(), *form_paths()]
