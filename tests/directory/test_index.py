"""The index follows every change of what can be searched, in the same transaction."""

from __future__ import annotations

import pytest
from django.core.management import call_command
from django.db import transaction

from directory.models import Mentor, OfferedSkill, SoughtSkill
from directory.search.batch import indexing
from directory.search.index import index_mentor, matching, rebuild
from directory.search.words import parse_words
from tests.directory.factories import MentorFactory, RegionFactory, SkillFactory

pytestmark = pytest.mark.django_db


def found(typed: str) -> list[str]:
    """Return the names that a search finds, the most relevant first."""
    search = matching(parse_words(typed))
    everybody = Mentor.objects.listed()
    keys = search.ranked(everybody, limit=100)
    assert set(keys) == set(search.restrict(everybody).values_list("pk", flat=True))
    names = dict(everybody.values_list("pk", "name"))
    return [names[key] for key in keys]


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("reseau", "J’anime des réseaux."),
        ("RÉSEAUX", "un reseau de voisins"),
        ("entrepreneuse", "un entrepreneur de Matane"),
        ("entrepreneurs", "une entrepreneure"),
        ("entrepreneurs", "l’entrepreneuriat des jeunes"),
        ("entrepreneuriat", "a few entrepreneurs"),
        ("directeur", "ancienne directrice d’école"),
        ("directrices", "des directeurs"),
        ("conseillère", "conseiller"),
        ("comptable", "Les comptables"),
        ("l'infolettre", "une infolettre"),
        ("e-commerce", "du ecommerce"),
        ("ecommerce", "du e-commerce"),
        ("commerce", "du e-commerce"),
        ("news letters", "my newsletters, a letter of news"),
        ("oeuvre", "chef-d’œuvre"),
        ("volunteering", "She volunteers"),
        ("referen", "du référencement"),
        ("cafe", "un café"),
        ("Saint Jean", "à Saint-Jean-de-l’Île"),
        ("pour le marketing", "marketing"),
        ("l’île", "Îles"),
        ("people’s", "people"),
    ],
)
def test_words_meet_whatever_their_case_accents_plural_and_gender(typed: str, text: str) -> None:
    MentorFactory(name="Zoé", text_fr=f"<p>{text}</p>", headline_fr="")
    MentorFactory(name="Autre", text_fr="<p>Rien à voir.</p>", headline_fr="")
    assert found(typed) == ["Zoé"]


def test_every_word_is_wanted() -> None:
    MentorFactory(name="Une", text_fr="<p>vente</p>")
    MentorFactory(name="Les deux", text_fr="<p>vente et balado</p>")
    assert found("balado vente") == ["Les deux"]


def test_heavier_places_come_first() -> None:
    balado = SkillFactory(name="balado")
    MentorFactory(name="D", text_fr="<p>Un balado.</p>", headline_fr="Bonjour")
    MentorFactory(name="C", headline_fr="Un balado par mois", text_fr="<p>Bonjour.</p>")
    MentorFactory(name="B", offers=[balado])
    MentorFactory(name="Balado", headline_fr="Bonjour")
    MentorFactory(name="E", seeks=[balado], headline_fr="Un mot et un autre")
    ranking = found("balado")
    assert ranking[:2] == ["Balado", "B"]
    assert ranking[-1] == "D"


def test_a_skill_is_found_by_its_english_name_and_its_synonyms() -> None:
    skill = SkillFactory(name="référencement", name_en="search engine optimization", synonyms="SEO\nêtre trouvé")
    MentorFactory(name="Zoé", offers=[skill])
    assert found("seo") == found("optimisation search") == found("etre trouve") == ["Zoé"]


def test_city_and_region_are_found() -> None:
    MentorFactory(name="Zoé", city="Percé", region=RegionFactory(slug="gaspesie-iles-de-la-madeleine"))
    assert found("perce") == found("gaspesie") == found("magdalen islands") == ["Zoé"]


