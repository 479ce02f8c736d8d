"""The directory in the CMS: who sees what, and who may do what."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, User
from django.test import Client
from django.urls import reverse

from directory.models import Mentor, Region, Skill
from tests.directory.factories import MentorFactory, RegionFactory, SkillFactory, SpokenLanguageFactory

pytestmark = pytest.mark.django_db

SECRET = "zzsecret@example.org"


def url(what: str, *args: object, model: str = "mentor") -> str:
    return reverse(f"wagtailsnippets_directory_{model}:{what}", args=args)


def member_of(group: str) -> Client:
    user = User.objects.create_user(f"essai-{group}", password="x")
    user.groups.add(Group.objects.get(name=group))
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def organiser() -> Client:
    """An organiser's browser."""
    return member_of("Organisateurs")


@pytest.fixture
def editor() -> Client:
    """An editor's browser: may write profiles, not see how people are reached."""
    return member_of("Rédacteurs")


@pytest.fixture
def zoe() -> Mentor:
    """A published mentor with private details."""
    return MentorFactory(name="Zoé Tremblay", email=SECRET, offers=["balado"], seeks=["vente"], phone="418 555-0177")


def form_data(mentor: Mentor, **changes: Any) -> dict[str, Any]:
    """Return what the form of a profile sends."""
    return {
        "name": mentor.name,
        "slug": mentor.slug,
        "headline_fr": mentor.headline_fr,
        "headline_en": "",
        "text_fr": '{"blocks": [], "entityMap": {}}',
        "text_en": '{"blocks": [], "entityMap": {}}',
        "offers": ", ".join(f'"{skill.name}"' for skill in mentor.offered),
        "seeks": ", ".join(f'"{skill.name}"' for skill in mentor.sought),
        "region": mentor.region_id,
        "city": mentor.city,
        "languages": [language.pk for language in mentor.languages.all()],
        "meets_in_person": "on",
        "capacity": mentor.capacity,
        "website": "",
        "blog_feed": "",
        **changes,
    }


def private(**changes: Any) -> dict[str, Any]:
    return {
        "email": SECRET,
        "phone": "",
        "contact_preference": "email",
        "contact_language": "fr",
        "contact_notes": "",
        "consent_on": "2026-01-05",
        "consent_channel": "web",
        **changes,
    }


def test_an_organiser_adds_and_publishes_a_mentor(organiser: Client) -> None:
    SkillFactory(name="balado")
    SkillFactory(name="vente")
    language = SpokenLanguageFactory(slug="fr")
    blank = Mentor(name="Noé Gagnon", region=RegionFactory(slug="estrie"))
    data = form_data(blank, **private(), offers='"balado"', seeks='"vente"', languages=[language.pk], slug="")
    response = organiser.post(url("add"), {**data, "action-publish": "1"})
    assert response.status_code == 302, response.context["form"].errors
    mentor = Mentor.objects.get(name="Noé Gagnon")
    assert mentor.live
    assert mentor.slug == "noe-gagnon"
    assert [skill.name for skill in mentor.offered] == ["balado"]
    assert mentor.email == SECRET


def test_a_draft_is_not_public(organiser: Client) -> None:
    SkillFactory(name="balado")
    blank = Mentor(name="Noé Gagnon", region=RegionFactory(slug="estrie"))
    data = form_data(
        blank, **private(), offers='"balado"', seeks='"balado"', languages=[SpokenLanguageFactory(slug="fr").pk]
    )
    assert organiser.post(url("add"), data).status_code == 302
    assert not Mentor.objects.get(name="Noé Gagnon").live
    assert not Mentor.objects.listed().exists()


def test_a_skill_outside_the_vocabulary_is_not_made(organiser: Client, zoe: Mentor) -> None:
    organiser.post(url("edit", zoe.pk), {**form_data(zoe, **private(), offers='"inventée"'), "action-publish": "1"})
    assert not Skill.objects.filter(name="inventée").exists()


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"email": ""}, "email"),
        ({"contact_preference": "phone", "phone": ""}, "phone"),
        ({"slug": "rejoindre"}, "slug"),
        ({"slug": "join"}, "slug"),
        ({"name": ""}, "name"),
        ({"capacity": "0"}, "capacity"),
        ({"website": "javascript:alert(1)"}, "website"),
    ],
)
def test_a_profile_that_cannot_be_is_refused_with_the_reason(
    organiser: Client, zoe: Mentor, changes: dict[str, Any], field: str
) -> None:
    response = organiser.post(url("edit", zoe.pk), {**form_data(zoe), **private(), **changes, "action-publish": "1"})
    assert response.status_code == 200
    assert response.context["form"].errors[field]


def test_an_editor_neither_sees_nor_loses_what_is_private(editor: Client, zoe: Mentor) -> None:
    page = editor.get(url("edit", zoe.pk)).content.decode()
    assert "Zoé Tremblay" in page
    assert SECRET not in page
    assert "555-0177" not in page
    soup = BeautifulSoup(page, "html.parser")
    assert not soup.select('[name="email"], [name="phone"], [name="contact_notes"], [name="consent_on"]')

    # What an editor's form sends is not believed for these fields either.
    response = editor.post(url("edit", zoe.pk), form_data(zoe, headline_fr="Relu", email="autre@example.org"))
    assert response.status_code == 302
    draft = Mentor.objects.get(pk=zoe.pk).get_latest_revision_as_object()
    assert draft.headline_fr == "Relu"
    assert draft.email == SECRET


