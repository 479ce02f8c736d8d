"""Every kind of message the site sends, registered by the app that sends it.

    register(
        Kind(
            key="pairing/confirm",
            name=_("Confirmer une demande"),
            when=_("quand quelqu’un vient de remplir le formulaire"),
            fields=(NAME, Field("link", _("…"), "/fr/…", Holds.LINK, required=True)),
        )
    )

Its original is a pair of templates, `templates/mail/<key>.txt` and `.html`. What organisers make of it is a row
(`MessageText`). From the fields come the examples of previews and what an edited text may say.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import override

from core.mail.fields import TEAM, Field, Value, context_of, team_fields
from core.mail.links import programme

if TYPE_CHECKING:
    from django_stubs_ext import StrOrPromise


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of message.

    Attributes:
        key: the templates' name below `templates/mail/`: the app, a slash, and a name.
        name: what organisers call it.
        when: when it is sent, to follow « Envoyé ».
        fields: what it may say.
        to_organisers: whether the team reads it, and not somebody outside.
        addressee: the field that is its reader's name, for a letter; empty where there is none.
    """

    key: str
    name: StrOrPromise
    when: StrOrPromise
    fields: tuple[Field, ...] = ()
    to_organisers: bool = False
    addressee: str = "name"

    @property
    def app(self) -> str:
        """The app that sends it."""
        return self.key.partition("/")[0]

    @property
    def every_field(self) -> dict[str, Field]:
        """Its fields and those of every message, by name."""
        return {field.name: field for field in (*self.fields, *TEAM)}

    @property
    def says_contact(self) -> bool:
        """Whether it says how somebody is reached."""
        return any(field.contact for field in self.fields)

    def sample(self, language: str) -> dict[str, Any]:
        """Return a context of examples in a language (`fr` or `en`)."""
        with override(language):
            return context_of({field.path: field.sample_value() for field in self.fields})

    def values(self, context: Mapping[str, Any]) -> dict[str, Value]:
        """Return what an edited text may say, by name, in the language being served."""
        return {**team_fields(programme()), **{field.name: field.value(context) for field in self.fields}}

    def addressee_in(self, context: Mapping[str, Any]) -> str:
        """Return its reader's name; empty where it is not known."""
        return "" if self.to_organisers or not self.addressee else str(context.get(self.addressee) or "")


_kinds: dict[str, Kind] = {}


def register(*kinds: Kind) -> None:
    """Add kinds; a key registered again takes the place of the first."""
    for kind in kinds:
        _kinds[kind.key] = kind


def every_kind() -> list[Kind]:
    """Return the kinds, in the order they were registered: each app's together."""
    return list(_kinds.values())


def kind_of(key: str) -> Kind | None:
    """Return a kind by its key; None for one that nobody registered."""
    return _kinds.get(key)
