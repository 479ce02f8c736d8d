"""The typography of both languages: examples a person can check, and properties that hold for any text."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.typography import typeset_html, typeset_text


def shown(text: str) -> str:
    """Return a text with its no-break spaces made visible: `~` for U+00A0, `^` for U+202F."""
    return text.replace("\u00a0", "~").replace("\u202f", "^")


FRENCH = [
    ("Bonjour!", "Bonjour^!"),
    ("Bonjour !", "Bonjour^!"),
    ("Vraiment ?!", "Vraiment^?!"),
    ("Vraiment?! Oui; non.", "Vraiment^?! Oui^; non."),
    ("Heures: de 9 à 5", "Heures~: de 9 à 5"),
    ("Heures : de 9 à 5", "Heures~: de 9 à 5"),
    ("« mot »", "«~mot~»"),
    ("«mot»", "«~mot~»"),
    ('Le "mentorat 2.0"', "Le «~mentorat 2.0~»"),
    ('« il a dit "oui" »', "«~il a dit “oui”~»"),
    ('"il dit "non" !"', "«~il dit «~non~»^!~»"),
    ("L'idée d'aujourd'hui", "L’idée d’aujourd’hui"),
    ("50 % de 20$ font 10 $", "50~% de 20~$ font 10~$"),
    ("1 000 000 de personnes", "1~000~000 de personnes"),
    ("le 4 mars 2010 à 18 h 30", "le 4~mars 2010 à 18~h~30"),
    ("dès 18 h", "dès 18~h"),
    ("(?)", "(?)"),
    ("À 18:30, au 514 555-0199, poste 2", "À 18:30, au 514 555-0199, poste 2"),
    (
        "Voir https://exemple.org/a?b=c;d!e et www.exemple.org/?q=a;",
        "Voir https://exemple.org/a?b=c;d!e et www.exemple.org/?q=a;",
    ),
    ("l'adresse o'neil@exemple.org: ici", "l’adresse o'neil@exemple.org~: ici"),
    ("rapport:final.pdf C:\\dossier", "rapport:final.pdf C:\\dossier"),
    ("R&amp;D: oui", "R&amp;D~: oui"),
    ("", ""),
]
ENGLISH = [
    ("Hello !", "Hello!"),
    ("Hello! It's here; look: there?", "Hello! It’s here; look: there?"),
    ('She said "yes".', "She said “yes”."),
    ("the '90s, 'quoted', the dogs' bones", "the ’90s, ‘quoted’, the dogs’ bones"),
    ("The « mentorat » of 2010", "The « mentorat » of 2010"),
    ("At 18:30, 50% of $20", "At 18:30, 50% of $20"),
]


@pytest.mark.parametrize(("typed", "expected"), FRENCH)
def test_french(typed: str, expected: str) -> None:
    assert shown(typeset_text(typed, "fr-CA")) == expected


@pytest.mark.parametrize(("typed", "expected"), ENGLISH)
def test_english(typed: str, expected: str) -> None:
    assert shown(typeset_text(typed, "en-CA")) == expected


def test_other_languages_are_left_alone() -> None:
    typed = """¿Quién dijo "sí" ? L'altro !"""
    assert typeset_text(typed, "es") == typed
    assert typeset_html(f'<p lang="es">{typed}</p>', "fr") == f'<p lang="es">{typed}</p>'


