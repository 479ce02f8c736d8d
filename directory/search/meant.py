"""Which skills somebody meant by what they typed.

Words alone do not tell: `médias sociaux` has a word of `économie sociale`, which is another matter. A skill was meant
where its name or one of its synonyms was typed whole, or where none of the others has more of what was typed:
`photographie` means `photographie pour le Web`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

from directory.search.document import Word, known_words, names_of
from directory.search.words import STOP_WORDS, Term, Words

if TYPE_CHECKING:
    from directory.models import Skill


class Meaning(NamedTuple):
    """The places, among a search's terms, of those that mean a skill."""

    terms: frozenset[int] = frozenset()
    whole: frozenset[int] = frozenset()
    """Those of them that are all of one of its names: `vente` is `vente`, and only a part of `vente en ligne`."""


Meant = Mapping[int, Meaning]
"""The skills that were meant, by primary key."""

NOTHING_MEANT: Final[Meant] = MappingProxyType({})


def meant_skills(words: Words, skills: Iterable[Skill]) -> Meant:
    """Return the skills that were meant, each with the terms that mean it.

    Args:
        words: what was typed.
        skills: the whole vocabulary; without some of it, other skills may seem to be meant.
    """
    if not words:
        return NOTHING_MEANT
    forms = frozenset(form for term in words.terms for form in term.forms)
    beginnings = [f" {term.prefix}" for term in words.terms if term.prefix]
    heard: list[tuple[int, frozenset[int], bool]] = []
    for skill in skills:
        known = _understood(tuple(names_of(skill)))
        if known.forms.isdisjoint(forms) and not any(beginning in known.text for beginning in beginnings):
            continue  # as nearly every skill of a vocabulary
        for said, said_forms in known.names:
            if terms := frozenset(place for place, term in enumerate(words.terms) if _says(said_forms, term)):
                whole = all(any(_is_of(word, words.terms[place]) for place in terms) for word in said)
                heard.append((skill.pk, terms, whole))
    everything = {terms for _skill, terms, _whole in heard}
    meant: dict[int, Meaning] = {}
    for skill_pk, terms, whole in heard:
        if whole or not any(terms < more for more in everything):
            before = meant.get(skill_pk, Meaning())
            meant[skill_pk] = Meaning(before.terms | terms, before.whole | terms if whole else before.whole)
    return meant


class _Names(NamedTuple):
    """A skill's names."""

    names: tuple[tuple[tuple[Word, ...], frozenset[str]], ...]
    """The words of each, the common ones left out, and all their forms."""
    forms: frozenset[str]
    """Those of all the names."""
    text: str
    """The same, a space before each: tells at once whether one of them begins in a certain way."""


@lru_cache(maxsize=5_000)
def _understood(names: tuple[str, ...]) -> _Names:
    said = [tuple(word for word in known_words(name) if word[0] not in STOP_WORDS) for name in names]
    each = tuple((words, frozenset(form for word in words for form in word)) for words in said)
    forms = frozenset(form for _words, known in each for form in known)
    return _Names(each, forms, "".join(f" {form}" for form in sorted(forms)))


def _says(every_form: frozenset[str], term: Term) -> bool:
    """Whether words have a term, as the databases understand it."""
    missing = [part for part in term.parts if every_form.isdisjoint(part)]
    if not missing or not every_form.isdisjoint(term.joined):
        return True
    return bool(term.prefix) and missing == [term.parts[-1]] and any(f.startswith(term.prefix) for f in every_form)


def _is_of(word: Word, term: Term) -> bool:
    return not term.forms.isdisjoint(word) or bool(term.prefix and word[0].startswith(term.prefix))
