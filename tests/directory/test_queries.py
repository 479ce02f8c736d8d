"""What a page of the search costs in queries, all of it: the site, the page, the people, the menu, the foot."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.images.tests.utils import get_test_image_file

from core.models import SiteImage
from directory.models import BlogFeed, BlogPost, Mentor, Skill
from directory.vocabulary import load_vocabulary
from home.models import HomePage
from tests.directory.conftest import ENGLISH, FRENCH
from tests.directory.factories import MentorFactory, RegionFactory, SkillFactory

AT_MOST = 7
BUDGET = 12
COLD = ("directory.dictionary", "directory.skill_weights", "directory.vocabulary")
"""What the directory keeps of its own, as the cache knows it."""


@pytest.mark.django_db
@pytest.mark.parametrize("path", [FRENCH, ENGLISH])
@pytest.mark.parametrize(
    "query",
    ["?q=balado+montreal&offers=balado", "?q=balado+montreal&region=montreal&available=1", "?q=balado", ""],
)
def test_a_page_of_the_search_takes_seven_queries_at_most(
    client: Client, site_layout: HomePage, path: str, query: str
) -> None:
    portrait = SiteImage.objects.create(title="Portrait", file=get_test_image_file())
    for number in range(30):
        MentorFactory(
            offers=["balado", f"a{number}"], seeks=[f"b{number % 3}"], languages=["fr", "en"], picture=portrait
        )
    client.get(path + query)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(path + query).status_code == 200
    assert len(queries) <= AT_MOST, "\n".join(each["sql"][:150] for each in queries)


def _queries(client: Client, address: str, *forgotten: str) -> list[str]:
    """Return the statements that a page takes once it was seen, and some of what is kept between pages forgotten."""
    client.get(address)
    cache.delete_many(forgotten)
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    return [each["sql"][:150] for each in queries]


@pytest.mark.django_db
@pytest.mark.parametrize(
    "query",
    [
        "?q=zzzzzz",
        "?q=balodo",
        "?q=balodo+montrael&available=1",
        "?q=balado+zzzz&region=montreal&available=1",
        "?region=laval&offers=balado&available=1",
        "?bring=a1&learn=balado&region=laval",
        "?bring=a1&learn=b1&q=zzzz",
        "?bring=b1&learn=a1&q=a1+montreal",
        "?bring=b1&learn=a1&q=a1",
        "?q=a1+montreal",
        "?q=a1+b1&sort=name",
    ],
)
def test_finding_nearly_nobody_keeps_to_the_budget_with_cold_caches(
    client: Client, site_layout: HomePage, query: str
) -> None:
    RegionFactory(slug="laval")
    portrait = SiteImage.objects.create(title="Portrait", file=get_test_image_file())
    for number in range(30):
        MentorFactory(offers=["balado", f"a{number}"], seeks=[f"b{number % 3}"], languages=["fr"], picture=portrait)
    queries = _queries(client, FRENCH + query, *COLD)
    assert len(queries) <= BUDGET, "\n".join(queries)


@pytest.mark.django_db
def test_a_profile_with_all_that_one_can_have_keeps_to_the_budget(client: Client, site_layout: HomePage) -> None:
    portrait = SiteImage.objects.create(title="Portrait", file=get_test_image_file())
    address = "https://blogue.example.org/fil"
    for name in ("Zoé Tremblay", "Ana Essai", "Léo Essai", "Mia Essai"):
        MentorFactory(name=name, offers=["balado", "vente"], seeks=["tricot"], languages=["fr", "en"], picture=portrait)
    mentor = Mentor.objects.get(slug="zoe-tremblay")
    Mentor.objects.filter(pk=mentor.pk).update(blog_feed=address)
    feed, _created = BlogFeed.objects.update_or_create(
        mentor=mentor, defaults={"address": address, "next_at": timezone.now()}
    )
    BlogPost.objects.create(feed=feed, title="Un billet", url="https://blogue.example.org/1")
    page = client.get(f"{FRENCH}zoe-tremblay/").content.decode()
    assert "Un billet" in page
    assert "Mia Essai" in page
    queries = _queries(client, f"{FRENCH}zoe-tremblay/", *COLD)
    assert len(queries) <= BUDGET, "\n".join(queries)
    assert len(_queries(client, f"{FRENCH}zoe-tremblay/")) < BUDGET, "the vocabulary at hand saves one"


@pytest.mark.django_db
def test_cards_have_their_skills_from_the_vocabulary_at_hand(django_assert_num_queries: Any) -> None:
    mentor = MentorFactory(offers=["vente", "balado"], seeks=["tricot"])
    MentorFactory(name="Sans rien")
    at_hand = load_vocabulary().skills
    with django_assert_num_queries(1):
        cards = {each.pk: each for each in Mentor.objects.for_cards_of(at_hand)}
        known = cards.pop(mentor.pk)
        assert [skill.name for skill in known.offered] == ["balado", "vente"]
        assert [skill.name for skill in known.sought] == ["tricot"]
    assert all(not other.offered and not other.sought for other in cards.values())
    new = SkillFactory(name="accordéon")
    mentor.offers.add(new)
    mentor.save()
    (again,) = Mentor.objects.filter(pk=mentor.pk).for_cards_of(at_hand)
    assert "accordéon" in [skill.name for skill in again.offered]


@pytest.mark.django_db
def test_a_word_that_the_index_alone_remembers_breaks_no_page(client: Client, site_layout: HomePage) -> None:
    MentorFactory(name="Zoé", offers=["balado", "vente"])
    skill = Skill.objects.get(name="vente")
    with connection.cursor() as cursor:  # past the models, and past the index
        cursor.execute("DELETE FROM directory_offeredskill WHERE tag_id = %s", [skill.pk])
        cursor.execute("DELETE FROM directory_skill WHERE id = %s", [skill.pk])
    response = client.get(FRENCH + "?q=zoe")
    assert response.status_code == 200
    assert "Zoé" in response.content.decode()
