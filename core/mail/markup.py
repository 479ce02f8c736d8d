"""The little language of editable messages, and making HTML and plain text of it.

    Bonjour {name},

    {?words}
    > {words}
    {/words}
    Voici la suite :

    - [Relire ma demande]({link})
    - ou répondre à ce message.

`{name}` is a field; `{?words}…{/words}` is kept where the field says something, `{!words}…{/words}` where it does not.
A blank line ends a paragraph; `- ` and `1. ` begin an item, `## ` a heading, `> ` a box. `[label](address)` is a link,
alone in its paragraph a button. There is nothing else: a text is data, never a program, and what fields hold is put in
after the text was understood, so that nobody's name becomes a link or a tag.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from django.utils.html import escape
from django.utils.translation import gettext as _

from core.mail.fields import Address, Value

TOKEN: Final = re.compile(r"\{([?!/]?)([a-z][a-z0-9_]*)\}")
_MARKERS_ALONE: Final = re.compile(r"^[ \t]*((?:\{[?!/][a-z][a-z0-9_]*\}[ \t]*)+)\n", re.MULTILINE)
_HELD: Final = re.compile("\ue000(\\d+)\ue001")
_OURS: Final = str.maketrans("", "", "\ue000\ue001")
_ADDRESS: Final = r"(?:https?://|mailto:|tel:)[^\s()<>\[\]]+"
LINK: Final = re.compile(
    rf"\[([^\[\]\n]+)\]\(\s*(\ue000\d+\ue001|{_ADDRESS})\s*\)|(https?://[^\s()<>\[\]]*[^\s()<>\[\].,;:!?])"
)
_SAFE: Final = re.compile(r"(?:https?://|mailto:|tel:)[^\s]+", re.IGNORECASE)
_LINE: Final = re.compile(r"(?P<item>[-*] +)|(?P<number>\d{1,2}[.)] +)|(?P<heading>#{1,3} +)|(?P<box>> ?)")


class MarkupError(ValueError):
    """A text whose parts do not open and close as they should; says it in the language being served."""


@dataclass(frozen=True, slots=True)
class Part:
    """What is kept only where a field says something (`wanted`), or where it does not."""

    name: str
    wanted: bool
    nodes: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Said:
    """A field, where what it holds is to stand."""

    name: str


Node = str | Said | Part


def parse(source: str) -> list[Node]:
    """Return a text as words, fields and parts.

    Raises:
        MarkupError: a part is not closed, or closed and never opened.
    """
    clean = source.replace("\r\n", "\n").replace("\r", "\n").translate(_OURS)
    if not clean.endswith("\n"):
        clean += "\n"
    clean = _MARKERS_ALONE.sub(lambda found: found[1].replace(" ", ""), clean)
    root: list[Node] = []
    open_parts: list[Part] = []
    place, at = root, 0
    for found in TOKEN.finditer(clean):
        place.append(clean[at : found.start()])
        at = found.end()
        sign, name = found.groups()
        if not sign:
            place.append(Said(name))
        elif sign == "/":
            if not open_parts or open_parts[-1].name != name:
                raise MarkupError(_("{/%(name)s} ne ferme rien : {?%(name)s} manque avant.") % {"name": name})
            open_parts.pop()
            place = open_parts[-1].nodes if open_parts else root
        else:
            part = Part(name, sign == "?")
            place.append(part)
            open_parts.append(part)
            place = part.nodes
    place.append(clean[at:])
    if open_parts:
        raise MarkupError(
            _("{?%(name)s} n’est jamais fermé : ajoutez {/%(name)s} où finit le passage.")
            % {"name": open_parts[-1].name}
        )
    return root


def names_in(nodes: list[Node]) -> set[str]:
    """Return every field that a text names, in a part or as one."""
    found: set[str] = set()
    for node in nodes:
        if isinstance(node, Said):
            found.add(node.name)
        elif isinstance(node, Part):
            found |= {node.name} | names_in(node.nodes)
    return found


def always_said(nodes: list[Node]) -> set[str]:
    """Return the fields that a text says whatever is so: outside parts, or both where something is so and is not."""
    found = {node.name for node in nodes if isinstance(node, Said)}
    parts = [node for node in nodes if isinstance(node, Part)]
    for name in {part.name for part in parts}:
        sides = [
            set().union(*(always_said(part.nodes) for part in parts if part.name == name and part.wanted is wanted))
            for wanted in (True, False)
        ]
        found |= sides[0] & sides[1]
        # A part about a field itself leaves it out only where it says nothing.
        found |= sides[0] & {name}
    return found


# --- from a text and what its fields hold to blocks -------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or box (one line of words with its ends of lines), or a list (a line an item)."""

    form: str
    lines: list[str]


