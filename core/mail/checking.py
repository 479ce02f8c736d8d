"""What is wrong with a text that organisers wrote for a message, in words that name what to mend."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from django.utils.translation import gettext as _

from core.mail.catalogue import Kind
from core.mail.fields import Holds
from core.mail.markup import TOKEN, MarkupError, Node, Part, Said, always_said, names_in, parse

_BRACE: Final = re.compile(r"\{[^{}\n]{0,40}\}?|\}")
_LINK: Final = re.compile(r"\[([^\[\]\n]*)\]\(([^()\n]*)\)")
_LINK_FIELD: Final = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_ADDRESS: Final = re.compile(r"(?:https?://|mailto:|tel:)[^\s()<>\[\]{}]+")


def complaints(kind: Kind, subject: str, text: str) -> list[str]:
    """Return what is wrong with a subject and a text of a kind, in the language being served."""
    return [*subject_complaints(kind, subject), *text_complaints(kind, text)]


def subject_complaints(kind: Kind, subject: str) -> list[str]:
    """Return what is wrong with a subject."""
    if not subject.strip():
        return [_("L’objet est vide.")]
    if "\n" in subject.strip() or "\r" in subject.strip():
        return [_("L’objet tient sur une ligne.")]
    nodes, problems = _parsed(kind, subject)
    fields = kind.every_field
    for name in sorted(_said(nodes)):
        if name in fields and fields[name].holds is Holds.LINK:
            problems.append(_("L’objet ne peut pas contenir l’adresse {%(name)s}.") % {"name": name})
    return problems


def text_complaints(kind: Kind, text: str) -> list[str]:
    """Return what is wrong with a text: fields unknown or missing, parts left open, links that lead nowhere."""
    if not text.strip():
        return [_("Le texte est vide.")]
    nodes, problems = _parsed(kind, text)
    problems += _bad_links(kind, text)
    always = always_said(nodes)
    for field in kind.fields:
        if field.required and field.name not in always:
            problems.append(
                _("Il manque {%(name)s} (%(meaning)s) : sans cela, le message ne sert à rien.")
                % {"name": field.name, "meaning": field.meaning}
            )
    return problems


def _parsed(kind: Kind, source: str) -> tuple[list[Node], list[str]]:
    problems: list[str] = []
    nodes: list[Node] = []
    try:
        nodes = parse(source)
    except MarkupError as error:
        problems.append(str(error))
    fields = kind.every_field
    problems += [
        _("{%(name)s} n’est pas un champ de ce message.") % {"name": name}
        for name in sorted(names_in(nodes) - set(fields))
    ]
    stray = _BRACE.search(TOKEN.sub("", source))
    if stray:
        problems.append(
            _("« %(found)s » n’est pas un champ : entre accolades, écrivez un nom de la liste.") % {"found": stray[0]}
        )
    return nodes, problems


def _bad_links(kind: Kind, text: str) -> Iterator[str]:
    fields = kind.every_field
    for _label, address in _LINK.findall(text):
        found = _LINK_FIELD.fullmatch(address.strip())
        if found:
            if found[1] in fields and fields[found[1]].holds is not Holds.LINK:
                yield _("{%(name)s} n’est pas une adresse : un lien ne peut pas y mener.") % {"name": found[1]}
        elif not _ADDRESS.fullmatch(address.strip()):
            yield _("« %(address)s » n’est pas une adresse : elle commence par https://, mailto: ou tel:.") % {
                "address": address.strip()
            }


def _said(nodes: list[Node]) -> set[str]:
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, Said):
            found.add(node.name)
        elif isinstance(node, Part):
            found |= _said(node.nodes)
    return found