def test_an_editor_saves_a_profile_whose_private_part_is_wanting(editor: Client, zoe: Mentor) -> None:
    Mentor.objects.filter(pk=zoe.pk).update(email="", phone="")
    zoe.refresh_from_db()
    assert editor.post(url("edit", zoe.pk), form_data(zoe, city="Matane")).status_code == 302


def test_comparing_revisions_follows_the_same_rule(editor: Client, organiser: Client, zoe: Mentor) -> None:
    first = zoe.save_revision()
    zoe.email, zoe.city = "zznouveau@example.org", "Matane"
    second = zoe.save_revision()
    compare = url("revisions_compare", zoe.pk, first.pk, second.pk)
    seen = editor.get(compare).content.decode()
    assert "Matane" in seen
    assert "zz" not in seen
    assert "zznouveau" in organiser.get(compare).content.decode()


def test_inspecting_and_the_history_follow_the_same_rule(editor: Client, organiser: Client, zoe: Mentor) -> None:
    zoe.save_revision().publish()
    for page in (url("inspect", zoe.pk), url("history", zoe.pk), url("usage", zoe.pk), url("list")):
        response = editor.get(page)
        assert response.status_code == 200, page
        assert "zzsecret" not in response.content.decode(), page
    assert "zzsecret" in organiser.get(url("inspect", zoe.pk)).content.decode()


def test_reverting_follows_the_same_rule(editor: Client, zoe: Mentor) -> None:
    first = zoe.save_revision()
    zoe.city = "Matane"
    zoe.save_revision()
    response = editor.get(url("revisions_revert", zoe.pk, first.pk))
    assert response.status_code == 200
    assert "zzsecret" not in response.content.decode()


def test_only_organisers_find_people_by_address(editor: Client, organiser: Client, zoe: Mentor) -> None:
    MentorFactory(name="Autre")
    for client, found in ((editor, False), (organiser, True)):
        page = client.get(url("list"), {"q": "zzsecret"}).content.decode()
        assert ("Tremblay" in page) is found
    assert "Tremblay" in editor.get(url("list"), {"q": "tremb"}).content.decode()


def test_the_list_can_be_narrowed(organiser: Client, zoe: Mentor) -> None:
    MentorFactory(name="Noé Gagnon", region=RegionFactory(slug="estrie"), live=False, paused=True)
    skill = Skill.objects.get(name="balado")
    for query, names in (
        ({"offers": skill.pk}, {"Zoé Tremblay"}),
        ({"live": "false"}, {"Noé Gagnon"}),
        ({"paused": "true"}, {"Noé Gagnon"}),
        ({"region": RegionFactory(slug="estrie").pk}, {"Noé Gagnon"}),
        ({}, {"Zoé Tremblay", "Noé Gagnon"}),
    ):
        page = organiser.get(url("list"), query).content.decode()
        assert {name for name in ("Zoé Tremblay", "Noé Gagnon") if name in page} == names, query


def test_the_list_asks_no_more_for_more_people(organiser: Client, django_assert_max_num_queries: Any) -> None:
    for number in range(30):
        MentorFactory(offers=["balado", f"s{number}"])
    organiser.get(url("list"))
    with django_assert_max_num_queries(25):
        organiser.get(url("list"))


def test_the_vocabulary_says_how_many_bring_and_seek(organiser: Client, zoe: Mentor) -> None:
    MentorFactory(offers=["balado"], seeks=["balado"])
    page = BeautifulSoup(organiser.get(url("list", model="skill"), {"q": "balado"}).content, "html.parser")
    row = next(row for row in page.select("tr") if "balado" in row.get_text())
    assert [cell.get_text(strip=True) for cell in row.select("td")][-2:] == ["2", "1"]
    for model in ("region", "spokenlanguage"):
        assert organiser.get(url("list", model=model)).status_code == 200
        assert organiser.get(url("add", model=model)).status_code == 200


def test_the_menu_names_the_directory(organiser: Client) -> None:
    page = organiser.get(reverse("wagtailadmin_home")).content.decode()
    assert url("list") in page
    assert url("list", model="skill") in page


def test_a_region_where_somebody_lives_cannot_be_deleted(organiser: Client, zoe: Mentor) -> None:
    for address in (
        url("delete", zoe.region.pk, model="region"),
        f"{reverse('wagtail_bulk_action', args=('directory', 'region', 'delete'))}?id={zoe.region.pk}",
    ):
        response = organiser.post(address, follow=True)
        assert response.status_code == 200
        assert "Montréal" in response.content.decode()
        zoe.region.refresh_from_db()
    empty = RegionFactory(slug="vide")
    organiser.post(url("delete", empty.pk, model="region"))
    assert not Region.objects.filter(slug="vide").exists()
