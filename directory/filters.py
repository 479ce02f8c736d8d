"""What a visitor asks the directory for, read from the address and written back to it.

Several skills are wanted together: `offers=video&offers=balado` asks for people who bring both. What the visitor brings
and would like to learn (`bring`, `learn`) is another matter: it asks for people who would be matched by any of it, and
puts them in the order of how well. The other filters have one value each. What the address says that means nothing (an
unknown skill, `page=abc`) is left out, and said.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final
from urllib.parse import urlencode

from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from directory.models import MeetingFormat, Mentor, Region, Skill, SpokenLanguage
from directory.querysets import MentorQuerySet
from directory.search.index import matching
from directory.search.text import visible
from directory.search.words import MAX_CHARACTERS, MAX_TERMS, NO_WORDS, Words, parse_words
from directory.vocabulary import Vocabulary

MAX_SKILLS: Final = 10
_SHOWN: Final = 40
"""How much of something that was not understood is shown again, in characters."""


class Facet(StrEnum):
    """The filters beside the words, named as in the address."""

    BRING = "bring"
    LEARN = "learn"
    OFFERS = "offers"
    SEEKS = "seeks"
    REGION = "region"
    LANGUAGE = "language"
    FORMAT = "format"
    AVAILABLE = "available"


SKILLS: Final = (Facet.BRING, Facet.LEARN, Facet.OFFERS, Facet.SEEKS)
"""The facets whose values are skills, of which there may be several."""


class Sort(StrEnum):
    """The orders people can be put in, named as in the address."""

    RELEVANCE = "relevance"
    """Those who answer the words best; those who would be best matched, where the visitor said what they bring or would
    like to learn."""
    NEWEST = "newest"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Filters:
    """One search of the directory."""

    words: Words = NO_WORDS
    bring: tuple[Skill, ...] = ()
    """What the visitor brings."""
    learn: tuple[Skill, ...] = ()
    """What the visitor would like to learn."""
    offers: tuple[Skill, ...] = ()
    seeks: tuple[Skill, ...] = ()
    region: Region | None = None
    language: SpokenLanguage | None = None
    format: MeetingFormat | None = None
    available: bool = False
    chosen_sort: Sort | None = None
    """The order that was asked for; one that makes no sense here counts for nothing (see `sort`)."""

    def __bool__(self) -> bool:
        """Whether anything at all is asked for."""
        return bool(self.words.typed) or any(True for _active in self.active())

    @property
    def is_complementary(self) -> bool:
        """Whether the visitor said what they bring or would like to learn."""
        return bool(self.bring or self.learn)

    @property
    def sorts(self) -> tuple[Sort, ...]:
        """The orders that make sense here, the usual one first."""
        ranked = bool(self.words) or self.is_complementary
        return tuple(Sort) if ranked else (Sort.NEWEST, Sort.NAME)

    @property
    def sort(self) -> Sort:
        """The order that people are in."""
        usual = self.sorts[0]
        return self.chosen_sort if self.chosen_sort and self.chosen_sort in self.sorts else usual

    def values(self, facet: Facet) -> tuple[str, ...]:
        """Return what is asked for under a facet, as the address writes it."""
        match facet:
            case Facet.BRING | Facet.LEARN | Facet.OFFERS | Facet.SEEKS:
                return tuple(skill.slug for skill in getattr(self, facet))
            case Facet.REGION | Facet.LANGUAGE:
                word = getattr(self, facet)
                return (word.slug,) if word else ()
            case Facet.FORMAT:
                return (self.format.value,) if self.format else ()
            case Facet.AVAILABLE:
                return ("1",) if self.available else ()

    def active(self) -> Iterator[tuple[Facet, str]]:
        """Yield every value asked for with its facet, the words aside."""
        for facet in Facet:
            for value in self.values(facet):
                yield facet, value

    def without(self, facet: Facet, value: str = "") -> Filters:
        """Return the same search without one value of a facet (without the facet where no value is given)."""
        match facet:
            case Facet.BRING | Facet.LEARN | Facet.OFFERS | Facet.SEEKS:
                others: Any = tuple(skill for skill in getattr(self, facet) if value and skill.slug != value)
                return replace(self, **{facet.value: others})
            case Facet.AVAILABLE:
                return replace(self, available=False)
            case Facet.REGION:
                return replace(self, region=None)
            case Facet.LANGUAGE:
                return replace(self, language=None)
            case Facet.FORMAT:
                return replace(self, format=None)

    def only(self, facet: Facet, value: str) -> Filters:
        """Return a search for one value of a facet alone."""
        kept = getattr(self, facet)
        if facet in SKILLS:
            kept = tuple(skill for skill in kept if skill.slug == value)
        return replace(NO_FILTERS, **{facet.value: kept})

    def without_words(self) -> Filters:
        """Return the same search whatever the words."""
        return replace(self, words=NO_WORDS)

    def query(self, *, page: int = 1) -> str:
        """Return the part of the address that asks for this, question mark included; empty where there is none."""
        asked: list[tuple[str, str]] = [("q", self.words.typed)] if self.words.typed else []
        asked += [(facet.value, value) for facet, value in self.active()]
        asked += [("sort", self.sort.value)] if self.sort != self.sorts[0] else []
        asked += [("page", str(page))] if page > 1 else []
        return f"?{urlencode(asked)}" if asked else ""

    def select(self) -> MentorQuerySet:
        """Return the mentors asked for, those a visitor may see only, in no order."""
        mentors = self.select_base()
        if self.region:
            mentors = mentors.living_in(self.region)
        if self.language:
            mentors = mentors.speaking(self.language)
        if self.format:
            mentors = mentors.meeting(self.format)
        if self.available:
            mentors = mentors.open_to_pairing()
        return mentors

    def select_base(self) -> MentorQuerySet:
        """Return the mentors that have the words and the skills asked for, whatever the other filters."""
        mentors = Mentor.objects.listed().offering(*self.offers).seeking(*self.seeks)
        if self.is_complementary:
            mentors = mentors.complementing(self.bring, self.learn)
        return matching(self.words).restrict(mentors)


NO_FILTERS: Final = Filters()


@dataclass(frozen=True, slots=True)
class Asked:
    """What an address asks for, and what of it was not understood."""

    filters: Filters
    page: int = 1
    problems: tuple[str, ...] = ()
    """Sentences for the visitor, each about something that was left out."""
    status: int = 200
    """400 where the words are too long to search for, 404 where the address names something that does not exist."""
    unknown_words: bool = False
    """Whether a skill, a region or a language was named that does not exist."""
    notes: tuple[str, ...] = ()
    """Sentences for the visitor about how the search was understood, where nothing is wrong."""
    moved: bool = False
    """Whether a skill was named by an address it no longer has."""


def parse_filters(asked: QueryDict, vocabulary: Vocabulary) -> Asked:
    """Return what an address asks for. Never raises: what means nothing is told in `problems`.

    Args:
        asked: the address's query, as anybody may have written it.
        vocabulary: the skills, regions and languages that exist.
    """
    problems: list[str] = []
    notes: list[str] = []
    words = parse_words(asked.get("q", ""))

    def unknown(sentence: str, value: str) -> None:
        problems.append(sentence % {"value": _short(value)})

    def skills(facet: Facet) -> tuple[Skill, ...]:
        wanted = list(dict.fromkeys(value for value in asked.getlist(facet) if value))
        found = [vocabulary.skill(value) or vocabulary.skill_once_at(value) for value in wanted]
        for value in [value for value, skill in zip(wanted, found, strict=True) if skill is None][:3]:
            unknown(_("Nous ne connaissons pas la compétence « %(value)s » : nous n’en avons pas tenu compte."), value)
        known = list({skill.pk: skill for skill in found if skill}.values())
        if len(known) > MAX_SKILLS:
            notes.append(_("Nous avons gardé les %(count)d premières compétences.") % {"count": MAX_SKILLS})
        return tuple(known[:MAX_SKILLS])

    by_facet = {facet: skills(facet) for facet in SKILLS}
    if (region_slug := asked.get(Facet.REGION, "")) and not vocabulary.region(region_slug):
        unknown(_("Nous ne connaissons pas la région « %(value)s » : nous n’en avons pas tenu compte."), region_slug)
    if (language_slug := asked.get(Facet.LANGUAGE, "")) and not vocabulary.language(language_slug):
        unknown(_("Nous ne connaissons pas la langue « %(value)s » : nous n’en avons pas tenu compte."), language_slug)
    unknown_words = bool(problems)
    if (form := asked.get(Facet.FORMAT, "")) and form not in MeetingFormat.values:
        unknown(
            _("Nous ne connaissons pas la façon de se rencontrer « %(value)s » : nous n’en avons pas tenu compte."),
            form,
        )
    if (available := asked.get(Facet.AVAILABLE, "")) not in {"", "0", "1"}:
        unknown(_("Disponibilité : « %(value)s » ne veut rien dire, nous n’en avons pas tenu compte."), available)
    if (sort := asked.get("sort", "")) and sort not in set(Sort):
        unknown(_("Nous ne connaissons pas l’ordre « %(value)s » : nous n’en avons pas tenu compte."), sort)
    page = _page(asked.get("page", ""))
    if page is None:
        unknown(_("Il n’y a pas de page « %(value)s ». Voici la première."), asked.get("page", ""))
    status = 404 if problems else 200
    if words.too_long:
        problems.insert(
            0,
            _("Votre recherche est trop longue : %(count)d caractères au plus. Nous n’en avons pas tenu compte.")
            % {"count": MAX_CHARACTERS},
        )
        status = 400
    elif words.typed and not words:
        notes.append(_("Il n’y a aucun mot à chercher dans « %(typed)s ».") % {"typed": words.typed})
    if words.left_out:
        notes.append(
            ngettext(
                "Nous avons cherché les %(kept)d premiers mots, sans tenir compte du dernier.",
                "Nous avons cherché les %(kept)d premiers mots, sans tenir compte des %(count)d derniers.",
                words.left_out,
            )
            % {"kept": MAX_TERMS, "count": words.left_out}
        )
    return Asked(
        Filters(
            words=words,
            bring=by_facet[Facet.BRING],
            learn=by_facet[Facet.LEARN],
            offers=by_facet[Facet.OFFERS],
            seeks=by_facet[Facet.SEEKS],
            region=vocabulary.region(region_slug),
            language=vocabulary.language(language_slug),
            format=MeetingFormat(form) if form in MeetingFormat.values else None,
            available=available == "1",
            chosen_sort=Sort(sort) if sort in set(Sort) else None,
        ),
        page=page or 1,
        problems=tuple(problems),
        status=status,
        unknown_words=unknown_words,
        notes=tuple(notes),
        moved=any(vocabulary.skill_once_at(value) for facet in SKILLS for value in asked.getlist(facet)),
    )


def _page(typed: str) -> int | None:
    if not typed:
        return 1
    # `isdigit` also knows digits that `int` does not, and 5,000 digits are no page.
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 8 and int(typed) > 0 else None


def _short(value: str) -> str:
    shown = visible(value[: 4 * _SHOWN])
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
