"""What surrounds every page, kept at hand: the pages right below the home pages, and the programme's particulars.

Both change rarely and are read with every page. They are kept in the cache and forgotten when a page or the particulars
change. Where processes do not share their cache, the others see the change a minute later at most.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import Any, Final

from django.core.cache import cache
from django.db import transaction
from django.db.models import Model, Q
from django.db.models.signals import post_delete, post_save
from django.http import HttpRequest
from wagtail.models import Locale, Page, Site
from wagtail.signals import page_slug_changed, post_page_move

from core.models import SiteImage, SiteSetting

_SECONDS: Final = 60


@dataclass(frozen=True, slots=True)
class TopPage:
    """A published page right below a home page."""

    title: str
    url: str
    kind: str
    """The page type's model name, `directorypage` say."""
    in_menu: bool
    translation_key: str
    """The same for the page's translations."""
    language: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is around every page of a site."""

    pages: tuple[TopPage, ...]
    """In the order of the page tree, those of every language."""
    programme: SiteSetting


def surroundings(request: HttpRequest) -> Surroundings | None:
    """Return what surrounds the pages of the site that is asked; None where none is set up.

    Two queries, or none where they were read in the last minute.
    """
    site = Site.find_for_request(request)
    if site is None:
        return None
    kept: Surroundings | None = cache.get(_key(site.pk))
    if kept is None:
        kept = Surroundings(tuple(_top_pages(site, request)), SiteSetting.for_site(site))
        cache.set(_key(site.pk), kept, _SECONDS)
    return kept


def watch_surroundings() -> None:
    """Forget them whenever what they were read from changes; called once, when the app is ready."""
    for signal in (post_save, post_delete):
        signal.connect(_changed, dispatch_uid=f"surroundings.{id(signal)}")
    for moved in (page_slug_changed, post_page_move):
        moved.connect(_forget, dispatch_uid="surroundings.moved")


def _changed(sender: type[Model], **kwargs: Any) -> None:
    if issubclass(sender, (Page, SiteSetting, SiteImage, Site, Locale)):
        _forget()


def _forget(**_kwargs: Any) -> None:
    """Make the next page read them again: at once for this transaction, and for everybody once it is over."""
    keys = [_key(pk) for pk in Site.objects.values_list("pk", flat=True)]
    cache.delete_many(keys)
    transaction.on_commit(lambda: cache.delete_many(keys))


def _top_pages(site: Site, request: HttpRequest) -> Iterable[TopPage]:
    homes = {path.root_path: path.language_code for path in Site.get_site_root_paths() if path.site_id == site.pk}
    if not homes:
        return
    below = reduce(or_, (Q(url_path__startswith=home, depth=home.count("/") + 1) for home in homes))
    for page in Page.objects.filter(below, live=True).order_by("path"):
        home = next(home for home in homes if page.url_path.startswith(home))
        kind = page.cached_content_type.model
        key = str(page.translation_key)
        yield TopPage(page.title, page.get_url(request) or "", kind, page.show_in_menus, key, homes[home])


def _key(site: int) -> str:
    return f"core.surroundings.{site}"
