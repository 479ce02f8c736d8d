"""The fields of a message: what a kind of message knows, under the names that an editable text may use."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from enum import Enum
from typing import TYPE_CHECKING, Any

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from core.mail.links import absolute
from core.templatetags.dates import day_and_hour, short_day

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise

    from core.models import SiteSetting


class Address(str):
    """An address that a text may lead to; words that only look like one are never made a link."""

    __slots__ = ()


Value = str | bool | list[str]
"""What a field holds for one reader: words, whether something is so, or several words."""


class Holds(Enum):
    """What a field holds."""

    TEXT = _("texte")
    LINK = _("adresse")
    DAY = _("jour")
    MOMENT = _("jour et heure")
    NUMBER = _("nombre")
    LIST = _("liste")
    CHOICE = _("oui ou non")


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that a kind of message may say.

    Attributes:
        name: by which a text names it, `{name}`.
        meaning: what it is, for those who edit.
        sample: an example; for `LINK` a path of this site or an address, for `DAY` and `MOMENT` days from now, for
            `CHOICE` whether it is so.
        holds: what it is.
        source: where it is in the context, `contact.text` say; its own name where empty.
        required: whether a text without it would be useless to its reader.
        contact: whether it says how somebody is reached.
        when: for `CHOICE`, the value that means yes; any true value where None.
    """

    name: str
    meaning: StrOrPromise
    sample: Any = ""
    holds: Holds = Holds.TEXT
    source: str = ""
    required: bool = False
    contact: bool = False
    when: Any = None

    @property
    def path(self) -> str:
        """Where the field is in the context."""
        return self.source or self.name

    def value(self, context: Mapping[str, Any]) -> Value:
        """Return what the field holds in a context, as the language being served writes it."""
        found = _resolve(context, self.path)
        if self.holds is Holds.CHOICE:
            return bool(found) if self.when is None else bool(found == self.when)
        if self.holds is Holds.LIST:
            return [str(each) for each in found or []]
        if found is None or found == "":
            return ""
        if self.holds is Holds.DAY:
            return short_day(found)
        if self.holds is Holds.LINK:
            return Address(found)
        return day_and_hour(found) if self.holds is Holds.MOMENT else str(found)

    def sample_value(self) -> Any:
        """Return the example as a context would hold it."""
        if self.holds is Holds.CHOICE and self.when is not None:
            return self.when if self.sample else None
        if self.holds in {Holds.DAY, Holds.MOMENT}:
            return timezone.now() + timedelta(days=self.sample or 0)
        if self.holds is Holds.LINK:
            return absolute(str(self.sample)) if str(self.sample).startswith("/") else str(self.sample)
        if self.holds is Holds.LIST:
            return [str(each) for each in self.sample]
        return self.sample if isinstance(self.sample, int | bool) else str(self.sample)


def context_of(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return a context from values by path: `{"contact.text": "x"}` gives `{"contact": {"text": "x"}}`."""
    context: dict[str, Any] = {}
    for path, value in values.items():
        *outer, last = path.split(".")
        place = context
        for name in outer:
            place = place.setdefault(name, {})
        place[last] = value
    return context


def team_fields(programme: SiteSetting) -> dict[str, Value]:
    """Return the fields that every message has: who writes, and how they are reached."""
    return {
        "programme": programme.programme_name,
        "team_phone": programme.phone,
        "team_email": programme.contact_email,
    }


TEAM = (
    Field("programme", _("le nom du programme"), "Mentorat 2.0"),
    Field("team_phone", _("le téléphone de l’équipe"), "418 555-0100"),
    Field("team_email", _("le courriel de l’équipe"), "bonjour@example.org"),
)
"""What every message has besides its own."""


def _resolve(context: Mapping[str, Any], path: str) -> Any:
    found: Any = context
    for name in path.split("."):
        found = found.get(name) if isinstance(found, Mapping) else getattr(found, name, None)
    return found