def test_a_draft_is_not_found_and_publishing_and_unpublishing_follow() -> None:
    mentor = MentorFactory(name="Zoé Tremblay", live=False)
    assert found("tremblay") == []
    mentor.save_revision().publish()
    assert found("tremblay") == ["Zoé Tremblay"]
    mentor.refresh_from_db()
    mentor.unpublish()
    assert found("tremblay") == []


def test_an_unpublished_change_is_not_found() -> None:
    mentor = MentorFactory(name="Zoé", city="Matane")
    mentor.city = "Rimouski"
    mentor.save_revision()
    assert found("rimouski") == []
    assert found("matane") == ["Zoé"]
    mentor.get_latest_revision().publish()
    assert found("rimouski") == ["Zoé"]
    assert found("matane") == []


def test_skills_follow_however_they_change() -> None:
    mentor = MentorFactory(name="Zoé", offers=["balado"])
    assert found("balado") == ["Zoé"]
    mentor.offers.set([SkillFactory(name="vidéo")])
    mentor.save()
    assert found("balado") == []
    assert found("video") == ["Zoé"]
    item = SoughtSkill.objects.create(tag=SkillFactory(name="vente"), content_object=mentor)
    assert found("vente") == ["Zoé"]
    item.delete()
    assert found("vente") == []


def test_renaming_a_skill_or_a_region_and_deleting_a_skill_follow() -> None:
    skill, region = SkillFactory(name="balado"), RegionFactory(slug="x", name_fr="Inventée", name_en="Made up")
    MentorFactory(name="Zoé", offers=[skill], region=region)
    skill.synonyms = "podcast"
    skill.save()
    region.name_fr = "Imaginée"
    region.save()
    assert found("podcast") == found("imaginee") == ["Zoé"]
    assert found("inventee") == []
    skill.delete()
    assert found("podcast") == []
    assert found("imaginee") == ["Zoé"]


def test_deleting_a_mentor_follows() -> None:
    MentorFactory(name="Zoé", offers=["balado"]).delete()
    MentorFactory(name="Noé", offers=["balado"])
    Mentor.objects.filter(name="Noé").delete()
    assert found("balado") == []
    assert not OfferedSkill.objects.exists()


def test_what_is_rolled_back_is_not_found() -> None:
    class UndoneError(Exception):
        pass

    def fail() -> None:
        with transaction.atomic(), indexing():
            MentorFactory(name="Zoé", offers=["balado"])
            raise UndoneError

    with pytest.raises(UndoneError):
        fail()
    assert found("balado") == []
    MentorFactory(name="Noé", offers=["vente"])
    assert found("noe") == ["Noé"]


def test_a_batch_indexes_each_profile_once() -> None:
    with transaction.atomic(), indexing():
        zoe = MentorFactory(name="Zoé", offers=["balado"])
        assert found("balado") == []
        zoe.city = "Percé"
        zoe.save()
    assert found("balado perce") == ["Zoé"]


def test_rebuilding_finds_what_was_changed_behind_the_models(capsys: pytest.CaptureFixture[str]) -> None:
    MentorFactory(name="Zoé", city="Matane")
    hidden = MentorFactory(name="Noé", city="Matane")
    Mentor.objects.filter(name="Zoé").update(city="Percé")
    Mentor.objects.filter(name="Noé").update(live=False)
    assert rebuild() == 1
    assert found("perce") == ["Zoé"]
    assert found("matane") == []
    Mentor.objects.filter(name="Noé").update(live=True)
    index_mentor(hidden.pk)
    assert found("matane") == ["Noé"]
    call_command("rebuild_directory_index", verbosity=2)
    assert "2" in capsys.readouterr().out


def test_without_words_the_newest_come_first() -> None:
    first, second = MentorFactory(), MentorFactory()
    search = matching(parse_words(""))
    assert search.ranked(Mentor.objects.listed(), limit=1) == [second.pk]
    assert search.ranked(Mentor.objects.listed(), limit=1, offset=1) == [first.pk]
    assert search.restrict(Mentor.objects.listed()).count() == 2


def test_a_selection_that_cannot_match_asks_nothing_more() -> None:
    MentorFactory(name="Zoé")
    assert matching(parse_words("zoe")).ranked(Mentor.objects.none(), limit=5) == []