HTML = [
    ("<p>Bonjour <em>toi</em> !</p>", "<p>Bonjour <em>toi</em>^!</p>"),
    ("<p>Bonjour<strong>!</strong></p>", "<p>Bonjour^<strong>!</strong></p>"),
    ("<p>«<em>mot</em>»</p>", "<p>«~<em>mot~</em>»</p>"),
    ("<p>&quot;<em>mot</em>&quot; l&#x27;un&nbsp;?</p>", "<p>«~<em>mot</em>~» l’un^?</p>"),
    ("<p>Écrivez <code>a ? b : c</code> !</p>", "<p>Écrivez <code>a ? b : c</code>^!</p>"),
    ("<dt>Nom:</dt><dd>18:30</dd>", "<dt>Nom~:</dt><dd>18:30</dd>"),
    ("<label>Nom:</label> <input value='a ? b'>", "<label>Nom~:</label> <input value='a ? b'>"),
    ("<p>&lt;b&gt;; R&amp;D!</p>", "<p>&lt;b&gt;^; R&amp;D^!</p>"),
    ('<a title="Ah !" href="/a?b=c">Ah !</a>', '<a title="Ah !" href="/a?b=c">Ah^!</a>'),
    ('<a data-a="1 > 0 ?" href=x>Ah !</a>', '<a data-a="1 > 0 ?" href=x>Ah^!</a>'),
    ("<textarea>Oui ?</textarea><pre>Oui ?</pre>", "<textarea>Oui ?</textarea><pre>Oui ?</pre>"),
    ("<script>a ? 'b' : \"c\";</script><!-- a ? -->", "<script>a ? 'b' : \"c\";</script><!-- a ? -->"),
    ("<svg><title>Ah !</title></svg><title>Ah !</title>", "<svg><title>Ah !</title></svg><title>Ah^!</title>"),
    (
        '<p>Un <i lang="en">why ?</i> et <b lang=fr>non ?</b></p>',
        '<p>Un <i lang="en">why?</i> et <b lang=fr>non^?</b></p>',
    ),
    (
        '<div lang="en"><div>why ?</div><br lang="fr"><p>why ?</p></div><p>Oui ?</p>',
        '<div lang="en"><div>why?</div><br lang="fr"><p>why?</p></div><p>Oui^?</p>',
    ),
    ('<a hreflang="en" data-lang="en">Oui ?</a>', '<a hreflang="en" data-lang="en">Oui^?</a>'),
    ("<p>'a <code>b's</code> c'</p>", "<p>‘a <code>b's</code> c’</p>"),
    ("a < b ? c", "a < b^? c"),
]


@pytest.mark.parametrize(("typed", "expected"), HTML)
def test_html(typed: str, expected: str) -> None:
    assert shown(typeset_html(typed, "fr")) == expected


PIECES = st.sampled_from(
    [
        *"aé1 0;:!?'\"«»“”%$\n.,()-&<\u00a0\u202f",
        "le ",
        "18 h 30",
        "1 000",
        "4 mars",
        "https://a.b/?c=d;",
        "a@b.org",
        "&amp;",
        "&nbsp;",
        "&#x27;",
        "&quot;",
        "d'",
        "...",
        "\t",
    ]
)
TEXTS = st.lists(PIECES, max_size=14).map("".join)
PLAIN_TEXTS = TEXTS.map(lambda text: text.replace("<", ""))
LANGUAGES = st.sampled_from(["fr", "en"])
_TAGS = re.compile(r"<[^>]*>")
_MOVED = re.compile(r"[\s'\"«»“”‘’]")


def elements(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Return a strategy for one element around what the other strategy gives."""
    tag = st.sampled_from(
        ["p", "em", "div", "code", "span lang='en'", 'p lang="fr"', "a href='/x?y;z' title=\"l'a ?\"", "b"]
    )
    return st.tuples(tag, st.lists(children, max_size=4)).map(
        lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0].split()[0]}>"
    )


MARKUP = st.lists(st.recursive(PLAIN_TEXTS, elements, max_leaves=8), max_size=3).map("".join)


def essence(text: str) -> str:
    """Return what typography must not change: everything but spaces, quotation marks and apostrophes."""
    text = re.sub(r"&(?:nbsp|#x27|quot);", "'", text)
    return _MOVED.sub("", text)


@settings(max_examples=400, deadline=None)
@given(TEXTS, LANGUAGES)
@example('a "b" "', "fr")
@example("''a'", "fr")
def test_setting_twice_changes_nothing_more(text: str, language: str) -> None:
    once = typeset_text(text, language)
    assert typeset_text(once, language) == once
    assert essence(once) == essence(text)


@example("<em>https://a.b/?c=d;</em>;d'", "fr")  # an address ends where its element does
@example("https://a.b/?c=d;\xa0;\xa0;", "en")  # with its own marks
@example("https://a.b/?c&amp;d=&amp; !", "fr")  # which a reference's own is not
@settings(max_examples=400, deadline=None)
@given(MARKUP, LANGUAGES)
def test_tags_come_back_and_so_does_what_they_hold(html: str, language: str) -> None:
    once = typeset_html(html, language)
    assert _TAGS.findall(once) == _TAGS.findall(html)
    assert essence(_TAGS.sub("", once)) == essence(_TAGS.sub("", html))
    assert typeset_html(once, language) == once


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    assert essence(typeset_html(text, "fr")) == essence(text.replace("&apos;", "'")) or "&" in text


def test_a_long_page_is_read_in_one_go() -> None:
    paragraph = "<p>J&#x27;apporte : la <em>vente</em> ! <b>" * 200
    assert shown(typeset_html(paragraph, "fr")).count("J’apporte~: la <em>vente</em>^!") == 200
