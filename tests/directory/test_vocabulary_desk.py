"""The vocabulary desk: counting, merging, renaming, moving, and the words that people wished for."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, User
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Revision

from directory.models import FormerSkill, Mentor, Skill, SkillFamily, WishedWord
from directory.search.index import matching
from directory.search.words import parse_words
from directory.skills.keeping import rename_skill
from directory.skills.merging import SkillGoneError, merge_skills, references
from directory.vocabulary import load_vocabulary
from directory.wishes import note_wish
from pairing.models import PairingRequest, RequestKind
from pairing.services import RequestDraft, submit_request
from tests.directory.factories import MentorFactory, SkillFactory
from tests.pairing.making import a_request

pytestmark = pytest.mark.django_db


def url(name: str = "list", *args: object) -> str:
    return reverse(f"directory_vocabulary:{name}", args=args)


@pytest.fixture
def organiser() -> Client:
    """An organiser's browser."""
    user = User.objects.create_user("odile", password="x")
    user.groups.add(Group.objects.get(name="Organisateurs"))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def skills() -> tuple[Skill, Skill]:
    """Two skills that are one."""
    return (
        SkillFactory(name="comptabilité", name_en="accounting", synonyms="compta"),
        SkillFactory(name="tenue de livres", name_en="bookkeeping", synonyms="Compta\nlivres"),
    )


def test_every_table_that_names_a_skill_is_known() -> None:
    tables = {model._meta.label for model, _field in references()}
    assert {"directory.OfferedSkill", "directory.SoughtSkill", "directory.FormerSkill"} <= tables
    assert {"pairing.PairingRequest_offers", "pairing.PairingRequest_seeks"} <= tables


def test_merging_leaves_no_trace_and_loses_nobody(skills: tuple[Skill, Skill]) -> None:
    keep, drop = skills
    both = MentorFactory(name="Les deux", offers=[keep, drop], seeks=["vente"])
    one = MentorFactory(name="Une", offers=["vente"], seeks=[drop])
    FormerSkill.objects.create(slug="livres-anciens", skill=drop)
    request = a_request()
    request.offers.set([keep, drop])
    request.seeks.set([drop])
    load_vocabulary()
    merge_skills(keep=keep, drop=drop)
    assert not Skill.objects.filter(pk=drop.pk).exists()
    assert [skill.name for skill in Mentor.objects.get(pk=both.pk).offered] == ["comptabilité"]
    assert [skill.name for skill in Mentor.objects.get(pk=one.pk).sought] == ["comptabilité"]
    request = PairingRequest.objects.get(pk=request.pk)
    assert list(request.offers.all()) == list(request.seeks.all()) == [keep]
    keep.refresh_from_db()
    assert keep.synonym_list == ["compta", "tenue de livres", "bookkeeping", "livres"]
    assert dict(FormerSkill.objects.values_list("slug", "skill")) == {
        "livres-anciens": keep.pk,
        "tenue-de-livres": keep.pk,
    }
    assert load_vocabulary().skill("tenue-de-livres") is None
    found = matching(parse_words("bookkeeping")).ranked(Mentor.objects.listed(), limit=5)
    assert set(found) == {both.pk, one.pk}


def test_drafts_name_the_skill_that_stays(skills: tuple[Skill, Skill]) -> None:
    keep, drop = skills
    zoe = MentorFactory(offers=[drop], seeks=["vente"], live=False)
    revision = zoe.save_revision()
    both = MentorFactory(offers=[keep, drop])
    later = both.save_revision()
    merge_skills(keep=keep, drop=drop)
    for each in (revision, later):
        content = Revision.objects.get(pk=each.pk).content
        assert [item["tag"] for item in content["offered_items"]] == [keep.pk]
        Revision.objects.get(pk=each.pk).publish()
    assert [skill.name for skill in Mentor.objects.get(pk=zoe.pk).offered] == ["comptabilité"]


def test_merging_twice_or_with_itself_is_refused(skills: tuple[Skill, Skill]) -> None:
    keep, drop = skills
    with pytest.raises(ValueError, match="itself"):
        merge_skills(keep=keep, drop=keep)
    merge_skills(keep=keep, drop=drop)
    drop.pk = drop.pk or 10**6
    with pytest.raises(SkillGoneError):
        merge_skills(keep=keep, drop=Skill(pk=10**6))


def test_the_desk_merges_after_saying_what_will_happen(organiser: Client, skills: tuple[Skill, Skill]) -> None:
    keep, drop = skills
    MentorFactory(offers=[drop])
    chosen = organiser.post(url(), {"skill": [keep.pk, drop.pk], "merge": "1"}, follow=True)
    page = chosen.content.decode()
    assert "On ne peut pas revenir en arrière" in page
    assert Skill.objects.filter(pk=drop.pk).exists()
    organiser.get(url("merge"), {"skill": [keep.pk, drop.pk]})
    assert organiser.post(url("merge"), {"skill": [keep.pk, drop.pk], "keep": "x"}).status_code == 422
    organiser.post(url("merge"), {"skill": [keep.pk, drop.pk], "keep": keep.pk})
    assert not Skill.objects.filter(pk=drop.pk).exists()
    assert organiser.get(url("merge"), {"skill": [keep.pk, "abc", "9" * 30]}, follow=True).status_code == 200
    history = organiser.get(reverse("wagtailsnippets_directory_skill:history", args=[keep.pk])).content.decode()
    assert "fusionnée" in history


