"""A message as somebody reads it out on the telephone: its words, without addresses, without its foot.

What a letter or a mailbox needs and an ear does not is left out: the foot, the signature, links and what only leads to
them. A signed link is its reader's key besides, and is nobody else's to see. Only sentences of ours are left out, each
of them named here: what people wrote themselves is read out, whatever it looks like.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from core.mail.links import absolute

_FOOT: Final = "\n———\n"
"""As in `core.desk.letter`."""
_ADDRESS: Final = re.compile(r"https?://\S*[^\s.,;:!?…»)\]]")
_IN_BRACKETS: Final = re.compile(r"\s*\((https?://[^\s)]+)\)")
_BETWEEN_SENTENCES: Final = re.compile(r"(?<=[.!?…])\s+")
_PLACE: Final = re.compile(r"%\(\w+\)s")

ABOVE: Final = (
    _("Chercher quelqu’un au répertoire"),
    _("Choisir une autre personne"),
    _("Choisissez un moment sur la page de votre duo, ou proposez-en d’autres :"),
    _("C’est terminé"),
    _("Dire oui, ou non"),
    _("La page de votre duo, avec une entrée de calendrier à adapter (ce lien n’est que pour vous) :"),
    _("Le fichier joint met la rencontre dans votre calendrier. Pour changer l’heure ou annuler :"),
    _("Lire et répondre"),
    _("Lire la réponse"),
    _("Oui"),
    _("Ouvrir la page de notre duo"),
    _("Ouvrir ma page"),
    _("Pas encore"),
    _("Pour proposer un autre moment :"),
    _("Répondre à la question"),
    _("Si l’envie vous revient, d’autres personnes vous attendent peut-être au répertoire :"),
    _("Suivre ma demande"),
    _("Suivre votre demande, ou la retirer :"),
    _("Voir la suite"),
)
"""What stands above one of our addresses, and says nothing without it."""
ABOVE_A_ROOM: Final = _("Votre salle vidéo :")
"""The same above an address of somebody else's."""
BEFORE: Final = (
    _("L’envie revient ? Proposez un autre duo quand vous voulez : %(form)s"),
    _("Ou laissez-nous vous proposer quelqu’un : %(form)s"),
    _("Tout le monde est au répertoire : %(directory)s"),
)
"""Lines that end with one of our addresses, and say nothing without it."""
OF_THE_SCREEN: Final = (
    (
        _(
            "C’est vite dit, et les trois réponses sont bonnes : ce n’est pas un bulletin. %(other)s reçoit la même "
            "question de son côté. Si c’est terminé, il n’y a rien à justifier : nous vous demandons de confirmer, "
            "puis nous prévenons %(other)s avec un mot gentil."
        ),
        2,
    ),
    (_("Elle était prévue le %(moment)s. Le fichier joint l’enlève de votre calendrier."), 1),
    (
        _(
            "La page de votre duo a une fiche à imprimer : le sujet, trois questions pour commencer, et de la place "
            "pour écrire."
        ),
        0,
    ),
    (_("Par ce lien, vous pouvez aussi retirer votre demande. Il n’est que pour vous."), 0),
    (_("Pour répondre à %(other)s, ouvrez la page de votre duo. Une réponse à ce courriel arriverait à l’équipe."), 0),
    (
        _(
            "Vos coordonnées ne sont données à personne tant que ce n’est pas oui des deux côtés. Ce lien n’est que "
            "pour vous."
        ),
        1,
    ),
)
"""Paragraphs that speak of a screen, and how many of their sentences are said all the same."""


@dataclass(frozen=True, slots=True)
class _Ours:
    """What is left out of what we write, in every language, with one kind of blank."""

    above: frozenset[str]
    above_a_room: frozenset[str]
    before: frozenset[str]
    of_the_screen: tuple[re.Pattern[str], ...]


def read_aloud(text: str, programme: str = "", *, greets: bool = True, language: str = "fr") -> str:
    """Return the words of a message to say on the telephone, in paragraphs.

    Args:
        text: the plain text of a message.
        programme: the programme's name, by which its signature is known; the signature stays where empty.
        greets: whether it opens with its greeting, a first line that ends in a comma; not so for what follows another.
        language: the message's; in it, an address that somebody wrote is called one.
    """
    body = text.rpartition(_FOOT)[0] or text  # the last one: somebody's own words may hold such a line
    paragraphs = [each.strip() for each in re.split(r"\n\s*\n", body) if each.strip()]
    if programme and len(paragraphs) > 1 and paragraphs[-1].endswith(programme):
        paragraphs.pop()
    if not greets and paragraphs and paragraphs[0].endswith(","):
        del paragraphs[0]
    with translation.override(language):
        address = gettext("(une adresse)")
    said: list[str] = []
    above = ""
    for paragraph, below in zip(paragraphs, [*paragraphs[1:], ""], strict=True):
        is_left_out = _leads_to(paragraph, below) or (
            _ADDRESS.fullmatch(paragraph) and (_is_ours(paragraph) or _leads_to(above, paragraph))
        )
        above = paragraph
        words = "" if is_left_out else _before_the_screen(_without_addresses(paragraph, address))
        if words:
            said.append(words)
    return "\n\n".join(said)


def _leads_to(paragraph: str, below: str) -> bool:
    """Return whether a paragraph is a label of ours with its address below it."""
    if not _ADDRESS.fullmatch(below):
        return False
    label = _plain(paragraph)
    return label in _ours().above_a_room or (label in _ours().above and _is_ours(below))


def _is_ours(address: str) -> bool:
    return f"{address}/".startswith(absolute("/"))


def _without_addresses(paragraph: str, address: str) -> str:
    lines = []
    for line in paragraph.splitlines():
        found = _ADDRESS.search(line)
        if found and _is_ours(found[0]) and _plain(line[: found.start()]) in _ours().before:
            continue
        bare = _IN_BRACKETS.sub(lambda each: "" if _is_ours(each[1]) else f" {address}", line)
        lines.append(_ADDRESS.sub(address, bare).strip())
    return "\n".join(lines).strip()


def _before_the_screen(paragraph: str) -> str:
    """Return a paragraph up to what it says of a screen; one that is not ours as it is."""
    for pattern in _ours().of_the_screen:
        if found := pattern.fullmatch(paragraph):
            return found[1]
    return paragraph


def _plain(text: str) -> str:
    """Return a text with one kind of blank: French has several."""
    return " ".join(text.split())


@cache
def _ours() -> _Ours:
    above, rooms, before, patterns = set(), set(), set(), []
    for language, _name in settings.LANGUAGES:
        with translation.override(language):
            above |= {_plain(gettext(each)) for each in ABOVE}
            rooms.add(_plain(gettext(ABOVE_A_ROOM)))
            before |= {_plain(_PLACE.sub("", gettext(each))) for each in BEFORE}
            patterns += [_pattern(gettext(each), kept) for each, kept in OF_THE_SCREEN]
    return _Ours(frozenset(above), frozenset(rooms), frozenset(before), tuple(patterns))


def _pattern(text: str, kept: int) -> re.Pattern[str]:
    sentences = _BETWEEN_SENTENCES.split(text)
    said, left_out = (_expression(" ".join(part)) for part in (sentences[:kept], sentences[kept:]))
    return re.compile(rf"({said})\s*{left_out}")


def _expression(text: str) -> str:
    parts = [r"\s+".join(re.escape(word) for word in re.split(r"\s", part)) for part in _PLACE.split(text)]
    return ".+?".join(parts)
