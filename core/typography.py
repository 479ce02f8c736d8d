r"""Typography of French and English, by construction: people type freely, what is shown is set right.

French, the way Quebec's Office de la langue française has it (*Banque de dépannage linguistique*, « Espacement »):

- a narrow no-break space (U+202F) before `;` `!` `?`, typed or not;
- a no-break space (U+00A0) before `:`, inside « », before `%` and `$`, between groups of three digits, in times
  (`18 h 30`) and between a day and its month (`4 mars`);
- « » for a pair of straight quotation marks, “ ” for a pair inside another;
- a curly apostrophe.

English: “ ” and ‘ ’ for straight quotation marks, a curly apostrophe, no space before `;` `:` `!` `?`. French
quotation marks in an English text stay as they are. Other languages are left alone.

Never touched: tags and their attributes, comments, `script`, `style`, `textarea`, `code`, `pre`, `kbd`, `samp`, `svg`
and `math`; addresses of pages and of people; character references other than those for spaces and quotation marks;
times such as 18:30. Hyphens stay hyphens: `10-15` may be a range, but `555-0199` is not.

    >>> typeset_text('Elle dit: "C\'est à 18:30!"', "fr")
    'Elle dit\xa0: «\xa0C’est à 18:30\u202f!\xa0»'
    >>> typeset_text('She said : "It\'s at 18:30!"', "en")
    'She said: “It’s at 18:30!”'

Setting a text twice changes nothing more. Apart from spaces, quotation marks and apostrophes the text is the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

NARROW: Final = "\u202f"
NO_BREAK: Final = "\u00a0"

# --- plain text -----------------------------------------------------------------------------------------------------

_GAP = r"[^\S\n]"  # any space that keeps the line
_OPENING = r"\s(\[{«“‘/\-–—"  # what a mark is not pushed away from
_ENDED = r"(?=[\s)\]}»”’\".,…]|$)"

_WORTH_A_LOOK: Final = re.compile(r"[;:!?'\"«»%$€&]|\d [\dhjfmasond]")
_SET_APART: Final = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://|www\.|mailto:|tel:)[^\s<>\"«»]+|[\w.+'-]+@[\w-]+(?:\.[\w-]+)+|&(?:#\w+|\w+);",
    re.IGNORECASE,
)

_PAIR_OF_QUOTES: Final = re.compile(r'(?<![\w"])"(?=[^\s"])([^"]*?[^\s"])"(?!\w)')
_APOSTROPHE: Final = re.compile(r"(?<=[^\W\d_])'")
_ELISION: Final = re.compile(r"(?<!\w)'(?=\d\ds?\b|(?:tis|twas|em|til)\b)")
_QUOTED_SINGLY: Final = re.compile(r"(?<![\w'])'(?=[^\s'])([^']*?[^\s'])'(?!\w)")

_FRENCH_HIGH_MARKS: Final = re.compile(
    rf"(?<=[^{_OPENING};!?]){_GAP}*([;!?]+){_ENDED}|(?<=[^{_OPENING};!?]){_GAP}+([!?;]+)(?=\w)"
)
_FRENCH_COLON: Final = re.compile(rf"(?<=[^{_OPENING}:;!?]){_GAP}*:{_ENDED}")
_FRENCH_OPEN: Final = re.compile(rf"«{_GAP}*(?=\S)")
_FRENCH_CLOSE: Final = re.compile(rf"(?<=\S){_GAP}*»")
_FRENCH_UNIT: Final = re.compile(rf"(?<=\d){_GAP}*(?=%(?!\w)|[$€](?!\d))")
_FRENCH_TIME: Final = re.compile(r"(?<=\d)[ \u202f]h(?:[ \u202f](\d\d))?\b")
_FRENCH_DATE: Final = re.compile(
    r"(?<=\d)[ \u202f](?=(?:janv|févr|mars|avril|mai|juin|juill|août|sept|oct|nov|déc)(?:ier|et|embre|obre)?\b)"
)
_FRENCH_GROUPS: Final = re.compile(r"(?<![\w,.-])\d{1,3}(?:[ \u202f]\d{3})+(?![\w-])")

_ENGLISH_MARKS: Final = re.compile(rf"(?<=[\w)\]”’%]){_GAP}+([;:!?]+){_ENDED}")


def typeset_text(text: str, language: str) -> str:
    """Return plain text set right for its language (`fr…`, `en…`; any other is returned as it came)."""
    setter = _setter(language)
    if setter is None:
        return text
    paragraphs = re.split(r"(\n\s*\n)", text)
    return "".join(
        "".join(_set_run([part], [language])) if number % 2 == 0 else part for number, part in enumerate(paragraphs)
    )


def _setter(language: str) -> Callable[[str], str] | None:
    return {"fr": _set_french, "en": _set_english}.get(language[:2].lower())


def _set_french(text: str) -> str:
    text = _FRENCH_HIGH_MARKS.sub(lambda found: NARROW + (found[1] or found[2]), text)
    if ":" in text:
        text = _FRENCH_COLON.sub(NO_BREAK + ":", text)
    if "«" in text or "»" in text:
        text = _FRENCH_CLOSE.sub(NO_BREAK + "»", _FRENCH_OPEN.sub("«" + NO_BREAK, text))
    text = _FRENCH_UNIT.sub(NO_BREAK, text)
    text = _FRENCH_TIME.sub(lambda found: f"{NO_BREAK}h{NO_BREAK + found[1] if found[1] else ''}", text)
    text = _FRENCH_DATE.sub(NO_BREAK, text)
    return _FRENCH_GROUPS.sub(lambda found: re.sub(r"\s", NO_BREAK, found[0]), text)


def _set_english(text: str) -> str:
    return _ENGLISH_MARKS.sub(r"\1", text)


def _set_between(text: str, before: str, after: str, setter: Callable[[str], str]) -> str:
    """Set a text that has one character of context on either side; the context itself is not returned."""
    done = setter(before + text + after)
    if done.startswith(before) and done.endswith(after) and len(done) >= len(before) + len(after):
        return done[len(before) : len(done) - len(after)]
    return setter(text)  # a space of the context would have been swallowed


def _set_piece(text: str, before: str, after: str, setter: Callable[[str], str]) -> str:
    """Set a text around the addresses and character references in it, each of which counts as a word."""
    if "&" not in text and "@" not in text and ":" not in text and "www." not in text:
        return _set_between(text, before, after, setter)
    done: list[str] = []
    end = 0
    for found in _SET_APART.finditer(text):
        done += (_set_between(text[end : found.start()], before, "x", setter), found[0])
        # A mark that ends an address is nobody's to move, nor are those that follow it, as inside a sentence.
        mark = found[0][-1] if found[0][-1] in ";:!?" and not found[0].startswith("&") else ""
        end, before = found.end(), mark or "x"
    done.append(_set_between(text[end:], before, after, setter))
    return "".join(done)


# --- quotation marks, which may open in one element and close in another ---------------------------------------------

_SEAM: Final = "\ue000"  # of Unicode's private use: stands for the tags between two texts
_KEPT: Final = "\ue001"  # an apostrophe inside an address


def _set_quotes(texts: list[str], languages: Sequence[str]) -> list[str]:
    # An address ends where its element does, whatever follows the tag.
    joined = _SEAM.join(_SET_APART.sub(lambda found: found[0].replace("'", _KEPT), text) for text in texts)

    def language_at(position: int) -> str:
        return languages[joined.count(_SEAM, 0, position)][:2].lower()

    def double(found: re.Match[str]) -> str:
        language, so_far = language_at(found.start()), joined[: found.start()]
        if language not in {"fr", "en"}:
            return found[0]
        if language == "fr" and so_far.count("«") <= so_far.count("»"):
            return f"«{NO_BREAK}{found[1]}{NO_BREAK}»"
        return f"“{found[1]}”"

    def known(found: re.Match[str], otherwise: str) -> str:
        return otherwise if language_at(found.start()) in {"fr", "en"} else found[0]

    before = ""
    while before != joined:  # pairs within pairs, from the inside out
        before = joined
        joined = _PAIR_OF_QUOTES.sub(double, joined)
        joined = _ELISION.sub(lambda found: known(found, "’"), joined)
        joined = _QUOTED_SINGLY.sub(lambda found: known(found, f"‘{found[1]}’"), joined)
        joined = _APOSTROPHE.sub(lambda found: known(found, "’"), joined)
    return joined.replace(_KEPT, "'").split(_SEAM)


def _set_run(texts: list[str], languages: Sequence[str]) -> list[str]:
    """Set texts that read on from one another, as around the inline elements of one paragraph."""
    if any('"' in text or "'" in text for text in texts) and not any(_SEAM in text or _KEPT in text for text in texts):
        texts = _set_quotes(texts, languages)
    done: list[str] = []
    before = ""
    for number, text in enumerate(texts):
        setter = _setter(languages[number])
        after = next((following[0] for following in texts[number + 1 :] if following), "")
        done.append(_set_piece(text, before, after, setter) if setter and text else text)
        before = done[-1][-1:] or before
    return done


@lru_cache(maxsize=4096)
def _set_run_again(texts: tuple[str, ...], languages: tuple[str, ...]) -> list[str]:
    """Set a run of texts; most are those of the page served just before, and are remembered."""
    return _set_run(list(texts), languages)


# --- HTML -----------------------------------------------------------------------------------------------------------

_TOKEN: Final = re.compile(
    r"((?s:<!--.*?-->"
    r"|<(?i:(script|style|textarea|code|pre|kbd|samp|svg|math))\b[^>]*>.*?</(?i:\2)\s*>)"
    r"|<(/?)([a-zA-Z][a-zA-Z0-9-]*)([^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*)>"
    r"|<[!?][^>]*>|<|^)([^<]*)"
)
"""A tag, or an element whose text is nobody's to set, and the text that follows: together, the whole of any page."""
_LANG: Final = re.compile(r"(?<![\w-])lang\s*=\s*[\"']?([\w-]*)", re.IGNORECASE)
_REFERENCE: Final = re.compile(
    r"&(?:(nbsp|\#160|\#xa0)|(\#x27|\#39|apos)|(quot|\#34|\#x22)|(rsquo|\#8217|\#x2019)|(laquo|\#171|\#xab)|(raquo|\#187|\#xbb)"
    r"|(\#8239|\#x202f));",
    re.IGNORECASE,
)
_REFERRED: Final = (NO_BREAK, "'", '"', "’", "«", "»", NARROW)

