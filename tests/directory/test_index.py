"""The index follows every change of what can be searched, in the same transaction."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations import Migration
from django.db.models import signals

from directory.models import Mentor, OfferedSkill, Skill, SoughtSkill
from directory.search.adapter import adapter_for
from directory.search.batch import indexing
from directory.search.index import fill, index_mentor, matching, rebuild
from directory.search.meant import meant_skills
from directory.search.words import parse_words
from tests.directory.factories import MentorFactory, RegionFactory, SkillFactory

pytestmark = pytest.mark.django_db


def found(typed: str) -> list[str]:
    """Return the names that a search finds, the most relevant first."""
    words = parse_words(typed)
    search = matching(words)
    everybody = Mentor.objects.listed()
    keys = search.ranked(everybody, limit=100, meant=meant_skills(words, Skill.objects.all()))
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
    MentorFactory(name="Balado", headline_fr="Bonjour")
    MentorFactory(name="Offre", offers=[balado])
    MentorFactory(name="Accroche", headline_fr="Un balado par mois", text_fr="<p>Bonjour.</p>")
    MentorFactory(name="Cherche", seeks=[balado], headline_fr="Un mot et un autre")
    MentorFactory(name="Texte", text_fr="<p>Balado, balado, balado.</p>", headline_fr="Bonjour")
    assert found("balado") == ["Balado", "Offre", "Accroche", "Cherche", "Texte"]


def test_equals_come_the_newest_first_however_long_their_texts() -> None:
    for name, text in (
        ("Un", "balado"),
        ("Deux", "balado " * 50),
        ("Trois", "balado et " + "bien d’autres choses " * 90),
    ):
        MentorFactory(name=name, text_fr=f"<p>{text}</p>", headline_fr="")
    assert found("balado") == ["Trois", "Deux", "Un"]


def test_a_skill_named_whole_comes_before_one_named_in_part() -> None:
    MentorFactory(name="Vente", offers=["vente"], headline_fr="")
    MentorFactory(name="En ligne", offers=[SkillFactory(name="boutique", synonyms="vente en ligne")], headline_fr="")
    MentorFactory(name="Apprend", seeks=["vente"], headline_fr="Vente, vente")
    assert found("vente") == ["Vente", "En ligne", "Apprend"]


@pytest.fixture
def coast(db: None) -> None:
    """People along the river, as they describe themselves; and one in Dakar who studied there."""
    social = SkillFactory(
        name="médias sociaux", name_en="social media", synonyms="réseaux sociaux\nFacebook\ncommunity management"
    )
    cooperatives = SkillFactory(
        name="coopératives", name_en="cooperatives", synonyms="économie sociale\nsocial economy"
    )
    selling = SkillFactory(name="vente par téléphone", name_en="selling by phone")
    river = RegionFactory(slug="bas-saint-laurent", name_fr="Bas-Saint-Laurent")
    away = RegionFactory(slug="ailleurs", name_fr="Ailleurs")
    MentorFactory(
        name="Ana",
        city="Rimouski",
        region=river,
        offers=[social],
        seeks=[cooperatives],
        headline_fr="Je raconte le fleuve en images",
        text_fr=f"<p>{'Des marées, des bouées et des gens du large. ' * 20}</p>",
    )
    MentorFactory(
        name="Béa",
        city="Rimouski",
        region=river,
        offers=[cooperatives],
        seeks=[social],
        headline_fr="Les médias sociaux m’intimident, les médias un peu moins",
        text_fr="<p>Les médias sociaux à Rimouski.</p>",
    )
    MentorFactory(
        name="Dia",
        city="Dakar",
        region=away,
        offers=[social, selling],
        headline_fr="De Rimouski à Dakar : les médias sociaux dans un téléphone",
        text_fr="<p>Rimouski, Rimouski ! Le Bas-Saint-Laurent me manque.</p>",
    )
    MentorFactory(
        name="Éli",
        city="Matane",
        region=river,
        offers=[cooperatives],
        headline_fr="Bonjour",
        text_fr="<p>J’ai parlé aux médias.</p>",
    )


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        (
            "medias sociaux",
            ["Dia", "Ana", "Béa", "Éli"],
        ),
        (
            "medias sociaux bas-saint-laurent",
            ["Ana", "Dia", "Béa", "Éli"],
        ),
        ("medias sociaux rimouski", ["Ana", "Dia", "Béa"]),
        ("rimouski", ["Béa", "Ana", "Dia"]),
        ("social media rimouski", ["Ana", "Dia", "Béa"]),
        ("économie sociale", ["Béa", "Éli", "Ana"]),
        ("dakar", ["Dia"]),
    ],
)
@pytest.mark.usefixtures("coast")
def test_who_can_teach_it_and_who_is_near_come_first(typed: str, names: list[str]) -> None:
    assert found(typed) == names


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("medias sociaux", {"médias sociaux": {0, 1}}),
        ("medias sociaux rimouski", {"médias sociaux": {0, 1}}),
        ("Rimouski, réseau social", {"médias sociaux": {1, 2}}),
        ("sociale", {"médias sociaux": {0}, "coopératives": {0}}),
        ("économie sociale", {"coopératives": {0, 1}}),
        ("photographie", {"photographie pour le Web": {0}}),
        ("photographie rimouski", {"photographie pour le Web": {0}}),
        ("photogr", {"photographie pour le Web": {0}}),
        ("médias", {"médias sociaux": {0}, "relations de presse": {0}}),
        ("ecommerce blogue", {"boutique": {0}, "blogue": {1}}),
        ("pour le", {}),
        ("rimouski", {}),
        ("", {}),
    ],
)
def test_a_skill_is_meant_where_nothing_else_has_more_of_what_was_typed(typed: str, meant: dict[str, set[int]]) -> None:
    names = {
        "médias sociaux": "réseaux sociaux",
        "coopératives": "économie sociale",
        "photographie pour le Web": "",
        "relations de presse": "relations avec les médias",
        "boutique": "e-commerce",
        "blogue": "",
    }
    skills = [Skill(pk=pk, name=name, synonyms=names[name]) for pk, name in enumerate(names)]
    found_skills = meant_skills(parse_words(typed), skills)
    assert {skills[pk].name: set(meaning.terms) for pk, meaning in found_skills.items()} == meant


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


def test_somebody_with_more_skills_than_there_is_room_for_is_found() -> None:
    mentor = MentorFactory(name="Touche-à-tout")
    skills = Skill.objects.bulk_create(
        Skill(name=f"métier {number:03}", slug=f"metier-{number:03}") for number in range(700)
    )
    OfferedSkill.objects.bulk_create(OfferedSkill(tag=skill, content_object=mentor) for skill in skills)
    SoughtSkill.objects.bulk_create(SoughtSkill(tag=skill, content_object=mentor) for skill in skills)
    index_mentor(mentor.pk)
    assert found("métier") == ["Touche-à-tout"]


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


@pytest.mark.parametrize(
    ("backwards", "names"), [(None, []), (True, []), (False, ["Zoé"])], ids=["nothing to do", "backwards", "forwards"]
)
def test_a_table_made_anew_by_a_migration_is_filled(backwards: bool | None, names: list[str]) -> None:
    app = apps.get_app_config("directory")
    plan = [] if backwards is None else [(Migration("0004", "directory"), backwards)]
    MentorFactory(name="Zoé", city="Percé")
    adapter_for(connection).clear(connection)
    signals.post_migrate.send(app, app_config=app, verbosity=0, interactive=False, using="default", plan=plan)
    assert found("perce") == names


def test_a_table_with_somebody_in_it_is_left_alone() -> None:
    MentorFactory(name="Zoé", city="Percé")
    Mentor.objects.filter(name="Zoé").update(city="Matane")
    fill("default")
    assert found("matane") == []


def test_without_words_the_newest_come_first() -> None:
    first, second = MentorFactory(), MentorFactory()
    search = matching(parse_words(""))
    assert search.ranked(Mentor.objects.listed(), limit=1) == [second.pk]
    assert search.ranked(Mentor.objects.listed(), limit=1, offset=1) == [first.pk]
    assert search.restrict(Mentor.objects.listed()).count() == 2


def test_a_selection_that_cannot_match_asks_nothing_more() -> None:
    MentorFactory(name="Zoé")
    assert matching(parse_words("zoe")).ranked(Mentor.objects.none(), limit=5) == []
