"""Folding, words and their forms, and what becomes of anything somebody may type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from directory.search import postgres, sqlite
from directory.search.document import plain
from directory.search.text import fold, forms, masculine, root, tokens, visible
from directory.search.words import MAX_CHARACTERS, MAX_TERMS, parse_words


def words_of(text: str) -> list[str]:
    return [part for token in tokens(text) for part in token.parts]


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Réseaux", "reseaux"), ("ŒUVRE", "oeuvre"), ("Straße", "strasse"), ("l’Île", "l'ile"), ("ÇA", "ca"), ("", "")],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("l’entrepreneuriat d'aujourd’hui", ["entrepreneuriat", "aujourd", "hui"]),
        ("qu’on jusqu'à lorsqu’elle", ["on", "à", "elle"]),
        ("plan-cadre, e-commerce", ["plan", "cadre", "e", "commerce"]),
        ("people’s choice", ["people", "choice"]),
        ("Saint‑Jean-de-l’Île", ["saint", "jean", "de", "île"]),
        ("entrepreneur·e·s", ["entrepreneur", "e", "s"]),
        ("TPS/TVQ (2.0)", ["tps", "tvq", "2", "0"]),
        ("  \x00\u200b … !?", []),
        ("re\u0301seau", ["réseau"]),
    ],
)
def test_tokens(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_a_hyphenated_word_is_also_one_piece() -> None:
    (token,) = tokens("e-commerce")
    assert token.parts == ("e", "commerce")
    assert token.joined == "ecommerce"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("entrepreneuse", "entrepreneur"),
        ("entrepreneures", "entrepreneurs"),
        ("entrepreneurial", "entrepreneuriat"),
        ("entrepreneurship", "entrepreneur"),
        ("repreneuriat", "repreneuse"),
        ("directrice", "directeur"),
        ("animatrices", "animateur"),
        ("autrice", "auteurs"),
        ("auteure", "auteur"),
        ("conseillère", "conseillers"),
        ("boulangère", "boulanger"),
        ("technicienne", "technicien"),
        ("professionnelles", "professionnels"),
        ("créative", "créatifs"),
        ("cheffe", "chefs"),
        ("réseaux", "reseau"),
        (["médias", "sociaux"][1], "social"),
        ("impôts", "impot"),
        ("optimisation", "optimization"),
        ("newsletters", "newsletter"),
        ("volunteering", "volunteers"),
        ("rédactrice", "rédaction"),
        ("traducteurs", "traduction"),
        ("st", "saint"),
        ("ste", "sainte"),
    ],
)
def test_two_words_share_a_form(one: str, other: str) -> None:
    assert set(forms(one)) & set(forms(other))


@pytest.mark.parametrize(
    ("one", "other"), [("vente", "ventilation"), ("vidéo", "vie"), ("prix", "prise"), ("secteur", "section")]
)
def test_different_words_share_none(one: str, other: str) -> None:
    assert not set(forms(one)) & set(forms(other))


def test_short_words_keep_their_ending() -> None:
    assert masculine("mere") == "mere"
    assert forms("ia") == ("ia",)
    assert forms("2026") == ("2026",)


def test_an_apostrophe_can_be_left_out() -> None:
    (city,) = tokens("Val-d’Or")
    assert (city.parts, city.joined) == (("val", "or"), "valor")
    assert {"dor", "valdor"} <= city.spellings
    (plain_word,) = tokens("aujourd’hui")
    assert plain_word.glued == ()


@given(st.text())
def test_the_root_of_a_word_is_one_of_its_forms(text: str) -> None:
    for token in tokens(text):
        for part in token.parts:
            if known := forms(part):
                assert root(known[0]) in known


def test_words_about_asking_are_left_out_too() -> None:
    assert [term.typed for term in parse_words("je cherche de l’aide pour mes impôts").terms] == ["impôts"]
    assert [term.typed for term in parse_words("de l’aide").terms] == ["aide"]


def test_rich_text_keeps_neighbouring_blocks_apart() -> None:
    assert plain("<p>un</p><p>deu<b>x</b> &amp; trois</p>").split() == ["un", "deux", "&", "trois"]


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_forms_are_letters_and_digits_only(text: str) -> None:
    for token in tokens(text):
        for word in (*token.parts, token.joined):
            known = forms(word)
            assert all(form.isalnum() and len(form) <= 64 for form in known)
            assert not known or known[0] == fold(known[0])


@given(st.text())
def test_visible_text_is_one_line(text: str) -> None:
    shown = visible(text)
    assert shown == shown.strip()
    assert shown.isprintable() or not shown
    assert visible(shown) == shown


@given(st.text(max_size=600) | st.text(alphabet="ab\"«»“” '&|<>-", max_size=100))
def test_whatever_is_typed_becomes_few_harmless_terms(typed: str) -> None:
    words = parse_words(typed)
    assert len(words.typed) <= MAX_CHARACTERS
    assert len(words.terms) <= MAX_TERMS
    if not words:
        return
    expression = sqlite.matching(words).params[0]
    assert set(expression) - {'"', "(", ")", " ", "*"} <= {c for c in expression if c.isalnum()}
    assert expression.count('"') % 2 == 0
    query = postgres.matching(words).params[0]
    assert set(query.replace(" <-> ", "")) - set("'()&|:* ") <= {c for c in query if c.isalnum()}
    assert query.count("'") % 2 == 0


def test_common_words_are_left_out_unless_there_are_no_others() -> None:
    assert [term.typed for term in parse_words("rire pour le marketing").terms] == ["rire", "marketing"]
    assert [term.typed for term in parse_words("pour le").terms] == ["pour", "le"]


def test_the_last_word_is_also_a_beginning() -> None:
    first, last = parse_words("balado référ").terms
    assert (first.prefix, last.prefix) == ("", "refer")
    assert parse_words("ia").terms[0].prefix == ""
    assert parse_words("marketing pour").terms[0].prefix == ""


def test_too_much_is_said() -> None:
    assert parse_words("é" * 101).too_long
    assert not parse_words("é" * 101).terms
    many = parse_words(" ".join(f"mot{n}" for n in range(13)))
    assert (len(many.terms), many.left_out) == (10, 3)
    assert parse_words("x" * 10_000).typed == "x" * 100
