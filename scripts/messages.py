"""Texts to translate: found in code and templates, kept in `locale/`, compiled. Run by `make messages`.

French is the language of the code: a message is its own French. `locale/en` holds the English of every message;
`locale/fr` only those that count something, because French counts otherwise than Python expects (zéro mentor, not
zéro mentors). Both are compiled here, in Python: neither developers nor servers need the gettext tools, and the
compiled files are in the repository.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import polib

ROOT: Final = Path(__file__).resolve().parents[1]
SOURCES: Final = ("core", "directory", "events", "guidelines", "home", "pairing", "site", "templates")
_FUNCTIONS: Final = {
    # name without `_lazy`/`_noop`: where the context, the message and its plural stand among the arguments
    "gettext": (None, 0, None),
    "_": (None, 0, None),
    "ngettext": (None, 0, 1),
    "pgettext": (0, 1, None),
    "npgettext": (0, 1, 2),
}
_CALL: Final = re.compile(r"\b(n?p?gettext)\(")
_PLACEHOLDER: Final = re.compile(r"%\(\w+\)[sdif]|%[sd]|\{\w*\}")
_HEADERS: Final = {"en": "nplurals=2; plural=(n != 1);", "fr": "nplurals=2; plural=(n > 1);"}


@dataclass
class Message:
    """A text somebody reads, and where it is used."""

    text: str
    plural: str = ""
    context: str = ""
    files: set[str] = field(default_factory=set)


Key = tuple[str, str]


def find_messages() -> dict[Key, Message]:
    """Return every message of the project's code and templates, by context and text."""
    found: dict[Key, Message] = {}
    for folder in SOURCES:
        for path in sorted((ROOT / folder).rglob("*")):
            name = str(path.relative_to(ROOT))
            if path.suffix == ".py" and "/migrations/" not in name:
                calls = _calls_in(ast.parse(path.read_text()))
            elif folder == "templates" and path.suffix in {".html", ".txt", ".xml"}:
                calls = _calls_in_template(path.read_text(), name)
            else:
                continue
            for message in calls:
                kept = found.setdefault((message.context, message.text), message)
                kept.plural = kept.plural or message.plural
                kept.files.add(name)
    return found


def _calls_in(tree: ast.AST) -> Iterator[Message]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
        places = _FUNCTIONS.get(called.removesuffix("_lazy").removesuffix("_noop"))
        if places is None:
            continue
        context, text, plural = (_literal(node.args, place) for place in places)
        if text:
            yield Message(text, plural, context)


def _literal(arguments: list[ast.expr], place: int | None) -> str:
    if place is None or place >= len(arguments):
        return ""
    argument = arguments[place]
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else ""


def _calls_in_template(source: str, name: str) -> Iterator[Message]:
    """Find a template's messages as Django's own `makemessages` does: rewritten as calls, which are then read."""
    from django.utils.translation.template import templatize

    rewritten = templatize(source, origin=name)
    for start in _CALL.finditer(rewritten):
        if call := _shortest_call(rewritten, start.start()):
            yield from _calls_in(call)


def _shortest_call(source: str, start: int) -> ast.AST | None:
    end = start
    while (end := source.find(")", end) + 1) > 0:
        try:
            return ast.parse(source[start:end])
        except SyntaxError:
            continue
    return None


def catalogue(language: str) -> Path:
    """Return where the messages of a language are kept."""
    return ROOT / "locale" / language / "LC_MESSAGES" / "django.po"


def read(language: str) -> polib.POFile:
    """Return the catalogue of a language, empty where there is none."""
    path = catalogue(language)
    return polib.pofile(str(path), wrapwidth=118) if path.exists() else polib.POFile(wrapwidth=118)


def placeholders(text: str) -> list[str]:
    """Return the places a text leaves to be filled in, in alphabetical order."""
    return sorted(set(_PLACEHOLDER.findall(text.replace("%%", ""))))


def compiled(entries: polib.POFile) -> bytes:
    """Return a catalogue as programs read it."""
    content: bytes = entries.to_binary()
    return content


