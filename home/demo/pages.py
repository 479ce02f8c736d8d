"""Putting the demonstration's pages into the site, in French and in English."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, Final, TypeVar
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.models import Locale, Page, Revision

from core.models import BasePage
from directory.models import DirectoryPage
from events.models import EventIndexPage, EventPage
from guidelines.models import GuidelineIndexPage, GuidelinePage
from home.demo.content import shapes
from home.demo.content.events import EVENTS
from home.demo.content.guidelines import GUIDELINES
from home.demo.content.pages import ABOUT, HOME, STANDARD_PAGES, StandardText
from home.demo.pictures import Report, counted
from home.demo.stream import Language, StreamWriter, identifier
from home.models import HomePage, StandardPage
from home.site_layout import HOME as LAYOUT_HOME
from home.translating import publish_translation

PageT = TypeVar("PageT", bound=BasePage)

FIRST_PAGE_DAYS_AGO: Final = 300
LAST_PAGE_DAYS_AGO: Final = 6
ANNOUNCED_DAYS_AGO: Final = 20
SATURDAY: Final = 5


@dataclass(frozen=True, slots=True)
class Stage:
    """What every page of the demonstration is made with."""

    home: HomePage
    pictures: Mapping[str, int]
    """Number of each illustration in the library, by key."""
    now: datetime
    translated: bool = True
    """Whether the English pages are made as well."""

    def parent(self, model: type[PageT]) -> PageT:
        """Return the French section of a type."""
        found: PageT | None = model._default_manager.child_of(self.home).first()
        if found is None:
            raise LookupError(f"{model.__name__}: lay out the site first")
        return found

    def writer(self, page: str, language: Language) -> StreamWriter:
        """Return what writes a page's blocks in a language."""
        places: dict[str, type[BasePage]] = {
            "directory": DirectoryPage,
            "guidelines": GuidelineIndexPage,
            "events": EventIndexPage,
        }
        return StreamWriter(
            page, language, self.pictures, {name: self.parent(kind).pk for name, kind in places.items()}
        )

    def publish(self, parent: Page, name: str, build: Callable[[StreamWriter], BasePage], moment: datetime) -> BasePage:
        """Publish a page in both languages as if it had been on a day; return the French one.

        Args:
            parent: the French section it goes into.
            name: the page's own name for ever; a page of that name that is there already is left as it is.
            build: makes the page, unsaved, with the texts of the writer's language.
            moment: when it was first published.
        """
        key = identifier(name)
        found = type(build(self.writer(name, "fr")))._default_manager.filter(translation_key=key, locale=parent.locale)
        if (page := found.first()) is not None:
            return page
        with transaction.atomic():
            french = build(self.writer(name, "fr"))
            french.translation_key = key
            french.locale = parent.locale
            french.live = False
            parent.add_child(instance=french)
            french.save_revision().publish()
            french.refresh_from_db()
            _date(french, moment)
            if self.translated:
                _date(self.translate(french, build(self.writer(name, "en"))), moment + timedelta(minutes=20))
        return french

    def translate(self, french: BasePage, english: BasePage) -> BasePage:
        """Publish the English text of a French page, side by side with it."""
        english.locale = Locale.objects.get(language_code="en")
        return publish_translation(source=french, translated=english)


def load_pages(stage: Stage, report: Report) -> None:
    """Publish the guidelines, events and plain pages that are missing, and give the home page its words."""
    for page in counted(list(_jobs(stage)), "pages publiées", report, every=5):
        page()
    _relate(stage)
    _fill_home(stage)


def _jobs(stage: Stage) -> Iterator[Callable[[], Any]]:
    guidelines, events = stage.parent(GuidelineIndexPage), stage.parent(EventIndexPage)
    span = (FIRST_PAGE_DAYS_AGO - LAST_PAGE_DAYS_AGO) / max(len(GUIDELINES) - 1, 1)
    for place, guideline in enumerate(GUIDELINES):
        # The principles come first in the list and were published last: they are what the home page shows as new.
        moment = stage.now - timedelta(days=LAST_PAGE_DAYS_AGO + span * place)
        yield lambda guideline=guideline, moment=moment: stage.publish(  # type: ignore[misc]  # no type for a lambda's default  # default arguments
            guidelines, f"guideline/{guideline.slug.fr}", _guideline(guideline), moment
        )
    for event in EVENTS:
        starts, ends = _hours(event, stage.now)
        moment = ends + timedelta(days=2) if ends < stage.now else stage.now - timedelta(days=ANNOUNCED_DAYS_AGO)
        yield lambda event=event, starts=starts, ends=ends, moment=moment: stage.publish(  # type: ignore[misc]  # no type for a lambda's default
            events, f"event/{event.slug.fr}", _event(event, starts, ends), moment
        )
    for page in STANDARD_PAGES:
        moment = stage.now - timedelta(days=FIRST_PAGE_DAYS_AGO)
        yield lambda page=page, moment=moment: stage.publish(  # type: ignore[misc]  # no type for a lambda's default
            stage.home, f"page/{page.slug.fr}", _standard(page), moment
        )


