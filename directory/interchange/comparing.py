"""What a row would change in a profile."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from directory.interchange.prose import to_plain, to_rich
from directory.interchange.rows import Described
from directory.models import MeetingFormat, Mentor, OfferedSkill, SoughtSkill


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs: columns of the profile with their new values, and the words it is to have, by primary key."""

    fields: Mapping[str, Any] = field(default_factory=dict)
    offers: frozenset[int] | None = None
    """All the skills to be offered; None where they stay."""
    seeks: frozenset[int] | None = None
    languages: frozenset[int] | None = None

    def __bool__(self) -> bool:
        return bool(self.fields) or any(words is not None for words in (self.offers, self.seeks, self.languages))


@dataclass(frozen=True, slots=True)
class Standing:
    """A profile as it stands, with its words by primary key."""

    mentor: Mentor
    offers: frozenset[int]
    seeks: frozenset[int]
    languages: frozenset[int]

    @classmethod
    def of_draft(cls, mentor: Mentor) -> Self:
        """Return a profile that a revision gave, whose words are with it in memory."""
        return cls(
            mentor,
            frozenset(item.tag_id for item in mentor.offered_items.all()),
            frozenset(item.tag_id for item in mentor.sought_items.all()),
            frozenset(language.pk for language in mentor.languages.all()),
        )


def standing_of(mentors: Collection[Mentor]) -> dict[int, Standing]:
    """Return these profiles as the database has them; three queries."""
    keys = [mentor.pk for mentor in mentors]
    spoken = Mentor.languages.through._default_manager.filter(mentor__in=keys)
    offered, sought, languages = (
        _grouped(rows)
        for rows in (
            OfferedSkill.objects.filter(content_object__in=keys).values_list("content_object", "tag"),
            SoughtSkill.objects.filter(content_object__in=keys).values_list("content_object", "tag"),
            spoken.values_list("mentor", "spokenlanguage"),
        )
    )
    return {
        mentor.pk: Standing(mentor, offered[mentor.pk], sought[mentor.pk], languages[mentor.pk]) for mentor in mentors
    }


def differences(said: Described, standing: Standing) -> Changes:
    """Return what a row changes in a profile. What it leaves empty stays as it is, and so does the address it was
    found by.
    """
    mentor = standing.mentor
    changed = {
        name: value
        for name, value in fields_of(said, language=said.language or mentor.contact_language)
        if not _same(name, getattr(mentor, name), value)
    }
    return Changes(
        changed,
        *(
            None if words is None or (keys := frozenset(word.pk for word in words)) == now else keys
            for words, now in (
                (said.offers, standing.offers),
                (said.seeks, standing.seeks),
                (said.languages, standing.languages),
            )
        ),
    )


def fields_of(said: Described, *, language: str) -> Iterator[tuple[str, Any]]:
    """Yield the columns of the profile that a row gives, with their values.

    Args:
        said: the row.
        language: the one its headline and its text are in.
    """
    given = {
        "name": said.name or None,
        "phone": said.phone,
        f"headline_{language}": said.headline,
        f"text_{language}": None if said.bio is None else to_rich(said.bio),
        "contact_language": said.language,
        "region_id": said.region.pk if said.region else None,
        "city": said.city,
        "capacity": said.capacity,
        "website": said.website,
        "blog_feed": said.blog_feed,
        "consent_on": said.consent_on,
    }
    yield from ((name, value) for name, value in given.items() if value is not None)
    if said.formats is not None:
        yield from ((how.field, how in said.formats) for how in MeetingFormat)


def _same(name: str, now: Any, wanted: Any) -> bool:
    """Whether two values say the same; blanks that nobody sees, and bold or links in a text, make no difference."""
    if name.startswith("text_"):
        return to_plain(now) == to_plain(wanted)
    if isinstance(now, str):
        return " ".join(now.split()) == wanted
    return bool(now == wanted)


def _grouped(rows: Any) -> defaultdict[int, frozenset[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for mentor, word in rows:
        found[mentor].add(word)
    return defaultdict(frozenset, {mentor: frozenset(words) for mentor, words in found.items()})
