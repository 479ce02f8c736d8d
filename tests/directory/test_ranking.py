"""The order of results and the counts are those of a plain reckoning, whatever shortcuts the databases take."""

from __future__ import annotations

from random import Random

import pytest
from django.http import QueryDict

from directory.facets import answer, count_each
from directory.filters import Facet, Filters, parse_filters
from directory.models import MeetingFormat, Mentor, Skill, SpokenLanguage
from directory.search.document import Document, Weight, build
from directory.search.index import index_mentors
from directory.search.letters import Fact, letter, read, spell
from directory.search.meant import Meant, meant_skills
from directory.search.words import Term, Words
from directory.vocabulary import load_vocabulary
from tests.directory.factories import MentorFactory, RegionFactory, SkillFactory

WORDS = ("vente", "balado", "réseau", "réseaux", "Matane", "café", "e-commerce", "jardin")
REGIONS = ("montreal", "laval", "estrie")
LANGUAGES = ("fr", "en", "es")
EVERYBODY = 70


def crowd(dice: Random) -> None:
    """Make people out of few words, so that they meet in every way."""
    SkillFactory(name="vente", synonyms="réseau de vente")
    SkillFactory(name="balado", synonyms="podcast")
    SkillFactory(name="jardin et café", synonyms="")
    skills = list(Skill.objects.all())

    def some(count: int) -> str:
        return " ".join(dice.choices(WORDS, k=dice.randrange(count)))

    for number in range(EVERYBODY):
        MentorFactory(
            name=f"Personne {some(2)} {number}",
            city=dice.choice(("", "Matane", "Café-sur-Mer", "Val-d’Or")),
            headline_fr=some(3),
            text_fr=f"<p>{some(6)}</p>",
            offers=dice.sample(skills, dice.randrange(3)),
            seeks=dice.sample(skills, dice.randrange(3)),
            region=RegionFactory(slug=dice.choice(REGIONS)),
            languages=dice.sample(LANGUAGES, dice.randrange(1, 3)),
            meets_in_person=dice.random() < 0.7,
            meets_by_phone=dice.random() < 0.3,
            capacity=dice.randrange(1, 3),
            active_pairs=dice.randrange(2),
            paused=dice.random() < 0.2,
            live=dice.random() < 0.9,
        )


def has(document: Document, term: Term, weight: Weight) -> bool:
    """Whether a part of a profile has a term, as the search says it does."""
    forms = {form for word in document.fields[weight] for form in word}
    *before, last = [not forms.isdisjoint(part) for part in term.parts]
    begun = bool(term.prefix) and any(form.startswith(term.prefix) for form in forms)
    return (all(before) and (last or begun)) or not forms.isdisjoint(term.joined)


def points(mentor: Mentor, document: Document, words: Words, meant: Meant) -> int:
    """Return the points of a person, added up one by one."""
    worth = {Weight.NAME: 24, Weight.PLACE: 12, Weight.HEADLINE: 2}
    offered, sought = {skill.pk for skill in mentor.offered}, {skill.pk for skill in mentor.sought}
    total = 0
    for place, term in enumerate(words.terms):
        total += sum(number for weight, number in worth.items() if has(document, term, weight))
        of_term = {skill for skill, meaning in meant.items() if place in meaning.terms}
        whole = {skill for skill, meaning in meant.items() if place in meaning.whole}
        total += 12 * bool(offered & of_term) + 3 * bool(offered & whole) + 1 * bool(sought & of_term)
    return total


def reckoned(filters: Filters, meant: Meant) -> list[int]:
    """Return the primary keys that a search should give, in the order it should give them."""
    everywhere = {mentor.pk: (mentor, build(mentor)) for mentor in Mentor.objects.listed().for_index()}
    scores = {
        mentor.pk: points(mentor, document, filters.words, meant)
        for mentor, document in everywhere.values()
        if mentor.pk in set(filters.select().values_list("pk", flat=True))
    }
    return sorted(scores, key=lambda key: (-scores[key], -key))


def queries(dice: Random) -> list[str]:
    """Return searches of every kind."""
    asked = []
    for _each in range(25):
        parts = [("q", word) for word in [" ".join(dice.choices([*WORDS, "podcast", "mat"], k=dice.randrange(1, 4)))]]
        parts += [("region", dice.choice(REGIONS))] if dice.random() < 0.3 else []
        parts += [("language", dice.choice(LANGUAGES))] if dice.random() < 0.3 else []
        parts += [("format", dice.choice(MeetingFormat.values))] if dice.random() < 0.3 else []
        parts += [("available", "1")] if dice.random() < 0.3 else []
        parts += [("offers", "vente")] if dice.random() < 0.2 else []
        parts += [("seeks", "balado")] if dice.random() < 0.2 else []
        query = QueryDict(mutable=True)
        query.update(dict(parts if dice.random() < 0.85 else parts[1:]))
        asked.append(query.urlencode())
    return asked


