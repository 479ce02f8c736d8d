"""What surrounds every page: the menu, the same page in the other language, the picture shown when it is shared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.template.context import Context
from django.templatetags.static import static
from django.urls import reverse, translate_url
from django.utils import translation
from wagtail.models import Page

from core.bilingual import LANGUAGES, current_language
from core.models import SiteSetting
from core.renditions import SOCIAL
from core.surroundings import TopPage, surroundings

register = template.Library()

_NAMES = {"fr": "Français", "en": "English"}


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A page one click from the home page."""

    title: str
    url: str
    kind: str
    """The page type's model name, `directorypage` say."""
    current: str
    """What `aria-current` says of it: `page`, `true` (a page below it is being read) or nothing."""


@dataclass(frozen=True, slots=True)
class SiteMenu:
    """The pages right below the home page of the language being served."""

    home: str
    main: list[MenuEntry]
    """Those editors put in the menu."""
    other: list[MenuEntry]
    """The rest: privacy, accessibility, how to take part by telephone … for the foot of the page."""

    def url_of(self, kind: str) -> str:
        """Return the address of the first page of a type, empty where there is none."""
        return next((entry.url for entry in (*self.main, *self.other) if entry.kind == kind), "")

    @property
    def directory(self) -> str:
        """The address of the mentor directory, empty where none is published."""
        return self.url_of("directorypage")

    @property
    def guidelines(self) -> str:
        """The address of the guidelines, empty where none is published."""
        return self.url_of("guidelineindexpage")

    @property
    def events(self) -> str:
        """The address of the events, empty where none is published."""
        return self.url_of("eventindexpage")


@dataclass(frozen=True, slots=True)
class Alternate:
    """The page being read, in one of the site's languages."""

    language: str
    name: str
    """The language's own name for itself."""
    url: str
    current: bool
    exact: bool
    """False where this page does not exist in that language, and the address is the home page's."""

    @property
    def tag(self) -> str:
        """The language tag, `fr-CA` or `en-CA`."""
        return f"{self.language}-CA"


@register.simple_tag(takes_context=True)
def site_menu(context: Context) -> SiteMenu:
    """Return the menu in the language being served; empty where no site is set up."""
    request = context.get("request")
    home = _home(current_language())
    around = surroundings(request) if request is not None else None
    if request is None or around is None:
        return SiteMenu(home, [], [])
    pages = [page for page in around.pages if page.language == current_language()]
    return SiteMenu(
        home,
        [_entry(page, request) for page in pages if page.in_menu],
        [_entry(page, request) for page in pages if not page.in_menu],
    )


@register.simple_tag(takes_context=True)
def particulars(context: Context) -> SiteSetting | None:
    """Return the programme's particulars; None where no site is set up."""
    request = context.get("request")
    around = surroundings(request) if request is not None else None
    return around.programme if around else None


@register.simple_tag(takes_context=True)
def translations(context: Context) -> list[Alternate]:
    """Return the page being read in each language of the site, French first; one query where it is not in the menu.

    None for an address outside any language, which has no other.
    """
    request = context.get("request")
    if request is None:
        return []
    page = context.get("page")
    paths = _page_paths(page, request) if isinstance(page, Page) and page.pk else _view_paths(request)
    if len(paths) == len(LANGUAGES) and len(set(paths.values())) == 1:
        return []
    active = current_language()
    return [
        Alternate(code, _NAMES[code], paths.get(code) or _home(code), code == active, code in paths)
        for code in LANGUAGES
    ]


@register.simple_tag(takes_context=True)
def shared_picture(context: Context) -> str:
    """Return the absolute address of the picture shown where the page is shared: its own, or the programme's."""
    request = context["request"]
    page = context.get("page")
    for field in ("social_image", "picture"):
        if isinstance(page, Page) and getattr(page, f"{field}_id", None):
            return str(request.build_absolute_uri(getattr(page, field).get_rendition(SOCIAL).url))
    return str(request.build_absolute_uri(static("img/social.png")))


@register.simple_tag(takes_context=True)
def absolute(context: Context, address: str) -> str:
    """Return a path of this site with the site's own address before it."""
    return str(context["request"].build_absolute_uri(address))


@register.simple_tag(takes_context=True)
def may_be_staff(context: Context) -> bool:
    """Return whether the visitor could be signed in, without touching the session: anonymous pages stay alike."""
    request = context.get("request")
    return request is not None and settings.SESSION_COOKIE_NAME in request.COOKIES


def _entry(page: TopPage, request: HttpRequest) -> MenuEntry:
    here = request.path
    current = "page" if here == page.url else "true" if page.url and here.startswith(page.url) else ""
    return MenuEntry(page.title, page.url, page.kind, current)


def _home(language: str) -> str:
    with translation.override(language):
        return reverse("wagtail_serve", args=[""])


def _page_paths(page: Page, request: HttpRequest) -> dict[str, str]:
    """The paths of a page's published translations, by language, with what follows the page's own address kept.

    A page whose sub-addresses are themselves translated says how with `rest_in(rest, language)`.
    """
    own = page.get_url(request) or request.path
    rest = request.path.removeprefix(own) if request.path.startswith(own) else ""
    rest_in: Any = getattr(page, "rest_in", lambda rest, language: rest)
    return {language: f"{url}{rest_in(rest, language)}" for language, url in _urls(page, request).items()}


def _urls(page: Page, request: HttpRequest) -> dict[str, str]:
    """The addresses of a page's published translations, by language."""
    around = surroundings(request)
    key = str(page.translation_key)
    at_hand = {each.language: each.url for each in around.pages if each.translation_key == key} if around else {}
    if len(at_hand) == len(LANGUAGES):
        return at_hand
    found = Page.objects.filter(translation_key=page.translation_key, live=True).select_related("locale")
    return {each.locale.language_code: url for each in found if (url := each.get_url(request))}


def _view_paths(request: HttpRequest) -> dict[str, str]:
    """The paths of a view that is no page of the CMS, by language; none where nothing answers there."""
    match = request.resolver_match
    if match is None or match.url_name == "wagtail_serve":
        return {}
    return {code: translate_url(request.path, code) for code in LANGUAGES}
