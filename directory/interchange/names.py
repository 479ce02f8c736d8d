"""The words of a file and what they name: skills, regions, spoken languages and ways to meet, in French or English."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, TypeVar

from directory.interchange.columns import SEPARATOR, key
from directory.models import FormerSkill, MeetingFormat, Region, Skill, SpokenLanguage

Named = TypeVar("Named", Skill, Region, SpokenLanguage)

_FORMATS: Final = {
    MeetingFormat.IN_PERSON: ("en personne", "in person", "en présence", "présentiel"),
    MeetingFormat.VIDEO: ("vidéo", "par vidéo", "visio", "visioconférence", "by video", "video call"),
    MeetingFormat.PHONE: ("téléphone", "par téléphone", "by phone", "telephone", "by telephone"),
}
_LANGUAGES: Final = {
    "fr": ("fr", "français", "francais", "french", "f"),
    "en": ("en", "anglais", "english", "an", "e"),
}
LANGUAGE_NAMES: Final = {key(name): code for code, names in _LANGUAGES.items() for name in names}
"""The two languages of messages by their names."""
FORMAT_NAMES: Final = {key(name): how for how in MeetingFormat for name in (how.value, *_FORMATS[how])}


def split(cell: str) -> list[str]:
    """Return the values of a cell, each once, in order."""
    return list(dict.fromkeys(word for part in cell.split(SEPARATOR) if (word := " ".join(part.split()))))


class Names:
    """What every name means. A name that two words share is that of the one which has it as its French name."""

    def __init__(
        self,
        *,
        skills: Iterable[Skill],
        regions: Iterable[Region],
        languages: Iterable[SpokenLanguage],
        former: Iterable[tuple[str, Skill]] = (),
    ) -> None:
        skills = list(skills)
        self._skills = _by_name(skills, ("name", "name_en", "slug"))
        synonyms = [(synonym, skill) for skill in skills for synonym in skill.synonym_list]
        for name, skill in [*synonyms, *former]:
            self._skills.setdefault(key(name), skill)
        self._regions = _by_name(list(regions), ("name_fr", "name_en", "slug"))
        self._languages = _by_name(list(languages), ("name_fr", "name_en", "slug"))

    def skill(self, name: str) -> Skill | None:
        """Return the skill a name, a slug or a synonym means, or None."""
        return self._skills.get(key(name))

    def region(self, name: str) -> Region | None:
        """Return the region a name or a slug means, or None."""
        return self._regions.get(key(name))

    def language(self, name: str) -> SpokenLanguage | None:
        """Return the spoken language a name or a slug means, or None."""
        return self._languages.get(key(name))

    def add(self, skill: Skill) -> None:
        """Know one more skill."""
        self._skills.setdefault(key(skill.name), skill)

    def of_skill(self, skill: Skill) -> str:
        """Return how a skill is written so that it is read again as itself: its French name, or else its slug."""
        return skill.name if SEPARATOR not in skill.name and self.skill(skill.name) == skill else skill.slug

    def of_region(self, region: Region) -> str:
        """Return the same for a region."""
        return region.name_fr if self.region(region.name_fr) == region else region.slug

    def of_language(self, language: SpokenLanguage) -> str:
        """Return the same for a spoken language."""
        clear = SEPARATOR not in language.name_fr and self.language(language.name_fr) == language
        return language.name_fr if clear else language.slug


def load_names() -> Names:
    """Return the names of today's vocabulary; four queries."""
    return Names(
        skills=Skill.objects.order_by("name"),
        regions=Region.objects.all(),
        languages=SpokenLanguage.objects.all(),
        former=[(each.slug, each.skill) for each in FormerSkill.objects.select_related("skill")],
    )


def _by_name(words: list[Named], fields: tuple[str, ...]) -> dict[str, Named]:
    found: dict[str, Named] = {}
    for field in fields:
        for word in words:
            if name := key(getattr(word, field)):
                found.setdefault(name, word)
    return found