@pytest.mark.django_db
@pytest.mark.parametrize("seed", [1, 2])
def test_order_and_counts_are_those_of_a_plain_reckoning(seed: int) -> None:
    dice = Random(seed)  # noqa: S311  nothing is secret here
    crowd(dice)
    vocabulary = load_vocabulary()
    for query in queries(dice):
        filters = parse_filters(QueryDict(query), vocabulary).filters
        meant = meant_skills(filters.words, vocabulary.skills.values())
        wanted = reckoned(filters, meant)
        found = answer(filters, limit=EVERYBODY, meant=meant)
        assert found.total == len(wanted), query
        assert count_each([filters]) == [len(wanted)], query
        if filters.words:
            assert list(found.keys) == wanted, query
            page = answer(filters, limit=5, offset=5, meant=meant)
            assert list(page.keys) == wanted[5:10], query
        for facet, field, values in (
            (Facet.REGION, "region", vocabulary.regions),
            (Facet.LANGUAGE, "languages", vocabulary.languages),
            (Facet.OFFERS, "offered_items__tag", vocabulary.skills),
            (Facet.SEEKS, "sought_items__tag", vocabulary.skills),
        ):
            others = filters if facet in (Facet.OFFERS, Facet.SEEKS) else filters.without(facet)
            expected = {pk: others.select().filter(**{field: pk}).count() for pk in values}
            assert found.of(facet) == {pk: number for pk, number in expected.items() if number}, (query, facet)
        expected = {
            how.place: filters.without(Facet.FORMAT).select().filter(**{how.field: True}).count()
            for how in MeetingFormat
        }
        assert found.of(Facet.FORMAT) == {place: number for place, number in expected.items() if number}, query
        room = filters.without(Facet.AVAILABLE).select().open_to_pairing().count()
        assert found.of(Facet.AVAILABLE) == ({1: room} if room else {}), query


def test_no_two_facts_have_the_same_letter() -> None:
    facts = [(fact, number) for fact in Fact for number in (0, 1, 2, 6_000, 6_879, 6_880, 6_881, 7_000, 130_000)]
    letters = [letter(fact, number) for fact, number in facts]
    assert len(set(letters)) == len(facts)
    assert [read(sign) for sign in letters] == facts
    assert "".join(letters).encode()
    assert not set("".join(letters)) & set("%_\\\0")
    assert spell(facts) == spell(reversed(facts))


@pytest.mark.django_db
def test_counts_follow_a_pause_a_pair_a_language_and_a_move() -> None:
    mentor = MentorFactory(languages=["fr", "es"], region=RegionFactory(slug="laval"))

    def counts(facet: Facet) -> dict[int, int]:
        return dict(answer(parse_filters(QueryDict(""), load_vocabulary()).filters, limit=0).of(facet))

    assert counts(Facet.AVAILABLE) == {1: 1}
    mentor.paused = True
    mentor.save(update_fields=["paused"])
    assert counts(Facet.AVAILABLE) == {}
    mentor.paused, mentor.active_pairs = False, 1
    mentor.save()
    assert counts(Facet.AVAILABLE) == {}
    mentor.capacity = 2
    mentor.save()
    assert counts(Facet.AVAILABLE) == {1: 1}
    SpokenLanguage.objects.get(slug="es").delete()
    french = SpokenLanguage.objects.get(slug="fr").pk
    assert counts(Facet.LANGUAGE) == {french: 1}
    mentor.region = RegionFactory(slug="estrie")
    mentor.save()
    assert counts(Facet.REGION) == {mentor.region.pk: 1}


@pytest.mark.django_db
def test_who_was_hidden_behind_the_models_back_is_counted_until_the_index_is_told_and_never_shown() -> None:
    mentor = MentorFactory(name="Zoé")
    Mentor.objects.filter(pk=mentor.pk).update(live=False)
    assert not parse_filters(QueryDict("q=zoe"), load_vocabulary()).filters.select().exists()
    index_mentors([mentor.pk])
    assert answer(parse_filters(QueryDict("q=zoe"), load_vocabulary()).filters, limit=5).total == 0