_VOID: Final = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_INLINE: Final = frozenset(
    [
        *("a", "abbr", "b", "bdi", "bdo", "cite", "data", "del", "dfn", "em", "font", "i", "ins", "mark", "q", "s"),
        *("small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
    ]
)
_WORDS_UNTOUCHED: Final = frozenset(("code", "kbd", "samp"))


class _Page:
    """A page being read: what was read of it, the paragraph under way, and the languages that are open."""

    def __init__(self, default_language: str) -> None:
        self.out: list[str] = []
        self.default_language = self.language = default_language
        self._languages: list[tuple[str, str, int]] = []  # element, its language, how many of its name are open inside
        self._run: list[int] = []  # where in `out` the texts of the paragraph stand
        self._run_languages: list[str] = []
        self._worth_a_look = False

    def add_text(self, text: str) -> None:
        if "&" in text:
            text = _REFERENCE.sub(lambda found: _REFERRED[(found.lastindex or 1) - 1], text)
        self._worth_a_look = self._worth_a_look or _WORTH_A_LOOK.search(text) is not None
        self._run.append(len(self.out))
        self._run_languages.append(self.language)
        self.out.append(text)

    def add_untouched(self, element: str, name: str) -> None:
        if name in _WORDS_UNTOUCHED:
            self._run.append(len(self.out))  # counts as a word of the sentence it stands in
            self._run_languages.append("")
        else:
            self.finish_run()
        self.out.append(element)

    def open(self, name: str, attributes: str) -> None:
        if "lang" in attributes and name not in _VOID and (said := _LANG.search(attributes)):
            self.language = said[1] or self.language
            self._languages.append((name, self.language, 0))
        elif self._languages and self._languages[-1][0] == name and not attributes.endswith("/"):
            self._languages[-1] = (name, self._languages[-1][1], self._languages[-1][2] + 1)

    def close(self, name: str) -> None:
        if not self._languages or self._languages[-1][0] != name:
            return
        element, own, inside = self._languages.pop()
        if inside:
            self._languages.append((element, own, inside - 1))
        else:
            self.language = self._languages[-1][1] if self._languages else self.default_language

    def finish_run(self) -> None:
        if self._worth_a_look:
            places = list(zip(self._run, self._run_languages, strict=True))
            texts = tuple([self.out[place] if language else "x" for place, language in places])
            done = _set_run_again(texts, tuple(self._run_languages))
            for (place, language), text in zip(places, done, strict=True):
                if language:
                    self.out[place] = text
        self._run.clear()
        self._run_languages.clear()
        self._worth_a_look = False


def typeset_html(html: str, default_language: str) -> str:
    """Return HTML with its text set right.

    Args:
        html: a page or a fragment.
        default_language: the language of what stands under no `lang` attribute.

    Each text follows the nearest `lang` above it. Tags come back byte for byte.
    """
    page = _Page(default_language)
    for tag, untouched, close, name, attributes, text in _TOKEN.findall(html):
        if name:
            element = name.lower()
            if element not in _INLINE:
                page.finish_run()
            if close:
                page.close(element)
            else:
                page.open(element, attributes)
            page.out.append(tag)
        elif untouched:
            page.add_untouched(tag, untouched.lower())
        elif tag == "<":
            page.add_text("<" + text)  # less than, in somebody's arithmetic
            continue
        else:
            page.out.append(tag)
        if text:
            page.add_text(text)
    page.finish_run()
    return "".join(page.out)