def test_the_desk_counts_who_brings_and_who_seeks(organiser: Client) -> None:
    MentorFactory(offers=["balado"], seeks=["vente"])
    MentorFactory(offers=["balado"], seeks=["balado"], live=False)
    SkillFactory(name="tricot")
    for use, names in (
        ("", {"balado", "vente", "tricot"}),
        ("never-sought", {"balado"}),
        ("never-offered", {"vente"}),
        ("unused", {"tricot"}),
    ):
        soup = BeautifulSoup(organiser.get(url(), {"use": use}).content, "html.parser")
        assert {label.get_text() for label in soup.select("td label strong")} == names, use


def test_skills_move_between_families(organiser: Client) -> None:
    one, two = SkillFactory(name="un"), SkillFactory(name="deux")
    organiser.post(url(), {"skill": [one.pk, two.pk], "family": "web", "move": "1"})
    assert set(Skill.objects.values_list("family", flat=True)) == {SkillFamily.WEB}
    organiser.post(url(), {"skill": [one.pk], "family": "nulle", "move": "1"})
    assert set(Skill.objects.values_list("family", flat=True)) == {SkillFamily.WEB}


def test_renaming_keeps_the_old_address_and_the_old_names(organiser: Client, client: Client) -> None:
    skill = SkillFactory(name="SEO", name_en="SEO", slug="seo")
    zoe = MentorFactory(offers=[skill])
    data = {"name": "référencement", "name_en": "search", "keep_names": "on", "move": "on"}
    organiser.get(url("rename", skill.pk))
    assert organiser.post(url("rename", skill.pk), data).status_code == 302
    skill.refresh_from_db()
    assert (skill.name, skill.slug, skill.synonym_list) == ("référencement", "referencement", ["SEO"])
    assert FormerSkill.objects.get().slug == "seo"
    for word in ("seo", "referencement", "search"):
        assert matching(parse_words(word)).ranked(Mentor.objects.listed(), limit=5) == [zoe.pk], word
    # Back again: the address is its own, and no former one leads to itself.
    rename_skill(skill=skill, name="SEO", name_en="SEO", move=True)
    assert set(FormerSkill.objects.values_list("slug", flat=True)) == {"referencement"}


def test_a_name_that_another_skill_has_is_refused(organiser: Client) -> None:
    SkillFactory(name="Balado")
    skill = SkillFactory(name="podcast")
    with pytest.raises(ValidationError):
        rename_skill(skill=skill, name="balado", name_en="x")
    response = organiser.post(url("rename", skill.pk), {"name": "balado", "name_en": "x"})
    assert response.status_code == 422
    assert "fusionnez-les" in response.content.decode()


def test_a_changed_slug_in_the_form_leads_from_the_old_one(skills: tuple[Skill, Skill]) -> None:
    keep, _drop = skills
    keep.slug = "compta"
    keep.save()
    assert FormerSkill.objects.get(skill=keep).slug == "comptabilite"


def test_words_wished_for_become_skills_synonyms_or_nothing(organiser: Client, skills: tuple[Skill, Skill]) -> None:
    for word in ("fromagerie", "grand livre", "n’importe quoi"):
        note_wish(word)
    cheese, ledger, nothing = WishedWord.objects.order_by("label")
    assert "fromagerie" in organiser.get(url()).content.decode()
    assert organiser.get(url("word", cheese.pk)).status_code == 200
    organiser.post(url("word", cheese.pk), {"name": "fromagerie", "name_en": "cheese making", "family": "other"})
    assert Skill.objects.get(slug="fromagerie").name_en == "cheese making"
    organiser.post(url("word", ledger.pk), {"synonym": "1", "skill": skills[0].pk})
    assert "grand livre" in Skill.objects.get(pk=skills[0].pk).synonym_list
    organiser.post(url("word", nothing.pk), {"dismiss": "1"})
    assert list(WishedWord.objects.values_list("label", "dismissed")) == [("n’importe quoi", True)]
    organiser.get(url())  # which says that it is done
    assert "importe quoi" not in organiser.get(url()).content.decode()


def test_own_words_of_a_pairing_request_are_wishes(skills: tuple[Skill, Skill]) -> None:
    fields = {"name": "Zoé", "email": "zoe@example.org", "kind": RequestKind.SUGGEST, "language": "fr"}
    words = {
        "own_words_offers": "fromagerie ; compta, zoe@example.org",
        "own_words_seeks": "J’aimerais surtout qu’on m’explique, longuement et avec patience, comment tout cela marche",
    }
    draft = RequestDraft("jeton", {**fields, **words, "together": "x", "meeting": "video"})
    for _twice in range(2):
        submit_request(draft=draft)
    kept = dict(WishedWord.objects.values_list("label", "times"))
    assert kept["fromagerie"] == 1
    assert not [word for word in kept if "@" in word or "compta" in word]


def test_the_desk_is_for_those_who_keep_the_vocabulary(client: Client) -> None:
    client.force_login(User.objects.create_user("personne"))
    for address in (url(), url("merge")):
        assert client.get(address).status_code in {302, 403}


def test_the_desk_asks_no_more_for_more_skills(organiser: Client, django_assert_max_num_queries: Any) -> None:
    for number in range(40):
        SkillFactory(name=f"s{number}")
    organiser.get(url())
    with django_assert_max_num_queries(20):
        organiser.get(url())
