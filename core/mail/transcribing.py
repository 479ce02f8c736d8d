"""The original of a message, a pair of Django templates, written in the little language that organisers edit.

Nobody writes an original twice: what an organiser finds in the editor is read off the templates themselves, in either
language. Conditions become parts, what the context holds becomes fields, and tags become their marks. A test sees to it
that for every kind the transcription says what the original says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from django.conf import settings
from django.template import Context, Node, NodeList
from django.template.defaulttags import IfNode, WithNode
from django.template.loader import get_template
from django.template.loader_tags import BlockNode, ExtendsNode, IncludeNode
from django.utils import timezone, translation

from core.mail.catalogue import Kind
from core.mail.fields import Field, Holds, context_of
from core.templatetags.dates import day, day_and_hour, short_day

_MARK: Final = re.compile(r"(\{[?!/][a-z][a-z0-9_]*\})")
_FIRST_NUMBER: Final = 90_001
_FIRST_DAY: Final = datetime(1901, 1, 3, 12, 30)  # noqa: DTZ001  made aware below, in the site's zone


@dataclass(frozen=True, slots=True)
class Transcription:
    """An original in the little language."""

    subject: str
    text: str


def transcribe(kind: Kind, language: str) -> Transcription:
    """Return the original of a kind in a language (`fr` or `en`), as organisers edit it."""
    with translation.override(language), timezone.override(settings.TIME_ZONE):
        walk = _Walk(kind)
        subject = " ".join(walk.block("txt", "subject").split())
        return Transcription(subject, _from_html(walk.block("html", "content")))


class _One(list[str]):
    """One word that counts as two, so that a text about a list is the one for several."""

    def __len__(self) -> int:
        return 2


class _Walk:
    """Reads a kind's templates with the fields' names in place of what they hold."""

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        self._fields = kind.every_field
        self._stands_for: dict[str, str] = {}
        held = {field.path: self._stand_in(number, field) for number, field in enumerate(kind.fields)}
        self._context = {
            **context_of(held),
            "programme": {"programme_name": "{programme}", "phone": "{team_phone}", "contact_email": "{team_email}"},
        }

    def block(self, suffix: str, name: str) -> str:
        """Return a block of the kind's template, with fields and parts in it."""
        template: Any = get_template(f"mail/{self._kind.key}.{suffix}")
        extends = next(node for node in template.template.nodelist if isinstance(node, ExtendsNode))
        context = Context(self._context, autoescape=suffix == "html")
        with context.bind_template(template.template):
            found = extends.blocks.get(name)
            written = "".join(self._read(found.nodelist, context)) if found else ""
        for shown, marker in self._stands_for.items():
            written = written.replace(shown, marker)
        return written

    def _stand_in(self, number: int, field: Field) -> Any:
        marker = f"{{{field.name}}}"
        if field.holds in {Holds.DAY, Holds.MOMENT}:
            moment = timezone.make_aware(_FIRST_DAY + timedelta(days=number))
            for form in (day_and_hour, day, short_day):
                self._stands_for[form(moment)] = marker
            return moment
        if field.holds is Holds.NUMBER:
            self._stands_for[str(_FIRST_NUMBER + number)] = marker
            return _FIRST_NUMBER + number
        return _One([marker]) if field.holds is Holds.LIST else marker

    def _read(self, nodes: NodeList | Iterable[Node], context: Context) -> Iterator[str]:
        for node in nodes:
            if isinstance(node, IfNode):
                yield from self._read_if(node.conditions_nodelists, context)
            elif isinstance(node, BlockNode):
                yield from self._read(node.nodelist, context)
            elif isinstance(node, WithNode):
                with context.push(**{key: each.resolve(context) for key, each in node.extra_context.items()}):
                    yield from self._read(node.nodelist, context)
            elif isinstance(node, IncludeNode):
                included = context.template.engine.get_template(node.template.resolve(context))  # type: ignore[union-attr]  # set by now
                with context.push(**{key: each.resolve(context) for key, each in node.extra_context.items()}):
                    yield from self._read(included.nodelist, context)
            else:
                yield str(node.render_annotated(context))

    def _read_if(self, branches: list[Any], context: Context) -> Iterator[str]:
        if not branches:
            return
        (condition, nodes), *others = branches
        name, wanted = ("", True) if condition is None else self._condition(condition)
        if not name:
            # `a or b` around what asks for each of them again says nothing of its own; so does the last `else`.
            yield from self._read(nodes, context)
            return
        sign, other = ("?", "!") if wanted else ("!", "?")
        yield from (f"{{{sign}{name}}}", *self._read(nodes, context), f"{{/{name}}}")
        rest = "".join(self._read_if(others, context))
        if rest.strip():
            yield f"{{{other}{name}}}{rest}{{/{name}}}"

    def _condition(self, condition: Any) -> tuple[str, bool]:
        """Return the field that a condition asks for, and whether it must be so; no field for one of several."""
        which = getattr(condition, "id", "")
        if which == "not":
            name, wanted = self._condition(condition.first)
            return name, not wanted
        if which in {"==", "!="}:
            literal = condition.second.value.resolve(Context())
            return self._named(condition.first.text, literal), which == "=="
        return ("", True) if which in {"or", "and"} else (self._named(condition.text), True)

    def _named(self, path: str, when: Any = None) -> str:
        for name, field in self._fields.items():
            if field.path == path and field.when == when:
                return name
        raise LookupError(f"{self._kind.key}: no field of the catalogue stands for {path!r} ({when!r})")


