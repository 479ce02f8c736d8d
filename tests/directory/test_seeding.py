"""Made-up people: always the same, found by the search, and gone when asked."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from directory.models import Mentor, OfferedSkill, RoomAlert, Skill, SoughtSkill
from directory.search.index import matching
from directory.search.words import parse_words
from directory.seeding import words
from directory.seeding.people import Named, draw
from directory.seeding.services import remove_seeded, seed_people
from tests.directory.conftest import FRENCH
from tests.directory.factories import MentorFactory, SkillFactory

SKILLS = tuple(Named(key, skill.name, skill.name_en) for key, skill in enumerate(words.SKILLS))


def test_the_same_number_of_the_same_seed_is_the_same_person() -> None:
    assert [draw(1, number, SKILLS) for number in range(50)] == [draw(1, number, SKILLS) for number in range(50)]
    assert draw(1, 1, SKILLS) != draw(2, 1, SKILLS)


def test_few_skills_are_common_and_many_are_rare_on_both_sides() -> None:
    crowd = [draw(3, number, SKILLS) for number in range(2_000)]
    for side in ("offers", "seeks"):
        held = Counter(skill for person in crowd for skill in getattr(person, side))
        commonest = [count for _skill, count in held.most_common()]
        assert len(commonest) == len(SKILLS)
        assert commonest[0] > 5 * commonest[len(SKILLS) // 2] > 0
    assert all(person.offers and person.seeks and not set(person.offers) & set(person.seeks) for person in crowd)


@pytest.mark.django_db
def test_they_are_searched_for_like_anybody_else(visit: Any) -> None:
    assert seed_people(count=60, seed=1) == 60
    first = Mentor.objects.listed().order_by("pk")[0]
    assert list(matching(parse_words(first.name)).ranked(Mentor.objects.listed(), limit=1)) == [first.pk]
    assert first.offered
    assert first.sought
    assert first.languages.exists()
    visit(FRENCH + f"{first.slug}/")
    assert visit(q=first.name).soup.find("mark") is not None


@pytest.mark.django_db
def test_adding_them_again_adds_only_those_who_are_missing() -> None:
    assert seed_people(count=5, seed=1) == 5
    before = set(Mentor.objects.values_list("slug", "name"))
    assert seed_people(count=8, seed=1) == 3
    assert seed_people(count=8, seed=1) == 0
    assert before < set(Mentor.objects.values_list("slug", "name"))
    assert seed_people(count=2, seed=2) == 2


@pytest.mark.django_db
def test_taking_them_away_leaves_everybody_else() -> None:
    kept = MentorFactory(name="Essai Véritable", slug="essai-1-veritable", offers=[SkillFactory(name="vente")])
    seed_people(count=30, seed=1)
    seed_people(count=30, seed=2)
    asked_about, edited = Mentor.objects.filter(slug__startswith="essai-2-")[:2]
    RoomAlert.objects.create(mentor=asked_about, email="quelquun@example.org")
    edited.save_revision().publish()
    shared = Skill.objects.get(name="cuisine")
    OfferedSkill.objects.create(tag=shared, content_object=kept)
    assert remove_seeded() == 60
    assert remove_seeded() == 0
    assert [mentor.pk for mentor in Mentor.objects.all()] == [kept.pk]
    assert not SoughtSkill.objects.exists()
    assert not RoomAlert.objects.exists()
    assert set(Skill.objects.values_list("name", flat=True)) == {"vente", "cuisine"}
    assert not matching(parse_words("quartier")).restrict(Mentor.objects.listed()).exists()


@pytest.mark.django_db
def test_a_site_with_a_vocabulary_keeps_it() -> None:
    for number in range(25):
        SkillFactory(name=f"savoir {number}")
    seed_people(count=20, seed=1)
    assert Skill.objects.count() == 25
    assert remove_seeded() == 20
    assert Skill.objects.count() == 25


@pytest.mark.django_db
def test_the_command_says_how_many(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("seed_directory", count=12, seed=4)
    assert "12" in capsys.readouterr().out
    call_command("seed_directory", remove=True)
    assert "12" in capsys.readouterr().out
    with pytest.raises(CommandError, match="negative"):
        call_command("seed_directory", count=-1)


@pytest.mark.django_db
def test_a_public_site_is_not_filled_by_mistake(settings: Any) -> None:
    settings.DEV_MAILBOX = False
    with pytest.raises(CommandError, match="public"):
        call_command("seed_directory", count=3)
    assert not Mentor.objects.exists()
    call_command("seed_directory", count=3, yes=True, verbosity=0)
    assert Mentor.objects.count() == 3
    call_command("seed_directory", remove=True, verbosity=0)
    assert not Mentor.objects.exists()
