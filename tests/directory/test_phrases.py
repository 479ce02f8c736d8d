"""Phrases between quotation marks, and what becomes of anything typed once it reaches a database."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from directory.models import Mentor, Skill
from directory.search.index import matching
from directory.search.meant import meant_skills
from directory.search.words import MAX_TERMS, Words, parse_words
from tests.directory.factories import MentorFactory, SkillFactory


def found(words: Words) -> set[str]:
    """Return the names that a search finds, asked for in both ways."""
    search = matching(words)
    everybody = Mentor.objects.listed()
    ranked = search.ranked(everybody, limit=100, meant=meant_skills(words, Skill.objects.all()))
    assert set(ranked) == set(search.restrict(everybody).values_list("pk", flat=True))
    return set(Mentor.objects.filter(pk__in=ranked).values_list("name", flat=True))


def phrases(typed: str) -> list[tuple[str, ...]]:
    return [phrase.words for phrase in parse_words(typed).phrases]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ('"service à la clientèle"', [("service", "a", "la", "clientele")]),
        ("« plan d’affaires » laval", [("plan", "affaires")]),
        ("“prise de son” “médias sociaux”", [("prise", "de", "son"), ("medias", "sociaux")]),
        ('"e-commerce local"', [("e", "commerce", "local")]),
        ('"Excel"', []),
        ('""', []),
        ('vente "en ligne', []),
        ("« vente", []),
        ("vente »", []),
        ('un"deux"trois', []),
        ('un "deux trois" quatre "', [("deux", "trois")]),
    ],
)
def test_quotation_marks_in_pairs_keep_words_together(typed: str, kept: list[tuple[str, ...]]) -> None:
    assert phrases(typed) == kept


def test_a_closed_phrase_does_not_end_in_a_beginning() -> None:
    assert parse_words('balado "prise de son"').terms[-1].prefix == ""
    assert parse_words('"prise de son" bala').terms[-1].prefix == "bala"
    assert parse_words('balado "prise de vues').terms[-1].prefix == "vues"


@pytest.fixture
def shops(db: None) -> None:
    """People who have the same words, together or not."""
    service = SkillFactory(name="service à la clientèle", name_en="customer service", synonyms="accueil\nplaintes")
    MentorFactory(name="Savoir-faire", offers=[service], headline_fr="", text_fr="")
    MentorFactory(name="Texte", headline_fr="", text_fr="<p>Le <b>service</b> à la clientèle, c’est tout.</p>")
    MentorFactory(name="Désordre", headline_fr="", text_fr="<p>La clientèle, à mon service.</p>")
    MentorFactory(name="Loin", headline_fr="", text_fr="<p>Un service de nuit pour la clientèle du matin.</p>")
    MentorFactory(name="À cheval", headline_fr="À votre service", text_fr="<p>À la clientèle.</p>")
    MentorFactory(name="Paragraphes", headline_fr="", text_fr="<p>Mon service</p>", text_en="<p>À la clientèle</p>")
    MentorFactory(name="Pluriel", headline_fr="Des services à la clientèle", text_fr="")


@pytest.mark.usefixtures("shops")
@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ('"service à la clientèle"', {"Savoir-faire", "Texte", "Pluriel"}),
        ("« SERVICE A LA CLIENTELE »", {"Savoir-faire", "Texte", "Pluriel"}),
        ('"services à la clientèle"', {"Savoir-faire", "Texte", "Pluriel"}),
        ('"à la clientèle" tout', {"Texte"}),
        ('"la clientèle, à"', {"Désordre"}),
        ('"customer service"', {"Savoir-faire"}),
        ('"accueil plaintes"', set()),
        ('"service accueil"', set()),
        (
            'service "clientèle',
            {"Savoir-faire", "Texte", "Désordre", "Loin", "À cheval", "Paragraphes", "Pluriel"},
        ),
    ],
)
def test_a_phrase_stands_together_in_one_part_of_a_profile(typed: str, names: set[str]) -> None:
    assert found(parse_words(typed)) == names


@pytest.mark.usefixtures("shops")
def test_a_widened_search_finds_who_has_any_word_together_or_not() -> None:
    words = parse_words('"accueil plaintes" nuit')
    assert found(words) == set()
    assert found(words.widened()) == {"Savoir-faire", "Loin"}


ANYTHING = st.text(max_size=160) | st.text(alphabet="ab é\"«»“”'*&|!():<>-^%\\\x00\ud800\u202e{}", max_size=90)


@pytest.mark.django_db
@given(ANYTHING)
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_database_stumbles_over_anything_typed(typed: str) -> None:
    words = parse_words(typed)
    for asked in (words, words.widened()):
        assert found(asked) == set()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "typed", ['"a b" ' * 16, "mot " * 1_000, '"' * 99, "« " * 40, "a" * 99, "\x00".join("abc") * 9]
)
def test_a_great_many_words_are_no_trouble(typed: str) -> None:
    words = parse_words(typed)
    assert len(words.terms) <= MAX_TERMS
    assert found(words) == set()
