"""What somebody says of themselves in the form, apart from the form: kept as JSON, and written into a profile.

Some of it waits for an organiser to read it, for it will be public; what only the organisers see need not wait.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Final, Self

from directory.joining.texts import replaced, to_plain_text
from directory.models import WITHHOLDABLE, MeetingFormat, Mentor, Region, Skill, SpokenLanguage

AT_ONCE: Final = ("phone", "contact_preference", "contact_notes", "contact_language", "capacity")
"""Fields of the profile that nobody needs to read first: the public never sees them, but for the capacity, a number."""


@dataclass(frozen=True, slots=True)
class Answers:
    """The form, filled in. Skills, region, languages and formats are named by their slugs."""

    name: str
    email: str
    headline: str = ""
    text: str = ""
    """Plain text."""
    offers: tuple[str, ...] = ()
    own_words_offers: str = ""
    seeks: tuple[str, ...] = ()
    own_words_seeks: str = ""
    region: str = ""
    city: str = ""
    languages: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    capacity: int = 1
    website: str = ""
    blog_feed: str = ""
    phone: str = ""
    contact_preference: str = "email"
    contact_notes: str = ""
    contact_language: str = "fr"
    shown: tuple[str, ...] = ()
    """Those of `WITHHOLDABLE` that may be shown."""

    def as_json(self) -> dict[str, Any]:
        """Return what a JSON field holds of them."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}

    @classmethod
    def from_json(cls, content: Mapping[str, Any]) -> Self:
        """Return what a JSON field held; what it holds besides is left out."""
        known = {field.name for field in fields(cls)}
        values: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in content.items() if name in known
        }
        return cls(**values)

    @property
    def own_words(self) -> dict[str, str]:
        """What no field of a profile holds, for the organisers, by field of the form."""
        found = {"own_words_offers": self.own_words_offers, "own_words_seeks": self.own_words_seeks}
        return {name: text for name, text in found.items() if text}

    @property
    def withheld(self) -> list[str]:
        """The fields that are given without being shown."""
        return [name for name in WITHHOLDABLE if name not in self.shown]

    def write_public(self, mentor: Mentor, language: str) -> None:
        """Write into a profile, in memory, what will be public.

        Args:
            mentor: a profile, saved or not.
            language: the one the texts are written in; those of the other language are left as they are.
        """
        mentor.name = self.name
        setattr(mentor, f"headline_{language}", self.headline)
        setattr(mentor, f"text_{language}", replaced(getattr(mentor, f"text_{language}"), self.text))
        mentor.offers.set(Skill.objects.filter(slug__in=self.offers), clear=True)
        mentor.seeks.set(Skill.objects.filter(slug__in=self.seeks), clear=True)
        mentor.region = Region.objects.get(slug=self.region)
        mentor.city = self.city
        mentor.languages.set(SpokenLanguage.objects.filter(slug__in=self.languages))
        for how in MeetingFormat:
            setattr(mentor, how.field, how.value in self.formats)
        mentor.website, mentor.blog_feed = self.website, self.blog_feed
        mentor.withheld = self.withheld

    def write_all(self, mentor: Mentor, language: str) -> None:
        """Write into a profile, in memory, everything, the private half included."""
        self.write_public(mentor, language)
        mentor.email = self.email
        for name, value in self.at_once.items():
            setattr(mentor, name, value)

    @property
    def at_once(self) -> dict[str, Any]:
        """The values of `AT_ONCE`."""
        return {name: getattr(self, name) for name in AT_ONCE}


def answers_of(mentor: Mentor, language: str, own_words: Mapping[str, str] | None = None) -> Answers:
    """Return a profile as its owner would have filled in the form.

    Args:
        mentor: the profile, or a draft of it.
        language: the language of the texts.
        own_words: what a waiting proposal holds besides.
    """
    known: dict[str, Any] = {name: getattr(mentor, name) for name in AT_ONCE}
    return Answers(
        name=mentor.name,
        email=mentor.email,
        headline=getattr(mentor, f"headline_{language}"),
        text=to_plain_text(getattr(mentor, f"text_{language}")),
        offers=tuple(skill.slug for skill in mentor.offered),
        seeks=tuple(skill.slug for skill in mentor.sought),
        region=mentor.region.slug if mentor.region_id else "",
        city=mentor.city,
        languages=tuple(language.slug for language in mentor.languages.all()),
        formats=tuple(how.value for how in mentor.formats),
        website=mentor.website,
        blog_feed=mentor.blog_feed,
        shown=tuple(name for name in WITHHOLDABLE if name not in mentor.withheld),
        own_words_offers=(own_words or {}).get("own_words_offers", ""),
        own_words_seeks=(own_words or {}).get("own_words_seeks", ""),
        **known,
    )
