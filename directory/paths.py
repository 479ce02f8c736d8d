"""The words of the addresses below the directory that are no person's, in each language.

    /fr/repertoire/rejoindre/confirmer/<token>/   <->   /en/directory/join/confirm/<token>/

An address is in the words of its own tree; in the other language's it leads to the right one. A signed token always
has a full stop in it, so that it is never taken for a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from core.bilingual import LANGUAGES

WORDS: Final[Mapping[str, Mapping[str, str]]] = {
    "join": {"fr": "rejoindre", "en": "join"},
    "keep": {"fr": "mon-profil", "en": "my-profile"},
    "confirm": {"fr": "confirmer", "en": "confirm"},
    "thanks": {"fr": "merci", "en": "thanks"},
    "sent": {"fr": "envoye", "en": "sent"},
    "change": {"fr": "changer", "en": "change"},
    "copy": {"fr": "copie", "en": "copy"},
    "erase": {"fr": "effacer", "en": "erase"},
    "erased": {"fr": "efface", "en": "erased"},
    "still": {"fr": "encore", "en": "still"},
    "room": {"fr": "place", "en": "room"},
    "notify": {"fr": "prevenir", "en": "notify"},
    "feed": {"fr": "flux", "en": "feed"},
    "wish": {"fr": "suggerer", "en": "suggest"},
}
"""By name, the word in each language."""

FIRST: Final = ("join", "keep", "feed", "wish")
"""Those that come first after the directory's own address; no profile may have one as its slug."""

_TOKEN: Final = r"(?P<token>[^/]+\.[^/]+)"  # noqa: S105  a pattern


def words(*names: str, language: str) -> str:
    """Return the words of a language as they stand in an address: `words("join", "thanks", language="fr")`."""
    return "".join(f"{WORDS[name][language]}/" for name in names)


def pattern(*names: str) -> str:
    """Return what the words match in either language, for a route; `token` stands for a signed token."""
    parts = (_TOKEN if name == "token" else "(?:" + "|".join(sorted(set(WORDS[name].values()))) + ")" for name in names)
    return "^" + "".join(f"{part}/" for part in parts) + "$"


def beginning(*names: str) -> str:
    """Return what an address that begins with one of the words matches, for a route; `rest` is all of it."""
    return f"^(?P<rest>(?:{'|'.join(sorted(word for name in names for word in WORDS[name].values()))})/.*)$"


def reserved() -> frozenset[str]:
    """Return the slugs no profile may have."""
    return frozenset(word for name in FIRST for word in WORDS[name].values())


def rest_in(rest: str, language: str) -> str:
    """Return what follows the directory's address, in the words of a language; what is no word of ours stays.

    Args:
        rest: `rejoindre/merci/` say, or somebody's slug.
        language: `fr` or `en`.
    """
    first, *others = rest.split("/")
    known = {each[code]: each[language] for each in WORDS.values() for code in LANGUAGES}
    if first in reserved():
        first = known[first]
    return "/".join([first, *(known.get(part, part) for part in others)])
