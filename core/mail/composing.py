"""What a message says: the organisers' own text where they wrote one that works, the original otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.conf import settings
from django.template import Context
from django.template.loader import get_template, render_to_string
from django.utils import timezone, translation

from core.mail.catalogue import Kind, kind_of
from core.mail.checking import complaints
from core.mail.links import programme
from core.mail.markup import Filled, parse
from core.models import MessageText
from core.typography import typeset_html, typeset_text

SUBJECT_MAXIMUM = 200
_BLANK_LINES = re.compile(r"\n[ \t]*\n(?:[ \t]*\n)*")


@dataclass(frozen=True, slots=True)
class ComposedMessage:
    """A message as its reader will see it."""

    subject: str
    text: str
    html: str
    problem: str = ""
    """Why the organisers' own text could not be used, where there is one that could not."""


def compose_message(*, kind: str, language: str, context: Mapping[str, Any] | None = None) -> ComposedMessage:
    """Return a message in its reader's language, without queueing anything; what a preview shows.

    Args:
        kind: the templates' name below `templates/mail/`, e.g. `pairing/confirm`: `<kind>.txt` opens with the subject
            on a line of its own, then a blank line, then the text; `<kind>.html` is its designed form.
        language: `fr` or `en`.
        context: what the templates show. `site_url`, `language`, `programme` and, for the HTML, `subject` are added.
    """
    edited = MessageText.objects.filter(kind=kind, language=language).first()
    known = kind_of(kind)
    if edited is None or known is None:
        return compose_original(kind=kind, language=language, context=context)
    try:
        with translation.override("fr"):
            problem = " ".join(complaints(known, edited.subject, edited.text))
        if not problem:
            return compose_edited(
                kind=known, language=language, context=context or {}, subject=edited.subject, text=edited.text
            )
    except Exception as error:  # whatever it is, the message must leave
        problem = type(error).__name__
    return replace(compose_original(kind=kind, language=language, context=context), problem=problem)


def compose_original(*, kind: str, language: str, context: Mapping[str, Any] | None = None) -> ComposedMessage:
    """Return a message as its templates have it; arguments as for `compose_message`."""
    values = _surroundings(language, context or {})
    # A message is written in its reader's language and time zone, not in those of the request that caused it.
    with translation.override(language), timezone.override(settings.TIME_ZONE):
        # Plain text is not HTML: `L’Écuyer & fils` must not arrive as `&amp;`.
        template: Any = get_template(f"mail/{kind}.txt")
        written = template.template.render(Context(values, autoescape=False)).strip()
        # Up to the first blank line, so that an end of line in somebody's name stays in the subject.
        first, _, text = _BLANK_LINES.sub("\n\n", written.replace("\r\n", "\n")).partition("\n\n")
        subject = _subject(first, language)
        html = render_to_string(f"mail/{kind}.html", {**values, "subject": subject})
    return _typeset(subject, text, html, language)


def compose_edited(
    *, kind: Kind, language: str, context: Mapping[str, Any], subject: str, text: str
) -> ComposedMessage:
    """Return a message made of a text in the little language, set in the site's mail layout.

    Args:
        kind: what is sent.
        language: `fr` or `en`.
        context: as for the original; only the kind's own fields are read from it.
        subject: in the little language, one line.
        text: in the little language.

    Raises:
        MarkupError: a part of the text does not open and close as it should.
    """
    surroundings = {**_surroundings(language, context), "to_organisers": kind.to_organisers}
    with translation.override(language), timezone.override(settings.TIME_ZONE):
        values = kind.values(context)
        title = _subject(Filled(parse(subject), values).line(), language)
        filled = Filled(parse(text), values)
        layout: Any = get_template("mail/edited.txt")
        # The subject comes first in the layout, as in the originals; it is already known.
        written = layout.template.render(Context({**surroundings, "body": filled.text(language)}, autoescape=False))
        html = render_to_string("mail/edited.html", {**surroundings, "subject": title, "body": filled.html()})
    return _typeset(title, _BLANK_LINES.sub("\n\n", written.strip()), html, language)


def _surroundings(language: str, context: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "programme": programme(),
        **context,
        "site_url": settings.WAGTAILADMIN_BASE_URL.rstrip("/"),
        "language": language,
    }


def _typeset(subject: str, text: str, html: str, language: str) -> ComposedMessage:
    return ComposedMessage(
        subject=subject,
        text=typeset_text(text.strip(), language) + "\n",
        html=typeset_html(html, default_language=language),
    )


def _subject(text: str, language: str) -> str:
    return typeset_text(one_line(text), language)[:SUBJECT_MAXIMUM]


def one_line(text: str) -> str:
    """Return the text without anything that could end a header: no ends of lines, no control characters."""
    return "".join(character for character in " ".join(text.split()) if character.isprintable() or character == " ")
