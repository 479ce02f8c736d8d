"""Why somebody is among the results, said on their card: the skills that were meant, or the words where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from core.bilingual import current_language
from directory.filters import Filters
from directory.models import Mentor, Skill
from directory.search.document import names_of, plain
from directory.search.meant import NOTHING_MEANT, Meaning, Meant
from directory.search.text import fold, forms, tokens
from directory.search.words import Term, Words

_AROUND = 45
"""How many characters of a text are shown on either side of the word that was found."""


@dataclass(frozen=True, slots=True)
class _Sought:
    """The terms of a search, with what tells quickly that a word cannot be one of them."""

    terms: tuple[Term, ...]
    beginnings: frozenset[str]
    """The first two letters of every form: endings are what forms differ by, so other words need no stemming."""

    @classmethod
    def of(cls, words: Words) -> _Sought:
        return cls(words.terms, frozenset(form[:2] for term in words.terms for form in term.forms))

    def met_by(self, word: str) -> set[int]:
        """Return the places of the terms that a word of a text is."""
        folded = fold(word)
        if folded[:2] not in self.beginnings:
            return set()
        known = set(forms(word))
        return {
            place
            for place, term in enumerate(self.terms)
            if known & term.forms or (term.prefix and folded.startswith(term.prefix))
        }

    def met_in(self, text: str) -> set[int]:
        """Return the places of the terms that a text has."""
        return {place for token in tokens(text) for word in token.spellings for place in self.met_by(word)}


def explain(mentors: Iterable[Mentor], filters: Filters, meant: Meant = NOTHING_MEANT) -> Mapping[int, SafeString]:
    """Return for each mentor (by primary key) why they are there; nothing where nothing was asked.

    Args:
        mentors: read with `for_cards()`.
        filters: what was asked for.
        meant: the skills that its words mean. One that merely has a word in common is named for want of anything else.
    """
    sought = _Sought.of(filters.words)
    nearly: dict[int, set[int]] = {}

    def nearly_meant(skill: Skill) -> bool:
        if skill.pk not in nearly:
            nearly[skill.pk] = sought.met_in("\n".join(names_of(skill)))
        return bool(nearly[skill.pk])

    asked_offers = {skill.pk for skill in filters.offers}
    asked_seeks = {skill.pk for skill in filters.seeks}

    def reason(mentor: Mentor) -> SafeString:
        offered = [skill for skill in mentor.offered if skill.pk in asked_offers or skill.pk in meant]
        wanted = [skill for skill in mentor.sought if skill.pk in asked_seeks or skill.pk in meant]
        parts = list(_skills(offered, wanted))
        told = (meant.get(skill.pk, Meaning()).terms for skill in [*offered, *wanted])
        if open_terms := set(range(len(sought.terms))).difference(*told):
            parts += _found_in_texts(mentor, sought, open_terms)
        if not parts:
            parts += _skills(filter(nearly_meant, mentor.offered), filter(nearly_meant, mentor.sought))
        return SafeString(" · ".join(parts))

    return {mentor.pk: reason(mentor) for mentor in mentors} if filters else {}


def _skills(offered: Iterable[Skill], wanted: Iterable[Skill]) -> Iterator[SafeString]:
    for label, skills in ((_("Apporte"), offered), (_("Aimerait apprendre"), wanted)):
        if names := ", ".join(skill.label for skill in skills):
            yield format_html("{} : {}", label, names)


def _found_in_texts(mentor: Mentor, sought: _Sought, terms: set[int]) -> Iterator[SafeString]:
    """Yield where each of these terms stands, the shortest texts first, until each was found once."""
    open_terms = set(terms)
    language = current_language()
    other = "en" if language == "fr" else "fr"
    region = mentor.region
    places: list[tuple[str, str, str]] = [
        (_("Nom"), mentor.name, ""),
        (_("Ville"), mentor.city, ""),
        (_("Région"), region.label, ""),
    ]
    places += [("", getattr(mentor, f"headline_{code}"), code) for code in (language, other)]
    places += [("", plain(getattr(mentor, f"text_{code}")), code) for code in (language, other)]
    for label, text, written_in in places:
        if not open_terms:
            return
        shown, met = _marked(text, sought, open_terms)
        if not met:
            continue
        open_terms -= met
        if label:
            yield format_html("{} : {}", label, shown)
        elif written_in == language:
            yield format_html(_("« {} »"), shown)
        else:
            yield format_html(_("« {} »"), format_html('<span lang="{}">{}</span>', written_in, shown))


def _marked(text: str, sought: _Sought, terms: set[int]) -> tuple[SafeString, set[int]]:
    """Return the part of a text around the first of these terms, the words that were meant marked, and what was met."""
    words = text.split()
    hits: dict[int, set[int]] = {}
    for place, word in enumerate(words):
        if met := sought.met_in(word) & terms:
            hits[place] = met
    if not hits:
        return SafeString(""), set()
    first = min(hits)
    start, end = first, first + 1
    while start > 0 and sum(map(len, words[start - 1 : first])) + first - start < _AROUND:
        start -= 1
    while end < len(words) and sum(map(len, words[first + 1 : end + 1])) + end - first < _AROUND:
        end += 1
    shown = format_html_join(
        " ",
        "{}",
        (
            (format_html("<mark>{}</mark>", word) if place in hits else conditional_escape(word),)
            for place, word in enumerate(words[start:end], start=start)
        ),
    )
    before, after = ("… " if start else ""), (" …" if end < len(words) else "")
    met = {term for place in range(start, end) for term in hits.get(place, ())}
    return format_html("{}{}{}", before, shown, after), met