class Filled:
    """A text with what its fields hold for one reader."""

    def __init__(self, nodes: list[Node], values: Mapping[str, Value]) -> None:
        self._held: list[Value] = []
        self._written = "".join(self._flatten(nodes, values))

    def line(self) -> str:
        """Return the text in one line, for a subject."""
        return " ".join(self._words(self._written).split())

    def html(self) -> str:
        """Return the text as HTML, for the site's mail layout."""
        return "\n".join(self._block_as_html(block) for block in self._blocks())

    def text(self, language: str) -> str:
        """Return the text as plain text; in French a space stands before a colon."""
        return "\n\n".join(self._block_as_text(block, " :" if language == "fr" else ":") for block in self._blocks())

    def _flatten(self, nodes: list[Node], values: Mapping[str, Value]) -> Iterator[str]:
        for node in nodes:
            if isinstance(node, str):
                yield node
            elif isinstance(node, Said):
                held = values.get(node.name, "")
                self._held.append(_("oui") if held is True else "" if held is False else held)
                yield f"\ue000{len(self._held) - 1}\ue001"
            elif bool(values.get(node.name)) is node.wanted:
                yield from self._flatten(node.nodes, values)

    def _blocks(self) -> Iterator[Block]:
        for chunk in re.split(r"\n[ \t]*\n", self._written):
            block: Block | None = None
            for line in chunk.strip("\n").split("\n"):
                found = _LINE.match(line)
                form = found.lastgroup or "" if found else "text"
                words = line[found.end() :].strip() if found else line.strip()
                if block and block.form == form and form != "heading":
                    block.lines.append(words)
                    continue
                if block:
                    yield from self._if_said(block)
                block = Block(form, [words])
            if block:
                yield from self._if_said(block)

    def _if_said(self, block: Block) -> Iterator[Block]:
        """Yield a block without the lines that say nothing, and not at all where none is left."""
        lines = [each for line in block.lines for each in self._spread(block, line) if self._words(each).strip()]
        if lines:
            yield Block(block.form, lines)

    def _spread(self, block: Block, line: str) -> Iterator[str]:
        """Make of an item that is a list of words an item for each of them."""
        alone = _HELD.fullmatch(line)
        held = self._held[int(alone[1])] if alone else ""
        if not isinstance(held, list) or block.form not in {"item", "number"}:
            yield line
            return
        for each in held:
            self._held.append(each)
            yield f"\ue000{len(self._held) - 1}\ue001"

    def _words(self, line: str) -> str:
        """Return a line with what its fields hold."""
        return _HELD.sub(lambda found: self._word(int(found[1])), line)

    def _word(self, number: int) -> str:
        held = self._held[number]
        return ", ".join(held) if isinstance(held, list) else str(held)

    # --- HTML ---

    def _block_as_html(self, block: Block) -> str:
        if block.form in {"item", "number"}:
            tag = "ul" if block.form == "item" else "ol"
            return f"<{tag}>{''.join(f'<li>{self._line_as_html(line)}</li>' for line in block.lines)}</{tag}>"
        if block.form == "heading":
            return f"<h2>{self._line_as_html(block.lines[0])}</h2>"
        inner = "<br>".join(self._line_as_html(line) for line in block.lines)
        if block.form == "box":
            return (
                f'<table class="words" role="presentation"><tr><td bgcolor="#fde6bd"><p>{inner}</p></td></tr></table>'
            )
        only = LINK.fullmatch(block.lines[0]) if len(block.lines) == 1 else None
        address = self._address(only[2]) if only and only[2] else ""
        if only and address:
            return _button(self._words(only[1]), address)
        return f"<p>{inner}</p>"

    def _line_as_html(self, line: str) -> str:
        pieces, at = [], 0
        for found in LINK.finditer(line):
            pieces.append(self._escaped(line[at : found.start()]))
            at = found.end()
            address = self._address(found[2] or found[3])
            label = self._escaped(found[1] or found[3])
            pieces.append(f'<a href="{escape(address)}">{label}</a>' if address else label)
        return "".join([*pieces, self._escaped(line[at:])])

    def _escaped(self, words: str) -> str:
        pieces: list[str] = []
        at = 0
        for found in _HELD.finditer(words):
            pieces.append(escape(words[at : found.start()]))
            at = found.end()
            held = self._word(int(found[1])).replace("\r\n", "\n").strip()
            is_address = isinstance(self._held[int(found[1])], Address) and held.startswith(("http://", "https://"))
            shown = re.sub(r"\n{2,}", "<br><br>", escape(held)).replace("\n", "<br>")
            pieces.append(f'<a href="{escape(held)}">{shown}</a>' if is_address else shown)
        return "".join([*pieces, escape(words[at:])])

    def _address(self, written: str) -> str:
        held = _HELD.fullmatch(written)
        if held and not isinstance(self._held[int(held[1])], Address):
            return ""
        address = self._words(written).strip()
        return address if _SAFE.fullmatch(address) else ""

    # --- plain text ---

    def _block_as_text(self, block: Block, colon: str) -> str:
        lines = [self._line_as_text(line) for line in block.lines]
        if block.form == "item":
            return "\n".join(f"- {line}" for line in lines)
        if block.form == "number":
            return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, 1))
        only = LINK.fullmatch(block.lines[0]) if len(lines) == 1 and block.form == "text" else None
        address = self._address(only[2]) if only and only[2] else ""
        if only and address.startswith("http"):
            label = self._words(only[1]).strip()
            return f"{label}{'' if label.endswith((':', '?', '!', '.')) else colon}\n\n{address}"
        return "\n".join(lines)

    def _line_as_text(self, line: str) -> str:
        def written(found: re.Match[str]) -> str:
            if not found[2]:
                return found[0]
            address, label = self._address(found[2]), self._words(found[1])
            plain = address.removeprefix("mailto:").removeprefix("tel:")
            return f"{label} <{address}>" if address and plain not in {label, _digits(label)} else label

        return self._words(LINK.sub(written, line)).replace("\r\n", "\n").strip()


def _digits(text: str) -> str:
    digits = "".join(each for each in text if each.isdigit() or each == "+")
    return digits if digits.startswith("+") else f"+1{digits.removeprefix('1')}"


def _button(label: str, address: str) -> str:
    """Return a button, and the address below it for readers whose button does nothing."""
    href, said = escape(address), escape(_("Le bouton ne répond pas ? Copiez cette adresse dans votre navigateur :"))
    return (
        f'<table class="button" role="presentation"><tr><td bgcolor="#3a3fb5"><a href="{href}">{escape(label)}</a>'
        f'</td></tr></table>\n<p class="small">{said}<br><a href="{href}">{href}</a></p>'
    )
