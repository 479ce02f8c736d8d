"""What a page of the search costs in queries, all of it: the site, the page, the people, the menu, the foot."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.images.tests.utils import get_test_image_file

from core.models import SiteImage
from directory.models import Mentor, Skill
from directory.vocabulary import load_vocabulary
from home.models import HomePage
from tests.directory.conftest import ENGLISH, FRENCH
from tests.directory.factories import MentorFactory, SkillFactory

AT_MOST = 7


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