def merged(language: str, messages: Iterable[Message], new: dict[str, str]) -> polib.POFile:
    """Return a language's catalogue for these messages: known translations kept, new added, unused dropped."""
    known = {(entry.msgctxt or "", entry.msgid): entry for entry in read(language)}
    catalog = polib.POFile(wrapwidth=118)
    catalog.metadata = {
        "Project-Id-Version": "mentorat",
        "Language": language,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": _HEADERS[language],
    }
    for message in sorted(messages, key=lambda each: (each.text.casefold(), each.text, each.context)):
        old = known.get((message.context, message.text))
        entry = polib.POEntry(
            msgid=message.text,
            msgctxt=message.context or None,
            occurrences=[(name, "") for name in sorted(message.files)],
        )
        if "%(" in message.text or "%s" in message.text:
            entry.flags = ["python-format"]
        if message.plural:
            entry.msgid_plural = message.plural
            forms = dict(old.msgstr_plural) if old and old.msgstr_plural else {}
            identity = {0: message.text, 1: message.plural} if language == "fr" else {}
            entry.msgstr_plural = {
                number: forms.get(number) or identity.get(number) or new.get(text, "")
                for number, text in enumerate((message.text, message.plural))
            }
        else:
            entry.msgstr = (old.msgstr if old else "") or new.get(message.text, "")
        catalog.append(entry)
    return catalog


def write(language: str, catalog: polib.POFile) -> None:
    """Keep a catalogue, and its compiled form beside it."""
    path = catalogue(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    catalog.save(str(path))
    path.with_suffix(".mo").write_bytes(compiled(polib.pofile(str(path), wrapwidth=118)))


def complaints() -> Iterator[str]:
    """Yield what is wrong with the catalogues, a line each: missing, empty, unused, altered or not compiled."""
    messages = find_messages()
    counting = {key for key, message in messages.items() if message.plural}
    for language, expected in (("en", set(messages)), ("fr", counting)):
        entries = read(language)
        known = {(entry.msgctxt or "", entry.msgid): entry for entry in entries}
        for key in sorted(expected - set(known)):
            yield f"locale/{language}: missing “{key[1]}” ({', '.join(sorted(messages[key].files))})"
        for key in sorted(set(known) - expected):
            yield f"locale/{language}: no longer used “{key[1]}”"
        for key in sorted(expected & set(known)):
            yield from _complaints_about(language, known[key], messages[key])
        binary = catalogue(language).with_suffix(".mo")
        if not binary.exists() or binary.read_bytes() != compiled(entries):
            yield f"locale/{language}: django.mo is not compiled from django.po; run `make messages`"


def _complaints_about(language: str, entry: polib.POEntry, message: Message) -> Iterator[str]:
    forms = list(entry.msgstr_plural.values()) if message.plural else [entry.msgstr]
    if not all(forms) or (message.plural and len(forms) != 2):
        yield f"locale/{language}: not translated “{message.text}” ({', '.join(sorted(message.files))})"
    else:
        left = set(placeholders(message.text + message.plural))
        # A singular may leave the number out (« une personne »); nothing may invent a place to fill in.
        if any(
            set(placeholders(form)) - left or (not message.plural and set(placeholders(form)) != left) for form in forms
        ):
            yield f"locale/{language}: other placeholders than “{message.text}”"
    if entry.fuzzy:
        yield f"locale/{language}: to be reviewed “{message.text}”"


def main(arguments: list[str]) -> int:
    """Bring the catalogues up to date and compile them.

    Files named among the arguments hold further translations, a line each: French, a tab, English.
    """
    new: dict[str, str] = {}
    for name in arguments:
        for line in Path(name).read_text().splitlines():
            french, tab, english = line.partition("\t")
            if tab and english.strip():
                new[french.strip().replace("\\n", "\n")] = english.strip().replace("\\n", "\n")
    messages = find_messages()
    write("en", merged("en", messages.values(), new))
    write("fr", merged("fr", [message for message in messages.values() if message.plural], {}))
    left = [message for message in complaints() if "not translated" in message]
    print(f"{len(messages)} messages, {len(left)} without a translation")
    print(*left, sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