def _guideline(record: shapes.Guideline) -> Callable[[StreamWriter], BasePage]:
    def build(write: StreamWriter) -> BasePage:
        return GuidelinePage(
            kind=record.kind,
            slug=write.say(record.slug),
            title=write.say(record.title),
            search_description=write.say(record.description),
            in_short=write.stream("in_short", (("point", write.say(point)) for point in record.in_short)),
            body=write.body("body", record.body),
            picture_id=write.pictures.get(record.picture or ""),
        )

    return build


def _event(record: shapes.Event, starts: datetime, ends: datetime) -> Callable[[StreamWriter], BasePage]:
    def build(write: StreamWriter) -> BasePage:
        say = write.say
        programme = (
            ("item", {"time": item.time, "title": say(item.title), "text": say(item.text)}) for item in record.programme
        )
        gallery = (("picture", value) for picture in record.pictures if (value := write.picture(picture)))
        asked = (
            (
                "asked",
                {
                    "question": say(put.question),
                    "answers": write.items(
                        f"asked/{number}", ({"text": say(text), "who": say(who)} for text, who in put.answers)
                    ),
                },
            )
            for number, put in enumerate(record.asked)
        )
        links = (("link", {"title": say(title), "address": address}) for title, address in record.links)
        return EventPage(
            slug=say(record.slug),
            title=say(record.title),
            search_description=say(record.description),
            starts_at=starts,
            ends_at=ends,
            place=say(record.place),
            address=say(record.address),
            capacity_note=say(record.capacity_note),
            online_url=record.online_url,
            picture_id=write.pictures.get(record.picture or ""),
            announcement=write.body("announcement", record.announcement),
            programme=write.stream("programme", programme),
            report_summary=say(record.report_summary),
            report=write.body("report", record.report),
            gallery=write.stream("gallery", gallery),
            asked=write.stream("asked", asked),
            links=write.stream("links", links),
        )

    return build


def _standard(record: StandardText) -> Callable[[StreamWriter], BasePage]:
    def build(write: StreamWriter) -> BasePage:
        return StandardPage(
            slug=write.say(record.slug),
            title=write.say(record.title),
            search_description=write.say(record.description),
            introduction=write.say(record.introduction),
            body=write.body("body", record.body),
            show_in_menus=record is ABOUT,
        )

    return build


def _hours(event: shapes.Event, now: datetime) -> tuple[datetime, datetime]:
    """Return when an event starts and ends, in the site's time zone; what is to come falls on a weekday."""
    if isinstance(event.starts, date):
        day = event.starts
    else:
        day = timezone.localdate(now) + event.starts
        day += timedelta(days=7 - day.weekday() if day.weekday() >= SATURDAY else 0)
    start, end = (
        datetime.combine(day, time.fromisoformat(clock), timezone.get_default_timezone())
        for clock in (event.start_time, event.end_time)
    )
    return start, end


def _relate(stage: Stage) -> None:
    """Name the guidelines that go with each guideline, once all of them are there."""
    everywhere = GuidelinePage.objects.filter(translation_key__in=[_key(record.slug.fr) for record in GUIDELINES])
    pages = {(page.translation_key, page.locale_id): page for page in everywhere}
    for record in GUIDELINES:
        for (key, locale), page in pages.items():
            if key != _key(record.slug.fr) or page.related.exists():
                continue
            related = [pages.get((_key(slug), locale)) for slug in record.related]
            page.related = [each for each in related if each is not None]
            with transaction.atomic():
                page.save()
                # The same in the page's latest version, which the editor opens.
                Revision.objects.filter(pk=page.latest_revision_id).update(content=page.serializable_data())


def _key(slug: str) -> UUID:
    return identifier(f"guideline/{slug}")


def _fill_home(stage: Stage) -> None:
    """Give the home page its words, unless somebody wrote others since it was laid out."""
    home = HomePage.objects.get(pk=stage.home.pk)
    if home.headline != LAYOUT_HOME.texts["headline"]["fr"]:
        return
    with transaction.atomic():
        _set_home(home, stage.writer("home", "fr"))
        home.save_revision().publish()
        home.refresh_from_db()
        if stage.translated:
            english = HomePage(slug=LAYOUT_HOME.slug["en"], title=LAYOUT_HOME.title["en"])
            _set_home(english, stage.writer("home", "en"))
            stage.translate(home, english)


def _set_home(page: HomePage, write: StreamWriter) -> None:
    say = write.say
    page.seo_title = say(HOME.title)
    page.search_description = say(HOME.description)
    page.headline = say(HOME.headline)
    page.lead = say(HOME.lead)
    page.first_half = say(HOME.first_half)
    page.second_half = say(HOME.second_half)
    page.off_the_web = say(HOME.off_the_web)
    page.picture_id = write.pictures.get(HOME.picture)
    steps = (("step", {"title": say(title), "text": say(text)}) for title, text in HOME.how_it_works)
    page.how_it_works = write.stream("how_it_works", steps)
    page.body = write.body("body", HOME.body)


def _date(page: Page, moment: datetime) -> None:
    """Let a page look as it would, had it been published at a moment."""
    Revision.objects.for_instance(page).update(created_at=moment)
    Page.objects.filter(pk=page.pk).update(
        first_published_at=moment, last_published_at=moment, latest_revision_created_at=moment
    )
