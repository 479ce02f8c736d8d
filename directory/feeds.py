"""Atom feeds of the newest mentors, of all or of those who bring a skill: it is followed as one follows a blog."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.utils.cache import patch_cache_control
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from core.bilingual import current_language
from core.models import SiteSetting
from core.typography import typeset_text
from directory.filters import NO_FILTERS, Filters
from directory.models import DirectoryPage, Mentor, Skill
from directory.paths import words
from directory.profiles import describe
from directory.vocabulary import load_vocabulary

MOST: Final = 20
_SECONDS: Final = 900
"""How long a reader need not ask again."""
_LONG_AGO: Final = datetime(2000, 1, 1, tzinfo=UTC)


class _Feed(Atom1Feed):
    """One whose date is that of its latest entry; without any, a fixed one: the same feed is the same text."""

    def latest_post_date(self) -> datetime:
        return super().latest_post_date() if self.items else _LONG_AGO


@require_safe
def newest(request: HttpRequest, *, page: DirectoryPage, slug: str = "") -> HttpResponse:
    """Send the feed of a skill, or that of everybody.

    Args:
        request: a visitor's, or a feed reader's.
        page: the directory.
        slug: the skill's; one it had before leads to today's.

    Raises:
        Http404: no such skill.
    """
    skill = _skill(slug) if slug else None
    address = feed_path(page.get_url(request) or "", skill)
    if request.path != address:
        return HttpResponsePermanentRedirect(address)
    response = HttpResponse(_feed(request, page, skill), content_type="application/atom+xml; charset=utf-8")
    patch_cache_control(response, public=True, max_age=_SECONDS)
    return response


def feed_path(directory: str, skill: Skill | None = None) -> str:
    """Return the path of a feed in the language being served.

    Args:
        directory: the directory's own.
        skill: whose feed; that of everybody where None.
    """
    return f"{directory}{words('feed', language=current_language())}{f'{skill.slug}/' if skill else ''}"


def _skill(slug: str) -> Skill:
    vocabulary = load_vocabulary()
    if not (vocabulary.skill(slug) or vocabulary.skill_once_at(slug)):
        vocabulary = load_vocabulary(fresh=True)  # unless it is new
    found = vocabulary.skill(slug) or vocabulary.skill_once_at(slug)
    if found is None:
        raise Http404
    return found


def _feed(request: HttpRequest, page: DirectoryPage, skill: Skill | None) -> str:
    language = current_language()
    asked = Filters(offers=(skill,)) if skill else NO_FILTERS
    directory = request.build_absolute_uri(page.get_url(request))
    programme = SiteSetting.for_request(request).programme_name
    title = _("Au répertoire, qui apporte : %(skill)s") % {"skill": skill.label} if skill else _("Au répertoire")
    feed = _Feed(
        title=typeset_text(f"{title} — {programme}" if programme else title, language),
        link=f"{directory}{asked.query()}",
        description="",
        subtitle=typeset_text(_("Les personnes arrivées récemment."), language),
        language=f"{language}-CA",
        author_name=programme or None,
        feed_url=request.build_absolute_uri(request.path),
        feed_guid=request.build_absolute_uri(request.path),
    )
    for mentor in asked.select().newest().for_cards()[:MOST]:
        _add(feed, mentor, f"{directory}{mentor.slug}/", language)
    return str(feed.writeString("utf-8"))


def _add(feed: _Feed, mentor: Mentor, address: str, language: str) -> None:
    arrived = mentor.first_published_at or mentor.created_at
    feed.add_item(
        title=mentor.name,
        link=address,
        description=typeset_text(describe(mentor), language),
        unique_id=address,
        pubdate=arrived,
        updateddate=max(arrived, mentor.last_published_at or arrived),
        categories=[skill.label for skill in mentor.offered],
    )