# --- tags to marks ----------------------------------------------------------------------------------------------------


def _from_html(html: str) -> str:
    """Return HTML of a message, with fields and parts in it, in the little language."""
    lines: list[str] = []
    for mark, text in _pieces(BeautifulSoup(html, "html.parser").children):
        if not mark:
            lines += ["", text]
        elif text.startswith("{/"):
            lines.append(text)
        else:
            lines += [text] if lines and lines[-1] == f"{{/{text[2:]}" else ["", text]
    written = "\n".join(lines)
    # No blank line after what opens a part: it would only be one more between paragraphs.
    return re.sub(r"(^\{[?!][a-z0-9_]+\})\n\n", r"\1\n", written, flags=re.MULTILINE).strip() + "\n"


def _pieces(nodes: Iterable[Any]) -> Iterator[tuple[bool, str]]:
    """Yield blocks, and what opens or closes a part around blocks (`True`)."""
    for node in nodes:
        if isinstance(node, NavigableString):
            for piece in _MARK.split(str(node)):
                if piece.strip():
                    yield bool(_MARK.fullmatch(piece)), " ".join(piece.split())
        elif isinstance(node, Tag) and not _is_fallback(node):
            yield False, _block(node)


def _block(tag: Tag) -> str:
    if tag.name in {"ul", "ol"}:
        return "\n".join(_items(tag))
    if tag.name in {"h2", "h3"}:
        return f"## {_inline(tag)}"
    classes = str(tag.get("class") or "")
    if tag.name == "table" and "button" not in classes:
        cell = tag.find("td") or tag
        paragraphs = cell.find_all("p") if isinstance(cell, Tag) else []
        return "\n".join(f"> {_inline(each)}" for each in (paragraphs or [cell]))
    return _inline(tag)


def _items(tag: Tag) -> Iterator[str]:
    number = 0
    for mark, text in _pieces(tag.children):
        number += not mark
        yield text if mark else f"- {text}" if tag.name == "ul" else f"{number}. {text}"


def _inline(tag: Any) -> str:
    written = ""
    for node in tag.children:
        if isinstance(node, NavigableString):
            written += re.sub(r"\s+", " ", str(node))
        elif isinstance(node, Tag) and node.name == "br":
            written = written.rstrip() + "\n"
        elif isinstance(node, Tag) and node.name == "a":
            label, address = _inline(node), str(node.get("href", ""))
            written += label if label == address else f"[{label}]({address})"
        elif isinstance(node, Tag):
            written += _inline(node)
    return "\n".join(line.strip() for line in written.strip().split("\n"))


def _is_fallback(tag: Tag) -> bool:
    """Whether a paragraph repeats a button's address: the layout adds it itself."""
    links = tag.find_all("a")
    return "small" in (tag.get("class") or []) and len(links) == 1 and links[0].get_text() == links[0].get("href")
